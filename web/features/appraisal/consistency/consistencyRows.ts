import type { AppraisalConsistency } from '@thang/contracts'
import { appraisalStates } from '@thang/engine'

export type ConsistencyRow = AppraisalConsistency['rows'][number]
type Median = AppraisalConsistency['median']

export const consistencySorts = [
  'unit',
  'state',
  'self',
  'appraised',
  'final',
  'lastYear',
  'gap',
] as const
export type ConsistencySort = (typeof consistencySorts)[number]

/** The column and the way round of an address; the order of the server where it says nothing that is known. */
export function sortOf(text: string | undefined): { by: ConsistencySort; turned: boolean } | null {
  const by = consistencySorts.find((each) => each === text?.replace('-', ''))
  return by === undefined ? null : { by, turned: text?.startsWith('-') === true }
}

/** Rows in the order of the column; what has no number stands last, whichever way round. */
export function sortRows(
  rows: readonly ConsistencyRow[],
  sort: ReturnType<typeof sortOf>,
): ConsistencyRow[] {
  if (sort === null) return [...rows]
  const { by, turned } = sort
  if (by === 'unit') {
    const sorted = rows.toSorted((one, other) => one.unit.name.localeCompare(other.unit.name, 'vi'))
    return turned ? sorted.toReversed() : sorted
  }
  return rows.toSorted((one, other) =>
    compareNumbers(numberOf(one, by), numberOf(other, by), turned),
  )
}

/** How far the appraised points are from the unit's own; null where one is missing. */
export function gapOf({ scores: { self, appraised } }: ConsistencyRow): number | null {
  return self === null || appraised === null ? null : appraised - self
}

/** How far the points that stand are from the median of what was decided; null where either is missing. */
export function fromMedian({ scores }: ConsistencyRow, { appraised }: Median): number | null {
  const stands = scores.final ?? scores.appraised
  return stands === null || appraised === null ? null : stands - appraised
}

function numberOf(row: ConsistencyRow, by: Exclude<ConsistencySort, 'unit'>): number | null {
  if (by === 'state') return appraisalStates.indexOf(row.state)
  if (by === 'gap') return gapOf(row)
  return by === 'lastYear' ? row.lastYear : row.scores[by]
}

function compareNumbers(one: number | null, other: number | null, turned: boolean): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null)
  return turned ? other - one : one - other
}
