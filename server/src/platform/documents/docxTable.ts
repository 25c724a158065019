import { Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx'
import { paragraphs, twips } from './docxText.ts'
import { size } from './layout.ts'
import type { PaperColumn, PaperRow, PaperTable } from './officialPaper.ts'

/**
 * The table; Word repeats its head on every page. Its last row stays with what follows, and a bold one
 * with the row that it heads.
 */
export function docxTable({ columns, rows }: PaperTable): Table {
  const head: PaperRow = { cells: columns.map(({ title }) => title), bold: true }
  const centred = columns.map((column) => ({ ...column, align: 'center' as const }))
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(1), type: WidthType.DXA },
    columnWidths: columns.map(({ share }) => twips(share)),
    margins: { top: 40, bottom: 40, left: 70, right: 70 },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cellsOf(centred, head) }),
      // Word cuts a row all the same where it is higher than a page.
      ...rows.map((row, index) => {
        const children = cellsOf(columns, row, row.bold || index === rows.length - 1)
        return new TableRow({ cantSplit: true, children })
      }),
    ],
  })
}

function cellsOf(columns: readonly PaperColumn[], row: PaperRow, keepNext = false): TableCell[] {
  return columns.map(
    ({ share, align }, index) =>
      new TableCell({
        width: { size: twips(share), type: WidthType.DXA },
        verticalAlign: VerticalAlign.TOP,
        children: paragraphs(row.cells[index] ?? '', {
          face: row.bold ? 'bold' : 'regular',
          size: size.table,
          align,
          keepNext,
        }),
      }),
  )
}
