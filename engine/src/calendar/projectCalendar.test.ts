import { describe, expect, it } from 'vitest'
import { checkCalendar } from './checkCalendar.ts'
import { projectCalendar, substitutesByLaw } from './projectCalendar.ts'

function off(year: number): string[] {
  const { holidays, substitutes } = projectCalendar(year)
  return [...holidays, ...substitutes].map(({ day }) => day.slice(5)).toSorted()
}

describe('by the law alone the year has the days off that were then decided', () => {
  it.each([
    [2021, '01-01 02-10 02-11 02-12 02-13 02-14 02-15 02-16 04-21 04-30 05-01 05-03 09-02 09-03'],
    [
      2022,
      '01-01 01-03 01-31 02-01 02-02 02-03 02-04 04-10 04-11 04-30 05-01 05-02 05-03 09-01 09-02',
    ],
    [
      2023,
      '01-01 01-02 01-20 01-21 01-22 01-23 01-24 01-25 01-26 04-29 04-30 05-01 05-02 05-03 09-01 09-02 09-04',
    ],
    [2024, '01-01 02-08 02-09 02-10 02-11 02-12 02-13 02-14 04-18 04-30 05-01 09-02 09-03'],
    [2025, '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 09-01 09-02'],
    [2026, '01-01 02-16 02-17 02-18 02-19 02-20 04-26 04-27 04-30 05-01 09-01 09-02'],
  ])('%i', (year, days) => {
    expect(off(year)).toEqual(days.split(' '))
  })
})

it('every year has eleven holidays, is sound, and is labelled projected', () => {
  for (let year = 2021; year <= 2147; year += 1) {
    const calendar = projectCalendar(year)
    expect(calendar).toMatchObject({ status: 'projected', version: 0 })
    expect(new Set(calendar.holidays.map(({ day }) => day)).size, String(year)).toBe(11)
    expect(checkCalendar(calendar), String(year)).toEqual([])
  }
})

it('what the Prime Minister chooses is projected, the rest is not', () => {
  const { holidays } = projectCalendar(2027)
  const chosen = holidays.filter(({ confidence }) => confidence === 'projected')
  expect(chosen.map(({ day }) => day.slice(5))).toEqual(
    '02-04 02-05 02-06 02-07 02-08 09-03'.split(' '),
  )
  const hung = holidays.find(({ name }) => name.vi === 'Giỗ Tổ Hùng Vương')
  expect(hung).toMatchObject({ day: '2027-04-16', confidence: 'derived' })
  expect(hung?.basis).toContain('Điều 112 khoản 1 điểm e')
})

it('a weekly rest day on which a holiday fell is made up for on the next working day', () => {
  const holidays = ['2023-04-29', '2023-04-30', '2023-05-01'].map((day) => ({
    day,
    confidence: 'verified' as const,
  }))
  expect(substitutesByLaw(holidays, [6, 0])).toMatchObject([
    { day: '2023-05-02', for: '2023-04-29', confidence: 'derived' },
    { day: '2023-05-03', for: '2023-04-30' },
  ])
  expect(substitutesByLaw(holidays, [0])).toMatchObject([{ day: '2023-05-02', for: '2023-04-30' }])
})

it('a year before the law is in force is refused', () => {
  expect(() => projectCalendar(2020)).toThrow('says nothing of the year 2020')
})
