import type { Column } from './indexData.ts'
import type { RankOptions } from './rank.ts'
import { roundHalfUp } from './round.ts'
import { sortRows } from './sortRows.ts'

/**
 * The standard competition ranks of a column, as `rank` gives them, for columns of any length: the
 * largest is 1st unless `order` is `ascending`, ties share a rank and the next is skipped, with
 * `decimals` values tie that are equal once rounded half up. A missing value keeps its reason and does
 * not count. 0.5, 0.488, 0.488, 0.4 → 1, 2, 2, 4. 100,000 rows take some 3 milliseconds.
 */
export function rankColumn(column: Column, options: RankOptions = {}): Column {
  const { values } = column
  const smallestFirst = sortRows(values)
  const best = options.order === 'ascending' ? smallestFirst : smallestFirst.toReversed()
  const ranks = competitionRanks(values, best, tieBy(options))
  return { code: column.code, values: ranks, missing: column.missing }
}

/**
 * The same within groups of rows that together hold every row, such as the times of a panel
 * (`rowsByScope`): a unit's rank is among the units of its own time.
 */
export function rankWithin(
  column: Column,
  groups: readonly (readonly number[])[],
  options: RankOptions = {},
): Column {
  const ranks = new Float64Array(column.values.length).fill(NaN)
  for (const rows of groups) {
    const values = Float64Array.from(rows, (row) => column.values[row] ?? NaN)
    const within = rankColumn({ ...column, values }, options).values
    rows.forEach((row, index) => {
      ranks[row] = within[index] ?? NaN
    })
  }
  return { code: column.code, values: ranks, missing: column.missing }
}

/** The rank of each row given the rows in order, 1 for the first; NaN for a row not among them. */
export function competitionRanks(
  values: Float64Array,
  order: Uint32Array,
  ties: (value: number, previous: number) => boolean = isSame,
): Float64Array {
  const ranks = new Float64Array(values.length).fill(NaN)
  let rank = 0
  let previous = NaN
  for (let place = 0; place < order.length; place += 1) {
    const row = order[place] ?? 0
    const value = values[row] ?? NaN
    if (!ties(value, previous)) rank = place + 1
    previous = value
    ranks[row] = rank
  }
  return ranks
}

function isSame(value: number, previous: number): boolean {
  return value === previous
}

/**
 * Whether two neighbours tie. Rounding is slow, and most neighbours lie further apart than rounding
 * could bring together; only the others are rounded.
 */
function tieBy({ decimals }: RankOptions): (value: number, previous: number) => boolean {
  if (decimals === undefined) return isSame
  const step = 2 * 10 ** -decimals
  return (value, previous) => {
    if (value === previous) return true
    const reach = Math.max(step, 1e-10 * Math.max(Math.abs(value), Math.abs(previous)))
    if (!(Math.abs(value - previous) <= reach)) return false
    return roundHalfUp(value, decimals) === roundHalfUp(previous, decimals)
  }
}
