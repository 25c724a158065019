import { dayNumber, dayOf, yearOf } from './dayNumber.ts'
import { isWorked } from './workCalendar.ts'
import {
  dayKind,
  isMissingCalendar,
  type MissingCalendar,
  type WorkCalendars,
  yearIn,
} from './workCalendars.ts'

/** Whether people work on the day (`YYYY-MM-DD`). */
export function isWorkingDay(day: string, calendars: WorkCalendars): boolean | MissingCalendar {
  const kind = dayKind(day, calendars)
  return isMissingCalendar(kind) ? kind : isWorked(kind)
}

/** The first working day after the day. */
export function nextWorkingDay(day: string, calendars: WorkCalendars): string | MissingCalendar {
  return addWorkingDays(day, 1, calendars)
}

/** The day itself where people work on it, otherwise the first working day after it. */
export function workingDayFrom(day: string, calendars: WorkCalendars): string | MissingCalendar {
  return addWorkingDays(day, 0, calendars)
}

/**
 * The working day so many working days later, or earlier for a negative `count`. The day itself is not counted:
 * one working day from a Friday is the Monday, and so it is from a Saturday. 0 is the day itself, or the next
 * working day where it is none. Says which year has no calendar where the way leads into one.
 */
export function addWorkingDays(
  day: string,
  count: number,
  calendars: WorkCalendars,
): string | MissingCalendar {
  if (!Number.isInteger(count)) throw new RangeError(`no whole number of days: ${count}`)
  const worked = isWorkingDay(day, calendars)
  if (isMissingCalendar(worked)) return worked
  if (count === 0 && worked) return day
  return walk({ day, steps: count === 0 ? 1 : count, worked }, calendars)
}

interface Walk {
  readonly day: string
  readonly steps: number
  readonly worked: boolean
}

function walk({ day, steps, worked }: Walk, calendars: WorkCalendars): string | MissingCalendar {
  let year = yearOf(day)
  let opened = yearIn(calendars, year)
  if (isMissingCalendar(opened)) return opened
  const before = opened.workedBefore[dayNumber(day) - opened.first] ?? 0
  // Place in the list of the year's working days; beyond its ends it lies in another year.
  let place = steps > 0 ? before + steps - (worked ? 0 : 1) : before + steps
  while (place < 0 || place >= opened.workingDays.length) {
    if (place >= opened.workingDays.length) {
      place -= opened.workingDays.length
      opened = yearIn(calendars, (year += 1))
      if (isMissingCalendar(opened)) return opened
    } else {
      opened = yearIn(calendars, (year -= 1))
      if (isMissingCalendar(opened)) return opened
      place += opened.workingDays.length
    }
  }
  return dayOf(opened.workingDays[place] ?? 0)
}

/**
 * How many working days lie after `from` up to and with `to`; negative where `to` is earlier. So a thing
 * received on `from` and done on `to` took that many.
 */
export function countWorkingDays(
  from: string,
  to: string,
  calendars: WorkCalendars,
): number | MissingCalendar {
  if (to < from) {
    const back = countWorkingDays(to, from, calendars)
    return isMissingCalendar(back) ? back : 0 - back
  }
  let count = 0
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    const opened = yearIn(calendars, year)
    if (isMissingCalendar(opened)) return opened
    const { workedBefore, first } = opened
    const start = year === yearOf(from) ? dayNumber(from) - first + 1 : 0
    const end = year === yearOf(to) ? dayNumber(to) - first + 1 : workedBefore.length - 1
    count += (workedBefore[end] ?? 0) - (workedBefore[start] ?? 0)
  }
  return count
}

/** How many days of each month of the year are worked, January first. */
export function workingDaysByMonth(
  year: number,
  calendars: WorkCalendars,
): number[] | MissingCalendar {
  const opened = yearIn(calendars, year)
  if (isMissingCalendar(opened)) return opened
  const counts = Array.from({ length: 12 }, () => 0)
  for (const number of opened.workingDays) {
    const month = Number(dayOf(number).slice(5, 7)) - 1
    counts[month] = (counts[month] ?? 0) + 1
  }
  return counts
}
