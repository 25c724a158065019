import exceljs from 'exceljs'
import { expect, it } from 'vitest'
import { hideLargest } from './fixtures/hideLargest.ts'
import { writeZip } from './fixtures/writeZip.ts'
import { readWorkbook, readZip } from './index.ts'

async function workbook(change: (sheet: exceljs.Worksheet) => void): Promise<Buffer> {
  const made = new exceljs.Workbook()
  change(made.addWorksheet('Bảng & số'))
  return Buffer.from(await made.xlsx.writeBuffer())
}

/** The workbook with something put after the rows of its sheet. */
function withAfterRows(bytes: Buffer, xml: string): Buffer {
  const files = new Map(readZip(bytes, 1_000_000))
  const name = 'xl/worksheets/sheet1.xml'
  const sheet = files.get(name)?.toString().replace('</sheetData>', `</sheetData>${xml}`) ?? ''
  return writeZip(files.set(name, Buffer.from(sheet)))
}

it('of a cell its text counts, whatever it looks like, and of a formula the last result', async () => {
  const bytes = await workbook((sheet) => {
    sheet.addRow([
      { richText: [{ text: 'đậm' }, { text: ' nhạt' }] },
      { formula: '1+1', result: 2 },
      { text: 'Cổng', hyperlink: 'https://example.org' },
      ' x ',
      '',
      { error: '#REF!' },
    ])
  })
  const read = await readWorkbook(bytes)
  const [sheet] = 'sheets' in read ? read.sheets : []
  expect(sheet).toMatchObject({ name: 'Bảng & số' })
  expect(sheet?.rows).toEqual([
    { number: 1, cells: ['đậm nhạt', 2, 'Cổng', 'x', undefined, { refused: 'error' }] },
  ])
})

it('a sheet merged or ruled as a whole costs no more than any other', async () => {
  const whole = 'A1:XFD1048576'
  const bytes = withAfterRows(
    await workbook((sheet) => sheet.addRow(['x'])),
    `<mergeCells count="1"><mergeCell ref="${whole}"/></mergeCells>` +
      `<dataValidations count="1"><dataValidation type="list" sqref="${whole}"><formula1>"a"</formula1></dataValidation></dataValidations>`,
  )
  const begun = performance.now()
  const read = await readWorkbook(bytes)
  expect(performance.now() - begun).toBeLessThan(5000)
  const [sheet] = 'sheets' in read ? read.sheets : []
  expect(sheet?.merged).toEqual([{ range: whole, column: 'A', firstRow: 1, lastRow: 1_048_576 }])
})

it.each(['$A$1:$XFD$1048576', '$A$1:$XFD$1048576!$A$1', '$A$1:$XFD$1048576x'])(
  'a name for a whole sheet costs no more than any other: %s',
  async (range) => {
    const files = new Map(readZip(await workbook((sheet) => sheet.addRow(['x'])), 1_000_000))
    const name = 'xl/workbook.xml'
    const names = `<definedNames><definedName name="n">A!${range}</definedName></definedNames>`
    const xml =
      files
        .get(name)
        ?.toString()
        .replace('</sheets>', () => `</sheets>${names}`) ?? ''
    expect(xml).toContain(names)
    const read = await readWorkbook(writeZip(files.set(name, Buffer.from(xml))))
    expect(read).toMatchObject({ sheets: [{ rows: [{ cells: ['x'] }] }] })
  },
)

it('rows and columns beyond every sheet are refused', async () => {
  const files = new Map(readZip(await workbook((sheet) => sheet.addRow(['x'])), 1_000_000))
  const name = 'xl/worksheets/sheet1.xml'
  const xml = files.get(name)?.toString() ?? ''
  const refusals = await Promise.all(
    [
      xml.replace(
        '<sheetData>',
        '<cols><col min="2000000000" max="2000000000"/></cols><sheetData>',
      ),
      xml.replace('<sheetData>', `<cols><col width=">" min='&#50;000000000'/></cols><sheetData>`),
      xml.replace('</sheetData>', '<row r="4000000000"><c r="A1"><v>1</v></c></row></sheetData>'),
    ].map((sheet) => readWorkbook(writeZip(new Map(files).set(name, Buffer.from(sheet))))),
  )
  expect(refusals).toEqual(Array.from({ length: 3 }, () => ({ refused: 'too-large' })))
})

it('a workbook that is large only when unpacked, or has too many rows, is refused', async () => {
  const large = await workbook((sheet) => sheet.addRow(['x'.repeat(30_000_000)]))
  expect(large.length).toBeLessThan(1_000_000)
  expect(await readWorkbook(large)).toEqual({ refused: 'unreadable' })
  const long = await workbook((sheet) => {
    for (let row = 0; row < 5001; row += 1) sheet.addRow([row])
  })
  expect(await readWorkbook(long)).toEqual({ refused: 'too-large' })
})

it('an archive with more in it than its directory counts, or a second directory, is refused', async () => {
  const large = await workbook((sheet) => sheet.addRow(['x'.repeat(30_000_000)]))
  expect(await readWorkbook(hideLargest(large))).toEqual({ refused: 'unreadable' })
  const plain = await workbook((sheet) => sheet.addRow(['x']))
  const end = plain.lastIndexOf('PK\u0005\u0006')
  const elsewhere = Buffer.from(plain)
  elsewhere.writeUInt16LE(0xffff, end + 4)
  const shifted = Buffer.from(plain)
  shifted.writeUInt32LE(plain.readUInt32LE(end + 12) - 10, end + 12)
  for (const archive of [hideLargest(plain), elsewhere, shifted]) {
    expect(readZip(archive, 1_000_000)).toBeUndefined()
  }
})

it('a file that is no workbook of the right kind is refused for what it is', async () => {
  const plain = await workbook((sheet) => sheet.addRow(['x']))
  const parts = readZip(plain, 1_000_000) ?? new Map<string, Buffer>()
  const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const compoundWith = (part: string) => Buffer.concat([compound, Buffer.from(part, 'utf16le')])
  const refusals = await Promise.all(
    [
      Buffer.from('%PDF-1.7'),
      writeZip(new Map([['word/document.xml', Buffer.from('x')]])),
      compoundWith('WordDocument'),
      compoundWith('EncryptedPackage'),
      compoundWith('Workbook'),
      writeZip(new Map([['xl/workbook.bin', Buffer.from('x')]])),
      writeZip(new Map(parts).set('xl/vbaProject.bin', Buffer.from('x'))),
      plain.subarray(0, plain.length - 200),
    ].map(readWorkbook),
  )
  expect(refusals.map((read) => ('refused' in read ? read.refused : null))).toEqual([
    'no-workbook',
    'no-workbook',
    'no-workbook',
    'encrypted',
    'old-format',
    'old-format',
    'macros',
    'unreadable',
  ])
})
