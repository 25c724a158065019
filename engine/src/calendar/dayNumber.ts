/** Days from 1970-01-01 to a day (`YYYY-MM-DD`), so that days can be counted; throws for what is no day. */
export function dayNumber(day: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  const number = Math.floor(time / 86_400_000)
  // 31 February would be read as a day of March.
  if (Number.isNaN(number) || dayOf(number) !== day) throw new RangeError(`no such day: ${day}`)
  return number
}

/** The day (`YYYY-MM-DD`) of such a number; counts in eras of 400 years from 1 March. */
export function dayOf(number: number): string {
  const sinceEra = number + 719_468
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

/** Day of the week of a day number: 0 is Sunday, 6 Saturday. */
export function weekdayOf(number: number): Weekday {
  return weekdays[(((number + 4) % 7) + 7) % 7] ?? 0
}

/** 0 is Sunday, 6 Saturday. */
export type Weekday = (typeof weekdays)[number]
const weekdays = [0, 1, 2, 3, 4, 5, 6] as const

/** The year of a day (`YYYY-MM-DD`). */
export function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}
