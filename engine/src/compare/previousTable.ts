import { daysBetween } from './daysBetween.ts'

/** What tells whether two published tables can be set side by side. */
export interface TableIdentity {
  readonly index: string
  /** Last day of the assessed period. */
  readonly periodEnd: string
  readonly kind: string
  /** The unit whose parts are ranked, or null for the whole country. */
  readonly parent: string | null
  readonly boundaries: string
  readonly allUnits: boolean
}

/**
 * The table that the ranks of `table` are compared with: of the same index, kind and parent, in the
 * latest period that ended before; of several, the one on the nearest boundaries. A table of which
 * only some units are known by name is compared only with another of that sort.
 */
export function findPreviousTable<Table extends TableIdentity>(
  tables: readonly Table[],
  table: TableIdentity,
): Table | undefined {
  return tables
    .filter((other) => other.index === table.index && other.kind === table.kind)
    .filter((other) => other.parent === table.parent && other.allUnits === table.allUnits)
    .filter((other) => other.periodEnd < table.periodEnd)
    .toSorted(
      (a, b) =>
        b.periodEnd.localeCompare(a.periodEnd) ||
        daysBetween(a.boundaries, table.boundaries) - daysBetween(b.boundaries, table.boundaries),
    )[0]
}
