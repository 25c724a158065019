import type { Comparison, ComparisonQuery, ComparisonRow, LocalText } from '@thang/contracts'
import {
  compareTables,
  type Figure,
  numberOrNull,
  pairTables,
  reasonOrNull,
  type RowComparison,
  type TableComparison,
} from '@thang/engine'
import { invalid } from '../../platform/errors.ts'
import { referTo } from '../units/index.ts'
import { getEdition, presentEdition, tablesOf } from './catalogue.ts'
import type { EditionRow } from './queries.ts'
import type { Reading } from './reading.ts'
import { noSuchKind } from './selectTable.ts'
import { loadTable, type TableData, toResultTable, withMembers } from './tableData.ts'

/**
 * Two editions side by side, each as published. Where an edition has several tables of the kind, the
 * pair with the same units is taken, else the one on the nearest boundaries; with a day, the tables
 * nearest to it.
 */
export async function compareEditions(
  reading: Reading,
  query: ComparisonQuery,
): Promise<Comparison> {
  const from = getEdition(reading.catalogue, query.from)
  const to = getEdition(reading.catalogue, query.to)
  if (from.index !== to.index) throw differentIndices(from, to)
  const tables = await chooseTables(reading, from, to, query)
  const before = await loadTable(reading.trx, tables.from)
  const after = await loadTable(reading.trx, tables.to)
  const comparison = compareTables(toResultTable(before), toResultTable(after))
  return {
    from: presentEdition(reading.catalogue, from),
    to: presentEdition(reading.catalogue, to),
    kind: tables.to.kind,
    sameFramework: comparison.sameFramework,
    sameUnits: comparison.sameUnits,
    notes: notesOf(comparison, before, after),
    rows: comparison.rows
      .map((row) => presentRow(reading, row, before, after))
      .toSorted(byRankThenName),
  }
}

async function chooseTables(
  { trx, catalogue }: Reading,
  from: EditionRow,
  to: EditionRow,
  { kind, boundaries }: ComparisonQuery,
) {
  const earlier = await withMembers(trx, tablesOf(catalogue, from))
  const later = await withMembers(trx, tablesOf(catalogue, to))
  const pair = pairTables(earlier, later, { kind, boundaries })
  if (pair !== undefined) return pair
  for (const [edition, tables] of [[from, earlier] as const, [to, later] as const]) {
    if (kind !== undefined && tables.every((table) => table.kind !== kind)) {
      throw noSuchKind(edition, kind, tables)
    }
  }
  throw noCommonKind(from, to)
}

function presentRow(
  reading: Reading,
  row: RowComparison,
  before: TableData,
  after: TableData,
): ComparisonRow {
  const on = row.to === null ? before.table.boundaries : after.table.boundaries
  const absent: Figure = { missing: 'unit-sets-differ' }
  const fromRank = row.from?.rank ?? absent
  const toRank = row.to?.rank ?? absent
  const fromValue = row.from?.value ?? absent
  const toValue = row.to?.value ?? absent
  return {
    unit: referTo(reading.registry, row.unit, on),
    presence: row.presence,
    fromRank: numberOrNull(fromRank),
    fromRankReason: reasonOrNull(fromRank),
    toRank: numberOrNull(toRank),
    toRankReason: reasonOrNull(toRank),
    rankChange: numberOrNull(row.rankChange),
    rankChangeReason: reasonOrNull(row.rankChange),
    fromValue: numberOrNull(fromValue),
    fromValueReason: reasonOrNull(fromValue),
    toValue: numberOrNull(toValue),
    toValueReason: reasonOrNull(toValue),
    valueChange: numberOrNull(row.valueChange),
    valueChangeReason: reasonOrNull(row.valueChange),
  }
}

/** The later rank first, then the earlier one; units without either by name. */
function byRankThenName(a: ComparisonRow, b: ComparisonRow): number {
  const last = Number.MAX_SAFE_INTEGER
  return (
    (a.toRank ?? last) - (b.toRank ?? last) ||
    (a.fromRank ?? last) - (b.fromRank ?? last) ||
    a.unit.name.localeCompare(b.unit.name, 'vi')
  )
}

function notesOf(
  { sameFramework, sameUnits }: TableComparison,
  before: TableData,
  after: TableData,
): LocalText[] {
  const units = {
    vi: 'Hai bảng không có cùng tập hợp đơn vị (hoặc chưa biết đủ danh sách), nên không tính thay đổi thứ hạng.',
    en: 'The two tables do not have the same units (or their full lists are not known), so no change of rank is given.',
  }
  return [...frameworkNotes(sameFramework, before, after), ...(sameUnits ? [] : [units])]
}

function frameworkNotes(
  sameFramework: boolean | null,
  before: TableData,
  after: TableData,
): LocalText[] {
  if (sameFramework === true) return []
  if (sameFramework === null) return [unknownFramework]
  return [
    {
      vi: `Hai kỳ dùng hai bộ chỉ số khác nhau (${nameOf(before, 'vi')}; ${nameOf(after, 'vi')}). Thứ hạng so sánh được với lưu ý này; chênh lệch giá trị không phản ánh tiến bộ hay thụt lùi.`,
      en: `The two editions use different frameworks (${nameOf(before, 'en')}; ${nameOf(after, 'en')}). Ranks may be compared with this in mind; a difference of values shows neither progress nor decline.`,
    },
  ]
}

const unknownFramework = {
  vi: 'Chưa biết bộ chỉ số của một hoặc cả hai kỳ, nên không rõ hai kỳ có dùng cùng bộ chỉ số không. Thứ hạng và chênh lệch giá trị chỉ để tham khảo.',
  en: 'The framework of one or both editions is not known, so nobody can say whether it is the same. Ranks and differences of values are indicative only.',
}

function nameOf(data: TableData, language: 'vi' | 'en'): string {
  const name = data.framework?.name
  return (language === 'en' ? (name?.en ?? name?.vi) : name?.vi) ?? ''
}

function differentIndices(from: EditionRow, to: EditionRow) {
  return invalid(
    `Không so sánh được ${from.code} với ${to.code} vì là hai chỉ số khác nhau. Chọn hai kỳ của cùng một chỉ số.`,
    { from: from.code, to: to.code, reason: 'different-indices' },
  )
}

function noCommonKind(from: EditionRow, to: EditionRow) {
  return invalid(
    `Không so sánh được ${from.code} với ${to.code} vì không có loại đơn vị nào có bảng ở cả hai kỳ. Chọn hai kỳ khác.`,
    { from: from.code, to: to.code, reason: 'no-common-kind' },
  )
}
