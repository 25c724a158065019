import type { FrameworkEdit } from '@thang/contracts'
import type { Framework, FrameworkNode } from '@thang/engine'
import { findPlaced, subjectOf } from './stepBack.ts'

/** A node, or the framework as a whole (null), that two have written at once. */
export interface Conflict {
  readonly id: string | null
  /** What I have, and what the other has saved; undefined where it was removed. */
  readonly mine: FrameworkNode | undefined
  readonly theirs: FrameworkNode | undefined
}

interface Sides {
  /** The last that both had in common. */
  readonly base: Framework
  readonly mine: Framework
  readonly theirs: Framework
  readonly own: readonly FrameworkEdit[]
}

/** The nodes that my unsaved edits touch and that the other has changed since the common version. */
export function findConflicts({ base, mine, theirs, own }: Sides): Conflict[] {
  const subjects = [...new Set(own.map(subjectOf))]
  return subjects.flatMap((id): Conflict[] => {
    if (id === null) {
      const isSame = settingsOf(base) === settingsOf(theirs)
      return isSame ? [] : [{ id, mine: undefined, theirs: undefined }]
    }
    const at = (body: Framework) => findPlaced(body.nodes, id)?.node
    if (wordsOf(at(base)) === wordsOf(at(theirs))) return []
    return [{ id, mine: at(mine), theirs: at(theirs) }]
  })
}

/** The own edits that stay where for some nodes the other's version is taken. */
export function keptEdits(
  { mine, theirs, own }: Sides,
  leftToThem: ReadonlySet<string | null>,
): FrameworkEdit[] {
  return own
    .filter((edit) => !leftToThem.has(subjectOf(edit)))
    .flatMap((edit) => {
      const id = subjectOf(edit)
      const gone = id !== null && findPlaced(theirs.nodes, id) === undefined
      const placed = id === null ? undefined : findPlaced(mine.nodes, id)
      if (!gone || placed === undefined || edit.edit === 'add-node') return [edit]
      // They removed what I have written: it comes back as I have it.
      const { node, parent, at } = placed
      return [{ edit: 'add-node' as const, node, parent, at }]
    })
}

function wordsOf(node: FrameworkNode | undefined): string {
  return node === undefined ? '' : JSON.stringify({ ...node, children: [] }, inOrder)
}

function settingsOf(body: Framework): string {
  return JSON.stringify({ ...body, nodes: [] }, inOrder)
}

/** The server may give fields in another order. */
function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
