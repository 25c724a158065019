import type { ResultRow } from '../compare/compareTables.ts'
import { figureAt, type IndexData, type IndexUnit } from './indexData.ts'
import { rowsByScope } from './panel.ts'
import type { RankOptions } from './rank.ts'
import { rankWithin } from './rankColumn.ts'

/** What is compared of two results, and how ranks are taken. */
export interface CompareRunsSpecification extends RankOptions {
  /** Code of the column to compare, such as that of the index. */
  readonly column: string
}

/** The values and ranks of a column, unit by unit; throws where the data has no such column. */
export function resultRows(
  data: IndexData,
  { column: code, ...options }: CompareRunsSpecification,
): ResultRow[] {
  const column = data.columns.get(code)
  if (column === undefined) throw new RangeError(`compareRuns: no column ${code}`)
  const ranks = rankWithin(column, rowsByScope(data.units, 'per-time'), options)
  return data.units.map((unit, row) => ({
    unit: keyOf(unit),
    rank: figureAt(ranks, row),
    value: figureAt(column, row),
  }))
}

/** What a unit of one time is called where several times stand side by side. */
export function keyOf({ code, time }: IndexUnit): string {
  return time !== undefined && Number.isFinite(time) ? `${code} ${time}` : code
}
