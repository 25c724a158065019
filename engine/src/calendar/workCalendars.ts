import { dayNumber, dayOf, weekdayOf, yearOf } from './dayNumber.ts'
import {
  type CalendarStatus,
  type DayKind,
  isWorked,
  specialDays,
  type WorkCalendar,
} from './workCalendar.ts'

/** There is no calendar of the year, so nothing can be said of its days. */
export interface MissingCalendar {
  readonly missing: 'no-calendar'
  readonly year: number
}

/** Which calendar something was computed with. */
export interface CalendarVersion {
  readonly year: number
  readonly version: number
  readonly status: CalendarStatus
}

/** Calendars of some years, made ready to count with. */
export interface WorkCalendars {
  readonly years: ReadonlyMap<number, OpenYear>
}

interface OpenYear {
  readonly calendar: WorkCalendar
  /** Number of 1 January. */
  readonly first: number
  readonly kinds: readonly DayKind[]
  /** How many days are worked before each day of the year; one more entry for the whole year. */
  readonly workedBefore: readonly number[]
  /** Numbers of the working days, in order. */
  readonly workingDays: readonly number[]
}

/** Makes calendars ready, one of each year; throws where a year comes twice. */
export function openCalendars(calendars: readonly WorkCalendar[]): WorkCalendars {
  const years = new Map<number, OpenYear>()
  for (const calendar of calendars) {
    if (years.has(calendar.year)) throw new RangeError(`two calendars of ${calendar.year}`)
    years.set(calendar.year, openYear(calendar))
  }
  return { years }
}

function openYear(calendar: WorkCalendar): OpenYear {
  const first = dayNumber(`${calendar.year}-01-01`)
  const end = dayNumber(`${calendar.year + 1}-01-01`)
  const special = specialDays(calendar)
  const kinds: DayKind[] = []
  const workedBefore = [0]
  const workingDays: number[] = []
  for (let number = first; number < end; number += 1) {
    const usual = calendar.weeklyRest.includes(weekdayOf(number)) ? 'rest' : 'working'
    const kind = special.get(dayOf(number)) ?? usual
    if (isWorked(kind)) workingDays.push(number)
    kinds.push(kind)
    workedBefore.push(workingDays.length)
  }
  return { calendar, first, kinds, workedBefore, workingDays }
}

/** The year of a day, opened. */
export function yearIn({ years }: WorkCalendars, year: number): OpenYear | MissingCalendar {
  return years.get(year) ?? { missing: 'no-calendar', year }
}

/** Whether there is no calendar in the place of an answer. */
export function isMissingCalendar(answer: unknown): answer is MissingCalendar {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'missing' in answer &&
    answer.missing === 'no-calendar'
  )
}

/** What the day (`YYYY-MM-DD`) is. */
export function dayKind(day: string, calendars: WorkCalendars): DayKind | MissingCalendar {
  const year = yearIn(calendars, yearOf(day))
  if (isMissingCalendar(year)) return year
  return year.kinds[dayNumber(day) - year.first] ?? 'working'
}

/** The calendars of the years from one day to another, in whichever order; those that are there. */
export function versionsBetween(a: string, b: string, calendars: WorkCalendars): CalendarVersion[] {
  const [from, to] = [yearOf(a), yearOf(b)].toSorted((x, y) => x - y)
  return [...calendars.years.values()]
    .map(({ calendar: { year, version, status } }) => ({ year, version, status }))
    .filter(({ year }) => year >= (from ?? year) && year <= (to ?? year))
    .toSorted((x, y) => x.year - y.year)
}
