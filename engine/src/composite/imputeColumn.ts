import type { Imputation } from './imputation.ts'
import type { Column, IndexUnit } from './indexData.ts'
import { groupRows, type PanelScope, rowsByScope } from './panel.ts'
import { quantileOfSorted, sortedKnown } from './quantile.ts'

/** A figure that stands for several numbers, such as their mean; NaN where there are none. */
export type Statistic = 'mean' | 'median'

/** What the known values at some rows amount to; NaN without any. */
export function statisticOf(values: ArrayLike<number>, statistic: Statistic): number {
  const known = sortedKnown(values)
  if (known.length === 0) return NaN
  if (statistic === 'median') return quantileOfSorted(known, 0.5)
  let sum = 0
  for (const value of known) sum += value
  return sum / known.length
}

/** For every row the mean or median of the column's known values at the same time, or at all times. */
export function fillFromColumn(
  column: Column,
  units: readonly IndexUnit[],
  statistic: Statistic,
  panel: PanelScope = 'per-time',
): Float64Array {
  const filled = new Float64Array(units.length).fill(NaN)
  for (const rows of rowsByScope(units, panel)) fillRows(filled, column, rows, statistic)
  return filled
}

/** For every row the mean or median of its group, or that of the column where it is said to fall back. */
export function fillFromGroup(
  column: Column,
  units: readonly IndexUnit[],
  imputation: Extract<Imputation, { readonly grouping: string }>,
): Float64Array {
  const { grouping, panel = 'per-time' } = imputation
  const statistic = imputation.method === 'group-mean' ? 'mean' : 'median'
  const filled =
    imputation.fallback === 'column'
      ? fillFromColumn(column, units, statistic, panel)
      : new Float64Array(units.length).fill(NaN)
  const groups = groupRows(units, (unit) => {
    const group = unit.groups[grouping] ?? ''
    return group === '' ? null : JSON.stringify([group, panel === 'pooled' ? null : unit.time])
  })
  for (const rows of groups) fillRows(filled, column, rows, statistic)
  return filled
}

/** Rows without any known value among them keep what is there. */
function fillRows(
  filled: Float64Array,
  column: Column,
  rows: readonly number[],
  statistic: Statistic,
): void {
  const figure = statisticOf(
    rows.map((row) => column.values[row] ?? NaN),
    statistic,
  )
  if (Number.isNaN(figure)) return
  for (const row of rows) filled[row] = figure
}
