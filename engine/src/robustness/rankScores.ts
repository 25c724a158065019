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
 * Standard competition ranks, best first and tied as in `rank`, of the `units` scores from `offset` on, written into `ranks`;
 * 0 where a score is NaN. Returns how many scores are known.
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
): number {
  const known = sortByBuckets(scores, offset, units, room)
  const { order, keys } = room
  if (known < units) ranks.fill(0)
  let rank = 1
  let previous = NaN
  for (let at = 0; at < known; at += 1) {
    const key = keys[at] ?? 0
    if (key !== previous) rank = at + 1
    previous = key
    ranks[order[at] ?? 0] = rank
  }
  return known
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
