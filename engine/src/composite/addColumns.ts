import type { Column } from './indexData.ts'

/** A child of an aggregate: its column and its weight relative to its siblings, above 0. */
export interface WeighedColumn {
  readonly column: Column
  readonly weight: number
}

/** How many rows are worked on at a time: what they need stays in the processor's first cache. */
export const blockLength = 1024

/**
 * The weighted arithmetic means of columns without missing values, row by row; null where one of them
 * is beyond what a double can hold.
 */
export function meanOfColumns(
  columns: readonly WeighedColumn[],
  rows: number,
): Float64Array | null {
  const values = new Float64Array(rows)
  let weights = 0
  for (const { weight } of columns) weights += weight
  // NaN as soon as one mean is not finite.
  let check = 0
  for (let from = 0; from < rows; from += blockLength) {
    const block = values.subarray(from, from + blockLength)
    addColumns(block, columns, { from, length: block.length })
    for (let i = 0; i < block.length; i += 1) {
      const mean = (block[i] ?? NaN) / weights
      block[i] = mean
      check += mean - mean
    }
  }
  return check === 0 ? values : null
}

/**
 * Adds weight × value of each column, from row `from` on, to `total`. Columns are taken four at a time:
 * a sum is then read and written once for four products. They are added in the order of the columns,
 * so that the bits are those of one column after the other.
 */
export function addColumns(
  total: Float64Array,
  columns: readonly WeighedColumn[],
  { from, length }: { readonly from: number; readonly length: number },
): void {
  let at = 0
  for (; at + 3 < columns.length; at += 4) {
    const [a, b, c, d] = [columns[at], columns[at + 1], columns[at + 2], columns[at + 3]]
    if (a && b && c && d) addFour(total, { a, b, c, d }, from, length)
  }
  for (; at < columns.length; at += 1) {
    const one = columns[at]
    if (one) addOne(total, one, from, length)
  }
}

function addFour(
  total: Float64Array,
  { a, b, c, d }: Readonly<Record<'a' | 'b' | 'c' | 'd', WeighedColumn>>,
  from: number,
  length: number,
): void {
  const [p, q, r, s] = [a.weight, b.weight, c.weight, d.weight]
  const end = from + length
  const as = a.column.values.subarray(from, end)
  const bs = b.column.values.subarray(from, end)
  const cs = c.column.values.subarray(from, end)
  const ds = d.column.values.subarray(from, end)
  for (let i = 0; i < length; i += 1) {
    total[i] =
      (total[i] ?? 0) +
      p * (as[i] ?? NaN) +
      q * (bs[i] ?? NaN) +
      r * (cs[i] ?? NaN) +
      s * (ds[i] ?? NaN)
  }
}

function addOne(
  total: Float64Array,
  { column: { values }, weight }: WeighedColumn,
  from: number,
  length: number,
): void {
  for (let i = 0; i < length; i += 1) {
    total[i] = (total[i] ?? 0) + weight * (values[from + i] ?? NaN)
  }
}
