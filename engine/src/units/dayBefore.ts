import { startOfVietnamDay, vietnamDay } from '../calendar/vietnamDay.ts'

const aDay = 86_400_000

/** The day (YYYY-MM-DD) before a day. */
export function dayBefore(day: string): string {
  return vietnamDay(startOfVietnamDay(day) - 1)
}

/** The day (YYYY-MM-DD) after a day. */
export function dayAfter(day: string): string {
  return vietnamDay(startOfVietnamDay(day) + aDay)
}
