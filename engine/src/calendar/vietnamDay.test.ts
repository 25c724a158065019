import { expect, it } from 'vitest'
import { startOfVietnamDay, vietnamDay } from './vietnamDay.ts'

const day = (text: string) => vietnamDay(Date.parse(text))

it.each([
  ['2026-11-22T16:59:59.999Z', '2026-11-22'],
  ['2026-11-22T17:00:00.000Z', '2026-11-23'],
  ['2026-12-31T17:00:00.000Z', '2027-01-01'],
  ['2024-02-28T17:00:00.000Z', '2024-02-29'],
  ['2100-02-28T17:00:00.000Z', '2100-03-01'],
  ['1969-12-31T16:59:59.000Z', '1969-12-31'],
])('at %s the day in Vietnam is %s', (instant, expected) => {
  expect(day(instant)).toBe(expected)
})

it('agrees with the calendar of the machine on every day of a hundred years', () => {
  for (let days = 0; days < 36_525; days += 1) {
    const instant = days * 86_400_000
    expect(vietnamDay(instant)).toBe(new Date(instant).toISOString().slice(0, 10))
  }
})

it('a day begins at 17:00 UTC of the day before', () => {
  expect(startOfVietnamDay('2026-11-23')).toBe(Date.parse('2026-11-22T17:00:00Z'))
  expect(startOfVietnamDay('2026-13-01')).toBeNaN()
})
