import type { Imputation } from './imputation.ts'
import type { Column, IndexUnit } from './indexData.ts'
import { seriesOf } from './panel.ts'

type SeriesImputation = Extract<Imputation, { readonly method: 'latest' | 'linear' | 'constant' }>

/**
 * For every row what the unit's own values at other times suggest; NaN where they do not, and for
 * rows without a time. A series of one value is that value everywhere (`linear`, `constant`).
 * 2020: 4, 2021: missing, 2023: 10 → 2021: 6 on the line, 4 as the latest and as a constant.
 */
export function fillFromSeries(
  column: Column,
  units: readonly IndexUnit[],
  imputation: SeriesImputation,
): Float64Array {
  const filled = new Float64Array(units.length).fill(NaN)
  for (const rows of seriesOf(units)) {
    const known = rows.filter((row) => !Number.isNaN(column.values[row] ?? NaN))
    const points = known.map((row) => pointAt(column, units, row))
    for (const row of rows) filled[row] = estimate(points, units[row]?.time ?? NaN, imputation)
  }
  return filled
}

interface Point {
  readonly time: number
  readonly value: number
}

function pointAt(column: Column, units: readonly IndexUnit[], row: number): Point {
  return { time: units[row]?.time ?? NaN, value: column.values[row] ?? NaN }
}

/** The points are in the order of time. */
function estimate(points: readonly Point[], time: number, imputation: SeriesImputation): number {
  const before = points.findLast((point) => point.time < time)
  const after = points.find((point) => point.time > time)
  switch (imputation.method) {
    case 'latest': {
      const { maxAge = Infinity } = imputation
      return before !== undefined && time - before.time <= maxAge ? before.value : NaN
    }
    case 'linear': {
      if (before === undefined || after === undefined) return (before ?? after)?.value ?? NaN
      const share = (time - before.time) / (after.time - before.time)
      return before.value + share * (after.value - before.value)
    }
    case 'constant':
      return (before ?? after)?.value ?? NaN
    default:
      throw new Error(`impute: unknown method ${JSON.stringify(imputation satisfies never)}`)
  }
}
