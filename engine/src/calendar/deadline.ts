import { startOfVietnamDay, vietnamDay } from './vietnamDay.ts'
import {
  type CalendarVersion,
  isMissingCalendar,
  type MissingCalendar,
  versionsBetween,
  type WorkCalendars,
} from './workCalendars.ts'
import { addWorkingDays } from './workingDays.ts'
import { addWorkingHours, countsFrom, instantAt, type OfficeHours } from './workingHours.ts'

/** How long something may take. */
export type Allowance =
  | {
      readonly workingDays: number
      /** Hour of the last day, `HH:MM`; without it the end of the day. */
      readonly at?: string
    }
  | { readonly workingHours: number }

/** A deadline and what it was computed with. */
export interface Deadline {
  /** The last moment that is in time, in milliseconds since 1970. */
  readonly instant: number
  /** Its day in Vietnam. */
  readonly day: string
  /** The day from which it was counted: of receipt, or the working day after. */
  readonly countedFrom: string
  /** The calendars of the years it went through. */
  readonly calendars: readonly CalendarVersion[]
}

/**
 * When something received at an instant (ms since 1970) is due. Days end with the day in Asia/Ho_Chi_Minh, one
 * millisecond before midnight, unless an hour is stated. Without the calendar of a year it leads through, the
 * answer is which.
 */
export function deadline(
  received: number,
  allowance: Allowance,
  parts: { readonly calendars: WorkCalendars; readonly hours: OfficeHours },
): Deadline | MissingCalendar {
  const countedFrom = countsFrom(received, parts)
  if (isMissingCalendar(countedFrom)) return countedFrom
  const instant =
    'workingHours' in allowance
      ? addWorkingHours(received, allowance.workingHours, parts)
      : endOf(addWorkingDays(countedFrom, allowance.workingDays, parts.calendars), allowance.at)
  if (isMissingCalendar(instant)) return instant
  const day = vietnamDay(instant)
  const calendars = versionsBetween(vietnamDay(received), day, parts.calendars)
  return { instant, day, countedFrom, calendars }
}

function endOf(day: string | MissingCalendar, at: string | undefined): number | MissingCalendar {
  if (isMissingCalendar(day)) return day
  return at === undefined ? startOfVietnamDay(day) + 86_400_000 - 1 : instantAt(day, at)
}
