import { startOfVietnamDay, vietnamDay } from './vietnamDay.ts'
import { isMissingCalendar, type MissingCalendar, type WorkCalendars } from './workCalendars.ts'
import { isWorkingDay, nextWorkingDay } from './workingDays.ts'

/** When an office works on a working day; times as `HH:MM` in Vietnam. */
export interface OfficeHours {
  /** Such as a morning and an afternoon, in order and apart. */
  readonly blocks: readonly { readonly from: string; readonly to: string }[]
  /** What comes later than this counts from the next working day; null where there is no such hour. */
  readonly cutOff: string | null
}

const minute = 60_000

/**
 * The working day from which something received at an instant (ms since 1970) counts: the day itself, or the
 * next working day where it came after the cut-off hour or on a day without work.
 */
export function countsFrom(
  received: number,
  { calendars, hours }: { readonly calendars: WorkCalendars; readonly hours: OfficeHours },
): string | MissingCalendar {
  const day = vietnamDay(received)
  const worked = isWorkingDay(day, calendars)
  if (isMissingCalendar(worked)) return worked
  const inTime = hours.cutOff === null || received <= instantAt(day, hours.cutOff)
  return worked && inTime ? day : nextWorkingDay(day, calendars)
}

/**
 * The instant at which so many working hours are over, counted from an instant of receipt. Only time inside the
 * office hours of working days counts; what came after the cut-off begins with the next working day. Hours that
 * end with a block end there, not at the beginning of the next.
 */
export function addWorkingHours(
  received: number,
  count: number,
  parts: { readonly calendars: WorkCalendars; readonly hours: OfficeHours },
): number | MissingCalendar {
  const { calendars, hours } = parts
  if (!(count > 0) || dailyTime(hours) <= 0) throw new RangeError('no working hours to add')
  const first = countsFrom(received, parts)
  if (isMissingCalendar(first)) return first
  let day = first
  let left = count * 60 * minute
  for (;;) {
    for (const { from, to } of hours.blocks) {
      const start = Math.max(instantAt(day, from), received)
      const length = Math.max(0, instantAt(day, to) - start)
      if (left <= length) return start + left
      left -= length
    }
    const next = nextWorkingDay(day, calendars)
    if (isMissingCalendar(next)) return next
    day = next
  }
}

/** The instant of a time of day (`HH:MM`) in Vietnam. */
export function instantAt(day: string, time: string): number {
  const [, hour = '', minutes = ''] = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(time) ?? []
  if (hour === '') throw new RangeError(`no such time of day: ${time}`)
  return startOfVietnamDay(day) + (Number(hour) * 60 + Number(minutes)) * minute
}

function dailyTime({ blocks }: OfficeHours): number {
  const day = '2000-01-01'
  return blocks.reduce((sum, { from, to }) => sum + instantAt(day, to) - instantAt(day, from), 0)
}
