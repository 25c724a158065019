import type { AppraisalCell } from '@thang/contracts'
import { changedSince, isBare, type SinceMoments } from './matrixFilter.ts'

/** What is to be seen of a cell besides its state, each with a sign of its own. */
export const cellMarkSigns = { flagged: '⚑', bare: '∅', appeal: '§', changed: '•' } as const
export type CellMark = keyof typeof cellMarkSigns

/** The marks of a cell, in the order of the legend. */
export function marksOf(cell: AppraisalCell, { visit, preliminary }: SinceMoments): CellMark[] {
  const { changedAt } = cell
  return [
    ...(cell.flags.length > 0 ? (['flagged'] as const) : []),
    ...(isBare(cell) ? (['bare'] as const) : []),
    ...(cell.appeal === null ? [] : (['appeal'] as const)),
    ...(changedSince(changedAt, visit) || changedSince(changedAt, preliminary)
      ? (['changed'] as const)
      : []),
  ]
}

export function cellMarks(cell: AppraisalCell, moments: SinceMoments): string {
  return marksOf(cell, moments)
    .map((mark) => cellMarkSigns[mark])
    .join('')
}
