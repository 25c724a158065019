import type { AnswerFileProblem } from '@thang/contracts'
import { columnLetter } from '../../../platform/tableFiles/index.ts'
import {
  readWorkbook,
  type SheetCell,
  type SheetRow,
  type WorkbookSheet,
} from '../../../platform/workbooks/index.ts'
import { type FileColumn, fileProblem } from './fileProblem.ts'
import {
  type ColumnKey,
  columns,
  mostRows,
  neededColumns,
  sheetNames,
  tidy,
} from './fileVocabulary.ts'
import { readMark, type WorkbookMark } from './workbookMark.ts'

/** A row of the sheet of answers. */
export interface AnswerRowRead {
  readonly number: number
  readonly cells: Readonly<Partial<Record<ColumnKey, SheetCell>>>
}

/** The sheet of answers of a workbook, with whose it is. */
export interface AnswerSheet {
  readonly name: string
  readonly mark: WorkbookMark
  readonly columns: Readonly<Partial<Record<ColumnKey, FileColumn>>>
  readonly rows: readonly AnswerRowRead[]
}

/** The sheet, or what keeps the file from being read as the workbook of a submission. */
export async function readWorkbookRows(
  bytes: Buffer,
): Promise<{ readonly sheet: AnswerSheet } | { readonly problems: readonly AnswerFileProblem[] }> {
  const workbook = await readWorkbook(bytes, mostRows)
  if ('refused' in workbook) return { problems: [whyRefused(workbook.refused)] }
  const named = (name: string) => workbook.sheets.find((sheet) => tidy(sheet.name) === tidy(name))
  const sheet = named(sheetNames.answers)
  const details = { sheet: sheetNames.answers }
  if (sheet === undefined)
    return { problems: [fileProblem('answers-file-no-sheet', {}, { details })] }
  const mark = readMark(named(sheetNames.mark))
  if (mark === undefined) return { problems: [fileProblem('answers-file-no-mark')] }
  return openSheet(sheet, mark)
}

/** Why a file cannot be opened as a workbook. */
export function whyRefused(refused: string): AnswerFileProblem {
  return refused === 'too-large'
    ? fileProblem('answers-file-too-large', {}, { details: { most: mostRows } })
    : fileProblem(`workbook-${refused}`)
}

/** Everything merged from a row on; values in merged cells belong to no row. */
export function mergedIn({ name, merged }: WorkbookSheet, firstRow: number): AnswerFileProblem[] {
  return merged
    .filter(({ lastRow }) => lastRow >= firstRow)
    .map(({ range, column, firstRow: row }) => {
      const place = { sheet: name, row, column: { letter: column, title: '' } }
      return fileProblem('workbook-merged', place, { details: { range } })
    })
}

function openSheet(
  sheet: WorkbookSheet,
  mark: WorkbookMark,
): { readonly sheet: AnswerSheet } | { readonly problems: readonly AnswerFileProblem[] } {
  const [head, ...rows] = sheet.rows
  const found: Partial<Record<ColumnKey, FileColumn & { readonly index: number }>> = {}
  for (const [index, cell] of (head?.cells ?? []).entries()) {
    const column = columns.find(
      ({ title }) => typeof cell === 'string' && tidy(title) === tidy(cell),
    )
    if (column === undefined || found[column.key] !== undefined) continue
    found[column.key] = { index, letter: columnLetter(index), title: column.title }
  }
  const place = { sheet: sheet.name, row: head?.number ?? 1 }
  const missing = columns
    .filter(({ key }) => neededColumns.some((needed) => needed === key) && found[key] === undefined)
    .map(({ title: header }) => {
      return fileProblem('answers-file-column-missing', place, { details: { header } })
    })
  const problems = [...missing, ...mergedIn(sheet, 1)]
  if (problems.length > 0) return { problems }
  if (rows.length === 0) {
    return { problems: [fileProblem('answers-file-no-rows', place, { details: place })] }
  }
  const read = rows.map((row) => ({ number: row.number, cells: cellsOf(row, found) }))
  return { sheet: { name: sheet.name, mark, columns: found, rows: read } }
}

function cellsOf(
  { cells }: SheetRow,
  found: Readonly<Partial<Record<ColumnKey, { readonly index: number }>>>,
): AnswerRowRead['cells'] {
  const read: Partial<Record<ColumnKey, SheetCell>> = {}
  for (const { key } of columns) {
    const index = found[key]?.index
    const cell = index === undefined ? undefined : cells[index]
    if (cell !== undefined) read[key] = cell
  }
  return read
}
