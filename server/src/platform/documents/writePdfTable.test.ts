import { expect, it, vi } from 'vitest'
import type { PaperRow, PaperTable } from './officialPaper.ts'
import { PdfSheet } from './pdfSheet.ts'
import { writePdfTable } from './writePdfTable.ts'

/** The first cells of the rows, page by page. */
function pagesOf(rows: readonly PaperRow[], tail = 0): string[][] {
  const sheet = new PdfSheet({ title: 'Bảng', stamps: [] })
  const pages: string[][] = [[]]
  const { put, nextPage } = sheet
  vi.spyOn(sheet, 'put').mockImplementation((text, place, style) => {
    if (place.align === 'center' && text !== 'TT') pages.at(-1)?.push(text)
    put.call(sheet, text, place, style)
  })
  vi.spyOn(sheet, 'nextPage').mockImplementation(() => {
    pages.push([])
    nextPage.call(sheet)
  })
  const table: PaperTable = {
    caption: null,
    columns: [
      { title: 'TT', share: 0.1, align: 'center' },
      { title: 'Chỉ số', share: 0.9, align: 'left' },
    ],
    rows,
  }
  writePdfTable(sheet, table, tail)
  return pages
}

const group = (code: string): PaperRow => ({ cells: [code, 'Nhóm chỉ số'], bold: true })
const indicator = (code: string, words = 'Chỉ số'): PaperRow => ({
  cells: [code, words],
  bold: false,
})
const many = (count: number) => Array.from({ length: count }, (_, index) => indicator(`${index}`))

it('a group is never the last row on a page, wherever the page ends', () => {
  for (let above = 15; above < 35; above += 1) {
    const pages = pagesOf([...many(above), group('II'), group('II.1'), indicator('a'), ...many(3)])
    const page = pages.find((rows) => rows.includes('II'))
    expect({ above, page }).toEqual({ above, page: expect.arrayContaining(['II', 'II.1', 'a']) })
  }
})

it('a group stands with the beginning of an indicator that is longer than a page', () => {
  const long = indicator('a', Array.from({ length: 60 }, () => 'dòng').join('\n'))
  for (let above = 15; above < 35; above += 1) {
    const pages = pagesOf([...many(above), group('II'), long])
    const page = pages.find((rows) => rows.includes('II'))
    expect({ above, page }).toEqual({ above, page: expect.arrayContaining(['II', 'a']) })
  }
})

it('the last row goes over to the page of what stands below the table', () => {
  const pages = pagesOf(many(20), 300)
  expect(pages.at(-1)).toContain('19')
  expect(pages).toHaveLength(2)
})
