import type { Imputation } from './imputation.ts'
import type { Column, IndexUnit } from './indexData.ts'
import type { RowGroups, Rows } from './panel.ts'

type SeriesImputation = Extract<Imputation, { readonly method: 'latest' | 'linear' | 'constant' }>

/**
 * For every row what the unit's own values at other times suggest; NaN where they do not, and for
 * rows without a time. A series of one value is that value everywhere (`linear`, `constant`).
 * 2020: 4, 2021: missing, 2023: 10 → 2021: 6 on the line, 4 as the latest and as a constant.
 */
export function fillFromSeries(
  column: Column,
  { units, groups }: { readonly units: readonly IndexUnit[]; readonly groups: RowGroups },
  imputation: SeriesImputation,
): Float64Array {
  const filled = new Float64Array(units.length).fill(NaN)
  for (const rows of groups.inSeries()) {
    const points = knownPoints(column, units, rows)
    if (points.length === 0) continue
    for (const row of rows)
      if (column.missing.has(row))
        filled[row] = estimate(points, units[row]?.time ?? NaN, imputation)
  }
  return filled
}

interface Point {
  readonly time: number
  readonly value: number
}

function knownPoints(column: Column, units: readonly IndexUnit[], rows: Rows): Point[] {
  const points: Point[] = []
  for (const row of rows) {
    const value = column.values[row] ?? NaN
    if (!Number.isNaN(value)) points.push({ time: units[row]?.time ?? NaN, value })
  }
  return points
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
