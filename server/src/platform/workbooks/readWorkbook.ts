import type exceljs from 'exceljs'
import { newWorkbook } from './newWorkbook.ts'
import { mergedRanges, type MergedRange } from './mergedRanges.ts'
import { isWithinSheet } from './isWithinSheet.ts'
import { readZip } from './readZip.ts'
import { type UnreadableWorkbook, whyUnreadable } from './whyUnreadable.ts'

/** What stands in a cell: a text or number, or why it cannot be used; a date only where one is asked for. */
export type SheetCell =
  | string
  | number
  | { readonly refused: 'no-result' | 'error' }
  | { readonly refused: 'date'; readonly day: string }

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
  | { readonly refused: UnreadableWorkbook | 'too-large' }

/** Most bytes that the parts of a workbook may have together. */
export const bytesInside = 20_000_000
const rowsInside = 5_000

/** What rules many cells at once: merging and validation of a whole sheet would be gone through cell by cell. */
export const ruledParts = ['mergeCells', 'dataValidations'] as const
/** What is drawn over or around the cells. */
export const drawnParts = [
  'conditionalFormatting',
  'autoFilter',
  'drawing',
  'legacyDrawing',
  'picture',
  'tableParts',
  'extLst',
] as const
const ignoreNodes = [...ruledParts, ...drawnParts]

/**
 * The sheets of an Excel workbook (.xlsx); of formulas the value that was last worked out. `mostRows`
 * counts those of all sheets that have something in them.
 */
export async function readWorkbook(bytes: Buffer, mostRows = rowsInside): Promise<ReadWorkbook> {
  const files = openWorkbook(bytes)
  if ('refused' in files) return files
  const workbook = await newWorkbook()
  try {
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer, { ignoreNodes })
  } catch {
    return { refused: 'unreadable' }
  }
  const merged = mergedRanges(files.parts)
  const sheets = workbook.worksheets.map((sheet) => ({
    name: sheet.name.normalize('NFC'),
    rows: readRows(sheet),
    merged: merged.get(sheet.name) ?? [],
  }))
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
  return rows > mostRows ? { refused: 'too-large' } : { sheets }
}

/** The parts of a workbook, or why it is none that may be read. */
function openWorkbook(
  bytes: Buffer,
):
  | { readonly parts: ReadonlyMap<string, Buffer> }
  | { readonly refused: UnreadableWorkbook | 'too-large' } {
  const parts = readZip(bytes, bytesInside)
  if (parts === undefined || !parts.has('xl/workbook.xml')) {
    return { refused: whyUnreadable(bytes, parts) }
  }
  if (parts.has('xl/vbaProject.bin')) return { refused: 'macros' }
  return isWithinSheet(parts) ? { parts } : { refused: 'too-large' }
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
  if (value instanceof Date) return dayOf(value)
  if ('error' in value) return { refused: 'error' }
  if ('richText' in value) return textOf(value.richText.map(({ text }) => text).join(''))
  if ('hyperlink' in value) return textOf(String(value.text))
  return value.result === undefined ? { refused: 'no-result' } : readValue(value.result)
}

/** Excel keeps days without a time zone. */
function dayOf(date: Date): SheetCell {
  if (Number.isNaN(date.getTime())) return { refused: 'error' }
  return { refused: 'date', day: date.toISOString().slice(0, 10) }
}

function textOf(text: string): string | undefined {
  const plain = text.replaceAll(/\r\n?/g, '\n').normalize('NFC').trim()
  return plain === '' ? undefined : plain
}
