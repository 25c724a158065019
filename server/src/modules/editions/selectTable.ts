import type { UnitKind } from '@thang/contracts'
import type { z } from 'zod'
import { invalid, notFound } from '../../platform/errors.ts'
import { type UnitRegistry, unitsOn } from '../units/index.ts'
import { type Catalogue, tablesOf } from './catalogue.ts'
import type { EditionRow, TableRow } from './queries.ts'

export interface TableChoice {
  readonly kind?: z.infer<typeof UnitKind> | undefined
  /** `published`, or a day on whose boundaries the table is to be read. */
  readonly boundaries: string
}

/** The published table that answers, and the day to re-express it to where none is published for it. */
export interface SelectedTable {
  readonly table: TableRow
  readonly reexpressTo: string | null
}

/**
 * Finds the table of an edition: of the kind asked for (its main table otherwise), on the boundaries
 * asked for. Where no table was published on those boundaries, the one to re-express is named. Going
 * back to boundaries before the published ones is refused: a merged value cannot be split.
 */
export function selectTable(
  catalogue: Catalogue,
  registry: UnitRegistry,
  edition: EditionRow,
  choice: TableChoice,
): SelectedTable {
  const tables = tablesOf(catalogue, edition)
  const main = tables.find((table) => table.main) ?? tables[0]
  const kind = choice.kind ?? main?.kind
  const ofKind = tables.filter((table) => table.kind === kind)
  const first = ofKind.find((table) => table.main) ?? ofKind[0]
  if (first === undefined) throw noSuchKind(edition, kind, tables)
  if (choice.boundaries === 'published') return { table: first, reexpressTo: null }
  const same = ofKind.find((table) => sameUnits(registry, table, choice.boundaries))
  if (same !== undefined) return { table: same, reexpressTo: null }
  const [latestBefore] = ofKind
    .filter((table) => table.boundaries < choice.boundaries && table.allUnits)
    .toSorted((a, b) => b.boundaries.localeCompare(a.boundaries))
  if (latestBefore === undefined) throw cannotSplit(edition, first, choice.boundaries)
  return { table: latestBefore, reexpressTo: choice.boundaries }
}

/** Whether the units of the table's kind are the same on both days. */
function sameUnits(registry: UnitRegistry, table: TableRow, on: string): boolean {
  if (!table.allUnits) return true
  const then = unitsOn(registry, table.kind, table.boundaries).map((unit) => unit.code)
  const asked = new Set(unitsOn(registry, table.kind, on).map((unit) => unit.code))
  return then.length === asked.size && then.every((code) => asked.has(code))
}

function noSuchKind(edition: EditionRow, kind: string | undefined, tables: readonly TableRow[]) {
  const kinds = [...new Set(tables.map((table) => table.kind))]
  return notFound(
    `Kết quả ${edition.code} không có bảng của loại đơn vị "${kind}". Các loại có bảng: ${kinds.join(', ')}.`,
    { edition: edition.code, kind, kinds },
  )
}

function cannotSplit(edition: EditionRow, table: TableRow, boundaries: string) {
  return invalid(
    `Kết quả ${edition.code} công bố theo địa giới ngày ${table.boundaries}; không thể tính lại về địa giới ngày ${boundaries} vì giá trị của đơn vị đã sáp nhập không tách ra được. Hãy chọn boundaries=published.`,
    { edition: edition.code, published: table.boundaries, boundaries, reason: 'cannot-split' },
  )
}
