import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, dayOf, weekdayOf } from './dayNumber.ts'
import { projectCalendar } from './projectCalendar.ts'
import type { WorkCalendar } from './workCalendar.ts'
import { dayKind, openCalendars } from './workCalendars.ts'
import {
  addWorkingDays,
  countWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  workingDayFrom,
  workingDaysByMonth,
} from './workingDays.ts'

const swap = { document: null, confidence: 'verified' } as const
const decided2026: WorkCalendar = {
  ...projectCalendar(2026),
  swaps: [
    { off: '2026-01-02', worked: '2026-01-10', ...swap },
    { off: '2026-08-31', worked: '2026-08-22', ...swap },
  ],
}
const around2026 = openCalendars([projectCalendar(2025), decided2026, projectCalendar(2027)])

describe('in 2026', () => {
  it.each([
    ['2026-01-01', 'holiday'],
    ['2026-01-02', 'off'],
    ['2026-01-03', 'rest'],
    ['2026-01-05', 'working'],
    ['2026-01-10', 'worked'],
    ['2026-02-20', 'holiday'],
    ['2026-04-27', 'substitute'],
    ['2026-08-22', 'worked'],
    ['2026-08-31', 'off'],
    ['2026-09-02', 'holiday'],
    ['2026-09-03', 'working'],
  ])('%s is %s', (day, kind) => {
    expect(dayKind(day, around2026)).toBe(kind)
  })

  it.each([
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-11-21', 0, '2026-11-23'],
    ['2026-11-23', 0, '2026-11-23'],
    ['2026-11-21', -1, '2026-11-20'],
    ['2026-08-21', 1, '2026-08-22'],
    ['2026-08-28', 1, '2026-09-03'],
    ['2026-09-03', -1, '2026-08-28'],
    ['2026-02-13', 1, '2026-02-23'],
    ['2025-12-31', 1, '2026-01-05'],
    ['2026-12-31', 2, '2027-01-05'],
    ['2026-01-05', -1, '2025-12-31'],
    ['2025-12-31', 500, '2027-12-31'],
  ])('%s and %i working days is %s', (day, count, expected) => {
    expect(addWorkingDays(day, count, around2026)).toBe(expected)
  })

  it.each([
    ['2026-11-23', '2026-11-23', 0],
    ['2026-11-20', '2026-11-23', 1],
    ['2026-11-23', '2026-11-20', -1],
    ['2026-08-21', '2026-09-03', 7],
    ['2026-11-21', '2026-11-22', 0],
    ['2025-12-31', '2026-12-31', 250],
  ])('from %s to %s are %i working days', (from, to, expected) => {
    expect(countWorkingDays(from, to, around2026)).toBe(expected)
  })

  it('every month has its working days', () => {
    const months = [21, 15, 22, 20, 20, 22, 23, 21, 20, 22, 21, 23]
    expect(workingDaysByMonth(2026, around2026)).toEqual(months)
  })
})

it('what leads into a year without a calendar says which year, instead of guessing', () => {
  const missing = { missing: 'no-calendar', year: 2028 }
  expect(isWorkingDay('2028-01-03', around2026)).toEqual(missing)
  expect(nextWorkingDay('2027-12-31', around2026)).toEqual(missing)
  expect(countWorkingDays('2027-12-01', '2028-01-05', around2026)).toEqual(missing)
  expect(addWorkingDays('2025-01-02', -1, around2026)).toEqual({ ...missing, year: 2024 })
})

it('a swap over the turn of the year counts in each year by its own calendar', () => {
  const pair = [{ off: '2026-12-31', worked: '2027-01-02', ...swap }]
  const years = [2026, 2027].map((year) => ({ ...projectCalendar(year), swaps: pair }))
  const calendars = openCalendars(years)
  expect(addWorkingDays('2026-12-30', 1, calendars)).toBe('2027-01-02')
})

// Ten years with invented swaps beside what the law gives.
const firstDay = dayNumber('2021-01-01')
const lastDay = dayNumber('2030-12-31')
const decade = Array.from({ length: 10 }, (_, index) => 2021 + index)

const daysToSwap = fc.array(fc.integer({ min: firstDay, max: lastDay }), { maxLength: 40 })
const calendarsOf = (swapped: readonly number[]) => decade.map((year) => withSwaps(year, swapped))

/** Swaps each usual working day of the list with the Saturday after it. */
function withSwaps(year: number, numbers: readonly number[]): WorkCalendar {
  const calendar = projectCalendar(year)
  const taken = new Set([...calendar.holidays, ...calendar.substitutes].map(({ day }) => day))
  const swaps = numbers.map(dayOf).flatMap((off) => {
    const weekday = weekdayOf(dayNumber(off))
    const worked = dayOf(dayNumber(off) + 6 - weekday)
    const free = [off, worked].every((day) => !taken.has(day) && day.startsWith(`${year}-`))
    if (!free || weekday === 0 || weekday === 6) return []
    taken.add(off).add(worked)
    return [{ off, worked, ...swap }]
  })
  return { ...calendar, swaps }
}

/** Whether people work, read from the lists of the calendars, without the machinery of the engine. */
function worksOn(number: number, calendars: readonly WorkCalendar[]): boolean {
  const day = dayOf(number)
  const calendar = calendars.find(({ year }) => day.startsWith(`${year}-`))
  if (calendar === undefined) throw new Error(`walked out of the decade to ${day}`)
  if (calendar.swaps.some(({ worked }) => worked === day)) return true
  if (calendar.swaps.some(({ off }) => off === day)) return false
  if ([...calendar.holidays, ...calendar.substitutes].some((each) => each.day === day)) return false
  return ![0, 6].includes(weekdayOf(number))
}

function walkDays(from: number, count: number, calendars: readonly WorkCalendar[]): number {
  let number = from
  for (let left = Math.abs(count); left > 0;) {
    number += Math.sign(count)
    if (worksOn(number, calendars)) left -= 1
  }
  return number
}

const inside = fc.integer({ min: dayNumber('2023-09-01'), max: dayNumber('2028-04-01') })
const steps = fc.integer({ min: -300, max: 300 })

describe('over ten years', () => {
  it('the arithmetic agrees with walking from day to day', () => {
    fc.assert(
      fc.property(daysToSwap, inside, steps, (swapped, start, count) => {
        fc.pre(count !== 0)
        const calendars = calendarsOf(swapped)
        const walked = walkDays(start, count, calendars)
        const opened = openCalendars(calendars)
        expect(addWorkingDays(dayOf(start), count, opened)).toBe(dayOf(walked))
      }),
      { numRuns: 200 },
    )
  })

  it('counting agrees with walking from day to day', () => {
    fc.assert(
      fc.property(daysToSwap, inside, inside, (swapped, a, b) => {
        const calendars = calendarsOf(swapped)
        let walked = 0
        for (let number = Math.min(a, b) + 1; number <= Math.max(a, b); number += 1) {
          if (worksOn(number, calendars)) walked += 1
        }
        const counted = countWorkingDays(dayOf(a), dayOf(b), openCalendars(calendars))
        expect(counted).toBe(b < a ? 0 - walked : walked)
      }),
      { numRuns: 60 },
    )
  })

  it('from a working day, going there and back is coming home, and the count is what was added', () => {
    fc.assert(
      fc.property(daysToSwap, inside, steps, (swapped, number, count) => {
        const opened = openCalendars(calendarsOf(swapped))
        const home = String(workingDayFrom(dayOf(number), opened))
        const there = String(addWorkingDays(home, count, opened))
        expect(addWorkingDays(there, 0 - count, opened)).toBe(home)
        expect(countWorkingDays(home, there, opened)).toBe(count)
        expect(isWorkingDay(there, opened)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('two ways one after the other are one way of both', () => {
    fc.assert(
      fc.property(daysToSwap, inside, steps, steps, (swapped, number, a, b) => {
        const opened = openCalendars(calendarsOf(swapped))
        const home = String(workingDayFrom(dayOf(number), opened))
        const between = String(addWorkingDays(home, a, opened))
        expect(addWorkingDays(between, b, opened)).toBe(addWorkingDays(home, a + b, opened))
      }),
      { numRuns: 100 },
    )
  })
})
