import {
  compareTables,
  type ResultRow,
  type ResultTable,
  type RowComparison,
} from '../compare/compareTables.ts'
import { type Figure, isKnown } from '../figure.ts'
import { type CommonRanks, movesOf, rankCommon } from './commonRanks.ts'
import { type Correlation, correlate } from './correlation.ts'
import type { IndexData } from './indexData.ts'
import { type CompareRunsSpecification, resultRows } from './resultRows.ts'

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
  /** Ranks among the units of both results, taken anew. */
  readonly amongCommon: CommonRanks
}

/**
 * What a change of data, weights or methods did to scores and ranks: two results of an index compared
 * unit by unit, matched by code and time. A rank change is positive where a unit rises and missing
 * where the two results do not have the same units (see `compareTables`); ranks in a panel are among
 * units of the same time. Where a unit has no value its differences are missing with that reason, and
 * the mean and largest move are over the others. `amongCommon` ranks the units with a value in both anew
 * in each, so that a unit does not rise because others were screened out.
 *
 * Throws where either result has no such column. Scores 3, 2, 1 against 3, 1, 2: moves of 0, −1 and
 * 1, correlation 0.5, mean move 2/3.
 */
export function compareRuns(
  from: IndexData,
  to: IndexData,
  specification: CompareRunsSpecification,
): RunComparison {
  const [before, after] = [resultRows(from, specification), resultRows(to, specification)]
  const { sameUnits, rows } = compareTables(tableOf(before), tableOf(after))
  return {
    sameUnits,
    rows,
    rankCorrelation: correlate(
      Float64Array.from(rows, ({ from: one }) => numberOrNaN(one?.value)),
      Float64Array.from(rows, ({ to: other }) => numberOrNaN(other?.value)),
      'spearman',
    ),
    ...movesOf(
      rows.map((row) => row.rankChange),
      0,
    ),
    amongCommon: rankCommon(from, to, specification),
  }
}

function tableOf(rows: readonly ResultRow[]): ResultTable {
  return { framework: null, allUnits: true, rows }
}

function numberOrNaN(figure: Figure | undefined): number {
  return figure !== undefined && isKnown(figure) ? figure : NaN
}
