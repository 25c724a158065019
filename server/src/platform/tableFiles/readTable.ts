import { columnLetter } from './columnLetter.ts'
import { decodeText, type TextEncoding } from './decodeText.ts'
import { capProblems, type TableNotice, type TableProblem, tableProblem } from './problem.ts'
import { type Dialect, readRecords, type TextRecord } from './readRecords.ts'

export interface TableColumn {
  /** Position from 0; `letter` is what a spreadsheet calls it. */
  readonly index: number
  readonly letter: string
  readonly name: string
}

/** A row of cells; a row shorter than the header has fewer cells, and those are not blank but absent. */
export interface TableRow {
  /** As a spreadsheet numbers it, the header's row included. */
  readonly row: number
  /** The line of the file on which it starts; differs where cells have line breaks. */
  readonly line: number
  readonly cells: readonly string[]
}

export interface Table {
  readonly file: string
  readonly encoding: TextEncoding
  readonly delimiter: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
  readonly notices: readonly TableNotice[]
}

/** A table, or all that keeps it from being one (`more` counts problems beyond those listed). */
export type ReadTable =
  | { readonly table: Table; readonly problems?: never }
  | { readonly table?: never; readonly problems: readonly TableProblem[]; readonly more: number }

/**
 * Reads the bytes of a delimited file: a header row and rows below it. Never half: either every row
 * stands in the table or the problems are given. `file` is the name to show. Blank rows and repeated
 * headers are left out with a notice; so are columns without a name and without content.
 */
export function readTable(bytes: Uint8Array, file: string, dialect: Dialect = {}): ReadTable {
  const decoded = decodeText(bytes)
  if ('refused' in decoded) return refuse(tableProblem(decoded.refused, { file }))
  if (decoded.text.trim() === '') return refuse(tableProblem('file-empty', { file }))
  const read = readRecords(decoded.text, dialect)
  if ('refused' in read) {
    return refuse(tableProblem(read.refused, { file, row: read.row }, { line: read.line }))
  }
  const filled = read.records.filter((record) => record.cells.some((cell) => cell !== ''))
  const [header, ...body] = filled
  if (header === undefined) return refuse(tableProblem('file-empty', { file }))
  const columns = header.cells.map((cell, index) => ({
    index,
    letter: columnLetter(index),
    name: oneLine(cell),
  }))
  const rows = body.filter((record) => !repeatsHeader(record, header))
  const problems = [
    ...checkHeader(file, header.row, columns, rows),
    ...checkLengths(file, columns, rows),
    ...(rows.length === 0 ? [tableProblem('no-rows', { file, row: header.row })] : []),
  ]
  if (problems.length > 0) return capProblems(problems)
  const notices = [
    ...(decoded.encoding === 'windows-1258'
      ? [tableProblem('read-as-windows-1258', { file })]
      : []),
    ...body
      .filter((record) => repeatsHeader(record, header))
      .map((record) => tableProblem('repeated-header-left-out', { file, row: record.row })),
  ]
  return {
    table: {
      file,
      encoding: decoded.encoding,
      delimiter: read.delimiter,
      columns: columns.filter((column) => column.name !== ''),
      rows,
      notices,
    },
  }
}

function oneLine(cell: string): string {
  return cell.replaceAll(/\s+/g, ' ')
}

function refuse(problem: TableProblem): ReadTable {
  return { problems: [problem], more: 0 }
}

function repeatsHeader(record: TextRecord, header: TextRecord): boolean {
  const length = Math.max(record.cells.length, header.cells.length)
  for (let index = 0; index < length; index += 1) {
    if (oneLine(record.cells[index] ?? '') !== oneLine(header.cells[index] ?? '')) return false
  }
  return true
}

function checkHeader(
  file: string,
  row: number,
  columns: readonly TableColumn[],
  rows: readonly TextRecord[],
): TableProblem[] {
  const first = new Map<string, TableColumn>()
  return columns.flatMap((column) => {
    if (column.name === '') {
      const used = rows.find((record) => (record.cells[column.index] ?? '') !== '')
      if (used === undefined) return []
      const value = used.cells[column.index] ?? ''
      return [tableProblem('header-missing', { file, row, column }, { row: used.row, value })]
    }
    const earlier = first.get(column.name)
    if (earlier === undefined) first.set(column.name, column)
    return earlier === undefined
      ? []
      : [tableProblem('header-repeated', { file, row, column }, { first: earlier.letter })]
  })
}

/** Cells beyond the header mean a separator inside a value; nobody can say which value is whose. */
function checkLengths(
  file: string,
  columns: readonly TableColumn[],
  rows: readonly TextRecord[],
): TableProblem[] {
  return rows.flatMap(({ row, cells }) => {
    const surplus = cells.slice(columns.length).findIndex((cell) => cell !== '')
    if (surplus === -1) return []
    const index = columns.length + surplus
    const column = { letter: columnLetter(index), name: '' }
    const counts = { cells: cells.length, expected: columns.length }
    return [tableProblem('row-too-long', { file, row, column, value: cells[index] ?? '' }, counts)]
  })
}
