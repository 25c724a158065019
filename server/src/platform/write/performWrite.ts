import { createHash } from 'node:crypto'
import { appendAudit, type Author, type Fact } from '../audit/appendAudit.ts'
import type { Database, WriteTrx } from '../db/database.ts'
import type { Job, JobQueue } from '../jobs/jobQueue.ts'
import { findRequest, insertRequest, saveAnswer } from './requestKeys.ts'
import { alreadyAnswered, keyUsedForAnother } from './refusals.ts'

/** What a use case gives back: the answer, what it did, and what is to be done after. */
export interface Outcome<Answer> {
  readonly answer: Answer
  /** Never empty: a change that is worth making is worth recording. */
  readonly facts: readonly [Fact, ...Fact[]]
  readonly jobs?: readonly Job[]
}

export interface WriteParts {
  readonly db: Database
  readonly jobs: JobQueue
}

/** One change that somebody asks for. */
export interface WriteRequest {
  readonly author: Author
  readonly at: Date
  /** Names what is asked for, such as `POST /posts/:id/close`. */
  readonly route: string
  /** The client's own key for this change; repeating it returns the first answer. Null where nobody is known. */
  readonly key: string | null
  /**
   * What the change depends on: the same key with another input is a fault of the client. A hash of it is
   * kept, which stands open to guessing: leave passwords and codes out.
   */
  readonly input: unknown
  /** The answer holds a secret that is shown once: it is not kept, and a repeat is refused. */
  readonly secretAnswer?: boolean
}

/**
 * Makes one change: in one transaction the work itself, the audit of what it did, the jobs that
 * follow and the answer for a repeat. When the work throws, nothing of it remains.
 *
 * Throws a `conflict` when the key was used for another change, or its answer was a secret.
 */
export function performWrite<Answer>(
  { db, jobs }: WriteParts,
  request: WriteRequest,
  work: (trx: WriteTrx) => Promise<Outcome<Answer>>,
): Promise<Answer> {
  return db.write(async (trx) => {
    const first = await firstAnswer<Answer>(trx, request)
    if (first !== undefined) return first.answer
    const { answer, facts, jobs: following = [] } = await work(trx)
    await jobs.add(trx, following)
    await keepAnswer(trx, request, answer)
    await appendAudit(trx, { at: request.at, author: request.author, outcome: 'done' }, facts)
    return answer
  })
}

/** The answer that the key has already; a request with the same key on its way is waited for. */
async function firstAnswer<Answer>(
  trx: WriteTrx,
  request: WriteRequest,
): Promise<{ readonly answer: Answer } | undefined> {
  const { author, key, route, at } = request
  if (key === null || author.personId === null) return undefined
  const row = { personId: author.personId, key, route, inputHash: hashOf(request.input), at }
  if (await insertRequest(trx, row)) return undefined
  const first = await findRequest(trx, row)
  if (first === undefined || first.route !== route || !first.inputHash.equals(row.inputHash)) {
    throw keyUsedForAnother()
  }
  if (first.answer === null) throw alreadyAnswered()
  // The row was written by this same route, which answered in this same shape.
  return { answer: first.answer as Answer }
}

async function keepAnswer(trx: WriteTrx, request: WriteRequest, answer: unknown): Promise<void> {
  const { author, key, secretAnswer } = request
  if (key === null || author.personId === null || secretAnswer === true) return
  await saveAnswer(trx, { personId: author.personId, key }, answer)
}

function hashOf(input: unknown): Buffer {
  return createHash('sha256')
    .update(JSON.stringify(input ?? null))
    .digest()
}
