import { AnnotatedWorkbook, UnitImportCheck } from '@thang/contracts'
import exceljs from 'exceljs'
import { expect, it } from 'vitest'
import { units, useWorld } from '../../../../test/peopleWorld.ts'
import { communeRow, type FilledRow, unitWorkbook } from './fixtures/unitWorkbook.ts'
import type { SheetKey } from './vocabulary.ts'

const world = useWorld()
type Filled = Partial<Record<SheetKey, readonly FilledRow[]>>

async function ask(path: string, bytes: Buffer, as = world().admin.person) {
  const body = { file: bytes.toString('base64') }
  return world().post(as, `/unit-imports/${path}`, { body })
}

async function check(filled: Filled | Buffer, as = world().admin.person): Promise<UnitImportCheck> {
  const bytes = Buffer.isBuffer(filled) ? filled : await unitWorkbook(filled)
  const { body, refusal } = await ask('check', bytes, as)
  expect(refusal).toBeNull()
  return UnitImportCheck.parse(body)
}

/** Where each problem is, and which. */
async function problemsOf(filled: Filled | Buffer, as?: string) {
  const { problems } = await check(filled, as)
  return problems.map(({ sheet, row, column, code }) => [sheet, row, column, code])
}

it('a workbook is looked at by administrators and coordinators', async () => {
  const { officer, head, inspector, nobody, coordinator } = world()
  const bytes = await unitWorkbook({ units: [communeRow('A1')] })
  for (const person of [officer.person, head.person, inspector.person, nobody]) {
    expect((await ask('check', bytes, person)).refusal).toBe('forbidden unit-import-not-yours')
    expect((await ask('annotated', bytes, person)).refusal).toBe('forbidden unit-import-not-yours')
  }
  expect((await check({ units: [communeRow('A1')] }, coordinator.person)).problems).toEqual([])
})

it('units stand before what is a part of them, whatever the order of the rows', async () => {
  const { events, counts, rows } = await check({
    units: [
      communeRow('C3', { parent: 'C2' }),
      communeRow('C2', { parent: 'C1', kind: 'huyện, QUẬN,  thị xã' }),
      communeRow('C1', { kind: 'Đơn vị khác' }),
    ],
  })
  expect(events.map(({ unit, rows: said }) => [unit.code, said])).toEqual([
    ['C1', [4]],
    ['C2', [3]],
    ['C3', [2]],
  ])
  expect({ counts, rows }).toEqual({ counts: { create: 3 }, rows: 3 })
  expect(events[1]).toMatchObject({
    begins: { kind: 'district', name: 'Xã C2', shortName: 'Xã C2' },
    parent: { code: 'C1', name: 'Xã C1' },
    effectiveOn: '2026-07-01',
    coming: false,
    basis: { number: '12/NQ-HĐND', issuedOn: '2026-06-15' },
  })
})

it('every wrong cell is named by sheet, row and column with what to do', async () => {
  const found = await check({
    units: [
      communeRow('', { name: 'Xã không mã' }),
      communeRow('B1', { kind: 'làng' }),
      communeRow('B2', { parent: 'không-có' }),
      communeRow('B3', { on: '31/02/2026' }),
      communeRow('B4', { name: 'x'.repeat(10_000) }),
      communeRow('B5'),
      communeRow('B5', { name: 'Xã khác' }),
      communeRow('B6', { parent: 'B7' }),
      communeRow('B7', { parent: 'B6' }),
      communeRow('B8', { parent: 'B1' }),
      communeRow('B9', { name: '' }),
      communeRow('B10', { issuedOn: 46_000 }),
    ],
  })
  expect(found.problems.map(({ row, column, code }) => [row, column, code])).toEqual([
    [2, 'A', 'units-cell-empty'],
    [3, 'E', 'units-cell-not-in-list'],
    [4, 'F', 'unit-event-parent-unknown'],
    [5, 'G', 'units-cell-day'],
    [6, 'B', 'units-cell-too-long'],
    [8, 'A', 'units-row-repeated'],
    [9, 'F', 'units-row-parent-circle'],
    [10, 'F', 'units-row-parent-circle'],
    [11, 'F', 'units-row-needs-row'],
    [12, 'B', 'units-cell-empty'],
    [13, 'I', 'units-cell-day'],
  ])
  expect(found.events).toEqual([])
  const kind = found.problems[1]
  expect(kind).toMatchObject({ sheet: 'Đơn vị', header: 'Loại', value: 'làng' })
  expect(kind?.message.vi).toContain('Hãy chọn một trong: Tỉnh, thành phố;')
  expect(kind?.message.en).toContain('Choose one of')
  for (const { message, value } of found.problems) {
    expect(message.vi).toMatch(/ (Hãy|để) /)
    expect(message.vi + message.en).not.toMatch(/[{}?]/)
    expect((value ?? '').length).toBeLessThan(100)
  }
})

it('a cell of a hundred thousand letters is one mistake, and nothing breaks', async () => {
  // Excel itself stops at 32,767; other programs do not.
  const long = communeRow('L1', { name: 'ă'.repeat(100_000) })
  expect(await problemsOf({ units: [long] })).toEqual([['Đơn vị', 2, 'B', 'units-cell-too-long']])
})

it('a kind may be written as people call it, not only as the list does', async () => {
  const written = ['Xã', 'phường', ' Thị  trấn', 'Đặc khu', 'Xã, phường']
  const rows = written.map((kind, index) => communeRow(`K${index}`, { kind }))
  expect(await problemsOf({ units: rows })).toEqual([])
})

it('rows about units of others are named, and rights reach into what the file begins', async () => {
  const filled = {
    units: [
      communeRow('R1'),
      communeRow('R2', { parent: 'R1' }),
      communeRow('R3', { parent: units.elsewhere }),
      communeRow('R4', { parent: '' }),
    ],
  }
  const asProvince = await problemsOf(filled, world().provinceAdmin.person)
  expect(asProvince).toEqual([
    ['Đơn vị', 4, 'F', 'units-row-not-yours'],
    ['Đơn vị', 5, 'F', 'units-row-not-yours'],
  ])
  expect(await problemsOf(filled)).toEqual([])
})

it('what is recorded already is left out, what differs is refused cell by cell', async () => {
  const known = {
    code: units.industry,
    name: 'Sở Công Thương',
    kind: 'Sở, ban, ngành',
    parent: units.province,
  }
  const same = await check({ units: [known], common: [] })
  expect(same).toMatchObject({ problems: [], events: [], skipped: 1, rows: 1 })
  expect(same.notices).toMatchObject([{ code: 'units-row-recorded', row: 2 }])
  const other = { ...known, name: 'Sở Khác', kind: 'Xã, phường', parent: units.elsewhere }
  expect(await problemsOf({ units: [other] })).toEqual([
    ['Đơn vị', 2, 'B', 'units-row-name-differs'],
    ['Đơn vị', 2, 'E', 'units-row-kind-differs'],
    ['Đơn vị', 2, 'F', 'units-row-parent-differs'],
  ])
})

it('names that another unit has, or has in another spelling, are worth a word', async () => {
  const { notices, problems } = await check({
    units: [
      communeRow('N1', { name: 'Xã Hòa Bình Mới' }),
      communeRow('N2', { name: 'Xã Hoà Bình Mới', parent: 'N1' }),
      communeRow('N3', { name: 'xã  Hòa bình mới'.normalize('NFD'), parent: 'N2' }),
    ],
  })
  expect(problems).toEqual([])
  expect(notices.map(({ row, code }) => [row, code])).toEqual([
    [2, 'units-name-similar'],
    [3, 'units-name-similar'],
    [4, 'units-name-elsewhere'],
  ])
})

it('without a day or document, in the row or for all, a row says what is missing', async () => {
  expect(await problemsOf({ units: [communeRow('D1')], common: [] })).toEqual([
    ['Đơn vị', 2, 'G', 'units-order-missing'],
    ['Đơn vị', 2, 'H', 'units-order-missing'],
    ['Đơn vị', 2, 'I', 'units-order-missing'],
    ['Đơn vị', 2, 'J', 'units-order-missing'],
  ])
  const dated = communeRow('D1', { on: new Date('2026-03-05T00:00:00Z') })
  const { events } = await check({ units: [dated] })
  expect(events).toMatchObject([{ effectiveOn: '2026-03-05' }])
})

it.each([
  ['a table of letters', Buffer.from('mã;tên\n1;Xã A\n'), 'units-workbook-no-workbook'],
  ['an old .xls', oldFile('Workbook'), 'units-workbook-old-format'],
  ['a file with a password', oldFile('EncryptedPackage'), 'units-workbook-encrypted'],
  ['half a file', Buffer.from('PK\u0003\u0004half'), 'units-workbook-unreadable'],
])('%s is refused by what it is', async (_, bytes, code) => {
  expect(await problemsOf(bytes)).toEqual([[null, null, null, code]])
  expect((await ask('annotated', bytes)).refusal).toBe('invalid nothing-to-mark')
})

it('a workbook without sheets of the template, without rows, or with too many is told so', async () => {
  const other = new exceljs.Workbook()
  other.addWorksheet('Trang1').addRow(['x'])
  const bytes = Buffer.from(await other.xlsx.writeBuffer())
  expect(await problemsOf(bytes)).toEqual([[null, null, null, 'units-workbook-no-sheet']])
  expect(await problemsOf({})).toEqual([[null, null, null, 'units-workbook-no-rows']])
  const many = Array.from({ length: 5001 }, (_, index) => communeRow(`M${index}`))
  expect(await problemsOf({ units: many })).toEqual([
    [null, null, null, 'units-workbook-too-large'],
  ])
  const far = Array.from({ length: 50_000 }, (_, index) => ({ code: `M${index}` }))
  expect(await problemsOf({ units: far })).toEqual([[null, null, null, 'units-workbook-too-large']])
})

it('columns that are missing, unknown or merged are named', async () => {
  const book = new exceljs.Workbook()
  const sheet = book.addWorksheet('đơn vị')
  sheet.addRow(['Mã đơn vị', 'Tên đầy đủ', 'Loại', 'Dân số'])
  sheet.addRow(['E1', 'Xã E1', 'Xã, phường', 5])
  sheet.mergeCells('A2:A3')
  const bytes = Buffer.from(await book.xlsx.writeBuffer())
  const found = await problemsOf(bytes)
  expect(found).toContainEqual(['đơn vị', 1, 'D', 'units-column-unknown'])
  expect(found).toContainEqual(['đơn vị', 1, null, 'units-column-missing'])
  expect(found).toContainEqual(['đơn vị', 2, 'A', 'units-workbook-merged'])
})

it('the workbook comes back with the wrong cells marked, and reads as it did', async () => {
  const wrong = await unitWorkbook({
    units: [communeRow('W1', { kind: 'làng' }), communeRow('W2')],
  })
  const { file } = AnnotatedWorkbook.parse((await ask('annotated', wrong)).body)
  const marked = Buffer.from(file, 'base64')
  const book = new exceljs.Workbook()
  await book.xlsx.load(Uint8Array.from(marked).buffer)
  expect(book.getWorksheet('Đơn vị')?.getCell('E2').fill).toMatchObject({ pattern: 'solid' })
  expect(book.getWorksheet('Lỗi cần sửa')?.rowCount).toBe(2)
  expect(await problemsOf(marked)).toEqual(await problemsOf(wrong))
})

/** As the older container of Office begins, with a part of that name. */
function oldFile(part: string): Buffer {
  const mark = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  return Buffer.concat([mark, Buffer.alloc(512), Buffer.from(part, 'utf16le')])
}
