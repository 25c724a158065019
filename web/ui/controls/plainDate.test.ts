import { expect, it } from 'vitest'
import { parseDay, typedDay } from './plainDate.ts'

it.each([
  ['23/11/2026', '2026-11-23'],
  [' 3-4-2026 ', '2026-04-03'],
  ['1.12.2026', '2026-12-01'],
  ['23112026', '2026-11-23'],
  ['29/02/2028', '2028-02-29'],
  ['31/02/2026', undefined],
  ['11/23/2026', undefined],
  ['2026-11-23', undefined],
  ['', undefined],
])('%s is read as %s', (text, day) => {
  expect(parseDay(text)).toBe(day)
})

it('a day is written as it is typed', () => {
  expect([typedDay('2026-11-23'), typedDay('23/1')]).toEqual(['23/11/2026', '23/1'])
})
