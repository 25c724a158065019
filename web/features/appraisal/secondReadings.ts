import type { AppraisalCell, AppraisalMatrix } from '@thang/contracts'

/** What waits for a second reader, the largest gap first. */
export function secondReadings({ cells }: Pick<AppraisalMatrix, 'cells'>): AppraisalCell[] {
  return cells
    .filter(({ state }) => state === 'second-reading')
    .toSorted((one, other) => largestGap(other) - largestGap(one))
}

function largestGap({ flags }: AppraisalCell): number {
  return Math.max(0, ...flags.map(({ gap }) => Math.abs(gap)))
}
