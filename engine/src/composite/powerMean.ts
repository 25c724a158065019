import type { MissingReason } from '../figure.ts'
import type { Column } from './indexData.ts'

/** A child of an aggregate: its column and its weight relative to its siblings, above 0. */
export interface WeighedColumn {
  readonly column: Column
  readonly weight: number
}

/** How many rows are worked on at a time: what they need stays in the processor's first cache. */
const blockLength = 1024

interface Sums {
  /** Σ weight × term over the children known in a row. */
  readonly total: Float64Array
  /** Σ weight and number of the known among those children that have missing values. */
  readonly weight: Float64Array
  readonly count: Float64Array
}

/**
 * The weighted mean of power p of columns, row by row: (Σ wᵢxᵢᵖ ÷ Σ wᵢ)^(1/p) over the children known
 * in the row; the geometric mean at p = 0. 1 is the arithmetic and −1 the harmonic mean. Of 2 and 8:
 * 5, 4 and 3.2. A 0 makes every mean of a power of 0 or less 0, its limit.
 *
 * A row with fewer than `least` known children is missing (`component-missing`), one with a negative
 * value under any but the arithmetic mean is missing (`invalid-input`).
 */
export function powerMeanColumn(
  code: string,
  children: readonly WeighedColumn[],
  { power, least, rows }: { readonly power: number; readonly least: number; readonly rows: number },
): Column {
  const values = new Float64Array(rows)
  const missing = new Map<number, MissingReason>()
  const sums = {
    total: new Float64Array(blockLength),
    weight: new Float64Array(blockLength),
    count: new Float64Array(blockLength),
  }
  const terms = new Float64Array(blockLength)
  const complete = children.filter(({ column }) => column.missing.size === 0)
  const partial = children.filter(({ column }) => column.missing.size > 0)
  let weightOfComplete = 0
  for (const { weight } of complete) weightOfComplete += weight
  for (let from = 0; from < rows; from += blockLength) {
    const length = Math.min(blockLength, rows - from)
    sums.total.fill(0)
    sums.weight.fill(weightOfComplete)
    sums.count.fill(complete.length)
    for (const { column, weight } of complete) {
      const block = column.values.subarray(from, from + length)
      addTerms(sums.total, termsOf(block, power, terms), weight)
    }
    for (const { column, weight } of partial) {
      const block = column.values.subarray(from, from + length)
      addKnownTerms(sums, termsOf(block, power, terms), block, weight)
    }
    fillMeans(values, sums, { from, length, power })
    noteMissing(values, missing, sums.count, { from, length, least })
  }
  return { code, values, missing }
}

/**
 * The terms of a child's block: x, ln x, 1 ÷ x or xᵖ, written into `terms` unless they are the values
 * themselves. A negative value has none (NaN) but under p = 1.
 */
function termsOf(block: Float64Array, power: number, terms: Float64Array): Float64Array {
  const { length } = block
  if (power === 1) return block
  if (power === 0) {
    for (let i = 0; i < length; i += 1) terms[i] = Math.log(block[i] ?? NaN)
  } else if (power === -1) {
    for (let i = 0; i < length; i += 1) terms[i] = 1 / positiveOrNaN(block[i] ?? NaN)
  } else {
    for (let i = 0; i < length; i += 1) terms[i] = positiveOrNaN(block[i] ?? NaN) ** power
  }
  return terms.subarray(0, length)
}

/** The number itself, 0 for −0 too, and NaN for a negative one. */
function positiveOrNaN(value: number): number {
  return value >= 0 ? value + 0 : NaN
}

function addTerms(total: Float64Array, terms: Float64Array, weight: number): void {
  for (let i = 0; i < terms.length; i += 1) {
    total[i] = (total[i] ?? 0) + weight * (terms[i] ?? NaN)
  }
}

function addKnownTerms(sums: Sums, terms: Float64Array, block: Float64Array, weight: number): void {
  const { total, weight: weights, count } = sums
  for (let i = 0; i < block.length; i += 1) {
    if (Number.isNaN(block[i])) continue
    total[i] = (total[i] ?? 0) + weight * (terms[i] ?? NaN)
    weights[i] = (weights[i] ?? 0) + weight
    count[i] = (count[i] ?? 0) + 1
  }
}

/** Σ weight × term ÷ Σ weight, taken back to the scale of the values. */
function fillMeans(
  values: Float64Array,
  { total, weight }: Sums,
  { from, length, power }: { readonly from: number; length: number; power: number },
): void {
  for (let i = 0; i < length; i += 1) values[from + i] = (total[i] ?? NaN) / (weight[i] ?? NaN)
  if (power === 1) return
  for (let i = from; i < from + length; i += 1) {
    const mean = values[i] ?? NaN
    values[i] = power === 0 ? Math.exp(mean) : power === -1 ? 1 / mean : mean ** (1 / power)
  }
}

function noteMissing(
  values: Float64Array,
  missing: Map<number, MissingReason>,
  count: Float64Array,
  { from, length, least }: { readonly from: number; length: number; least: number },
): void {
  for (let i = 0; i < length; i += 1) {
    const enough = (count[i] ?? 0) >= least
    if (enough && !Number.isNaN(values[from + i])) continue
    values[from + i] = NaN
    missing.set(from + i, enough ? 'invalid-input' : 'component-missing')
  }
}
