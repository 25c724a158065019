import { type Catalogue, tablesOf } from './catalogue.ts'
import type { EditionRow, TableRow } from './queries.ts'

/** The earlier edition of the same index with a comparable table, and that table. */
export interface PreviousTable {
  readonly edition: EditionRow
  readonly table: TableRow
}

/**
 * The table that ranks are compared with: of the same index, kind and parent, in the latest edition
 * whose period ended before; where that edition has several, the one on the nearest boundaries.
 */
export function findPreviousTable(
  catalogue: Catalogue,
  edition: EditionRow,
  table: TableRow,
): PreviousTable | undefined {
  const earlier = catalogue.editions
    .filter((other) => other.index === edition.index && other.periodEnd < edition.periodEnd)
    .toSorted((a, b) => b.periodEnd.localeCompare(a.periodEnd))
  for (const candidate of earlier) {
    const [nearest] = tablesOf(catalogue, candidate)
      .filter((other) => isComparable(other, table))
      .toSorted((a, b) => distance(a, table) - distance(b, table))
    if (nearest !== undefined) return { edition: candidate, table: nearest }
  }
  return undefined
}

function isComparable(other: TableRow, table: TableRow): boolean {
  return (
    other.kind === table.kind && other.parent === table.parent && other.allUnits === table.allUnits
  )
}

function distance(a: TableRow, b: TableRow): number {
  return Math.abs(Date.parse(a.boundaries) - Date.parse(b.boundaries))
}
