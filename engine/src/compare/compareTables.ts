import { type Figure, type Missing, missing } from '../figure.ts'
import { difference } from './withoutNoise.ts'

/** One unit's rank and value in a table. */
export interface ResultRow {
  readonly unit: string
  readonly rank: Figure
  readonly value: Figure
}

/** A table of results: the units of one edition with their values and ranks. */
export interface ResultTable {
  /** Framework version of the table, or null where it is not known. */
  readonly framework: string | null
  /** Every unit of the full table is among the rows; false where only some are known by name. */
  readonly allUnits: boolean
  readonly rows: readonly ResultRow[]
}

/** One unit in two tables; a side where it is not there is null. */
export interface RowComparison {
  readonly unit: string
  readonly presence: 'both' | 'only-from' | 'only-to'
  readonly from: ResultRow | null
  readonly to: ResultRow | null
  /** Places risen (positive) or fallen (negative); missing where the unit sets differ. */
  readonly rankChange: Figure
  /** to − from, unrounded; unless `sameFramework` is true it carries a warning. */
  readonly valueChange: Figure
}

/** Two tables side by side. */
export interface TableComparison {
  /** Whether both tables use one framework version; null where either is not known. */
  readonly sameFramework: boolean | null
  readonly sameUnits: boolean
  /** Every unit of either table: those of `to` in their order, then those that left. */
  readonly rows: readonly RowComparison[]
}

/**
 * Sets two tables side by side. A rank counts among the units of its own table, so a change of rank
 * is given only where both tables are known to have the same units; a change of value only where both values are
 * known. A missing change keeps the reason of the figure that is missing.
 */
export function compareTables(from: ResultTable, to: ResultTable): TableComparison {
  const before = new Map(from.rows.map((row) => [row.unit, row]))
  const after = new Map(to.rows.map((row) => [row.unit, row]))
  const setsKnown = from.allUnits && to.allUnits
  const sameUnits =
    setsKnown && before.size === after.size && [...before.keys()].every((unit) => after.has(unit))
  const apart = sameUnits ? null : missing(setsKnown ? 'unit-sets-differ' : 'unit-sets-unknown')
  const left = from.rows.filter((row) => !after.has(row.unit))
  return {
    sameFramework: isSameFramework(from, to),
    sameUnits,
    rows: [
      ...to.rows.map((row) => compareRow(before.get(row.unit) ?? null, row, apart)),
      ...left.map((row) => compareRow(row, null, apart)),
    ],
  }
}

function isSameFramework(from: ResultTable, to: ResultTable): boolean | null {
  const known = from.framework !== null && to.framework !== null
  return known ? from.framework === to.framework : null
}

function compareRow(
  from: ResultRow | null,
  to: ResultRow | null,
  apart: Missing | null,
): RowComparison {
  const unit = (to ?? from)?.unit ?? ''
  if (from === null || to === null) {
    const absent = apart ?? missing('unit-sets-differ')
    const presence = from === null ? 'only-to' : 'only-from'
    return { unit, presence, from, to, rankChange: absent, valueChange: absent }
  }
  const rankChange = apart ?? difference(to.rank, from.rank)
  return {
    unit,
    presence: 'both',
    from,
    to,
    rankChange,
    valueChange: difference(from.value, to.value),
  }
}
