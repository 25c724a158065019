import type { AnswerContent, AnswerSaved } from '@thang/contracts'
import {
  type AnswerQueue,
  beginSending,
  dropQueued,
  findQueued,
  type QueuedAnswer,
  queueTyped,
  resolveConflict,
  type SaveTrouble,
  sendable,
  settleSaved,
  settleTrouble,
  tryAgain,
  type TypedAnswer,
} from './answerQueue.ts'

/** What the server has of an answer since it was asked last. */
export interface SavedAnswer extends AnswerSaved {
  readonly content: AnswerContent
}

export interface SaverState {
  readonly queue: AnswerQueue
  /** Answers saved here since the screen was opened. */
  readonly saved: ReadonlyMap<string, SavedAnswer>
  /** Which answer is on its way. */
  readonly sending: string | null
  readonly isOffline: boolean
  /** The browser holds what the server does not have. */
  readonly isKept: boolean
}

export interface SaverParts {
  /** What was not saved when the submission was last left. */
  readonly kept: AnswerQueue
  /** Keeps an answer in the browser; false where it cannot. */
  readonly keep: (answer: QueuedAnswer) => boolean
  readonly forget: (answer: QueuedAnswer) => void
  readonly save: (sent: {
    readonly node: string
    readonly base: number
    readonly content: AnswerContent
    readonly key: string
  }) => Promise<AnswerSaved>
  /** Why a save failed; `offline` where another try may get through. */
  readonly judge: (error: unknown) => SaveTrouble | 'offline'
  readonly newKey: () => string
  readonly now: () => number
}

/** Long enough for a word, short enough that nobody waits for it. */
const pause = 700
const pauseOffline = 4000

export type AnswerSaver = ReturnType<typeof createAnswerSaver>

/**
 * Saves answers one after another, in the order in which they were typed, each after a short pause. What is not
 * saved yet is kept in the browser from the first keystroke, and goes out when there is a server again.
 */
export function createAnswerSaver(parts: SaverParts) {
  const listeners = new Set<() => void>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let isBusy = false
  let state: SaverState = {
    queue: parts.kept.map((entry) => ({ ...entry, trouble: keptTrouble(entry) })),
    saved: new Map(),
    sending: null,
    isOffline: false,
    isKept: true,
  }
  if (state.queue.length > 0) runIn(0)

  function change(next: Partial<SaverState>) {
    const before = state.queue
    state = { ...state, ...next }
    if (state.queue !== before) keepChanges(before)
    for (const listener of listeners) listener()
  }
  function keepChanges(before: AnswerQueue) {
    for (const entry of before) {
      if (findQueued(state.queue, entry.node) === undefined) parts.forget(entry)
    }
    const changed = state.queue.filter((entry) => !before.includes(entry))
    if (changed.length > 0) state = { ...state, isKept: changed.map(parts.keep).every(Boolean) }
  }
  function runIn(milliseconds: number) {
    clearTimeout(timer)
    timer = setTimeout(() => void run(), milliseconds)
  }
  async function run() {
    if (isBusy) return
    isBusy = true
    try {
      for (const { node } of sendable(state.queue)) {
        if (!(await sendOne(node))) break
      }
    } finally {
      isBusy = false
    }
    if (sendable(state.queue).length > 0) runIn(state.isOffline ? pauseOffline : pause)
  }
  /** False where there is no server to send the others to. */
  async function sendOne(node: string): Promise<boolean> {
    change({ queue: beginSending(state.queue, node), sending: node })
    const sent = findQueued(state.queue, node)?.sent
    if (sent === undefined || sent === null) return true
    try {
      const answer = await parts.save({ node, ...sent })
      const saved = new Map(state.saved).set(node, { ...answer, content: sent.content })
      const queue = settleSaved(state.queue, node, answer.version)
      change({ queue, saved, sending: null, isOffline: false })
      return true
    } catch (error) {
      const verdict = parts.judge(error)
      if (verdict === 'offline') {
        change({ sending: null, isOffline: true })
        return false
      }
      const queue = settleTrouble(state.queue, node, verdict)
      change({ queue, sending: null, isOffline: false })
      return true
    }
  }
  return {
    state: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    type(typed: Omit<TypedAnswer, 'key' | 'at'>) {
      change({ queue: queueTyped(state.queue, { ...typed, key: parts.newKey(), at: parts.now() }) })
      runIn(state.isOffline ? pauseOffline : pause)
    },
    /** Sends at once, such as when the field is left or the network is back. */
    flush() {
      if (sendable(state.queue).length > 0) runIn(0)
    },
    resolve(node: string, content: AnswerContent) {
      change({ queue: resolveConflict(state.queue, node, { content, key: parts.newKey() }) })
      runIn(0)
    },
    again(node: string) {
      change({ queue: tryAgain(state.queue, node) })
      runIn(0)
    },
    /** Gives up what was typed, once the person has said so. */
    giveUp: (node: string) => change({ queue: dropQueued(state.queue, node) }),
  }
}

/** What was refused before may get through now; both sides of a conflict are told again by the server. */
function keptTrouble({ trouble }: QueuedAnswer): SaveTrouble | null {
  return trouble?.is === 'locked' ? trouble : null
}
