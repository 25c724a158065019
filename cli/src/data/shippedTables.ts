import type { Framework } from '@thang/contracts'
import {
  type ChoosableTable,
  type Figure,
  findPreviousTable as findAmong,
  isKnown,
  missing,
  type ResultTable,
  type UnitFigures,
  unitFigures,
} from '@thang/engine'
import {
  membershipOf,
  type ShippedData,
  type ShippedEdition,
  type ShippedFigure,
  type ShippedTable,
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

/** The tables of an edition, the main one first. */
export function listTables(shipped: ShippedData, edition: ShippedEdition): PublishedTable[] {
  return edition.tables
    .toSorted((a, b) => Number(b.main) - Number(a.main))
    .map((table) => publishedTable(shipped, edition, table))
}

/** The failure for a kind without a table, with the kinds that have one. */
export function noSuchKind(edition: ShippedEdition, kind: string | undefined): Failure {
  const kinds = [...new Set(edition.tables.map((table) => table.kind))].join(', ')
  return new Failure('edition.noKind', { edition: edition.code, kind: kind ?? '', kinds })
}

/** The table as the engine chooses and pairs tables. */
export function choosable(published: PublishedTable): ChoosableTable & {
  readonly published: PublishedTable
} {
  const { kind, parent, boundaries, main } = published.table
  const { allUnits, members } = published
  const framework = published.framework?.code ?? null
  return { kind, parent, boundaries, main, allUnits, members, framework, published }
}

function publishedTable(
  shipped: ShippedData,
  edition: ShippedEdition,
  table: ShippedTable,
): PublishedTable {
  return {
    edition,
    table,
    framework: shipped.frameworks.find((one) => one.code === table.framework) ?? null,
    ...membershipOf(table, shipped.units),
  }
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

/** Of each unit of the table the published figures that are re-expressed. */
export function figuresToReexpress(published: PublishedTable, framework: Framework): UnitFigures[] {
  const find = figureFinder(published)
  return unitFigures(framework, published.members, (unit, node) =>
    publishedNumber(find(unit, node), 'value'),
  )
}

/** The earlier table that the ranks of this one are compared with, or undefined. */
export function findPreviousTable(
  shipped: ShippedData,
  published: PublishedTable,
): PublishedTable | undefined {
  const candidates = shipped.editions.flatMap((edition) =>
    edition.tables.map((table) => identify(publishedTable(shipped, edition, table))),
  )
  return findAmong(candidates, identify(published))?.published
}

function identify(published: PublishedTable) {
  const { index, periodEnd } = published.edition
  const { kind, parent, boundaries } = published.table
  return { index, periodEnd, kind, parent, boundaries, allUnits: published.allUnits, published }
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
