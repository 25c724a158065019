import { type Figure, isKnown } from '../figure.ts'

/** How a column of figures looks; best, median and mean only where every figure is known. */
export interface Summary {
  readonly known: number
  readonly total: number
  /** Largest value, and null unless `known` equals `total`. */
  readonly best: number | null
  readonly median: number | null
  readonly mean: number | null
}

/**
 * Best (largest), median and plain mean of a column. A partial column has none of the three: a best
 * of 9 known values out of 63 would be a statement nobody can make.
 */
export function summarise(column: readonly Figure[]): Summary {
  const values = column.filter(isKnown).toSorted((a, b) => a - b)
  const { length } = values
  if (length < column.length || length === 0) {
    return { known: length, total: column.length, best: null, median: null, mean: null }
  }
  const upper = values[Math.floor(length / 2)] ?? NaN
  const lower = values[Math.ceil(length / 2) - 1] ?? NaN
  let sum = 0
  for (const value of values) sum += value
  return {
    known: length,
    total: length,
    best: values.at(-1) ?? null,
    median: (lower + upper) / 2,
    mean: sum / length,
  }
}
