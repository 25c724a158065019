/** The part of the larger value below which a difference is one of rounding. */
const rounding = 1e-12

/**
 * Whether values from `min` to `max` are equal up to rounding: their range is at most 1e-12 of the
 * larger of the two. 0.3 and 0.1 + 0.2 are; not so where nothing is known, with `min` above `max`.
 */
export function isFlat(min: number, max: number): boolean {
  if (min === max) return true
  const range = max - min
  const largest = Math.max(Math.abs(min), Math.abs(max))
  return range > 0 && range < Infinity && range <= rounding * largest
}

/** Whether the known values differ by more than rounding; no value, or a single one, does not vary. */
export function varies(values: Float64Array): boolean {
  let min = Infinity
  let max = -Infinity
  for (const value of values) {
    // Neither holds of NaN.
    if (value < min) min = value
    if (value > max) max = value
  }
  return min < max && !isFlat(min, max)
}
