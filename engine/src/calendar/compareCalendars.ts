import { type DayKind, specialDays, type WorkCalendar } from './workCalendar.ts'

/** A day that is another kind of day in another version; null where it is a usual one. */
export interface CalendarChange {
  readonly day: string
  readonly before: DayKind | null
  readonly after: DayKind | null
}

/** The days in which two versions of a year's calendar differ, in their order. */
export function compareCalendars(before: WorkCalendar, after: WorkCalendar): CalendarChange[] {
  const [old, now] = [specialDays(before), specialDays(after)]
  const days = [...new Set([...old.keys(), ...now.keys()])].toSorted()
  return days.flatMap((day) => {
    const change = { day, before: old.get(day) ?? null, after: now.get(day) ?? null }
    return change.before === change.after ? [] : [change]
  })
}
