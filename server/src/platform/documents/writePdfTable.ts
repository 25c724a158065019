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

/**
 * Writes the table; its head stands on every page, and a row higher than a page goes on on the next. The
 * last row leaves room for a `tail` of that height, which must not stand alone on a page.
 */
export function writePdfTable(sheet: PdfSheet, table: PaperTable, tail: number): void {
  const head: PaperRow = { cells: table.columns.map(({ title }) => title), bold: true }
  const centred = table.columns.map((column) => ({ ...column, align: 'center' as const }))
  const writeHead = () => {
    const cells = layCells(sheet, centred, head)
    writeCells(sheet, cells, styleOf(head))
  }
  writeHead()
  for (const row of table.rows) {
    let rest = layCells(sheet, table.columns, row)
    const style = styleOf(row)
    const below = row === table.rows.at(-1) ? tail : 0
    if (heightOf(sheet, rest, style) + below > sheet.room && !fillsPages(sheet, rest, style)) {
      sheet.nextPage()
      writeHead()
    }
    while (heightOf(sheet, rest, style) > sheet.room) {
      const lines = Math.floor((sheet.room - 2 * padding) / sheet.lineHeight(style))
      if (lines > 0) writeCells(sheet, cut(rest, 0, lines), style)
      rest = cut(rest, Math.max(lines, 0))
      sheet.nextPage()
      writeHead()
    }
    writeCells(sheet, rest, style)
  }
}

function layCells(sheet: PdfSheet, columns: readonly PaperColumn[], row: PaperRow): Cell[] {
  const style = styleOf(row)
  let { left } = sheet
  return columns.map(({ share, align }, index) => {
    const width = share * sheet.width
    const lines = sheet.wrap(row.cells[index] ?? '', width - 2 * padding, style)
    const cell = { left, width, align, lines }
    left += width
    return cell
  })
}

function writeCells(sheet: PdfSheet, cells: readonly Cell[], style: Style): void {
  const height = heightOf(sheet, cells, style)
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
function fillsPages(sheet: PdfSheet, cells: readonly Cell[], style: Style): boolean {
  return heightOf(sheet, cells, style) > sheet.pageRoom * 0.8
}

function cut(cells: readonly Cell[], from: number, to?: number): Cell[] {
  return cells.map((cell) => ({ ...cell, lines: cell.lines.slice(from, to) }))
}

function styleOf(row: PaperRow): Style {
  return { face: row.bold ? 'bold' : 'regular', size: size.table }
}
