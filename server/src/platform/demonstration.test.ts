import exceljs from 'exceljs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { demonstrationLabel, showAsDemonstration } from './demonstration.ts'
import { type OfficialPaper, writeDocx, writePdf } from './documents/index.ts'
import { readWorkbook, readZip, writeWorkbookBytes } from './workbooks/index.ts'

beforeEach(() => showAsDemonstration(true))
afterEach(() => showAsDemonstration(false))

const paper: OfficialPaper = {
  heading: { parent: null, issuer: 'Xã A', symbol: null, place: null, day: null, draft: true },
  label: 'Phụ lục',
  title: 'Bảng điểm',
  reference: null,
  introduction: [],
  tables: [],
  remarks: [],
  signature: null,
}

it('a Word document of a demonstration says so in its text and behind every page', async () => {
  const parts = readZip(await writeDocx(paper), 5_000_000) ?? new Map<string, Buffer>()
  expect(parts.get('word/document.xml')?.toString()).toContain(demonstrationLabel)
  const headers = [...parts].filter(([name]) => /^word\/header\d+\.xml$/.test(name))
  expect(headers.length).toBeGreaterThan(1)
  for (const [, text] of headers) {
    expect(text.toString()).toContain(`DỰ THẢO · ${demonstrationLabel}`)
  }
})

it('a PDF of a demonstration has another stamp than one that is real', async () => {
  const invented = await writePdf(paper)
  showAsDemonstration(false)
  expect(invented.length).toBeGreaterThan((await writePdf(paper)).length)
})

it('each sheet of a workbook of a demonstration says so on paper, and one more on the screen', async () => {
  const workbook = new exceljs.Workbook()
  workbook.addWorksheet('Số liệu').addRow(['a'])
  const bytes = await writeWorkbookBytes(workbook)
  const read = await readWorkbook(bytes, 100)
  const names = 'sheets' in read ? read.sheets.map(({ name }) => name) : []
  expect(names).toEqual(['Số liệu', demonstrationLabel])
  const sheet = readZip(bytes, 5_000_000)?.get('xl/worksheets/sheet1.xml')?.toString()
  expect(sheet).toContain(demonstrationLabel)
})

it('real papers and workbooks have no such label', async () => {
  showAsDemonstration(false)
  const workbook = new exceljs.Workbook()
  workbook.addWorksheet('Số liệu')
  const read = await readWorkbook(await writeWorkbookBytes(workbook), 100)
  expect('sheets' in read ? read.sheets.length : 0).toBe(1)
})
