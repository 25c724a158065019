import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listNodes } from '@thang/engine'
import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { readFrameworkWorkbook } from './readFrameworkWorkbook.ts'
import { workbookOf } from './fixtures/workbookOf.ts'

/**
 * The set by which the commune Cần Giuộc (Tây Ninh) was assessed in 2026, as its own list gives it: codes,
 * groups, wordings and points. How they are scored it does not say.
 */
const rows = z
  .array(z.tuple([z.string(), z.string(), z.string(), z.string()]))
  .parse(parse(readFileSync(join(import.meta.dirname, 'fixtures', 'communeSet.csv'))))
  .slice(1)

const title = {
  code: 'commune-2026',
  index: 'commune',
  name: { vi: 'Bộ chỉ số chuyển đổi số cấp xã năm 2026' },
  unitKind: 'commune',
}

it('a real set of 62 indicators and 960 points comes in from a bare table', async () => {
  const workbook = await workbookOf({
    'Bộ chỉ số 2026': [
      ['PHỤ LỤC'],
      ['Mã', 'Chỉ tiêu', 'Nhóm', 'Điểm tối đa'],
      ...rows.map(([code, group, name, points]) => [code, name, group, points]),
    ],
  })
  const { body, problems } = await readFrameworkWorkbook(workbook, title)
  expect(problems).toEqual([])
  if (body === null) throw new Error('not read')
  expect(body.maxPoints).toBe(960)
  expect(
    body.nodes.map(({ code, maxPoints, children }) => [code, maxPoints, children.length]),
  ).toEqual([
    ['1', 80, 7],
    ['2', 100, 5],
    ['3', 100, 6],
    ['4', 520, 32],
    ['5', 80, 4],
    ['6', 80, 8],
  ])
  const indicators = listNodes(body).filter(({ level }) => level === 'indicator')
  expect(indicators).toHaveLength(62)
  for (const { rule, ruleKnowledge } of indicators) {
    expect({ type: rule?.type, ruleKnowledge }).toEqual({
      type: 'judged',
      ruleKnowledge: 'unknown',
    })
  }
  expect(new Set(indicators.map(({ rule }) => rule?.type === 'judged' && rule.input)).size).toBe(62)
})

it('groups with rows of their own, a row of the total and numbers typed as such are read', async () => {
  const { body, problems } = await readFrameworkWorkbook(
    await workbookOf({
      Sheet1: [
        ['STT', 'Nội dung tiêu chí', 'Điểm tối đa'],
        [1, 'Hạ tầng số', 12.5],
        [1.1, 'Băng rộng', '10'],
        ['1.2.', 'Phủ sóng', '2,5'],
        [undefined, 'Tổng cộng', 12.5],
      ],
    }),
    title,
  )
  expect(problems).toEqual([])
  expect(body?.nodes[0]).toMatchObject({ code: '1', level: 'group', maxPoints: 12.5 })
  expect(body?.nodes[0]?.children.map(({ code, maxPoints }) => [code, maxPoints])).toEqual([
    ['1.1', 10],
    ['1.2', 2.5],
  ])
})

it('under groups I and II the numbers begin again', async () => {
  const { body } = await readFrameworkWorkbook(
    await workbookOf({
      A: [
        ['TT', 'Nội dung', 'Điểm tối đa'],
        ['I', 'Hạ tầng', 3],
        ['1', 'Băng rộng', 1],
        ['2', 'Phủ sóng', 2],
        ['II', 'Nhân lực', 4],
        ['1', 'Tập huấn', 4],
      ],
    }),
    title,
  )
  expect(
    body?.nodes.map(({ code, children }) => [code, children.map((child) => child.code)]),
  ).toEqual([
    ['I', ['I.1', 'I.2']],
    ['II', ['II.1']],
  ])
})

it('an indicator without its group, and a table that does not say what it is, are told', async () => {
  const table = {
    A: [
      ['STT', 'Chỉ số', 'Điểm'],
      ['2.1', 'Phủ sóng', 5],
    ],
  }
  const lost = await readFrameworkWorkbook(await workbookOf(table), title)
  expect(lost.problems).toMatchObject([{ code: 'row-parent-unknown', row: 2, value: '2' }])
  const whole = {
    A: [
      ['STT', 'Chỉ số', 'Điểm'],
      ['2', 'Phủ sóng', 5],
    ],
  }
  const nameless = await readFrameworkWorkbook(await workbookOf(whole), null)
  expect(nameless.problems).toMatchObject([{ code: 'workbook-says-not-what' }])
})

it('what the columns of an official table were taken for is told, and what was not read', async () => {
  const { body, understood } = await readFrameworkWorkbook(
    await workbookOf({
      'Phụ lục I': [
        ['BỘ CHỈ SỐ'],
        ['TT', 'Chỉ số', 'Điểm tối đa', 'Tài liệu kiểm chứng', 'Đơn vị thẩm định', 'Ghi chú'],
        ['1', 'Băng rộng', 5, 'Báo cáo', 'Sở Khoa học và Công nghệ', 'mới'],
      ],
    }),
    title,
  )
  expect(body?.nodes[0]).toMatchObject({
    evidence: { vi: 'Báo cáo' },
    appraisedBy: { name: { vi: 'Sở Khoa học và Công nghệ' } },
  })
  expect(understood).toMatchObject({ sheet: 'Phụ lục I', layout: 'table', headRow: 2 })
  expect(understood?.columns.map(({ letter, takenFor }) => [letter, takenFor])).toEqual([
    ['A', 'code'],
    ['B', 'name'],
    ['C', 'maxPoints'],
    ['D', 'evidence'],
    ['E', 'appraisedBy'],
    ['F', null],
  ])
})
