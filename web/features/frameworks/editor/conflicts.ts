import type { FrameworkEdit } from '@thang/contracts'
import type { Framework, FrameworkNode } from '@thang/engine'
import { findPlaced } from './stepBack.ts'
import { keyOf, type Subject, subjectsOf, withoutSubjects } from './subjects.ts'

/** What two have written at once: mine is not saved, the other has saved theirs. */
export interface Conflict {
  /** What the choice between the two is kept by. */
  readonly key: string
  readonly subject: Subject
}

export interface Sides {
  /** The last that both had in common. */
  readonly base: Framework
  readonly mine: Framework
  readonly theirs: Framework
  readonly own: readonly FrameworkEdit[]
}

/** What my unsaved edits touch and the other has changed since the common version. */
export function findConflicts({ base, mine, theirs, own }: Sides): Conflict[] {
  const touched = new Map(own.flatMap(subjectsOf).map((subject) => [keyOf(subject), subject]))
  return [...touched].flatMap(([key, subject]): Conflict[] => {
    // What I have removed takes with it what the other has written below it.
    const isGone = subject.of === 'node' && nodeIn(mine, subject.id) === undefined
    const [before, here, there] = [base, mine, theirs].map((body) => wordsOf(body, subject, isGone))
    // Where both have come to the same there is nothing to choose.
    return before === there || here === there ? [] : [{ key, subject }]
  })
}

/** Whether all that my edits touch stands there just as I have it. */
export function isAlreadyThere({ mine, theirs, own }: Sides): boolean {
  const subjects = own.flatMap(subjectsOf)
  return subjects.every((subject) => wordsOf(mine, subject) === wordsOf(theirs, subject))
}

/** The own edits that stay where for some subjects the other's version is taken. */
export function keptEdits(
  { mine, theirs, own }: Sides,
  leftToThem: ReadonlySet<string>,
): FrameworkEdit[] {
  return own.flatMap((edit) => {
    const kept = withoutSubjects(edit, leftToThem)
    if (kept === null) return []
    const [subject] = subjectsOf(kept)
    if (subject?.of !== 'node' || kept.edit === 'add-node') return [kept]
    const placed = findPlaced(mine.nodes, subject.id)
    if (findPlaced(theirs.nodes, subject.id) !== undefined || placed === undefined) return [kept]
    // They removed what I have written: it comes back as I have it.
    const { node, parent, at } = placed
    return [{ edit: 'add-node' as const, node, parent, at }]
  })
}

/** The node as a body has it; undefined where it was removed. */
export function nodeIn(body: Framework, id: string): FrameworkNode | undefined {
  return findPlaced(body.nodes, id)?.node
}

function wordsOf(body: Framework, subject: Subject, isWhole = false): string {
  switch (subject.of) {
    case 'node': {
      const node = nodeIn(body, subject.id)
      if (node === undefined) return ''
      return written(isWhole ? node : { ...node, children: [] })
    }
    case 'setting':
      return written(body[subject.setting])
    case 'input':
      return written([body.inputNames?.[subject.input], body.inputUnits?.[subject.input]])
    default:
      throw new Error(`Unknown subject: ${JSON.stringify(subject satisfies never)}`)
  }
}

function written(value: unknown): string {
  return JSON.stringify(value ?? null, inOrder)
}

/** The server may give fields in another order. */
function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
