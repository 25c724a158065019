import type { Framework } from '@thang/contracts'
import { type Figure, isKnown, missing, type ResultTable, type Successor } from '@thang/engine'
import {
  existedOn,
  type ShippedData,
  type ShippedEdition,
  type ShippedFigure,
  type ShippedTable,
  type ShippedUnit,
} from '@thang/server/shipped'
import { Failure } from '../failure.ts'

/** A published table with its edition, its framework and every unit that belongs to it. */
export interface PublishedTable {
  readonly edition: ShippedEdition
  readonly table: ShippedTable
  readonly framework: Framework | null
  readonly members: readonly string[]
  /** Every unit of the full table is among the members. */
  readonly allUnits: boolean
}

/** The shipped edition with the code; throws a Failure with the codes there are. */
export function getEdition(shipped: ShippedData, code: string): ShippedEdition {
  const found = shipped.editions.find((edition) => edition.code === code)
  if (found !== undefined) return found
  const codes = shipped.editions.map((edition) => edition.code).join(', ')
  throw new Failure('edition.unknown', { edition: code, codes })
}

/** The tables of a kind in an edition (of its main table's kind unless given), the main one first. */
export function listTables(
  shipped: ShippedData,
  edition: ShippedEdition,
  kind?: ShippedTable['kind'],
): PublishedTable[] {
  const main = edition.tables.find((table) => table.main)
  const wanted = kind ?? main?.kind
  const tables = edition.tables
    .filter((table) => table.kind === wanted)
    .toSorted((a, b) => Number(b.main) - Number(a.main))
  if (tables.length === 0) {
    const kinds = [...new Set(edition.tables.map((table) => table.kind))].join(', ')
    throw new Failure('edition.noKind', { edition: edition.code, kind: wanted ?? '', kinds })
  }
  return tables.map((table) => publishedTable(shipped, edition, table))
}

function publishedTable(
  shipped: ShippedData,
  edition: ShippedEdition,
  table: ShippedTable,
): PublishedTable {
  const members = membersOf(shipped, table)
  return {
    edition,
    table,
    framework: shipped.frameworks.find((one) => one.code === table.framework) ?? null,
    members,
    allUnits: table.unitCount !== null && members.length === table.unitCount,
  }
}

function membersOf(shipped: ShippedData, table: ShippedTable): string[] {
  if (table.membership === 'listed') {
    return [...new Set([...table.figures, ...table.inputs].map((row) => row.unit))]
  }
  return unitsOn(shipped, table.kind, table.boundaries)
    .filter((unit) => table.parent === null || unit.parent === table.parent)
    .map((unit) => unit.code)
}

/** The units of a kind that existed on a day. */
export function unitsOn(
  shipped: ShippedData,
  kind: ShippedUnit['kind'],
  on: string,
): ShippedUnit[] {
  return shipped.units.filter((unit) => unit.kind === kind && existedOn(unit, on))
}

/** The figures of the table by unit and node; null stands for the index itself. */
export function figureFinder({ table }: PublishedTable) {
  const figures = new Map(table.figures.map((row) => [`${row.unit}\u0000${row.node ?? ''}`, row]))
  return (unit: string, node: string | null): ShippedFigure | undefined =>
    figures.get(`${unit}\u0000${node ?? ''}`)
}

/** The published number, or `not-published`. */
export function publishedNumber(figure: ShippedFigure | undefined, what: 'value' | 'rank'): Figure {
  return figure?.[what] ?? missing('not-published')
}

/** The table as the engine compares it. */
export function toResultTable(published: PublishedTable): ResultTable {
  const find = figureFinder(published)
  return {
    framework: published.framework?.code ?? null,
    allUnits: published.allUnits,
    rows: published.members.map((unit) => ({
      unit,
      rank: publishedNumber(find(unit, null), 'rank'),
      value: publishedNumber(find(unit, null), 'value'),
    })),
  }
}

/**
 * The table that ranks are compared with: of the same index, kind and parent, in the latest edition
 * whose period ended before; of several, the one on the nearest boundaries.
 */
export function findPreviousTable(
  shipped: ShippedData,
  { edition, table, allUnits }: PublishedTable,
): PublishedTable | undefined {
  const earlier = shipped.editions
    .filter((other) => other.index === edition.index && other.periodEnd < edition.periodEnd)
    .toSorted((a, b) => b.periodEnd.localeCompare(a.periodEnd))
  for (const candidate of earlier) {
    if (candidate.tables.every((other) => other.kind !== table.kind)) continue
    const [nearest] = listTables(shipped, candidate, table.kind)
      .filter((other) => other.table.parent === table.parent && other.allUnits === allUnits)
      .toSorted((a, b) => distance(a.table, table) - distance(b.table, table))
    if (nearest !== undefined) return nearest
  }
  return undefined
}

function distance(a: ShippedTable, b: ShippedTable): number {
  return Math.abs(Date.parse(a.boundaries) - Date.parse(b.boundaries))
}

/** For each unit of a kind on a day, the units on an earlier day that it was formed from. */
export function successorsOn(
  shipped: ShippedData,
  kind: ShippedUnit['kind'],
  earlier: string,
  on: string,
): Successor[] {
  const byCode = new Map(shipped.units.map((unit) => [unit.code, unit]))
  function predecessors(code: string): string[] {
    const unit = byCode.get(code)
    if (unit !== undefined && existedOn(unit, earlier)) return [code]
    return shipped.lineage
      .filter((row) => row.successor === code && row.predecessor !== code)
      .flatMap((row) => predecessors(row.predecessor))
  }
  return unitsOn(shipped, kind, on).map((unit) => ({
    unit: unit.code,
    predecessors: predecessors(unit.code),
  }))
}

/** Rows by rank, those without one after them by value, then in the order given. */
export function byRank(
  a: { rank: Figure; value: Figure },
  b: { rank: Figure; value: Figure },
): number {
  const ranks = order(a.rank) - order(b.rank)
  return Number.isNaN(ranks) || ranks === 0 ? valueOrder(b.value) - valueOrder(a.value) || 0 : ranks
}

function order(figure: Figure): number {
  return isKnown(figure) ? figure : Number.MAX_SAFE_INTEGER
}

function valueOrder(figure: Figure): number {
  return isKnown(figure) ? figure : -Number.MAX_SAFE_INTEGER
}
