import type exceljs from 'exceljs'
import { newWorkbook } from './newWorkbook.ts'
import { rangesCover } from './rangesCover.ts'
import { bytesInside, drawnParts, ruledParts } from './readWorkbook.ts'
import { readZip } from './readZip.ts'
import { writeWorkbookBytes } from './writeWorkbookBytes.ts'

/** Something to be said of a cell; without a column of the row, without a row of the sheet. */
export interface CellRemark {
  readonly sheet: string | null
  readonly row: number | null
  readonly column: string | null
  readonly value: string | null
  readonly text: string
}

/** The sheet that lists the remarks, and the names of its columns: sheet, cell, value, what to do. */
export interface RemarkSheet {
  readonly name: string
  readonly heads: readonly [sheet: string, cell: string, value: string, text: string]
}

/** Begins every note of ours, so that those of an earlier copy can be told from the owner's. */
const signature = '▲ '
const wrongFill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFD6CC' } } as const
const noFill = { type: 'pattern', pattern: 'none' } as const

/** More cells than this under merging and validation are not carried over: it is done cell by cell. */
const mostRuled = 200_000

/**
 * A copy of a workbook that `readWorkbook` reads, with the cells of the remarks coloured and noted, and a
 * sheet more, at which it opens, that lists them. Notes and list of an earlier copy are taken away.
 */
export async function annotateWorkbook(
  bytes: Buffer,
  list: RemarkSheet,
  remarks: readonly CellRemark[],
): Promise<Buffer> {
  const parts = readZip(bytes, bytesInside) ?? new Map<string, Buffer>()
  const ruled = rangesCover(parts) > mostRuled ? ruledParts : []
  const workbook = await newWorkbook()
  const ignoreNodes = [...drawnParts, ...ruled]
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer, { ignoreNodes })
  workbook.removeWorksheet(list.name)
  for (const sheet of workbook.worksheets) clearNotes(sheet)
  for (const remark of remarks) mark(workbook, remark)
  writeList(workbook, list, remarks)
  return writeWorkbookBytes(workbook)
}

function clearNotes(sheet: exceljs.Worksheet): void {
  sheet.eachRow((row) => {
    row.eachCell({ includeEmpty: true }, (cell) => {
      if (!noteIn(cell).startsWith(signature)) return
      // The library takes a note away in no other manner.
      Reflect.deleteProperty(cell, '_comment')
      Reflect.deleteProperty(cell.model, 'comment')
      cell.fill = noFill
    })
  })
}

function mark(workbook: exceljs.Workbook, { sheet: name, row, column, text }: CellRemark): void {
  const sheet = sheetOf(workbook, name)
  if (sheet === undefined || row === null) return
  const cell = sheet.getCell(`${column ?? 'A'}${row}`)
  cell.fill = wrongFill
  const before = noteIn(cell)
  cell.note = before.startsWith(signature) ? `${before}\n${text}` : `${signature}${text}`
}

function noteIn({ note }: exceljs.Cell): string {
  if (typeof note === 'string') return note
  return note?.texts?.map(({ text }) => text).join('') ?? ''
}

/** Names are compared as letters, however their marks are kept. */
function sheetOf(workbook: exceljs.Workbook, name: string | null): exceljs.Worksheet | undefined {
  return workbook.worksheets.find((sheet) => sheet.name.normalize('NFC') === name)
}

function writeList(
  workbook: exceljs.Workbook,
  { name, heads }: RemarkSheet,
  remarks: readonly CellRemark[],
): void {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.addRow([...heads]).font = { bold: true }
  for (const remark of remarks) {
    const place = remark.row === null ? '' : `${remark.column ?? 'A'}${remark.row}`
    const row = sheet.addRow([remark.sheet ?? '', place, remark.value ?? '', remark.text])
    row.alignment = { vertical: 'top', wrapText: true }
    const target = sheetOf(workbook, remark.sheet)
    if (place === '' || target === undefined) continue
    const hyperlink = `#'${target.name.replaceAll("'", "''")}'!${place}`
    row.getCell(2).value = { text: place, hyperlink }
    row.getCell(2).font = { underline: true, color: { argb: 'FF0B4F9E' } }
  }
  for (const [index, width] of [20, 10, 30, 90].entries()) sheet.getColumn(index + 1).width = width
  // It opens at the list.
  const view = { x: 0, y: 0, width: 20_000, height: 12_000, visibility: 'visible' } as const
  workbook.views = [{ ...view, firstSheet: 0, activeTab: workbook.worksheets.length - 1 }]
}
