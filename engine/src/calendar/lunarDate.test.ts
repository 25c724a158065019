import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, dayOf } from './dayNumber.ts'
import { lunarDate, solarDate } from './lunarDate.ts'

/** First day of the lunar year in Vietnam, 1990 to 2050, as printed in calendars; month and day. */
const newYears =
  '0127 0215 0204 0123 0210 0131 0219 0207 0128 0216 0205 0124 0212 0201 0122 0209 0129 0217 0207 0126 0214 0203 0123 0210 0131 0219 0208 0128 0216 0205 0125 0212 0201 0122 0210 0129 0217 0206 0126 0213 0202 0123 0211 0131 0219 0208 0128 0215 0204 0124 0212 0201 0122 0210 0130 0217 0206 0126 0214 0202 0123'
    .split(' ')
    .map((text, index) => `${1990 + index}-${text.slice(0, 2)}-${text.slice(2)}`)

describe('Tết', () => {
  it.each(newYears)('%s is the first day of the lunar year', (day) => {
    const year = Number(day.slice(0, 4))
    expect(lunarDate(day)).toEqual({ year, month: 1, day: 1, leap: false })
    expect(solarDate({ year, month: 1, day: 1, leap: false })).toBe(day)
  })

  it.each([
    ['1968-01-29', 'a day before the reckoning at UTC+8'],
    ['1985-01-21', 'a month before China'],
    ['2007-02-17', 'a day before China'],
    ['2030-02-02', 'a day before China'],
    ['2053-02-18', 'a day before China'],
  ])('%s is that of Vietnam, %s', (day) => {
    expect(lunarDate(day)).toMatchObject({ month: 1, day: 1 })
  })
})

it.each([
  [1998, 5],
  [2001, 4],
  [2004, 2],
  [2006, 7],
  [2009, 5],
  [2012, 4],
  [2014, 9],
  [2017, 6],
  [2020, 4],
  [2023, 2],
  [2025, 6],
  [2028, 5],
  [2033, 11],
  [2036, 6],
])('the leap month of %i is the second month %i, and there is no other', (year, leap) => {
  const months = Array.from({ length: 12 }, (_, index) => index + 1)
  const leaps = months.filter(
    (month) => solarDate({ year, month, day: 1, leap: true }) !== undefined,
  )
  expect(leaps).toEqual([leap])
})

it.each([2022, 2024, 2026, 2027])('%i has no leap month', (year) => {
  for (let month = 1; month <= 12; month += 1) {
    expect(solarDate({ year, month, day: 1, leap: true })).toBeUndefined()
  }
})

it.each([
  [2023, '2023-04-29'],
  [2024, '2024-04-18'],
  [2025, '2025-04-07'],
  [2026, '2026-04-26'],
  [2027, '2027-04-16'],
])('in %i the Hùng Kings are commemorated on %s', (year, day) => {
  expect(solarDate({ year, month: 3, day: 10, leap: false })).toBe(day)
})

it('the last day of a lunar year is the 29th or the 30th', () => {
  expect(lunarDate('2024-02-09')).toEqual({ year: 2023, month: 12, day: 30, leap: false })
  expect(lunarDate('2025-01-28')).toEqual({ year: 2024, month: 12, day: 29, leap: false })
  expect(solarDate({ year: 2024, month: 12, day: 30, leap: false })).toBeUndefined()
})

it('every day from 1968 to 2147 has a lunar date that leads back to it', () => {
  const days = fc.integer({ min: dayNumber('1968-02-01'), max: dayNumber('2147-12-31') }).map(dayOf)
  fc.assert(
    fc.property(days, (day) => {
      expect(solarDate(lunarDate(day))).toBe(day)
    }),
  )
})

it('the day after is the next of the month, or the first of another', () => {
  let before = lunarDate('2022-12-31')
  for (let number = dayNumber('2023-01-01'); number < dayNumber('2034-01-01'); number += 1) {
    const date = lunarDate(dayOf(number))
    const next = date.day === 1 ? [29, 30].includes(before.day) : date.day === before.day + 1
    expect(next && (date.day === 1 || date.month === before.month), dayOf(number)).toBe(true)
    before = date
  }
})

it('what is no day and what lies outside its centuries is refused', () => {
  expect(() => lunarDate('2025-02-29')).toThrow('no such day')
  expect(() => lunarDate('1900-01-31')).toThrow('knows no year')
})
