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

/**
 * Puts the values on the line, in their own array; NaN stays NaN. Gives how many are no number then:
 * missing, or beyond what a double can hold.
 */
export function putOnLine(line: Line, values: Float64Array, direction: 1 | -1): number {
  const { floor, ceiling } = line
  const isComplete = putAll(line, values, direction)
  if (floor !== -Infinity || ceiling !== Infinity) cut(values, floor, ceiling)
  return isComplete ? 0 : countUnknown(values)
}

/** Four at a time; says whether all are finite, for only then do their differences to themselves sum to 0. */
function putAll(
  { origin, span, range, offset }: Line,
  values: Float64Array,
  direction: 1 | -1,
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
    values[row] = first
    values[row + 1] = second
    values[row + 2] = third
    values[row + 3] = fourth
    a += first - first
    b += second - second
    c += third - third
    d += fourth - fourth
  }
  for (let row = whole; row < values.length; row += 1) {
    const value = ((direction * (values[row] ?? NaN) - origin) / span) * range + offset
    values[row] = value
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
