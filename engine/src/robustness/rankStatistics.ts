import { type Figure, missing } from '../figure.ts'

/** How the rank of a unit is spread over the replications; missing where it never was ranked. */
export interface RankSpread {
  /** Number of replications in which the unit had a rank; the figures are over these. */
  readonly ranked: number
  readonly mean: Figure
  readonly median: Figure
  /** Quantiles of 5 and 95 % by linear interpolation (type 7 of Hyndman and Fan). */
  readonly q5: Figure
  readonly q95: Figure
  /** Probability of a rank up to k, one for each k asked for, 0–1. */
  readonly top: readonly Figure[]
}

/** Where the counts by rank of one unit lie, and what they come to. */
export interface RankTally {
  /** `counts[offset + r]` replications had rank r. */
  readonly offset: number
  /** Ranks between which all that occur lie. */
  readonly first: number
  readonly last: number
  /** Number and sum of the ranks. */
  readonly ranked: number
  readonly sum: number
}

/** The tally of counts of ranks 1 to `last`. */
export function tallyOf(counts: Uint32Array, offset: number, last: number): RankTally {
  let ranked = 0
  let sum = 0
  for (let rank = 1; rank <= last; rank += 1) {
    const count = counts[offset + rank] ?? 0
    ranked += count
    sum += count * rank
  }
  return { offset, first: 1, last, ranked, sum }
}

/**
 * The spread of a unit's ranks. Only whole numbers were summed, so that the figures are exact and do
 * not depend on an order. Ranks 1, 1, 2, 4 → mean 2, median 1.5, q95 3.7.
 */
export function spreadOfCounts(
  counts: Uint32Array,
  tally: RankTally,
  topRanks: readonly number[],
): RankSpread {
  const { ranked, sum } = tally
  if (ranked === 0) return neverRanked(topRanks)
  const [q5 = 0, median = 0, q95 = 0] = quantiles(counts, tally)
  return {
    ranked,
    mean: sum / ranked,
    median,
    q5,
    q95,
    top: topRanks.map((top) => countUpTo(counts, tally, top) / ranked),
  }
}

function neverRanked(topRanks: readonly number[]): RankSpread {
  const none = missing('component-missing')
  return {
    ranked: 0,
    mean: none,
    median: none,
    q5: none,
    q95: none,
    top: topRanks.map(() => none),
  }
}

function quantiles(counts: Uint32Array, { offset, first, last, ranked }: RankTally): number[] {
  const places = [0.05, 0.5, 0.95].map((share) => (ranked - 1) * share)
  const found: number[] = []
  let rank = first
  let upTo = counts[offset + rank] ?? 0
  for (const place of places) {
    const whole = Math.floor(place)
    while (upTo <= whole && rank < last) {
      rank += 1
      upTo += counts[offset + rank] ?? 0
    }
    let next = rank
    if (upTo <= whole + 1 && place > whole) {
      do next += 1
      while (next < last && (counts[offset + next] ?? 0) === 0)
    }
    found.push(rank + (place - whole) * (next - rank))
  }
  return found
}

function countUpTo(counts: Uint32Array, { offset, first, last }: RankTally, top: number): number {
  let sum = 0
  for (let rank = first; rank <= Math.min(top, last); rank += 1) sum += counts[offset + rank] ?? 0
  return sum
}
