import { chooseTable, type ReexpressionRefusal, type TableChoice } from '@thang/engine'
import { invalid, notFound } from '../../platform/errors.ts'
import { tablesOf } from './catalogue.ts'
import type { EditionRow, TableRow } from './queries.ts'
import type { Reading } from './reading.ts'
import { withMembers } from './tableData.ts'

/** The published table that answers, and the day to re-express it to where none is published for it. */
export interface SelectedTable {
  readonly table: TableRow
  readonly reexpressTo: string | null
}

/**
 * The table of an edition that answers, as `chooseTable` finds it; refuses with the reason where none
 * can be read on those boundaries.
 */
export async function selectTable(
  { trx, catalogue, registry }: Reading,
  edition: EditionRow,
  choice: TableChoice,
): Promise<SelectedTable> {
  const tables = await withMembers(trx, tablesOf(catalogue, edition))
  const chosen = chooseTable(tables, [...registry.units.values()], choice)
  if (!('refused' in chosen)) return chosen
  if (chosen.refused === 'no-such-kind') throw noSuchKind(edition, chosen.kind, tables)
  throw notReexpressed(edition, chosen, choice.boundaries)
}

/** Refuses with the kinds that have a table. */
export function noSuchKind(
  edition: EditionRow,
  kind: string | undefined,
  tables: readonly TableRow[],
) {
  const kinds = [...new Set(tables.map((table) => table.kind))]
  return notFound(
    `Kết quả ${edition.code} không có bảng của loại đơn vị "${kind}". Các loại có bảng: ${kinds.join(', ')}.`,
    { edition: edition.code, kind, kinds },
  )
}

interface Refused {
  readonly refused: ReexpressionRefusal
  readonly table: TableRow
}

function notReexpressed(edition: EditionRow, { refused, table }: Refused, boundaries: string) {
  return invalid(
    `Kết quả ${edition.code} công bố theo địa giới ngày ${table.boundaries}; không thể tính lại theo địa giới ngày ${boundaries} vì ${whyNot[refused]}. Hãy chọn boundaries=published.`,
    { edition: edition.code, published: table.boundaries, boundaries, reason: refused },
  )
}

const whyNot: Readonly<Record<ReexpressionRefusal, string>> = {
  'cannot-split': 'giá trị của đơn vị đã sáp nhập không tách ra được',
  'units-unknown': 'chưa biết đủ danh sách đơn vị của bảng',
  'no-units': 'ngày đó không có đơn vị nào thuộc loại này',
  'framework-unknown': 'chưa biết bộ chỉ số của bảng',
}
