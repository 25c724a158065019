import exceljs from 'exceljs'
import { expect, it } from 'vitest'
import { writeZip } from '../../../platform/workbooks/fixtures/writeZip.ts'
import { readZip } from '../../../platform/workbooks/index.ts'
import { useSubmissionWorld } from '../fixtures/submissionWorld.ts'
import { sheetNames } from './fileVocabulary.ts'
import {
  answerSheet,
  bytesOfWorkbook,
  cellAt,
  checkIn,
  download,
  openWorkbook,
  sent,
  typeInto,
} from './fixtures/fillWorkbook.ts'

const world = useSubmissionWorld()

async function look(submission: number, file: object) {
  const url = `/submissions/${submission}/workbook/check`
  return checkIn(await world().post(world().officer, url, { body: file }))
}

async function fresh() {
  const { own } = await world().open()
  return { own, bytes: await download(world(), world().officer, own) }
}

it('wrong values are told by sheet, row, column and value, with what to do', async () => {
  const { own, bytes } = await fresh()
  const file = await typeInto(bytes, [
    { node: '1.1', value: 'có lẽ' },
    { node: '1.2', input: 'onTime', value: 'mười bảy' },
    { node: '1.2', input: 'all', value: -3 },
    { node: '2.1', input: 'online', value: '85%' },
    { node: '2.1', input: 'all', value: '1.000' },
    { node: '2.1', column: 'notApplicable', value: 'Có' },
  ])
  const { problems, changes } = await look(own, file)
  expect(changes).toEqual([])
  expect(
    problems.map(({ sheet, row, column, value, code }) => [sheet, row, column, value, code]),
  ).toEqual([
    ['Phiếu', 2, 'H · Giá trị', 'có lẽ', 'answers-value-yes-no'],
    ['Phiếu', 3, 'H · Giá trị', 'mười bảy', 'answers-value-number'],
    ['Phiếu', 4, 'H · Giá trị', '-3', 'answers-value-least'],
    ['Phiếu', 5, 'H · Giá trị', '85%', 'answers-value-number'],
    ['Phiếu', 5, 'J · Lý do không áp dụng', null, 'answers-reason-missing'],
    ['Phiếu', 6, 'H · Giá trị', '1.000', 'answers-value-ambiguous'],
  ])
  expect(problems[2]?.message.vi).toBe('Giá trị không được nhỏ hơn 0. Hãy kiểm tra lại số liệu.')
  const body = { ...file, expected: [] }
  const refused = await world().post(world().officer, `/submissions/${own}/workbook`, { body })
  expect(refused.refusal).toBe('invalid answer-file-unsound')
  expect((await world().read(own)).answers.every(({ version }) => version === 0)).toBe(true)
})

it('the copy that comes back has the wrong cells marked, and can be mended and taken', async () => {
  const { own, bytes } = await fresh()
  const file = await typeInto(bytes, [{ node: '1.2', input: 'all', value: 'nhiều' }])
  const url = `/submissions/${own}/workbook/annotated`
  const { body } = await world().post(world().officer, url, { body: file })
  const marked = Buffer.from(String(Object(body).file), 'base64')
  const workbook = await openWorkbook(marked)
  expect(JSON.stringify(cellAt(answerSheet(workbook), { node: '1.2', input: 'all' }).note)).toMatch(
    /Cần một số/,
  )
  expect(workbook.getWorksheet(sheetNames.mistakes)?.getCell('C2').value).toBe('nhiều')
  const mended = await typeInto(marked, [{ node: '1.2', input: 'all', value: 12 }])
  expect(await look(own, mended)).toMatchObject({ problems: [], changes: [{ node: '1.2' }] })
  const sound = await typeInto(bytes, [])
  expect((await world().post(world().officer, url, { body: sound })).refusal).toBe(
    'invalid nothing-to-mark',
  )
})

it('the workbook of another unit is recognised, and one without its mark', async () => {
  const { own, other } = await world().open()
  const theirs = await download(world(), world().neighbour, other)
  const { problems, changes } = await look(own, sent(theirs))
  expect(problems).toMatchObject([{ code: 'answers-file-of-another', severity: 'error' }])
  expect(problems[0]?.message.vi).toMatch(/Giáo dục và Đào tạo/)
  expect(changes).toEqual([])
  const workbook = await openWorkbook(theirs)
  workbook.removeWorksheet(sheetNames.mark)
  const bare = await look(own, sent(await bytesOfWorkbook(workbook)))
  expect(bare.problems).toMatchObject([{ code: 'answers-file-no-mark' }])
})

it('rows twice, unknown codes, text where it would be lost and merged cells are told', async () => {
  const { own, bytes } = await fresh()
  const workbook = await openWorkbook(bytes)
  const sheet = answerSheet(workbook)
  const again = sheet.getRow(3).values
  if (!Array.isArray(again)) throw new Error('no row')
  sheet.addRow(again.slice(1))
  sheet.getRow(5).getCell(1).value = '9.9'
  sheet.getRow(4).getCell(11).value = 'ở dòng hai'
  const { problems } = await look(own, sent(await bytesOfWorkbook(workbook)))
  expect(problems.map(({ row, code }) => [row, code])).toEqual([
    [4, 'answers-said-elsewhere'],
    [5, 'answers-node-unknown'],
    [7, 'answers-row-twice'],
  ])
  sheet.mergeCells('H3:H4')
  const merged = await look(own, sent(await bytesOfWorkbook(workbook)))
  expect(merged.problems).toMatchObject([{ code: 'workbook-merged', row: 3 }])
})

it('a formula counts by its result; without one, or with an error, it is told', async () => {
  const { own, bytes } = await fresh()
  const file = await typeInto(bytes, [
    { node: '1.2', input: 'onTime', value: { formula: '10+7', result: 17 } },
    { node: '1.2', input: 'all', value: { formula: '10+10' } },
    { node: '2.1', input: 'all', value: { formula: '1/0', result: { error: '#DIV/0!' } } },
  ])
  expect((await look(own, file)).problems.map(({ row, code }) => [row, code])).toEqual([
    [4, 'workbook-no-result'],
    [6, 'workbook-error'],
  ])
  const sound = await typeInto(bytes, [
    { node: '1.2', input: 'onTime', value: { formula: '10+7', result: 17 } },
  ])
  expect((await look(own, sound)).changes).toMatchObject([{ after: { inputs: { onTime: 17 } } }])
})

it('50,000 rows are refused in words', async () => {
  const { own, bytes } = await fresh()
  const workbook = await openWorkbook(bytes)
  const sheet = answerSheet(workbook)
  sheet.addRow(['1.1'])
  const parts = new Map(readZip(await bytesOfWorkbook(workbook), 20_000_000))
  const part = 'xl/worksheets/sheet2.xml'
  const xml = parts.get(part)?.toString() ?? ''
  const rows = Array.from({ length: 50_000 }, (_, at) => {
    return `<row r="${at + 8}"><c r="A${at + 8}"><v>1</v></c></row>`
  })
  parts.set(part, Buffer.from(xml.replace('</sheetData>', `${rows.join('')}</sheetData>`)))
  const { problems } = await look(own, sent(writeZip(parts)))
  expect(problems).toMatchObject([{ code: 'answers-file-too-large', row: null }])
  expect(problems[0]?.message.vi).toMatch(/20000|20\.000/)
})

it('files with a password, with macros, of another kind, or broken are each told apart', async () => {
  const { own, bytes } = await fresh()
  const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const protectedFile = Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')])
  const macros = writeZip(
    new Map([
      ['xl/workbook.xml', Buffer.from('<workbook/>')],
      ['xl/vbaProject.bin', Buffer.from('x')],
    ]),
  )
  const other = new exceljs.Workbook()
  other.addWorksheet('Sheet1').addRow(['a'])
  const codes = []
  const files = [
    protectedFile,
    macros,
    Buffer.from('%PDF-1.7'),
    bytes.subarray(0, bytes.length / 2),
    await bytesOfWorkbook(other),
  ]
  for (const file of files)
    codes.push(...(await look(own, sent(file))).problems.map(({ code }) => code))
  expect(codes).toEqual([
    'workbook-encrypted',
    'workbook-macros',
    'workbook-no-workbook',
    'workbook-unreadable',
    'answers-file-no-sheet',
  ])
})
