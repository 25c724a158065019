import { daysBetween } from './daysBetween.ts'

/** What decides which of an edition's tables is set beside which of another's. */
export interface PairableTable {
  readonly kind: string
  /** The unit whose parts are ranked, or null for the whole country. */
  readonly parent: string | null
  readonly boundaries: string
  readonly main: boolean
  /** Every unit of the full table is among the members; false where only some are known by name. */
  readonly allUnits: boolean
  readonly members: readonly string[]
}

/** Which tables of two editions are to be compared; what is not given is chosen. */
export interface PairChoice {
  readonly kind?: string | undefined
  /** The day (YYYY-MM-DD) whose boundaries are meant. */
  readonly boundaries?: string | undefined
}

/** The table of the earlier edition and that of the later one. */
export interface TablePair<Table> {
  readonly from: Table
  readonly to: Table
}

/**
 * The two tables in which two editions are compared, or undefined where they have no kind of unit in
 * common. The kind is the one asked for, else that of the later edition's main table, else of the
 * earlier one's, else any that both have. Of the tables of the kind, pairs of one parent go first;
 * then, unless a day is given, pairs known to have the same units, main tables before others; then
 * the pair on the nearest boundaries. With a day each side is the table nearest to it.
 * DTI 2024 on 34 and on 63 provinces beside DTI 2022 on 63, in either order → 63 and 63.
 */
export function pairTables<Table extends PairableTable>(
  from: readonly Table[],
  to: readonly Table[],
  { kind, boundaries }: PairChoice = {},
): TablePair<Table> | undefined {
  const wanted = kind ?? commonKind(from, to)
  const pairs = to
    .filter((table) => table.kind === wanted)
    .flatMap((later) =>
      from
        .filter((table) => table.kind === wanted)
        .map((earlier): TablePair<Table> => ({ from: earlier, to: later })),
    )
  const order = boundaries === undefined ? byUnits : nearestTo(boundaries)
  return pairs.toSorted((a, b) => compareKeys(order(a), order(b)))[0]
}

/** Whether both tables are known to have the same units. */
export function haveSameUnits(
  a: Pick<PairableTable, 'allUnits' | 'members'>,
  b: Pick<PairableTable, 'allUnits' | 'members'>,
): boolean {
  const members = new Set(a.members)
  const same = a.members.length === b.members.length && b.members.every((unit) => members.has(unit))
  return a.allUnits && b.allUnits && same
}

function commonKind(
  from: readonly PairableTable[],
  to: readonly PairableTable[],
): string | undefined {
  const mainFirst = [...to.filter(isMain), ...from.filter(isMain), ...to]
  return mainFirst
    .map((table) => table.kind)
    .find((kind) => [from, to].every((tables) => tables.some((table) => table.kind === kind)))
}

function isMain(table: PairableTable): boolean {
  return table.main
}

/** What a pair is sorted by; the smaller number at the first difference goes first. */
type Order = (pair: TablePair<PairableTable>) => readonly number[]

const byUnits: Order = ({ from, to }) => {
  const apart = daysBetween(from.boundaries, to.boundaries)
  const parents = Number(from.parent !== to.parent)
  return haveSameUnits(from, to)
    ? [parents, 0, beside({ from, to }), apart]
    : [parents, 1, apart, beside({ from, to })]
}

function nearestTo(day: string): Order {
  return ({ from, to }) => [
    Number(from.parent !== to.parent),
    daysBetween(from.boundaries, day) + daysBetween(to.boundaries, day),
    beside({ from, to }),
  ]
}

/** How many of the two stand beside a main table of their edition. */
function beside({ from, to }: TablePair<PairableTable>): number {
  return Number(!from.main) + Number(!to.main)
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((key, index) => key !== b[index])
  return (a[differing] ?? 0) - (b[differing] ?? 0)
}
