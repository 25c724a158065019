import type { RawInput } from '@thang/contracts'
import { findInputProblem, type RuleInput } from '@thang/engine'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cellOf, choicesOf, readInput } from './inputCells.ts'

const number = { name: 'n', kind: 'number', min: 0 } as const
const count = { ...number, whole: true, max: 10 }
const options = [
  { code: 'a', name: { vi: 'Đầy đủ' } },
  { code: 'b', name: { vi: 'Một phần' } },
  { code: 'c', name: { vi: 'Một phần' } },
  { code: 'd' },
]
const option = { name: 'o', kind: 'option', options } as const
const levels = [{ code: '1', name: { vi: 'Khởi đầu' } }, { code: '2' }]
const level = { name: 'l', kind: 'level', whole: true, options: levels } as const
const list = { name: 'i', kind: 'list', min: 0, whole: true } as const
const survey = { name: 's', kind: 'survey', min: 1, max: 5 } as const
const yes = { name: 'y', kind: 'boolean' } as const
const any = { name: 'x', kind: 'any' } as const

const read = (input: RuleInput, cell: string | number) => readInput(input, cell)

it('a number is read as people write it', () => {
  expect(read(number, '1.234,5')).toEqual({ value: 1234.5 })
  expect(read(number, 12)).toEqual({ value: 12 })
  expect(read(number, '1.000')).toEqual({ wrong: 'answers-value-ambiguous' })
  expect(read(number, '5 hồ sơ')).toEqual({ wrong: 'answers-value-number' })
  expect(read(number, '50%')).toEqual({ wrong: 'answers-value-number' })
  expect(read(number, -1)).toEqual({ wrong: 'answers-value-least', details: { min: 0 } })
  expect(read(count, 2.5)).toEqual({ wrong: 'answers-value-whole' })
  expect(read(count, 11)).toEqual({ wrong: 'answers-value-range', details: { min: 0, max: 10 } })
  expect(readInput(number, { refused: 'date', day: '2026-01-02' })).toEqual({
    wrong: 'workbook-date',
  })
})

it('a choice is known by its name or its code; names that are shared carry the code', () => {
  expect(choicesOf(option)).toEqual(['Đầy đủ', 'b · Một phần', 'c · Một phần', 'd'])
  expect(read(option, 'ĐẦY  ĐỦ')).toEqual({ value: 'a' })
  expect(read(option, 'c · một phần')).toEqual({ value: 'c' })
  expect(read(option, 'b')).toEqual({ value: 'b' })
  expect(read(option, 'Một phần')).toMatchObject({ wrong: 'answers-value-choice' })
  expect(read(level, '1 · Khởi đầu')).toEqual({ value: 1 })
  expect(read(level, 2)).toEqual({ value: 2 })
  expect(read(yes, 'có')).toEqual({ value: true })
  expect(read(yes, 'FALSE')).toEqual({ value: false })
  expect(read(yes, 1)).toEqual({ wrong: 'answers-value-yes-no' })
})

it('a list is its items or their number, a survey its answers or their mean', () => {
  expect(read(list, '3')).toEqual({ value: 3 })
  expect(read(list, 'Một cửa\n Họp trực tuyến;')).toEqual({ value: ['Một cửa', 'Họp trực tuyến'] })
  expect(read(list, 'x'.repeat(301))).toEqual({ wrong: 'answers-value-list' })
  expect(read(survey, '4,2')).toEqual({ value: 4.2 })
  expect(read(survey, '4; 5; 3')).toEqual({ value: [4, 5, 3] })
  expect(read(survey, '4; tốt')).toEqual({ wrong: 'answers-value-survey' })
  expect(read(survey, '4; 9')).toEqual({
    wrong: 'answers-value-range',
    details: { min: 1, max: 5 },
  })
  expect(read(any, 'Có')).toEqual({ value: true })
  expect(read(any, '2026-Q3')).toEqual({ value: '2026-Q3' })
})

it('what is written into a cell is read again as it was', () => {
  const item = fc.stringMatching(/^[a-zđ][a-zđ ]{0,20}[a-zđ]$/)
  const given: fc.Arbitrary<readonly [RuleInput, RawInput]> = fc.oneof(
    fc.double({ min: 0, max: 1e9, noNaN: true }).map((value) => [number, value] as const),
    fc.boolean().map((value) => [yes, value] as const),
    fc.constantFrom('a', 'b', 'c', 'd').map((value) => [option, value] as const),
    fc.constantFrom(1, 2).map((value) => [level, value] as const),
    fc.array(item, { minLength: 1 }).map((value) => [list, value] as const),
    fc.array(fc.constantFrom(1, 2, 4.5), { minLength: 2 }).map((value) => [survey, value] as const),
  )
  fc.assert(
    fc.property(given, ([input, value]) => {
      expect(findInputProblem(input, value)).toBeNull()
      const cell = cellOf(input, value)
      if (cell === undefined) throw new Error('nothing was written')
      expect(readInput(input, cell)).toEqual({ value })
    }),
  )
})
