import { startOfVietnamDay, vietnamDay } from '@thang/engine'

const oneDay = 86_400_000

/** The calendar day that follows; or so many days later. */
export function dayAfter(day: string, days = 1): string {
  return vietnamDay(startOfVietnamDay(day) + days * oneDay)
}
