import exceljs from 'exceljs'
import { expect, it } from 'vitest'
import { writeZip } from './fixtures/writeZip.ts'
import { annotateWorkbook, readZip } from './index.ts'

const list = { name: 'Lỗi', heads: ['Trang', 'Ô', 'Giá trị', 'Cách sửa'] } as const
const wrong = { sheet: 'Bảng', row: 2, column: 'B', value: 'mười', text: 'Ghi số.' }
const whole = { sheet: 'Bảng', row: null, column: null, value: null, text: 'Thiếu cột.' }

async function made(change: (sheet: exceljs.Worksheet) => void = () => {}): Promise<Buffer> {
  const workbook = new exceljs.Workbook()
  const sheet = workbook.addWorksheet('Bảng')
  sheet.addRows([
    ['Mã', 'Điểm'],
    ['1', 'mười'],
  ])
  sheet.getCell('A2').dataValidation = { type: 'list', formulae: ['"1,2"'], allowBlank: true }
  change(sheet)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

async function opened(bytes: Buffer): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer)
  return workbook
}

function noteOf(workbook: exceljs.Workbook, cell: string): string {
  const note = workbook.getWorksheet('Bảng')?.getCell(cell).note
  return typeof note === 'string' ? note : (note?.texts?.map(({ text }) => text).join('') ?? '')
}

it('wrong cells are coloured and say what to do; a sheet lists them and leads there', async () => {
  const copy = await opened(await annotateWorkbook(await made(), list, [wrong, whole]))
  const cell = copy.getWorksheet('Bảng')?.getCell('B2')
  expect(cell?.value).toBe('mười')
  expect(cell?.fill).toMatchObject({ pattern: 'solid' })
  expect(noteOf(copy, 'B2')).toContain('Ghi số.')
  const rows = copy.getWorksheet('Lỗi')?.getSheetValues()
  expect(rows?.[2]).toMatchObject([
    undefined,
    'Bảng',
    { text: 'B2', hyperlink: "#'Bảng'!B2" },
    'mười',
    'Ghi số.',
  ])
  expect(rows?.[3]).toMatchObject([undefined, 'Bảng', '', '', 'Thiếu cột.'])
  expect(copy.views[0]?.activeTab).toBe(1)
})

it('what the office set up stays: lists to choose from, and its own notes', async () => {
  const bytes = await made((sheet) => {
    sheet.getCell('A1').note = 'của đơn vị'
  })
  const copy = await opened(await annotateWorkbook(bytes, list, [wrong]))
  expect(copy.getWorksheet('Bảng')?.getCell('A2').dataValidation).toMatchObject({ type: 'list' })
  expect(noteOf(copy, 'A1')).toBe('của đơn vị')
})

it('a copy of a copy has the marks of the last reading only', async () => {
  const first = await annotateWorkbook(await made(), list, [wrong])
  const second = await opened(await annotateWorkbook(first, list, [{ ...wrong, column: 'A' }]))
  expect(noteOf(second, 'B2')).toBe('')
  expect(second.getWorksheet('Bảng')?.getCell('B2').fill).toBeUndefined()
  expect(noteOf(second, 'A2')).toContain('Ghi số.')
  expect(second.worksheets.map(({ name }) => name)).toEqual(['Bảng', 'Lỗi'])
})

it('a sheet that is merged as a whole costs no more than any other', async () => {
  const files = new Map(readZip(await made(), 1_000_000))
  const name = 'xl/worksheets/sheet1.xml'
  const merged = '</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
  const sheet = files.get(name)?.toString().replace('</sheetData>', merged) ?? ''
  const hostile = writeZip(files.set(name, Buffer.from(sheet)))
  const begun = performance.now()
  await annotateWorkbook(hostile, list, [wrong])
  expect(performance.now() - begun).toBeLessThan(5000)
})
