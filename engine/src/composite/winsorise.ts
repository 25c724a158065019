import { type Moments, moments } from './moments.ts'

/** A column has outliers where it reaches both limits. */
export interface ShapeLimits {
  /** Absolute skewness. */
  readonly skewness: number
  /** Excess kurtosis. */
  readonly kurtosis: number
}

/** How far values at the ends may be drawn in. */
export interface Winsorising {
  /** No further step once this many cells are changed (5); null for no limit. */
  readonly max?: number | null
  /** True to go on to `max` cells even where the shape is right before. */
  readonly force?: boolean
}

/** How a cell was treated; the two first may come with the third. */
export const treatmentMarks = { high: 1, low: 2, transformed: 4 } as const

/** Values with their ends drawn in, and which those are. */
export interface Winsorised {
  readonly values: Float64Array
  /** How many cells are changed. */
  readonly points: number
  /** For each row 0, or `treatmentMarks.high` or `.low` or both. */
  readonly marks: Uint8Array
  /** Shape of the new values. */
  readonly shape: Moments
}

/** Whether the shape is within the limits: |skewness| or kurtosis below its own. */
export function isWithin(shape: Moments, limits: ShapeLimits): boolean {
  return !(Math.abs(shape.skewness) >= limits.skewness && shape.kurtosis >= limits.kurtosis)
}

/**
 * Pulls in the outliers of a column step by step: with a skewness of 0 or more all values equal to
 * the largest are set to the next smaller one, otherwise all equal to the smallest to the next larger
 * one, until the shape is within the limits or `max` cells are changed. Values that are tied go
 * together, so the last step may pass `max`; a step that would leave one and the same value is not
 * taken. NaN stands for a missing value and stays. 1, 2, …, 10, 100 → 1, 2, …, 10, 10.
 * Source: Groeneveld and Meeden 1984 for the limits; OECD/JRC Handbook (2008), step 3.
 */
export function winsorise(
  given: Float64Array,
  limits: ShapeLimits,
  { max = 5, force = false }: Winsorising = {},
): Winsorised {
  if (force && max === null) throw new Error('winsorise: to force it takes a largest number')
  const values = given.slice()
  const marks = new Uint8Array(values.length)
  let points = 0
  let shape = moments(values)
  const goesOn = (now: Moments) => force || !isWithin(now, limits)
  while (points < (max ?? Infinity) && goesOn(shape)) {
    const isHigh = shape.skewness >= 0
    const changed = pullIn(values, marks, isHigh ? shape.max : shape.min, isHigh)
    if (changed === null) break
    points += changed
    shape = moments(values)
  }
  return { values, points, marks, shape }
}

/** Sets all cells at the end to the next value; gives the number newly changed, or null for no step. */
function pullIn(
  values: Float64Array,
  marks: Uint8Array,
  end: number,
  isHigh: boolean,
): number | null {
  let next = NaN
  let otherEnd = NaN
  for (const value of values) {
    if (Number.isNaN(value) || value === end) continue
    if (!(isHigh ? value <= next : value >= next)) next = value
    if (!(isHigh ? value >= otherEnd : value <= otherEnd)) otherEnd = value
  }
  if (Number.isNaN(next) || next === otherEnd) return null
  let changed = 0
  for (let row = 0; row < values.length; row += 1) {
    if (values[row] !== end) continue
    if (marks[row] === 0) changed += 1
    values[row] = next
    marks[row] = (marks[row] ?? 0) | (isHigh ? treatmentMarks.high : treatmentMarks.low)
  }
  return changed
}
