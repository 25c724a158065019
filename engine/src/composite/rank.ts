import { type Figure, isKnown, type Missing } from '../figure.ts'
import { roundHalfUp } from './round.ts'

/** Which end is first, and on how many decimals values tie. */
export interface RankOptions {
  /** Decimals on which the rank is taken (4 for the DTI); without it the value is taken as it is. */
  readonly decimals?: number
  /** Which end is first; `descending` (the largest is 1st) unless given. */
  readonly order?: 'descending' | 'ascending'
}

/**
 * Standard competition ranks: ties share a rank and the next rank is skipped (12, 12, 14).
 * One rank for each value, in the order given; a missing value keeps its reason as its rank and
 * does not count. With `decimals` the values are rounded half up first, so that 0.48804 and 0.48796
 * tie at four decimals; without, nothing is rounded and doubles tie only when they are equal.
 */
export function rank(values: readonly Figure[], options: RankOptions = {}): Figure[] {
  const sign = options.order === 'ascending' ? 1 : -1
  const keys = values.map((value) => rankKey(value, options.decimals, sign))
  const sorted = keys.filter((key) => typeof key === 'number').toSorted((a, b) => a - b)
  const first = new Map<number, number>()
  sorted.forEach((key, index) => {
    if (!first.has(key)) first.set(key, index + 1)
  })
  return keys.map((key) => (typeof key === 'number' ? (first.get(key) ?? key) : key))
}

function rankKey(value: Figure, decimals: number | undefined, sign: 1 | -1): number | Missing {
  if (!isKnown(value)) return value
  const compared = decimals === undefined ? value : roundHalfUp(value, decimals)
  // A signed zero would be a Map key of its own kind in a reader's mind; 0 and -0 are one value.
  return compared === 0 ? 0 : sign * compared
}
