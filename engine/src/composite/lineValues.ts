// What normalising does to every number of the data. The loops take several numbers a round, which a
// processor works on at once: one after the other it would wait for each comparison and sum.

/**
 * A straight line from raw to normalised values: (direction × x − origin) ÷ span × range + offset, cut
 * at `floor` and `ceiling`. All normalisations but those by rank are one, so a page can show how a
 * value came about, and another round can be put on the scale of this one.
 */
export interface Line {
  readonly origin: number
  readonly span: number
  readonly range: number
  readonly offset: number
  readonly floor: number
  readonly ceiling: number
}

/** The ends of a column after its direction; the minimum is above the maximum where nothing is known. */
export interface Spread {
  readonly minimum: number
  readonly maximum: number
}

/** The smallest and largest known value after the direction. */
export function spreadOf(values: Float64Array, direction: 1 | -1): Spread {
  let smallest = Infinity
  let largest = -Infinity
  let otherSmallest = Infinity
  let otherLargest = -Infinity
  for (let row = 1; row < values.length; row += 2) {
    const value = values[row - 1] ?? NaN
    const other = values[row] ?? NaN
    // None holds of NaN.
    if (value < smallest) smallest = value
    if (value > largest) largest = value
    if (other < otherSmallest) otherSmallest = other
    if (other > otherLargest) otherLargest = other
  }
  const last = values.at(-1) ?? NaN
  if (last < smallest) smallest = last
  if (last > largest) largest = last
  if (otherSmallest < smallest) smallest = otherSmallest
  if (otherLargest > largest) largest = otherLargest
  return direction === 1
    ? { minimum: smallest, maximum: largest }
    : { minimum: -largest, maximum: -smallest }
}

/** Values on a line, and how many of them are no number: missing, or beyond what a double can hold. */
export interface LineValues {
  readonly values: Float64Array
  readonly unknown: number
}

/** The values on the line; NaN stays NaN. */
export function applyLine(line: Line, values: Float64Array, direction: 1 | -1): LineValues {
  const { floor, ceiling } = line
  const result = new Float64Array(values.length)
  const isComplete = writeLine(line, values, direction, result)
  if (floor !== -Infinity || ceiling !== Infinity) cut(result, floor, ceiling)
  return { values: result, unknown: isComplete ? 0 : countUnknown(result) }
}

/** Four at a time; says whether all are finite, for only then do their differences to themselves sum to 0. */
function writeLine(
  { origin, span, range, offset }: Line,
  values: Float64Array,
  direction: 1 | -1,
  result: Float64Array,
): boolean {
  const whole = values.length - (values.length % 4)
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  for (let row = 0; row < whole; row += 4) {
    const first = ((direction * (values[row] ?? NaN) - origin) / span) * range + offset
    const second = ((direction * (values[row + 1] ?? NaN) - origin) / span) * range + offset
    const third = ((direction * (values[row + 2] ?? NaN) - origin) / span) * range + offset
    const fourth = ((direction * (values[row + 3] ?? NaN) - origin) / span) * range + offset
    result[row] = first
    result[row + 1] = second
    result[row + 2] = third
    result[row + 3] = fourth
    a += first - first
    b += second - second
    c += third - third
    d += fourth - fourth
  }
  for (let row = whole; row < values.length; row += 1) {
    const value = ((direction * (values[row] ?? NaN) - origin) / span) * range + offset
    result[row] = value
    a += value - value
  }
  return a + b + c + d === 0
}

function cut(values: Float64Array, floor: number, ceiling: number): void {
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? NaN
    if (value < floor) values[row] = floor
    else if (value > ceiling) values[row] = ceiling
  }
}

function countUnknown(values: Float64Array): number {
  let unknown = 0
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? NaN
    if (value - value !== 0) unknown += 1
  }
  return unknown
}
