import { describeProblem } from '@thang/contracts'
import type exceljs from 'exceljs'
import { expect, it } from 'vitest'
import { type Rows, workbookOf } from './fixtures/workbookOf.ts'
import { readFrameworkWorkbook } from './readFrameworkWorkbook.ts'

const title = { code: 'local', index: 'local', name: { vi: 'Bộ chỉ số' }, unitKind: 'commune' }
const head = [
  'Mã',
  'Mã cấp trên',
  'Cấp',
  'Tên',
  'Điểm tối đa',
  'Cách tính điểm',
  'Thông số cách tính',
]
const group = ['1', '', 'nhóm', 'Hạ tầng', 10]
const yesNo = ['1.1', '1', 'chỉ số', 'Có kế hoạch', 10, 'có / không', 'input = plan']

async function read(rows: Rows, change?: (workbook: exceljs.Workbook) => void) {
  return readFrameworkWorkbook(await workbookOf({ 'Chỉ số': [head, ...rows] }, change), title)
}

/** Where each problem stands and what it is. */
async function problemsOf(rows: Rows, change?: (workbook: exceljs.Workbook) => void) {
  const { problems, body } = await read(rows, change)
  expect(body).toBeNull()
  return problems.map(({ file, row, column, code }) => [file, row, column, code])
}

it('a filled-in template is a set', async () => {
  const { body, problems } = await read([group, yesNo])
  expect(problems).toEqual([])
  expect(body?.nodes[0]?.children[0]).toEqual({
    code: '1.1',
    level: 'indicator',
    name: { vi: 'Có kế hoạch' },
    maxPoints: 10,
    rule: { type: 'yes-no', input: 'plan' },
    knowledge: 'verified',
    source: null,
    children: [],
  })
})

it('a rule that is not known makes the indicator judged, and says so', async () => {
  const { body } = await read([group, ['1.1', '1', 'Chỉ số', 'Kế hoạch', '10,0', 'Chưa rõ']])
  expect(body?.nodes[0]?.children[0]).toMatchObject({
    maxPoints: 10,
    rule: { type: 'judged', input: 'points_1_1' },
    ruleKnowledge: 'unknown',
  })
})

it('each mistake is told by sheet, row and column', async () => {
  expect(
    await problemsOf([
      group,
      ['1.1', '9', 'chỉ số', 'Cha lạ', 5],
      ['1.1', '1', 'chỉ số', 'Trùng mã', 5],
      ['1.2', '1', 'mục', 'Cấp lạ', 5],
      ['1.3', '1', 'chỉ số', 'Điểm lạ', 'mười'],
      ['1.4', '1', 'chỉ số', 'Cách lạ', 5, 'đếm sao'],
      ['1.5', '1', 'chỉ số', 'Thông số lạ', 5, 'có / không', 'plan'],
      ['1.6', '1', 'chỉ số', 'Thiếu cách', 5, '', 'input = plan'],
      ['', '1', 'chỉ số', 'Thiếu mã', 5],
      ['1.7', '1', 'chỉ số', '', 5],
    ]),
  ).toEqual([
    ['Chỉ số', 5, 'C', 'cell-not-in-list'],
    ['Chỉ số', 6, 'E', 'cell-points'],
    ['Chỉ số', 7, 'F', 'cell-not-in-list'],
    ['Chỉ số', 8, 'G', 'field-syntax'],
    ['Chỉ số', 9, 'F', 'parameters-without-rule'],
    ['Chỉ số', 10, 'A', 'row-without-code'],
    ['Chỉ số', 11, 'D', 'row-without-name'],
    ['Chỉ số', 4, 'A', 'row-code-repeated'],
    ['Chỉ số', 3, 'B', 'row-parent-unknown'],
  ])
})

it('rows that stand below themselves are told', async () => {
  expect(
    await problemsOf([
      ['1', '2', 'nhóm', 'A', 1],
      ['2', '1', 'nhóm', 'B', 1],
    ]),
  ).toEqual([
    ['Chỉ số', 2, 'B', 'row-parent-circle'],
    ['Chỉ số', 3, 'B', 'row-parent-circle'],
  ])
})

it('points that do not add up are told at the row of their group', async () => {
  const { problems } = await read([group, yesNo, ['1.2', '1', 'chỉ số', 'Thêm', 2.5]])
  expect(problems).toMatchObject([
    { file: 'Chỉ số', row: 2, code: 'points-do-not-add-up', details: { sum: 12.5, expected: 10 } },
  ])
})

it('a rule whose parameters are wrong is told at its row', async () => {
  const wrong = ['1.1', '1', 'chỉ số', 'Tỷ lệ', 10, 'tỷ lệ', 'numerator = a']
  expect(await problemsOf([group, wrong])).toEqual([
    ['Chỉ số', 3, null, 'json-missing'],
    ['Chỉ số', 3, null, 'json-missing'],
  ])
})

it('merged cells are told, a formula counts by its last result, empty rows do not matter', async () => {
  expect(
    await problemsOf([group, yesNo], (workbook) => workbook.worksheets[0]?.mergeCells('A2:A3')),
  ).toContainEqual(['Chỉ số', 2, 'A', 'workbook-merged'])
  const formula = ['1.1', '1', 'chỉ số', 'Tổng', { formula: 'SUM(1,9)', result: 10 }]
  expect((await read([group, [], [], formula])).body?.nodes[0]?.children[0]?.maxPoints).toBe(10)
  expect(
    await problemsOf([group, ['1.1', '1', 'chỉ số', 'Tổng', { formula: 'SUM(1,9)' }]]),
  ).toEqual([['Chỉ số', 3, 'E', 'workbook-no-result']])
  expect(
    await problemsOf([group, [new Date('2026-01-02'), '1', 'chỉ số', 'Ngày', 10]]),
  ).toContainEqual(['Chỉ số', 3, 'A', 'workbook-date'])
})

it('a column that is missing or would be lost is told', async () => {
  const rows = [
    ['Mã', 'Mã cấp trên', 'Cấp', 'Tên', 'Điểm cộng'],
    ['1', '', 'nhóm', 'A', 1],
  ]
  const { problems } = await readFrameworkWorkbook(await workbookOf({ 'Chỉ số': rows }), title)
  expect(problems.map(({ code, details }) => [code, details['header']])).toEqual([
    ['workbook-column-unknown', 'Điểm cộng'],
    ['workbook-column-missing', 'Điểm tối đa'],
  ])
})

it('of several sheets the one with the set must have its name', async () => {
  const { problems } = await readFrameworkWorkbook(
    await workbookOf({ A: [['x']], B: [['y']] }),
    title,
  )
  expect(problems).toMatchObject([{ code: 'workbook-no-sheet', details: { sheets: '«A», «B»' } }])
})

it('what is no workbook is refused, and an empty one', async () => {
  const empty = await readFrameworkWorkbook(await workbookOf({ A: [] }), title)
  expect(empty.problems).toMatchObject([{ code: 'workbook-no-rows' }])
  const { problems } = await readFrameworkWorkbook(Buffer.from('Mã;Tên'), title)
  expect(problems).toMatchObject([{ code: 'workbook-no-workbook' }])
})

it('every problem has words that say what to do, in Vietnamese and English', async () => {
  for (const code of ['workbook-merged', 'row-code-repeated', 'cell-points', 'field-syntax']) {
    expect(describeProblem(code).vi).not.toContain(`«${code}»`)
  }
})
