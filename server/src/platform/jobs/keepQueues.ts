import type { PgBoss, QueueOptions, QueueResult } from 'pg-boss'
import { failedQueue, type Queue } from './queue.ts'

/** Makes the queues that are missing, each with one for what could not be done, and changes those whose terms changed. */
export async function keepQueues(
  boss: PgBoss,
  queues: Readonly<Record<string, Queue>>,
): Promise<void> {
  const found = new Map((await boss.getQueues()).map((queue) => [queue.name, queue]))
  for (const [name, queue] of Object.entries(queues)) {
    const failed = failedQueue(name)
    await keepQueue(boss, { name: failed, terms: failedTerms(queue), found: found.get(failed) })
    await keepQueue(boss, {
      name,
      terms: { ...termsOf(queue), deadLetter: failed },
      found: found.get(name),
    })
  }
}

interface Wanted {
  readonly name: string
  readonly terms: QueueOptions & { readonly deadLetter?: string }
  readonly found: QueueResult | undefined
}

async function keepQueue(boss: PgBoss, { name, terms, found }: Wanted): Promise<void> {
  if (found === undefined) return boss.createQueue(name, terms)
  const current = new Map<string, unknown>(Object.entries(found))
  const isSame = Object.entries(terms).every(([term, value]) => current.get(term) === value)
  if (!isSame) await boss.updateQueue(name, terms)
}

function termsOf({ retries = 12, patience = 120, keepDone = day }: Queue): QueueOptions {
  return {
    retryLimit: retries,
    retryDelay: 30,
    retryBackoff: true,
    retryDelayMax: 3_600,
    expireInSeconds: patience,
    retentionSeconds: 14 * day,
    deleteAfterSeconds: keepDone,
  }
}

/** Nobody takes jobs out of it, so they stay to be read until they are too old. */
function failedTerms({ keepFailed = 14 * day }: Queue): QueueOptions {
  return { retryLimit: 0, retentionSeconds: keepFailed, deleteAfterSeconds: day }
}

const day = 24 * 3_600
