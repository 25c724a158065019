import { compareTables, type RowComparison } from '../compare/compareTables.ts'
import { type Figure, isKnown } from '../figure.ts'
import { type Correlation, correlate } from './correlation.ts'
import { figureAt, type IndexData, type IndexUnit } from './indexData.ts'
import { rowsByScope } from './panel.ts'
import type { RankOptions } from './rank.ts'
import { rankWithin } from './rankColumn.ts'

/** What is compared of two results, and how ranks are taken. */
export interface CompareRunsSpecification extends RankOptions {
  /** Code of the column to compare, such as that of the index. */
  readonly column: string
}

/** Two results of an index side by side. */
export interface RunComparison {
  readonly sameUnits: boolean
  /** Every unit of either result; in a panel its time follows its code, as in `VN 2022`. */
  readonly rows: readonly RowComparison[]
  /** Spearman's correlation over the units known in both: of their ranks among each other. */
  readonly rankCorrelation: Correlation
  /** Mean and largest number of places moved, up or down; missing as the changes are. */
  readonly meanMove: Figure
  readonly largestMove: Figure
}

/**
 * What a change of data, weights or methods did to scores and ranks: two results of an index compared
 * unit by unit, matched by code and time. A rank change is positive where a unit rises and missing
 * where the two results do not have the same units (see `compareTables`); ranks in a panel are among
 * units of the same time. Where a unit has no value its differences are missing with that reason, and
 * the mean and largest move are over the others.
 *
 * Throws where either result has no such column. Scores 3, 2, 1 against 3, 1, 2: moves of 0, −1 and
 * 1, correlation 0.5, mean move 2/3.
 */
export function compareRuns(
  from: IndexData,
  to: IndexData,
  specification: CompareRunsSpecification,
): RunComparison {
  const [before, after] = [tableOf(from, specification), tableOf(to, specification)]
  const { sameUnits, rows } = compareTables(before, after)
  const moves = rows.map((row) => row.rankChange)
  const known = moves.filter(isKnown).map(Math.abs)
  const unknown = moves.find((move) => !isKnown(move))
  return {
    sameUnits,
    rows,
    rankCorrelation: correlate(
      Float64Array.from(rows, ({ from: one }) => numberOrNaN(one?.value)),
      Float64Array.from(rows, ({ to: other }) => numberOrNaN(other?.value)),
      'spearman',
    ),
    meanMove:
      known.length === 0 ? (unknown ?? 0) : known.reduce((sum, x) => sum + x, 0) / known.length,
    largestMove: known.length === 0 ? (unknown ?? 0) : Math.max(...known),
  }
}

function tableOf(data: IndexData, { column: code, ...options }: CompareRunsSpecification) {
  const column = data.columns.get(code)
  if (column === undefined) throw new RangeError(`compareRuns: no column ${code}`)
  const ranks = rankWithin(column, rowsByScope(data.units, 'per-time'), options)
  const rows = data.units.map((unit, row) => ({
    unit: keyOf(unit),
    rank: figureAt(ranks, row),
    value: figureAt(column, row),
  }))
  return { framework: null, allUnits: true, rows }
}

function keyOf({ code, time }: IndexUnit): string {
  return time !== undefined && Number.isFinite(time) ? `${code} ${time}` : code
}

function numberOrNaN(figure: Figure | undefined): number {
  return figure !== undefined && isKnown(figure) ? figure : NaN
}
