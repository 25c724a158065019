import exceljs from 'exceljs'
import { mergedRanges, type MergedRange } from './mergedRanges.ts'
import { readZip } from './readZip.ts'

/** What stands in a cell: a text or number, or why it cannot be used. */
export type SheetCell = string | number | { readonly refused: 'no-result' | 'error' | 'date' }

/** A row that has something in it; `cells` by position from 0, undefined where empty. */
export interface SheetRow {
  readonly number: number
  readonly cells: readonly (SheetCell | undefined)[]
}

export interface WorkbookSheet {
  readonly name: string
  readonly rows: readonly SheetRow[]
  readonly merged: readonly MergedRange[]
}

export type ReadWorkbook =
  | { readonly sheets: readonly WorkbookSheet[] }
  | { readonly refused: 'unreadable' | 'too-large' }

const bytesInside = 20_000_000
const rowsInside = 5_000

/**
 * The parts of a sheet that are not read: merging and validation of a whole sheet would be gone through
 * cell by cell.
 */
const ignoreNodes = [
  'mergeCells',
  'dataValidations',
  'conditionalFormatting',
  'autoFilter',
  'drawing',
  'legacyDrawing',
  'picture',
  'tableParts',
  'extLst',
]

/** The sheets of an Excel workbook (.xlsx); of formulas the value that was last worked out. */
export async function readWorkbook(bytes: Buffer): Promise<ReadWorkbook> {
  const files = readZip(bytes, bytesInside)
  if (files === undefined || !files.has('xl/workbook.xml')) return { refused: 'unreadable' }
  const workbook = new exceljs.Workbook()
  try {
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer, { ignoreNodes: [...ignoreNodes] })
  } catch {
    return { refused: 'unreadable' }
  }
  const merged = mergedRanges(files)
  const sheets = workbook.worksheets.map((sheet) => ({
    name: sheet.name.normalize('NFC'),
    rows: readRows(sheet),
    merged: merged.get(sheet.name) ?? [],
  }))
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
  return rows > rowsInside ? { refused: 'too-large' } : { sheets }
}

function readRows(sheet: exceljs.Worksheet): SheetRow[] {
  const rows: SheetRow[] = []
  sheet.eachRow((row, number) => {
    const cells: (SheetCell | undefined)[] = []
    row.eachCell((cell, column) => {
      cells[column - 1] = readValue(cell.value)
    })
    const whole = Array.from(cells)
    if (whole.some((cell) => cell !== undefined)) rows.push({ number, cells: whole })
  })
  return rows
}

function readValue(value: exceljs.CellValue): SheetCell | undefined {
  if (value === null || value === undefined) return undefined
  if (typeof value === 'number') return value
  if (typeof value === 'string') return textOf(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (value instanceof Date) return { refused: 'date' }
  if ('error' in value) return { refused: 'error' }
  if ('richText' in value) return textOf(value.richText.map(({ text }) => text).join(''))
  if ('hyperlink' in value) return textOf(String(value.text))
  return value.result === undefined ? { refused: 'no-result' } : readValue(value.result)
}

function textOf(text: string): string | undefined {
  const plain = text.replaceAll(/\r\n?/g, '\n').normalize('NFC').trim()
  return plain === '' ? undefined : plain
}
