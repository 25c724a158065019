import type { RankOptions } from '../composite/rank.ts'
import { roundHalfUp } from '../composite/round.ts'

/** Room for ranking up to `units` scores again and again without making anything new. */
export interface RankRoom {
  /** Units from best to worst; the first `rankScores` many are known. */
  readonly order: Uint32Array
  readonly keys: Float64Array
  readonly starts: Uint32Array
  readonly buckets: number
}

export function roomForRanks(units: number): RankRoom {
  const buckets = 2 ** Math.ceil(Math.log2(Math.max(units, 1)))
  return {
    order: new Uint32Array(units),
    keys: new Float64Array(units),
    starts: new Uint32Array(buckets + 1),
    buckets,
  }
}

/**
 * Standard competition ranks of the `units` scores from `offset` on, written into `ranks`, with 0 where
 * a score is NaN; the largest is first unless the order is ascending. Returns how many are known.
 * Ties: without `decimals` scores that are equal on paper, that is, up to 1e-12 of themselves or 1e-14
 * of the largest score (sums near 0 carry the rounding of their terms). Other weights add the same terms
 * with other roundings, and the last bit must not part two units that score the same. With `decimals`
 * they tie as in `rank`, where the rounded scores are equal. 0.3, 0.1 + 0.2, 0.2 → 1, 1, 3.
 *
 * Scores are first dealt into as many buckets of equal width as there are units, which leaves about
 * one in each; what is left is an insertion sort of neighbours. The bucket never decides between two
 * scores that differ, only the comparison of the doubles does.
 */
export function rankScores(
  scores: Float64Array,
  offset: number,
  units: number,
  ranks: Uint16Array | Uint32Array,
  room: RankRoom,
  ranking: RankOptions = {},
): number {
  const known = sortByBuckets(scores, offset, units, room)
  if (known < units) ranks.fill(0)
  if (ranking.order === 'ascending') turn(room, known)
  if (ranking.decimals === undefined) rankOnPaper(room, known, ranks)
  else rankRounded(room, known, ranks, ranking.decimals)
  return known
}

/** Each is compared with the first of a tie, so that a row of close scores does not become one tie. */
function rankOnPaper({ order, keys }: RankRoom, known: number, ranks: RankList): void {
  const largest = Math.max(Math.abs(keys[0] ?? 0), Math.abs(keys[known - 1] ?? 0))
  const farthest = 1e-12 * largest
  let rank = 0
  let first = NaN
  for (let at = 0; at < known; at += 1) {
    const key = keys[at] ?? 0
    const gap = Math.abs(first - key)
    // Most are farther apart than any tie reaches, which one comparison tells.
    if (!(gap <= farthest) || gap > Math.max(1e-14 * largest, 1e-12 * Math.abs(first))) {
      rank = at + 1
      first = key
    }
    ranks[order[at] ?? 0] = rank
  }
}

/** Rounding is slow, so only neighbours are rounded that it could bring together. */
function rankRounded(
  { order, keys }: RankRoom,
  known: number,
  ranks: RankList,
  decimals: number,
): void {
  const step = 2 * 10 ** -decimals
  let rank = 0
  let previous = NaN
  for (let at = 0; at < known; at += 1) {
    const key = keys[at] ?? 0
    const isNear = Math.abs(key - previous) <= Math.max(step, 1e-10 * Math.abs(key))
    const ties = isNear && roundHalfUp(key, decimals) === roundHalfUp(previous, decimals)
    if (!ties) rank = at + 1
    previous = key
    ranks[order[at] ?? 0] = rank
  }
}

type RankList = Uint16Array | Uint32Array

function turn({ order, keys }: RankRoom, known: number): void {
  order.subarray(0, known).reverse()
  keys.subarray(0, known).reverse()
}

function sortByBuckets(
  scores: Float64Array,
  offset: number,
  units: number,
  room: RankRoom,
): number {
  const { order, keys, starts, buckets } = room
  let low = Infinity
  let high = -Infinity
  for (let unit = 0; unit < units; unit += 1) {
    const score = scores[offset + unit] ?? NaN
    if (score < low) low = score
    if (score > high) high = score
  }
  const perUnit = (buckets - 1) / (high - low)
  const scale = perUnit < Infinity ? perUnit : 0
  starts.fill(0)
  for (let unit = 0; unit < units; unit += 1) {
    const score = scores[offset + unit] ?? NaN
    if (score === score) {
      const next = (((high - score) * scale) >>> 0) + 1
      starts[next] = (starts[next] ?? 0) + 1
    }
  }
  let largest = 0
  for (let bucket = 1; bucket <= buckets; bucket += 1) {
    const size = starts[bucket] ?? 0
    if (size > largest) largest = size
    starts[bucket] = size + (starts[bucket - 1] ?? 0)
  }
  const known = starts[buckets] ?? 0
  for (let unit = 0; unit < units; unit += 1) {
    const score = scores[offset + unit] ?? NaN
    if (score === score) {
      const bucket = ((high - score) * scale) >>> 0
      const at = starts[bucket] ?? 0
      starts[bucket] = at + 1
      order[at] = unit
      keys[at] = score
    }
  }
  if (largest > crowded) sortByComparison(scores, offset, known, room)
  else sortNeighbours(known, room)
  return known
}

/** With more than this many in one bucket (a far outlier squeezes the rest) insertion would crawl. */
const crowded = 200

function sortNeighbours(known: number, { order, keys }: RankRoom): void {
  for (let at = 1; at < known; at += 1) {
    const key = keys[at] ?? 0
    if ((keys[at - 1] ?? 0) < key) {
      const unit = order[at] ?? 0
      let to = at
      while (to > 0 && (keys[to - 1] ?? 0) < key) {
        keys[to] = keys[to - 1] ?? 0
        order[to] = order[to - 1] ?? 0
        to -= 1
      }
      keys[to] = key
      order[to] = unit
    }
  }
}

function sortByComparison(
  scores: Float64Array,
  offset: number,
  known: number,
  { order, keys }: RankRoom,
): void {
  order.subarray(0, known).sort((a, b) => (scores[offset + b] ?? 0) - (scores[offset + a] ?? 0))
  for (let at = 0; at < known; at += 1) keys[at] = scores[offset + (order[at] ?? 0)] ?? 0
}
