/** Vietnam is seven hours ahead of UTC all year round, since 1975. */
const aheadOfUtc = 7 * 60 * 60 * 1000

/**
 * The calendar day in Vietnam at an instant, as `YYYY-MM-DD`. `instant` is in milliseconds since
 * 1970 (UTC). A right that ends on a day ends at midnight there: at 17:00 UTC of that day.
 */
export function vietnamDay(instant: number): string {
  const days = Math.floor((instant + aheadOfUtc) / 86_400_000)
  return civilDate(days)
}

/** The instant at which a day begins in Vietnam, in milliseconds since 1970 (UTC); NaN for what is no day. */
export function startOfVietnamDay(day: string): number {
  return Date.parse(`${day}T00:00:00+07:00`)
}

/** Days since 1970-01-01 as a date of the Gregorian calendar; counts in eras of 400 years from 1 March. */
function civilDate(days: number): string {
  const sinceEra = days + 719_468
  const era = Math.floor(sinceEra / 146_097)
  const dayOfEra = sinceEra - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
