import type { PairableTable } from '../compare/pairTables.ts'
import { existedOn } from './lineage.ts'
import { type UnitWithParent, unitsInScope } from './tableUnits.ts'

/** A table of an edition as far as the choice goes. */
export interface ChoosableTable extends PairableTable {
  /** Framework version, or null where it is not known. */
  readonly framework: string | null
}

/** Which table of an edition is asked for. */
export interface TableChoice {
  /** Kind of unit; that of the main table unless given. */
  readonly kind?: string | undefined
  /** `published`, or a day (YYYY-MM-DD) on whose boundaries the table is to be read. */
  readonly boundaries: string
}

/** The table that answers what was asked, or why there is none. */
export type ChosenTable<Table> =
  /** The table that answers, and the day to re-express it to where none was published for it. */
  | { readonly table: Table; readonly reexpressTo: string | null }
  | { readonly refused: 'no-such-kind'; readonly kind: string | undefined }
  | { readonly refused: ReexpressionRefusal; readonly table: Table }

/**
 * Why no table can be read on the day. `cannot-split`: all stand on later boundaries, and what was
 * merged cannot be split. `units-unknown`: of the earlier ones only some units are known by name.
 * `no-units`: no unit of the kind existed on the day. `framework-unknown`: without a framework nothing
 * can be formed anew.
 */
export type ReexpressionRefusal =
  | 'cannot-split'
  | 'units-unknown'
  | 'no-units'
  | 'framework-unknown'

/**
 * Finds the table of an edition that answers for a kind of unit on the boundaries of a day: as
 * published where its units are those of the day, otherwise the latest before it, to re-express. A
 * table of which only some units are known answers for any day on which all of those existed.
 */
export function chooseTable<Table extends ChoosableTable>(
  tables: readonly Table[],
  units: readonly UnitWithParent[],
  choice: TableChoice,
): ChosenTable<Table> {
  const { boundaries } = choice
  const mainFirst = tables.toSorted((a, b) => Number(b.main) - Number(a.main))
  const kind = choice.kind ?? mainFirst[0]?.kind
  const ofKind = mainFirst.filter((table) => table.kind === kind)
  const [first] = ofKind
  if (first === undefined) return { refused: 'no-such-kind', kind }
  if (boundaries === 'published') return { table: first, reexpressTo: null }
  const same = ofKind.find((table) => answersFor(table, units, boundaries))
  if (same !== undefined) return { table: same, reexpressTo: null }
  return chooseEarlier(ofKind, units, { first, on: boundaries })
}

function chooseEarlier<Table extends ChoosableTable>(
  tables: readonly Table[],
  units: readonly UnitWithParent[],
  { first, on }: { readonly first: Table; readonly on: string },
): ChosenTable<Table> {
  const earlier = tables
    .filter((table) => table.boundaries < on)
    .toSorted((a, b) => b.boundaries.localeCompare(a.boundaries))
  const full = earlier.filter((table) => table.allUnits)
  const [latest] = full
  if (latest === undefined) {
    return { refused: earlier.length === 0 ? 'cannot-split' : 'units-unknown', table: first }
  }
  const table = full.find((one) => one.framework !== null)
  if (table === undefined) return { refused: 'framework-unknown', table: latest }
  if (unitsInScope(units, table, on).length === 0) return { refused: 'no-units', table }
  return { table, reexpressTo: on }
}

/** Whether the units of the table are those of the day; of a partial table, whether all of them existed. */
function answersFor(
  { allUnits, members, ...scope }: ChoosableTable,
  units: readonly UnitWithParent[],
  on: string,
): boolean {
  const known = new Set(members)
  if (!allUnits) {
    return units.filter(({ code }) => known.has(code)).every((unit) => existedOn(unit, on))
  }
  const asked = unitsInScope(units, scope, on)
  return asked.length === known.size && asked.every(({ code }) => known.has(code))
}
