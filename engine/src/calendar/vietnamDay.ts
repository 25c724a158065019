import { dayOf } from './dayNumber.ts'

/** Vietnam is seven hours ahead of UTC all year round, since 1975. */
const aheadOfUtc = 7 * 60 * 60 * 1000

/**
 * The calendar day in Vietnam at an instant, as `YYYY-MM-DD`. `instant` is in milliseconds since
 * 1970 (UTC). A right that ends on a day ends at midnight there: at 17:00 UTC of that day.
 */
export function vietnamDay(instant: number): string {
  return dayOf(Math.floor((instant + aheadOfUtc) / 86_400_000))
}

/** The instant at which a day begins in Vietnam, in milliseconds since 1970 (UTC); NaN for what is no day. */
export function startOfVietnamDay(day: string): number {
  return Date.parse(`${day}T00:00:00+07:00`)
}
