import { dayNumber, dayOf, yearOf } from './dayNumber.ts'
import { type LunarMonth, lunarMonthsTo } from './lunarMonths.ts'

/** A day of the Vietnamese lunar calendar; `leap` is the second month of its number (tháng nhuận). */
export interface LunarDate {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly leap: boolean
}

/**
 * The lunar date of a day (`YYYY-MM-DD`), reckoned at UTC+7 as Vietnam does since 1968 (before, its parts
 * reckoned differently). From 1962 to 2147; throws for other years.
 */
export function lunarDate(day: string): LunarDate {
  const number = dayNumber(day)
  const month = monthOf(number, yearOf(day))
  const { year, month: ofYear, leap, start } = month
  return { year, month: ofYear, day: number - start + 1, leap }
}

/** The day (`YYYY-MM-DD`) of a lunar date, or undefined where that year has no such month or day. */
export function solarDate({ year, month, day, leap }: LunarDate): string | undefined {
  const found = lunarMonthsTo(month >= 11 ? year + 1 : year).find(
    (each) => each.month === month && each.leap === leap,
  )
  if (found === undefined || day < 1 || day > found.end - found.start) return undefined
  return dayOf(found.start + day - 1)
}

function monthOf(number: number, year: number): LunarMonth {
  const months = [year, year + 1].flatMap(lunarMonthsTo)
  const found = months.find(({ start, end }) => start <= number && number < end)
  if (found === undefined) throw new RangeError(`no lunar month holds ${dayOf(number)}`)
  return found
}
