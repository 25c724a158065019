import { sunLongitude } from './astronomy.ts'
import { newMoon } from './newMoon.ts'

/** One month of the lunar calendar. */
export interface LunarMonth {
  /** The lunar year it belongs to, 1 to 12, and whether it is the second month of that number. */
  readonly year: number
  readonly month: number
  readonly leap: boolean
  /** Number of its first day and of the day after its last; see `dayNumber`. */
  readonly start: number
  readonly end: number
}

/**
 * The 12 or 13 months from the one of the winter solstice of the year before (month 11) to the one before the
 * next solstice's. Rules of the Vietnamese calendar, reckoned at UTC+7: a month begins on the day of the new
 * moon; month 11 holds the winter solstice; where 13 months lie between two solstices, the first of them in
 * which the sun enters no sign (no major solar term) is the leap month and repeats the number before it.
 */
export function lunarMonthsTo(year: number): LunarMonth[] {
  const first = moonOfSolstice(year - 1)
  const last = moonOfSolstice(year)
  const starts = Array.from({ length: last - first + 1 }, (_, index) => moonDay(first + index))
  const leap = starts.length === 14 ? leapIndex(starts) : Number.POSITIVE_INFINITY
  return starts.slice(0, -1).map((start, index) => {
    const month = ((10 + (index < leap ? index : index - 1)) % 12) + 1
    return {
      year: month >= 11 ? year - 1 : year,
      month,
      leap: index === leap,
      start,
      end: starts[index + 1] ?? start,
    }
  })
}

/** The moon whose month holds the winter solstice of a year. */
function moonOfSolstice(year: number): number {
  let moon = Math.floor((year + 0.99 - 2000) * 12.3685)
  while (isBeforeSolstice(moonDay(moon + 1))) moon += 1
  while (!isBeforeSolstice(moonDay(moon))) moon -= 1
  return moon
}

/** Whether the solstice is still to come when the day, one of November to January, begins. */
function isBeforeSolstice(day: number): boolean {
  return (longitudeAt(day) + 90) % 360 >= 180
}

/** The first month, after that of the solstice, that begins and ends in the same sign of the sun. */
function leapIndex(starts: readonly number[]): number {
  return starts.findIndex((start, index) => {
    const next = starts[index + 1]
    return index > 0 && next !== undefined && signAt(start) === signAt(next)
  })
}

function signAt(day: number): number {
  return Math.floor(longitudeAt(day) / 30)
}

/** The Julian day at which 1970-01-01 began in Vietnam. */
const epoch = 2_440_587.5 - 7 / 24

function longitudeAt(day: number): number {
  return sunLongitude(epoch + day)
}

/** Number of the day in Vietnam on which the moon is new. */
function moonDay(moon: number): number {
  return Math.floor(newMoon(moon) - epoch)
}
