import type { AnswerConflict, AnswerContent, AnswerLock } from '@thang/contracts'
import { sameContent } from './contentParts.ts'

/** Content with the version that it was written on, and the key by which the server knows it again. */
interface Sending {
  readonly base: number
  readonly content: AnswerContent
  readonly key: string
}

/** Why an answer does not get through, until the person has done something about it. */
export type SaveTrouble =
  | { readonly is: 'conflict'; readonly current: AnswerConflict['current'] }
  | { readonly is: 'locked'; readonly lock: AnswerLock; readonly at: string }
  | { readonly is: 'refused'; readonly message: string }

/** An answer that the server does not have yet. */
export interface QueuedAnswer extends Sending {
  readonly node: string
  /** What the version it was written on said. */
  readonly before: AnswerContent
  /** Milliseconds since 1970, by the clock of the browser. */
  readonly typedAt: number
  /** What was sent and not answered: sent again with its key, it is saved once, whether it arrived or not. */
  readonly sent: Sending | null
  readonly trouble: SaveTrouble | null
}

/** In the order in which they were first typed. */
export type AnswerQueue = readonly QueuedAnswer[]

export interface TypedAnswer {
  readonly node: string
  readonly base: number
  readonly before: AnswerContent
  readonly content: AnswerContent
  readonly key: string
  readonly at: number
}

export function findQueued(queue: AnswerQueue, node: string): QueuedAnswer | undefined {
  return queue.find((entry) => entry.node === node)
}

/** Something was typed. What is typed back to what is saved waits for nothing any more. */
export function queueTyped(queue: AnswerQueue, typed: TypedAnswer): AnswerQueue {
  const { node, content, key, at } = typed
  const found = findQueued(queue, node)
  if (found === undefined) {
    if (sameContent(content, typed.before)) return queue
    const { base, before } = typed
    return [...queue, { node, base, before, content, key, typedAt: at, sent: null, trouble: null }]
  }
  if (sameContent(content, found.content)) return queue
  if (found.sent === null && found.trouble === null && sameContent(content, found.before)) {
    return dropQueued(queue, node)
  }
  const trouble = found.trouble?.is === 'refused' ? null : found.trouble
  return replace(queue, { ...found, content, key, typedAt: at, trouble })
}

/** What of it goes out now: what was sent before and not answered goes first. */
export function beginSending(queue: AnswerQueue, node: string): AnswerQueue {
  const found = findQueued(queue, node)
  if (found === undefined || found.sent !== null) return queue
  const { base, content, key } = found
  return replace(queue, { ...found, sent: { base, content, key } })
}

/** The server has what was sent; what was typed meanwhile stands on it. */
export function settleSaved(queue: AnswerQueue, node: string, version: number): AnswerQueue {
  const found = findQueued(queue, node)
  if (found === undefined || found.sent === null) return queue
  if (sameContent(found.content, found.sent.content)) return dropQueued(queue, node)
  return replace(queue, { ...found, base: version, before: found.sent.content, sent: null })
}

/** The server said no. What was typed since then may be better, and is tried by itself. */
export function settleTrouble(queue: AnswerQueue, node: string, trouble: SaveTrouble): AnswerQueue {
  const found = findQueued(queue, node)
  if (found === undefined) return queue
  const { sent, content } = found
  if (trouble.is === 'conflict' && isThere(sent?.content ?? content, trouble)) {
    return settleSaved(queue, node, trouble.current.version)
  }
  const isBetterNow = sent !== null && !sameContent(sent.content, content)
  const kept = trouble.is === 'refused' && isBetterNow ? null : trouble
  return replace(queue, { ...found, sent: null, trouble: kept })
}

/** A conflict is decided: the content goes on top of what the other person saved. */
export function resolveConflict(
  queue: AnswerQueue,
  node: string,
  decided: { readonly content: AnswerContent; readonly key: string },
): AnswerQueue {
  const found = findQueued(queue, node)
  if (found?.trouble?.is !== 'conflict') return queue
  const { version, content: before } = found.trouble.current
  if (sameContent(decided.content, before)) return dropQueued(queue, node)
  return replace(queue, { ...found, ...decided, base: version, before, sent: null, trouble: null })
}

/** A refused or late answer is tried once more, such as after more time was given. */
export function tryAgain(queue: AnswerQueue, node: string): AnswerQueue {
  const found = findQueued(queue, node)
  return found === undefined ? queue : replace(queue, { ...found, trouble: null })
}

export function dropQueued(queue: AnswerQueue, node: string): AnswerQueue {
  return queue.filter((entry) => entry.node !== node)
}

/** Those that can be sent, in order. */
export function sendable(queue: AnswerQueue): readonly QueuedAnswer[] {
  return queue.filter(({ trouble }) => trouble === null)
}

/** A save whose answer never came: what is there is what was sent. */
function isThere(sent: AnswerContent, { current }: Extract<SaveTrouble, { is: 'conflict' }>) {
  return sameContent(sent, current.content)
}

function replace(queue: AnswerQueue, entry: QueuedAnswer): AnswerQueue {
  return queue.map((each) => (each.node === entry.node ? entry : each))
}
