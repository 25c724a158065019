import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Allowance, deadline } from './deadline.ts'
import { projectCalendar } from './projectCalendar.ts'
import { isMissingCalendar, openCalendars } from './workCalendars.ts'
import { addWorkingHours, countsFrom, type OfficeHours } from './workingHours.ts'

const calendars = openCalendars([2025, 2026, 2027].map((year) => projectCalendar(year)))
const hours: OfficeHours = {
  blocks: [
    { from: '07:30', to: '11:30' },
    { from: '13:30', to: '17:00' },
  ],
  cutOff: '16:00',
}
const parts = { calendars, hours }

/** An instant by day and time in Vietnam, such as `2026-11-23 16:30`. */
function instant(text: string): number {
  return Date.parse(`${text.replace(' ', 'T')}+07:00`)
}

const due = (received: string, allowance: Allowance) => {
  const found = deadline(instant(received), allowance, parts)
  if (isMissingCalendar(found)) return found
  return { ...found, instant: found.instant - instant('2026-01-01 00:00') }
}

describe('what comes', () => {
  it.each([
    ['2026-11-23 08:00', '2026-11-23'],
    ['2026-11-23 06:00', '2026-11-23'],
    ['2026-11-23 16:00', '2026-11-23'],
    ['2026-11-23 16:01', '2026-11-24'],
    ['2026-11-20 16:01', '2026-11-23'],
    ['2026-11-21 09:00', '2026-11-23'],
    ['2026-08-31 23:59', '2026-09-03'],
  ])('at %s counts from %s', (received, day) => {
    expect(countsFrom(instant(received), parts)).toBe(day)
  })

  it('late in the evening counts from the day itself where there is no cut-off hour', () => {
    const open = { calendars, hours: { ...hours, cutOff: null } }
    expect(countsFrom(instant('2026-11-23 23:00'), open)).toBe('2026-11-23')
  })
})

describe('working hours', () => {
  it.each([
    ['2026-11-23 08:00', 2, '2026-11-23 10:00'],
    ['2026-11-23 08:00', 3.5, '2026-11-23 11:30'],
    ['2026-11-23 10:30', 2, '2026-11-23 14:30'],
    ['2026-11-23 12:00', 1, '2026-11-23 14:30'],
    ['2026-11-23 06:00', 1, '2026-11-23 08:30'],
    ['2026-11-23 15:30', 2, '2026-11-24 08:00'],
    ['2026-11-23 16:30', 2, '2026-11-24 09:30'],
    ['2026-11-20 15:00', 7.5, '2026-11-23 15:00'],
    ['2026-11-21 09:00', 7.5, '2026-11-23 17:00'],
  ])('%s and %d hours is %s', (received, count, expected) => {
    expect(addWorkingHours(instant(received), count, parts)).toBe(instant(expected))
  })

  it('agree with walking from minute to minute', () => {
    const start = instant('2026-08-28 00:00')
    const minutes = fc.integer({ min: 0, max: 10 * 24 * 60 })
    const counts = fc.integer({ min: 1, max: 3000 })
    fc.assert(
      fc.property(minutes, counts, (offset, count) => {
        const received = start + offset * 60_000
        expect(addWorkingHours(received, count / 60, parts)).toBe(walkMinutes(received, count))
      }),
      { numRuns: 60 },
    )
  })

  it('of none, or in an office without hours, are a fault of the caller', () => {
    expect(() => addWorkingHours(0, 0, parts)).toThrow(RangeError)
    const closed = { calendars, hours: { blocks: [], cutOff: null } }
    expect(() => addWorkingHours(0, 1, closed)).toThrow(RangeError)
  })
})

function walkMinutes(received: number, count: number): number {
  const first = String(countsFrom(received, parts))
  const days = ['2026-08-28', ...september]
  const open = days
    .filter((day) => day >= first)
    .flatMap((day) =>
      hours.blocks.map(({ from, to }) => [instant(`${day} ${from}`), instant(`${day} ${to}`)]),
    )
  let left = count
  for (const [from = 0, to = 0] of open) {
    for (let at = from; at < to; at += 60_000) {
      if (at < received) continue
      left -= 1
      if (left === 0) return at + 60_000
    }
  }
  return Number.NaN
}

/** Working days after the holiday, from 31 August. */
const september = [
  '2026-08-31',
  '2026-09-03',
  '2026-09-04',
  '2026-09-07',
  '2026-09-08',
  '2026-09-09',
  '2026-09-10',
  '2026-09-11',
  '2026-09-14',
  '2026-09-15',
  '2026-09-16',
  '2026-09-17',
  '2026-09-18',
]

describe('a deadline', () => {
  it('is the end of the day in Vietnam, and says which calendars it was computed with', () => {
    expect(due('2026-11-23 09:00', { workingDays: 5 })).toEqual({
      instant: instant('2026-12-01 00:00') - 1 - instant('2026-01-01 00:00'),
      day: '2026-11-30',
      countedFrom: '2026-11-23',
      calendars: [{ year: 2026, version: 0, status: 'projected' }],
    })
  })

  it('is at the hour where one is stated', () => {
    const found = due('2026-11-23 09:00', { workingDays: 1, at: '17:00' })
    expect(found).toMatchObject({
      day: '2026-11-24',
      instant: instant('2026-11-24 17:00') - instant('2026-01-01 00:00'),
    })
  })

  it('counts from the next working day what came after the cut-off', () => {
    expect(due('2026-11-20 16:30', { workingDays: 1 })).toMatchObject({
      countedFrom: '2026-11-23',
      day: '2026-11-24',
    })
  })

  it('over the turn of the year names both calendars', () => {
    expect(due('2026-12-30 09:00', { workingDays: 3 })).toMatchObject({
      day: '2027-01-05',
      calendars: [{ year: 2026 }, { year: 2027 }],
    })
  })

  it('in hours is an instant', () => {
    expect(due('2026-11-23 15:30', { workingHours: 2 })).toMatchObject({
      day: '2026-11-24',
      instant: instant('2026-11-24 08:00') - instant('2026-01-01 00:00'),
    })
  })

  it('that leads into a year without a calendar is not guessed', () => {
    expect(due('2027-12-30 09:00', { workingDays: 3 })).toEqual({
      missing: 'no-calendar',
      year: 2028,
    })
  })
})
