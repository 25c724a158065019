import { sortByBuckets } from './sortByBuckets.ts'

const digitBits = 11
const bucketCount = 1 << digitBits
const shifts = [0, digitBits, 2 * digitBits]

/**
 * The rows of the known values, smallest first; rows of equal values keep the order they came in.
 * NaN is left out; 0 and −0 are equal. `order` says which rows to sort and in what order they come
 * (every row of a known value unless given), so that sorting by one key and then by another sorts by both.
 *
 * By buckets where the values spread over their range, else by a radix sort on the bits of the numbers:
 * linear in the rows, and the same on every machine.
 */
export function sortRows(values: Float64Array, order?: Uint32Array): Uint32Array {
  const dealt = order === undefined ? sortByBuckets(values) : null
  return dealt ?? sortByBits(values, order)
}

function sortByBits(values: Float64Array, order?: Uint32Array): Uint32Array {
  let sorted: Uint32Array = order === undefined ? knownRows(values) : order.slice()
  let spare: Uint32Array = new Uint32Array(sorted.length)
  const { low, high } = sortableBits(values)
  for (const word of [low, high]) {
    for (const shift of shifts) {
      if (!sortByDigit(word, shift, sorted, spare)) continue
      ;[sorted, spare] = [spare, sorted]
    }
  }
  return sorted
}

/** The rows whose value is not NaN. */
function knownRows(values: Float64Array): Uint32Array {
  const rows = new Uint32Array(values.length)
  let count = 0
  for (let row = 0; row < values.length; row += 1) {
    if (!Number.isNaN(values[row])) {
      rows[count] = row
      count += 1
    }
  }
  return rows.subarray(0, count)
}

/**
 * The two halves of each number's bits, so changed that they sort as unsigned integers in the order of
 * the numbers: a negative number has all its bits turned, a positive one its sign bit.
 */
function sortableBits(values: Float64Array): { low: Uint32Array; high: Uint32Array } {
  const low = new Uint32Array(values.length)
  const high = new Uint32Array(values.length)
  const number = new Float64Array(1)
  const halves = new Uint32Array(number.buffer)
  for (let row = 0; row < values.length; row += 1) {
    // Adding 0 turns −0 into 0.
    number[0] = (values[row] ?? NaN) + 0
    const top = halves[1] ?? 0
    const turn = top >>> 31 === 1 ? 0xffffffff : 0
    low[row] = (halves[0] ?? 0) ^ turn
    high[row] = top ^ (turn | 0x80000000)
  }
  return { low, high }
}

/** One stable pass; false, with nothing written, where all rows share the digit. */
function sortByDigit(
  word: Uint32Array,
  shift: number,
  from: Uint32Array,
  to: Uint32Array,
): boolean {
  const starts = new Uint32Array(bucketCount)
  const mask = bucketCount - 1
  for (const row of from) {
    const digit = ((word[row] ?? 0) >>> shift) & mask
    starts[digit] = (starts[digit] ?? 0) + 1
  }
  const first = ((word[from[0] ?? 0] ?? 0) >>> shift) & mask
  if (starts[first] === from.length) return false
  let start = 0
  for (let digit = 0; digit < bucketCount; digit += 1) {
    const count = starts[digit] ?? 0
    starts[digit] = start
    start += count
  }
  for (const row of from) {
    const digit = ((word[row] ?? 0) >>> shift) & mask
    const place = starts[digit] ?? 0
    to[place] = row
    starts[digit] = place + 1
  }
  return true
}
