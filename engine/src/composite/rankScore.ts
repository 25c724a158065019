import { competitionRanks } from './rankColumn.ts'
import { sortRows } from './sortRows.ts'

/**
 * Values replaced by how many known values are worse (smaller): that number for `borda`, one more for
 * `rank`, its share of the other values for `percentile-rank`. Ties share the lower number, NaN stays.
 * 10, 20, 20, 40 → ranks 1, 2, 2, 4; Borda 0, 1, 1, 3; percentile ranks 0, 1/3, 1/3, 1.
 */
export function rankScores(
  method: 'rank' | 'percentile-rank' | 'borda',
  values: Float64Array,
): Float64Array {
  const order = sortRows(values)
  const ranks = competitionRanks(values, order)
  switch (method) {
    case 'rank':
      return ranks
    case 'borda':
      return ranks.map((rank) => rank - 1)
    case 'percentile-rank':
      return ranks.map((rank) => (rank - 1) / (order.length - 1))
    default:
      throw new RangeError(`rankScores: unknown method ${JSON.stringify(method)}`)
  }
}
