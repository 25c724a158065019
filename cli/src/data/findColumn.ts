import { type TableColumn, type TableProblem, tableProblem } from '@thang/server/tableFiles'
import { BadInput } from '../failure.ts'
import type { DataTable } from './dataTable.ts'

const unitNames = [
  'unit',
  'unit_code',
  'code',
  'name',
  'province',
  'đơn vị',
  'tên đơn vị',
  'mã đơn vị',
  'mã',
  'tỉnh',
  'tỉnh, thành phố',
  'tỉnh/thành phố',
  'địa phương',
]

/** A name of a column or node for comparison. */
export function foldHeader(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('vi').replaceAll(/\s+/g, ' ').trim()
}

/** The column the user named; throws BadInput with the columns there are. */
export function getColumn(table: DataTable, name: string): TableColumn {
  const wanted = foldHeader(name)
  const found =
    table.columns.find((column) => column.name === name) ??
    table.columns.find((column) => foldHeader(column.name) === wanted) ??
    table.columns.find((column) => column.letter === name)
  if (found === undefined) throw new BadInput([columnMissing(table, name)])
  return found
}

/** The column with the units: the one named, or the first with a usual name; throws BadInput. */
export function getUnitColumn(table: DataTable, name: string | undefined): TableColumn {
  if (name !== undefined) return getColumn(table, name)
  for (const usual of unitNames) {
    const found = table.columns.find((column) => foldHeader(column.name) === usual)
    if (found !== undefined) return found
  }
  throw new BadInput([
    tableProblem('unit-column-missing', { file: table.file }, { columns: columnList(table) }),
  ])
}

export function columnMissing(table: DataTable, column: string): TableProblem {
  const details = { column, columns: columnList(table) }
  return tableProblem('named-column-missing', { file: table.file }, details)
}

function columnList(table: DataTable): string {
  return table.columns.map((column) => column.name).join(' · ')
}
