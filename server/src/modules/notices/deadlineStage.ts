import {
  countWorkingDays,
  isMissingCalendar,
  startOfVietnamDay,
  vietnamDay,
  type WorkCalendars,
} from '@thang/engine'

/** Where a deadline stands that people are told of: three working days and one before, on its day, after it. */
export type DeadlineStage = 'three-days' | 'one-day' | 'today' | 'passed'

/**
 * The stage that is reached, the latest of them; null while it is far. Where the calendar of a year is missing,
 * days are counted as they come.
 */
export function deadlineStage(
  dueAt: number,
  now: number,
  calendars: WorkCalendars,
): DeadlineStage | null {
  if (now > dueAt) return 'passed'
  const [today, day] = [vietnamDay(now), vietnamDay(dueAt)]
  if (today === day) return 'today'
  const counted = countWorkingDays(today, day, calendars)
  const left = isMissingCalendar(counted) ? plainDays(today, day) : counted
  if (left <= 1) return 'one-day'
  return left <= 3 ? 'three-days' : null
}

function plainDays(from: string, to: string): number {
  return (startOfVietnamDay(to) - startOfVietnamDay(from)) / (24 * 3_600_000)
}
