/** With more rows than this in one bucket (a far outlier squeezes the rest) insertion would crawl. */
const crowded = 100

/**
 * The rows of the known values, smallest first; rows of equal values keep the order they came in. Null
 * where too many of them lie too close together, or they have no finite range.
 *
 * Values are dealt into about as many buckets of equal width as there are rows, and neighbours then
 * put in order: of two values that differ the comparison decides, never the bucket.
 */
export function sortByBuckets(values: Float64Array): Uint32Array | null {
  const { low, high } = endsOf(values)
  const buckets = 2 ** Math.ceil(Math.log2(Math.max(values.length, 1)))
  const scale = (buckets - 1) / (high - low)
  if (!(scale > 0 && scale < Infinity)) return null
  const bucketOf = new Uint32Array(values.length)
  const starts = new Uint32Array(buckets + 1)
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? NaN
    if (Number.isNaN(value)) continue
    const bucket = ((value - low) * scale) >>> 0
    bucketOf[row] = bucket
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1
  }
  if (addUp(starts) > crowded) return null
  const order = new Uint32Array(starts[buckets] ?? 0)
  const keys = new Float64Array(order.length)
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? NaN
    if (Number.isNaN(value)) continue
    const bucket = bucketOf[row] ?? 0
    const place = starts[bucket] ?? 0
    starts[bucket] = place + 1
    order[place] = row
    keys[place] = value
  }
  sortNeighbours(order, keys)
  return order
}

function endsOf(values: Float64Array): { low: number; high: number } {
  let low = Infinity
  let high = -Infinity
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? NaN
    // Neither holds of NaN.
    if (value < low) low = value
    if (value > high) high = value
  }
  return { low, high }
}

/** Makes each number the sum of those up to it; gives the largest there was. */
function addUp(numbers: Uint32Array): number {
  let largest = 0
  let sum = 0
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] ?? 0
    if (number > largest) largest = number
    sum += number
    numbers[at] = sum
  }
  return largest
}

function sortNeighbours(order: Uint32Array, keys: Float64Array): void {
  for (let at = 1; at < keys.length; at += 1) {
    const key = keys[at] ?? NaN
    if (!((keys[at - 1] ?? NaN) > key)) continue
    const row = order[at] ?? 0
    let to = at
    while (to > 0 && (keys[to - 1] ?? NaN) > key) {
      keys[to] = keys[to - 1] ?? NaN
      order[to] = order[to - 1] ?? 0
      to -= 1
    }
    keys[to] = key
    order[to] = row
  }
}
