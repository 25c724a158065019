import type { QueuedAnswer } from './answerQueue.ts'

/** Where answers stay that the server does not have: the browser's own storage. */
export type Keeping = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/**
 * How the names begin under which the answers of a submission are kept, each by itself: two windows of the same
 * person do not write over each other's answers, and those of another person at the browser are not theirs.
 */
export function keptPrefix(person: string, submission: number): string {
  return `thang.answer.1.${person}.${submission}.`
}

/** The answers that were kept, in the order in which they were typed. */
export function readKeptAnswers(storage: Keeping, prefix: string): QueuedAnswer[] {
  return keptNames(storage, prefix)
    .flatMap((name) => readOne(storage, name) ?? [])
    .toSorted((one, other) => one.typedAt - other.typedAt)
}

/** How many answers of the submission wait in this browser. */
export function countKeptAnswers(storage: Keeping, prefix: string): number {
  return keptNames(storage, prefix).length
}

/** Keeps the answer, unless another window has typed something newer there; false where the browser does not let it. */
export function keepAnswer(storage: Keeping, prefix: string, answer: QueuedAnswer): boolean {
  const name = `${prefix}${answer.node}`
  const kept = readOne(storage, name)
  if (kept !== null && kept.key !== answer.key && kept.typedAt > answer.typedAt) return true
  try {
    storage.setItem(name, JSON.stringify(answer))
    return true
  } catch {
    return false
  }
}

/** Forgets an answer that was saved or given up, unless another window has typed something newer there. */
export function forgetAnswer(storage: Keeping, prefix: string, gone: QueuedAnswer): void {
  const name = `${prefix}${gone.node}`
  const kept = readOne(storage, name)
  if (kept === null || kept.key === gone.key) storage.removeItem(name)
}

function keptNames(storage: Keeping, prefix: string): string[] {
  return Array.from({ length: storage.length }, (_, place) => storage.key(place)).filter(
    (name): name is string => name?.startsWith(prefix) === true,
  )
}

function readOne(storage: Keeping, name: string): QueuedAnswer | null {
  try {
    const found: unknown = JSON.parse(storage.getItem(name) ?? 'null')
    return isQueued(found) ? found : null
  } catch {
    return null
  }
}

/** It was written by this program: the name says in which form. */
function isQueued(found: unknown): found is QueuedAnswer {
  if (typeof found !== 'object' || found === null) return false
  return 'node' in found && 'base' in found && 'content' in found && 'key' in found
}
