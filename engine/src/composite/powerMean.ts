import type { MissingReason } from '../figure.ts'
import { addColumns, blockLength, meanOfColumns, type WeighedColumn } from './addColumns.ts'
import type { Column } from './indexData.ts'

interface Sums {
  /** Σ weight × term over the children known in a row. */
  readonly total: Float64Array
  /** By what a row's values are divided before the power is taken; see `noteLeading`. */
  readonly leading: Float64Array
  /** Σ weight and number of the known among those children that have missing values. */
  readonly weight: Float64Array
  readonly count: Float64Array
  /** Room for the terms of one child. */
  readonly terms: Float64Array
}

/**
 * The weighted mean of power p of columns, row by row: (Σ wᵢxᵢᵖ ÷ Σ wᵢ)^(1/p) over the children known
 * in the row; the geometric mean at p = 0. 1 is the arithmetic and −1 the harmonic mean. Of 2 and 8:
 * 5, 4 and 3.2. A 0 makes every mean of a power of 0 or less 0, its limit.
 *
 * A row with fewer than `least` known children is missing (`component-missing`); one with a negative
 * value under any but the arithmetic mean, or with a mean that is not finite, is missing
 * (`invalid-input`).
 */
export function powerMeanColumn(
  code: string,
  children: readonly WeighedColumn[],
  { power, least, rows }: { readonly power: number; readonly least: number; readonly rows: number },
): Column {
  const missing = new Map<number, MissingReason>()
  const complete = children.filter(({ column }) => column.missing.size === 0)
  const partial = children.filter(({ column }) => column.missing.size > 0)
  if (power === 1 && partial.length === 0 && complete.length >= least) {
    const means = meanOfColumns(complete, rows)
    if (means !== null) return { code, values: means, missing }
  }
  const values = new Float64Array(rows)
  const sums = newSums()
  let weightOfComplete = 0
  for (const { weight } of complete) weightOfComplete += weight
  for (let from = 0; from < rows; from += blockLength) {
    const length = Math.min(blockLength, rows - from)
    sums.total.fill(0)
    sums.weight.fill(weightOfComplete)
    sums.count.fill(complete.length)
    addTermsOf(sums, { complete, partial, power }, from, length)
    fillMeans(values, sums, { from, length, power })
    noteMissing(values, missing, sums.count, { from, length, least })
  }
  return { code, values, missing }
}

function newSums(): Sums {
  return {
    total: new Float64Array(blockLength),
    leading: new Float64Array(blockLength),
    weight: new Float64Array(blockLength),
    count: new Float64Array(blockLength),
    terms: new Float64Array(blockLength),
  }
}

interface Children {
  readonly complete: readonly WeighedColumn[]
  readonly partial: readonly WeighedColumn[]
  readonly power: number
}

/** Adds what the children have in the rows from `from` on. */
function addTermsOf(
  sums: Sums,
  { complete, partial, power }: Children,
  from: number,
  length: number,
): void {
  const { total, terms, leading } = sums
  const blockOf = ({ column }: WeighedColumn) => column.values.subarray(from, from + length)
  if (isScaled(power)) {
    leading.fill(NaN)
    for (const child of [...complete, ...partial]) noteLeading(leading, blockOf(child), power)
  }
  if (power === 1) addColumns(total, complete, { from, length })
  else {
    for (const child of complete) {
      addTerms(total, termsOf(blockOf(child), terms, { power, leading }), child.weight)
    }
  }
  for (const child of partial) {
    const block = blockOf(child)
    addKnownTerms(sums, termsOf(block, terms, { power, leading }), block, child.weight)
  }
}

/** Whether values are divided by their row's leading one: not where no power could overflow. */
function isScaled(power: number): boolean {
  return power !== 1 && power !== 0 && power !== -1
}

/**
 * Notes the value of a row that decides its mean: the largest, under p < 0 the smallest. Powers of the
 * others' ratios to it are 1 at most, so that 100²⁰⁰ does not become infinite.
 */
function noteLeading(leading: Float64Array, block: Float64Array, power: number): void {
  for (let i = 0; i < block.length; i += 1) {
    const value = block[i] ?? NaN
    const before = leading[i] ?? NaN
    if (Number.isNaN(before) || (power > 0 ? value > before : value < before))
      leading[i] = value + 0
  }
}

/**
 * The terms of a child's block: x, ln x, 1 ÷ x or (x ÷ leading)ᵖ, written into `terms` unless they are
 * the values themselves. A negative value has none (NaN) but under p = 1.
 */
function termsOf(
  block: Float64Array,
  terms: Float64Array,
  { power, leading }: { readonly power: number; readonly leading: Float64Array },
): Float64Array {
  const { length } = block
  if (power === 1) return block
  if (power === 0) {
    for (let i = 0; i < length; i += 1) terms[i] = Math.log(block[i] ?? NaN)
  } else if (power === -1) {
    for (let i = 0; i < length; i += 1) terms[i] = 1 / positiveOrNaN(block[i] ?? NaN)
  } else {
    for (let i = 0; i < length; i += 1) {
      const value = positiveOrNaN(block[i] ?? NaN)
      // A leading 0 is the mean itself, whatever the terms are; 0 ÷ 0 would lose it.
      terms[i] = leading[i] === 0 && value >= 0 ? 1 : (value / (leading[i] ?? NaN)) ** power
    }
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
  { total, weight, leading }: Sums,
  { from, length, power }: { readonly from: number; length: number; power: number },
): void {
  for (let i = 0; i < length; i += 1) values[from + i] = (total[i] ?? NaN) / (weight[i] ?? NaN)
  if (power === 1) return
  for (let i = from; i < from + length; i += 1) {
    const mean = values[i] ?? NaN
    if (power === 0) values[i] = Math.exp(mean)
    else if (power === -1) values[i] = 1 / mean
    else values[i] = (leading[i - from] ?? NaN) * mean ** (1 / power)
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
    if (enough && Number.isFinite(values[from + i])) continue
    values[from + i] = NaN
    missing.set(from + i, enough ? 'invalid-input' : 'component-missing')
  }
}
