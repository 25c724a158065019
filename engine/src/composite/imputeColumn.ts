import type { Imputation } from './imputation.ts'
import type { Column } from './indexData.ts'
import type { RowGroups, Rows } from './panel.ts'
import { quantileOfSorted, sortedKnown } from './quantile.ts'

/** A figure that stands for several numbers, such as their mean. */
export type Statistic = 'mean' | 'median'

type ColumnImputation = Extract<Imputation, { readonly method: Statistic }>
type GroupImputation = Extract<Imputation, { readonly grouping: string }>

/** What the values that are not NaN amount to; NaN without any. */
export function statisticOf(values: ArrayLike<number>, statistic: Statistic): number {
  if (statistic === 'mean') return meanOf(values)
  const known = sortedKnown(values)
  return known.length === 0 ? NaN : quantileOfSorted(known, 0.5)
}

/** For every row the mean or median of the column's known values at the same time, or at all times. */
export function fillFromColumn(
  column: Column,
  groups: RowGroups,
  { method, panel = 'per-time' }: ColumnImputation,
): Float64Array {
  const filled = new Float64Array(column.values.length).fill(NaN)
  for (const rows of groups.inScope(panel)) fillRows(filled, column, { rows, statistic: method })
  return filled
}

/** For every row the mean or median of its group, or that of the column where it is said to fall back. */
export function fillFromGroup(
  column: Column,
  groups: RowGroups,
  { method, grouping, fallback, panel = 'per-time' }: GroupImputation,
): Float64Array {
  const statistic = method === 'group-mean' ? 'mean' : 'median'
  const filled =
    fallback === 'column'
      ? fillFromColumn(column, groups, { method: statistic, panel })
      : new Float64Array(column.values.length).fill(NaN)
  for (const rows of groups.inGroups(grouping, panel)) {
    fillRows(filled, column, { rows, statistic })
  }
  return filled
}

interface Together {
  readonly rows: Rows
  readonly statistic: Statistic
}

/** Rows without any known value among them keep what is there. */
function fillRows(filled: Float64Array, column: Column, { rows, statistic }: Together): void {
  const values = new Float64Array(rows.length)
  for (let index = 0; index < rows.length; index += 1) {
    values[index] = column.values[rows[index] ?? -1] ?? NaN
  }
  const figure = statisticOf(values, statistic)
  if (Number.isNaN(figure)) return
  for (const row of rows) filled[row] = figure
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0
  let count = 0
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? NaN
    if (Number.isNaN(value)) continue
    sum += value
    count += 1
  }
  return count === 0 ? NaN : sum / count
}
