import type { PaperColumn, PaperRow, PaperTable } from './officialPaper.ts'
import { size } from './layout.ts'
import type { PdfSheet, Style } from './pdfSheet.ts'

const padding = 3

interface Cell {
  readonly left: number
  readonly width: number
  readonly align: PaperColumn['align']
  readonly lines: readonly string[]
}

/** A row broken into lines, with the height it takes. */
interface LaidRow {
  readonly cells: readonly Cell[]
  readonly style: Style
  readonly height: number
  readonly bold: boolean
}

/**
 * Writes the table; its head stands on every page, and a row higher than a page goes on on the next. A
 * bold row is never the last on a page, and the last row leaves room for a `tail` of that height, which
 * must not stand alone.
 */
export function writePdfTable(sheet: PdfSheet, table: PaperTable, tail: number): void {
  const titles = { cells: table.columns.map(({ title }) => title), bold: true }
  const centred = table.columns.map((column) => ({ ...column, align: 'center' as const }))
  const head = layRow(sheet, centred, titles)
  const rows = table.rows.map((row) => layRow(sheet, table.columns, row))
  if (table.caption !== null) {
    sheet.keep(size.caption * 2 + head.height + heightWith(sheet, rows, { from: 0, tail }))
    sheet.write(table.caption, { face: 'bold', size: size.caption })
    sheet.y += 4
  }
  writeCells(sheet, head)
  for (const [index, row] of rows.entries()) {
    const needed = heightWith(sheet, rows, { from: index, tail })
    if (needed > sheet.room && !fillsPages(sheet, row)) {
      sheet.nextPage()
      writeCells(sheet, head)
    }
    writeRow(sheet, row, head)
  }
}

/** The height of a row with what must stand on one page with it. */
function heightWith(
  sheet: PdfSheet,
  rows: readonly LaidRow[],
  { from, tail }: { readonly from: number; readonly tail: number },
): number {
  const row = rows[from]
  if (row === undefined) return tail
  if (from === rows.length - 1) return row.height + tail
  if (!row.bold) return row.height
  const next = rows[from + 1]
  // Of a row that goes on over pages anyhow, a few lines are enough.
  const rest =
    next !== undefined && fillsPages(sheet, next)
      ? sheet.lineHeight(next.style) * 4
      : heightWith(sheet, rows, { from: from + 1, tail })
  return Math.min(row.height + rest, sheet.pageRoom * 0.8)
}

/** Writes the row over as many pages as it takes. */
function writeRow(sheet: PdfSheet, row: LaidRow, head: LaidRow): void {
  let rest = row
  while (rest.height > sheet.room) {
    const lines = Math.floor((sheet.room - 2 * padding) / sheet.lineHeight(row.style))
    if (lines > 0) writeCells(sheet, cut(sheet, rest, { from: 0, to: lines }))
    rest = cut(sheet, rest, { from: Math.max(lines, 0) })
    sheet.nextPage()
    writeCells(sheet, head)
  }
  writeCells(sheet, rest)
}

function layRow(sheet: PdfSheet, columns: readonly PaperColumn[], row: PaperRow): LaidRow {
  const style: Style = { face: row.bold ? 'bold' : 'regular', size: size.table }
  let { left } = sheet
  const cells = columns.map(({ share, align }, index) => {
    const width = share * sheet.width
    const lines = sheet.wrap(row.cells[index] ?? '', width - 2 * padding, style)
    const cell = { left, width, align, lines }
    left += width
    return cell
  })
  return { cells, style, height: heightOf(sheet, cells, style), bold: row.bold }
}

function writeCells(sheet: PdfSheet, { cells, style, height }: LaidRow): void {
  const top = sheet.y
  for (const { left, width, align, lines } of cells) {
    sheet.y = top
    sheet.box(left, width, height)
    sheet.y += padding
    for (const line of lines) {
      sheet.put(line, { left: left + padding, width: width - 2 * padding, align }, style)
      sheet.y += sheet.lineHeight(style)
    }
  }
  sheet.y = top + height
}

function heightOf(sheet: PdfSheet, cells: readonly Cell[], style: Style): number {
  const lines = Math.max(...cells.map((cell) => cell.lines.length))
  return lines * sheet.lineHeight(style) + 2 * padding
}

/** Whether the row would be cut even on a page of its own. */
function fillsPages(sheet: PdfSheet, row: LaidRow): boolean {
  return row.height > sheet.pageRoom * 0.8
}

function cut(
  sheet: PdfSheet,
  row: LaidRow,
  { from, to }: { readonly from: number; readonly to?: number },
): LaidRow {
  const cells = row.cells.map((cell) => ({ ...cell, lines: cell.lines.slice(from, to) }))
  return { ...row, cells, height: heightOf(sheet, cells, row.style) }
}
