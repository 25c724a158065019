import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { expect, it, onTestFinished } from 'vitest'
import { numberReader } from './readNumbers.ts'
import { readTable } from './readTable.ts'
import { readTableFile } from './readTableFile.ts'

const messy = [
  '\uFEFF"Mã" ; "Đơn  vị";Điểm;Ghi chú;',
  '',
  '1;" Hoa\u0300 Bình ";0,5;"dòng một',
  'dòng hai";',
  'Mã;Đơn vị;Điểm;Ghi chú;',
  '2;"Có ""ngoặc""; và chấm phẩy";1.000;;',
  '3;Thiếu ô;7',
  '',
].join('\r\n')

it('a messy file is read as a spreadsheet shows it', () => {
  const table = tableOf(messy)
  expect(table.columns.map(({ letter, name }) => `${letter} ${name}`)).toEqual([
    'A Mã',
    'B Đơn vị',
    'C Điểm',
    'D Ghi chú',
  ])
  expect(table.rows.map(({ row, line }) => [row, line])).toEqual([
    [3, 3],
    [5, 6],
    [6, 7],
  ])
  expect(table.rows[0]?.cells).toEqual(['1', 'Hoà Bình', '0,5', 'dòng một\ndòng hai', ''])
  expect(table.rows[1]?.cells[1]).toBe('Có "ngoặc"; và chấm phẩy')
  expect(table.notices.map((notice) => [notice.code, notice.row])).toEqual([
    ['repeated-header-left-out', 4],
  ])
})

it('whoever knows how cells are written says so', () => {
  const bytes = Buffer.from("a|b,c,d\n'1|2'|3\n'it\\'s'|4\n")
  const { table } = readTable(bytes, 'x.csv', { delimiter: '|', quote: "'", escape: '\\' })
  expect(table?.columns.map(({ name }) => name)).toEqual(['a', 'b,c,d'])
  expect(table?.rows.map(({ cells }) => cells)).toEqual([
    ['1|2', '3'],
    ["it's", '4'],
  ])
})

it('an ambiguous number is decided by its column, and an absent cell is not a blank one', () => {
  const table = tableOf(messy)
  const [, , points, note] = table.columns
  if (points === undefined || note === undefined) throw new Error('columns are missing')
  const reader = numberReader(table, [points])
  expect(table.rows.map((row) => reader.read(row, points))).toEqual([0.5, 1000, 7])
  const [, second, third] = table.rows
  expect(second && reader.read(second, note)).toBeNull()
  expect(third && reader.read(third, note)).toMatchObject({
    code: 'cell-absent',
    row: 6,
    column: 'D',
  })
})

it('a number nobody can decide names its cell', () => {
  const table = tableOf('a\n1.000\n2.500\n')
  const [column] = table.columns
  const [row] = table.rows
  if (column === undefined || row === undefined) throw new Error('table is empty')
  expect(numberReader(table, [column]).read(row, column)).toMatchObject({
    code: 'ambiguous',
    file: 'file.csv',
    row: 2,
    column: 'A',
    header: 'a',
    value: '1.000',
  })
  expect(numberReader(table, [column], { mark: 'comma' }).read(row, column)).toBe(1000)
})

it('Windows-1258 is read with a notice, with its tone marks put together', () => {
  const text = 'đơn vị,điểm\nHòa Bình,1\nThừa Thiên Huế,2\n'
  const table = tableOf(iconv.encode(tonesApart(text), 'windows1258'))
  expect(table.rows[1]?.cells[0]).toBe('Thừa Thiên Huế'.normalize('NFC'))
  expect(table.encoding).toBe('windows-1258')
  expect(table.notices.map((notice) => notice.code)).toEqual(['read-as-windows-1258'])
})

it('a percentage among numbers without a percent sign is refused by row and column', () => {
  const table = tableOf('đơn vị,tỷ lệ\nA,85%\nB,90\nC,\n')
  const [, column] = table.columns
  if (column === undefined) throw new Error('no column')
  const reader = numberReader(table, [column])
  expect(table.rows.map((row) => reader.read(row, column))).toMatchObject([
    { code: 'percent-mixed', row: 2, column: 'B', value: '85%', details: { row: 3 } },
    90,
    null,
  ])
})

it('a column of percentages is read, and one quantity does not speak for another', () => {
  const table = tableOf('node,value\n1,85%\n1,90 %\n2,3\n')
  const [node, value] = table.columns
  if (node === undefined || value === undefined) throw new Error('no column')
  const quantityOf = (row: { cells: readonly string[] }) => row.cells[node.index] ?? ''
  const reader = numberReader(table, [value], { quantityOf })
  expect(table.rows.map((row) => reader.read(row, value))).toEqual([0.85, 0.9, 3])
})

it('UTF-16 with a byte order mark is read, tabs separate as well', () => {
  const table = tableOf(iconv.encode('đơn vị\tđiểm\nHuế\t0,5\n', 'utf16-le', { addBOM: true }))
  expect([table.columns.length, table.rows[0]?.cells]).toEqual([2, ['Huế', '0,5']])
})

it('a declared separator is obeyed and does not count as a row', () => {
  expect(tableOf('sep=;\na;b\n1;2').rows).toEqual([{ row: 2, line: 3, cells: ['1', '2'] }])
})

it('what is no table is refused with a code', () => {
  expect(codesOf('')).toEqual(['file-empty'])
  expect(codesOf(' \n\n')).toEqual(['file-empty'])
  expect(codesOf('a,b\n')).toEqual(['no-rows'])
  expect(codesOf('PK\u0003\u0004rest')).toEqual(['workbook'])
  expect(codesOf('%PDF-1.7')).toEqual(['pdf'])
  expect(codesOf('a\u0000b')).toEqual(['binary'])
  expect(codesOf(iconv.encode('đơn vị\nNhËn thøc sè µ\n', 'latin1'))).toEqual(['encoding-unknown'])
  expect(codesOf('a,b\n1,"2\n3,4\n')).toEqual(['quote-not-closed'])
  expect(codesOf('a,b\n"1"x,2\n')).toEqual(['quote-misplaced'])
  expect(codesOf('a,a\n1,2\n')).toEqual(['header-repeated'])
  expect(codesOf('a,\n1,2\n')).toEqual(['header-missing'])
})

it('a separator inside a value is found by the surplus cell', () => {
  expect(readTable(Buffer.from('đơn vị,điểm\nHuế,0,8002\n'), 'file.csv').problems).toMatchObject([
    {
      code: 'row-too-long',
      row: 2,
      column: 'C',
      value: '8002',
      details: { cells: 3, expected: 2 },
    },
  ])
})

it('a missing file, a directory and a file over the limit are problems, not exceptions', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'tables-'))
  onTestFinished(() => rm(directory, { recursive: true }))
  const path = join(directory, 'a.csv')
  await writeFile(path, 'a\n1\n')
  expect((await readTableFile(join(directory, 'none.csv'))).problems?.[0]?.code).toBe(
    'file-missing',
  )
  expect((await readTableFile(directory)).problems?.[0]?.code).toBe('file-is-directory')
  expect((await readTableFile(path, { maxBytes: 3 })).problems?.[0]?.code).toBe('file-too-large')
  expect((await readTableFile(path, { name: 'a.csv' })).table?.file).toBe('a.csv')
})

function tableOf(content: string | Uint8Array) {
  const { table, problems } = readTable(Buffer.from(content), 'file.csv')
  if (table === undefined) throw new Error(JSON.stringify(problems))
  return table
}

function codesOf(content: string | Uint8Array): string[] {
  return (readTable(Buffer.from(content), 'file.csv').problems ?? []).map((problem) => problem.code)
}

/** Windows-1258 has the letters whole and the tones apart. */
function tonesApart(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      const parts = letter.normalize('NFD')
      const tones = parts.replaceAll(/[^\u0300\u0301\u0303\u0309\u0323]/gu, '')
      return parts.replaceAll(/[\u0300\u0301\u0303\u0309\u0323]/gu, '').normalize('NFC') + tones
    })
    .join('')
}
