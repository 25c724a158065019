import { type Figure, isMissing, missing } from '../figure.ts'
import { studentTwoSided } from './distributions.ts'
import type { Column } from './indexData.ts'
import { kendall } from './kendall.ts'
import { sortRows } from './sortRows.ts'
import { varies } from './variation.ts'

/**
 * Of values (`pearson`), of their ranks (`spearman`), or of the order of pairs (`kendall`, tau-b).
 */
export type CorrelationMethod = 'pearson' | 'spearman' | 'kendall'

/** How two columns go together over the rows in which both are known. */
export interface Correlation {
  /** −1 to 1; missing where a column does not vary over those rows, or where there are fewer than two. */
  readonly coefficient: Figure
  /** Probability of a coefficient as far from 0 or farther if there were no relation (two-sided). */
  readonly p: Figure
  /** Rows in which both are known. */
  readonly pairs: number
}

/**
 * The correlation of two columns of equal length over the rows in which both are known (NaN is not).
 *
 * - `pearson`: the covariance over both deviations; p from Student's t with n − 2 degrees of freedom,
 *   t = r √((n − 2) ÷ (1 − r²)): exact for normal data.
 * - `spearman`: the same on ranks, ties sharing their mean rank, and the same t: an approximation that
 *   is good from about ten rows on.
 * - `kendall`: tau-b; see `kendall`.
 *
 * The p-value is missing with fewer than three rows. 1, 2, 3, 4 with 1, 3, 2, 4: Pearson and Spearman
 * 0.8 (p 0.2), tau 0.667.
 */
export function correlate(
  x: Float64Array,
  y: Float64Array,
  method: CorrelationMethod = 'pearson',
): Correlation {
  const [xs, ys] = knownPairs(x, y)
  if (xs.length < 2) return without('too-few-responses', xs.length)
  if (!varies(xs) || !varies(ys)) return without('no-variation', xs.length)
  switch (method) {
    case 'pearson':
      return linear(xs, ys)
    case 'spearman':
      return linear(meanRanks(xs), meanRanks(ys))
    case 'kendall': {
      const { tau, p } = kendall(xs, ys)
      const pairs = xs.length
      return { coefficient: tau, p: pairs < 3 ? missing('too-few-responses') : p, pairs }
    }
    default:
      throw new RangeError(`correlate: unknown method ${JSON.stringify(method)}`)
  }
}

/** Correlations of columns among each other, row after row; NaN where one is missing. */
export function correlationMatrix(
  columns: readonly Column[],
  method: CorrelationMethod = 'pearson',
): Float64Array {
  const size = columns.length
  const matrix = new Float64Array(size * size)
  for (const [i, one] of columns.entries()) {
    for (const [j, other] of columns.slice(0, i + 1).entries()) {
      const { coefficient } = correlate(one.values, other.values, method)
      const entry = isMissing(coefficient) ? NaN : coefficient
      matrix[i * size + j] = entry
      matrix[j * size + i] = entry
    }
  }
  return matrix
}

/** The sample covariance (n − 1) over the rows in which both are known; NaN with fewer than two. */
export function covariance(x: Float64Array, y: Float64Array): number {
  const [xs, ys] = knownPairs(x, y)
  return xs.length < 2 ? NaN : products(xs, ys).xy / (xs.length - 1)
}

/** Ranks from 1 for the smallest, ties sharing the mean of the ranks they take: 5, 7, 7 → 1, 2.5, 2.5. */
export function meanRanks(values: Float64Array): Float64Array {
  const order = sortRows(values)
  const ranks = new Float64Array(values.length).fill(NaN)
  let start = 0
  while (start < order.length) {
    let end = start + 1
    while (end < order.length && values[order[end] ?? 0] === values[order[start] ?? 0]) end += 1
    for (let place = start; place < end; place += 1)
      ranks[order[place] ?? 0] = (start + 1 + end) / 2
    start = end
  }
  return ranks
}

function knownPairs(x: Float64Array, y: Float64Array): [Float64Array, Float64Array] {
  const xs = new Float64Array(x.length)
  const ys = new Float64Array(x.length)
  let count = 0
  for (let row = 0; row < x.length; row += 1) {
    const [a, b] = [x[row] ?? NaN, y[row] ?? NaN]
    if (Number.isNaN(a) || Number.isNaN(b)) continue
    xs[count] = a
    ys[count] = b
    count += 1
  }
  return [xs.subarray(0, count), ys.subarray(0, count)]
}

function linear(x: Float64Array, y: Float64Array): Correlation {
  const pairs = x.length
  const { xx, yy, xy } = products(x, y)
  const coefficient = Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)))
  if (pairs < 3) return { coefficient, p: missing('too-few-responses'), pairs }
  const t = coefficient * Math.sqrt((pairs - 2) / (1 - coefficient ** 2))
  return { coefficient, p: studentTwoSided(t, pairs - 2), pairs }
}

/** Sums of squares and products about the means. */
function products(x: Float64Array, y: Float64Array): { xx: number; yy: number; xy: number } {
  const [meanX, meanY] = [meanOf(x), meanOf(y)]
  let [xx, yy, xy] = [0, 0, 0]
  for (let i = 0; i < x.length; i += 1) {
    const dx = (x[i] ?? NaN) - meanX
    const dy = (y[i] ?? NaN) - meanY
    xx += dx * dx
    yy += dy * dy
    xy += dx * dy
  }
  return { xx, yy, xy }
}

function meanOf(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum / values.length
}

function without(reason: 'no-variation' | 'too-few-responses', pairs: number): Correlation {
  return { coefficient: missing(reason), p: missing(reason), pairs }
}
