/**
 * The quantile at `p` (0–1) of the known values, interpolated linearly between the two neighbours of
 * the place (n − 1)p (type 7 of Hyndman and Fan, "Sample quantiles in statistical packages", The
 * American Statistician 50, 1996; what R and Excel's PERCENTILE.INC do). NaN stands for a missing
 * value and is left out; the values need not be sorted and are not changed.
 * [10, 20, 30, 40] at 0.25 → 17.5. Throws where no value is known or `p` is outside 0–1.
 */
export function quantile(values: ArrayLike<number>, p: number): number {
  return quantileOfSorted(sortedKnown(values), p)
}

/** The same of values that are sorted already and hold no NaN: for many quantiles of one column. */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`quantile: not a share: ${p}`)
  if (sorted.length === 0) throw new RangeError('quantile: no value')
  const place = (sorted.length - 1) * p
  const below = Math.floor(place)
  const lower = sorted[below] ?? NaN
  const upper = sorted[Math.min(below + 1, sorted.length - 1)] ?? NaN
  return lower + (place - below) * (upper - lower)
}

/** The values that are not NaN, from the smallest to the largest, in an array of their own. */
export function sortedKnown(values: ArrayLike<number>): Float64Array {
  const known = new Float64Array(values.length)
  let count = 0
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? NaN
    if (Number.isNaN(value)) continue
    known[count] = value
    count += 1
  }
  return known.subarray(0, count).toSorted()
}
