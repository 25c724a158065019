import type { FrameworkEdit } from '@thang/contracts'
import { applyEdits, type Framework } from '@thang/engine'
import { expecting, inverseOf, joined } from './stepBack.ts'

/** A draft under the hands of one editor: what it is now, what is not saved yet, what can be taken back. */
export interface Editing {
  readonly body: Framework
  /** On their way to the server, and those made since; both are in the body. */
  readonly sending: readonly FrameworkEdit[]
  readonly waiting: readonly FrameworkEdit[]
  readonly done: readonly Step[]
  readonly undone: readonly Step[]
}

interface Step {
  readonly forth: FrameworkEdit
  readonly back: FrameworkEdit
  /** Steps of one mark that follow each other are one: a word typed letter by letter. */
  readonly mark: string | null
}

export type EditingAction =
  | { readonly do: 'edit'; readonly edit: FrameworkEdit; readonly mark?: string }
  | { readonly do: 'undo' | 'redo' | 'send' | 'saved' | 'failed' }
  /** Another had saved before; what is sent is in the body that came back. */
  | { readonly do: 'merged'; readonly body: Framework }
  /** The body that the server has, and the own edits that go on top of it. */
  | { readonly do: 'take'; readonly body: Framework; readonly waiting: readonly FrameworkEdit[] }

const mostSteps = 200

/** A draft as it was loaded. */
export function beginEditing(body: Framework): Editing {
  return { body, sending: [], waiting: [], done: [], undone: [] }
}

/** What becomes of the draft by one action. */
export function editingAfter(editing: Editing, action: EditingAction): Editing {
  switch (action.do) {
    case 'edit':
      return edited(editing, action.edit, action.mark ?? null)
    case 'undo':
      return undone(editing)
    case 'redo':
      return redone(editing)
    case 'send':
      // What did not arrive is tried again just as it was, so that it is never done twice.
      return editing.sending.length > 0
        ? editing
        : { ...editing, sending: editing.waiting, waiting: [] }
    case 'saved':
      return { ...editing, sending: [] }
    case 'failed':
      return { ...editing, sending: [], waiting: [...editing.sending, ...editing.waiting] }
    case 'merged':
      return editing.waiting.reduce(queuedAnew, beginEditing(action.body))
    case 'take':
      // A step back of before could undo what another has written since.
      return action.waiting.reduce(queuedAnew, beginEditing(action.body))
    default:
      throw new Error(`Unknown action: ${JSON.stringify(action satisfies never)}`)
  }
}

function edited(editing: Editing, edit: FrameworkEdit, mark: string | null): Editing {
  const back = inverseOf(editing.body, edit)
  const after = queued(editing, edit)
  if (back === null || after === editing) return editing
  const last = editing.done.at(-1)
  const goesOn = mark !== null && last?.mark === mark
  const before = goesOn ? editing.done.slice(0, -1) : editing.done
  const step = goesOn
    ? { forth: joined(last.forth, edit) ?? edit, back: joined(back, last.back) ?? last.back, mark }
    : { forth: edit, back, mark }
  return { ...after, done: [...before, step].slice(-mostSteps), undone: [] }
}

function undone(editing: Editing): Editing {
  const step = editing.done.at(-1)
  if (step === undefined) return editing
  return {
    ...queued(editing, step.back),
    done: editing.done.slice(0, -1),
    undone: [...editing.undone, step],
  }
}

function redone(editing: Editing): Editing {
  const step = editing.undone.at(-1)
  if (step === undefined) return editing
  return {
    ...queued(editing, step.forth),
    done: [...editing.done, { ...step, mark: null }],
    undone: editing.undone.slice(0, -1),
  }
}

/** On a body that another has written: what its editor had seen before is no reason to leave it out. */
function queuedAnew(editing: Editing, edit: FrameworkEdit): Editing {
  if (edit.edit !== 'change-node') return queued(editing, edit)
  const { expected: _, ...change } = edit
  return queued(editing, change)
}

/** Done to the body and kept to be sent; of one node changed again and again one edit is sent. */
function queued(editing: Editing, edit: FrameworkEdit): Editing {
  const { framework, refused } = applyEdits(editing.body, [edit])
  if (refused.length > 0) return editing
  const sent = expecting(editing.body, edit)
  const last = editing.waiting.at(-1)
  const one = last === undefined ? null : joined(last, sent)
  const waiting = one === null ? [...editing.waiting, sent] : [...editing.waiting.slice(0, -1), one]
  return { ...editing, body: framework, waiting }
}
