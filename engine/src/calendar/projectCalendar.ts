import type { LocalText } from '../localText.ts'
import { dayNumber, dayOf, type Weekday, weekdayOf } from './dayNumber.ts'
import { solarDate } from './lunarDate.ts'
import type { CalendarHoliday, CalendarSubstitute, WorkCalendar } from './workCalendar.ts'

const labourCode = 'Bộ luật Lao động số 45/2019/QH14'
const saturdayAndSunday: readonly Weekday[] = [6, 0]

/**
 * The calendar that a year has by the law alone (Labour Code 45/2019/QH14, in force since 2021), version 0 and
 * `projected`: the Prime Minister still chooses the five days of Tết and the day beside 2 September (article
 * 112.3) and may swap days. Projected as they were chosen every year since 2021: for Tết two days before and
 * three from its first, one and four where the earlier would be a rest day; for 2 September the neighbour that
 * is worked, and of two such the one that reaches to a weekend, or else the day before. From 2021 to 2147.
 */
export function projectCalendar(year: number, weeklyRest = saturdayAndSunday): WorkCalendar {
  if (!Number.isInteger(year) || year < 2021 || year > 2147) {
    throw new RangeError(`the law says nothing of the year ${year}`)
  }
  const holidays = holidaysByLaw(year, weeklyRest)
  const substitutes = substitutesByLaw(holidays, weeklyRest)
  const undecided = {
    version: 0,
    status: 'projected',
    swaps: [],
    documents: [],
    notes: [],
  } as const
  return { year, weeklyRest, holidays, substitutes, ...undecided }
}

function holidaysByLaw(year: number, weeklyRest: readonly Weekday[]): CalendarHoliday[] {
  const tet = dayNumber(solarDate({ year, month: 1, day: 1, leap: false }) ?? '')
  const hung = dayNumber(solarDate({ year, month: 3, day: 10, leap: false }) ?? '')
  const isRest = (number: number) => weeklyRest.includes(weekdayOf(number))
  const firstOff = isRest(tet - 2) ? tet - 1 : tet - 2
  const national = dayNumber(`${year}-09-02`)
  const found = [
    holiday(`${year}-01-01`, 'newYear', 'verified'),
    ...[0, 1, 2, 3, 4].map((after) => holiday(dayOf(firstOff + after), 'tet', 'projected')),
    holiday(`${year}-04-30`, 'victory', 'verified'),
    holiday(`${year}-05-01`, 'labour', 'verified'),
    holiday(dayOf(national), 'national', 'verified'),
    holiday(dayOf(besideNational(national, isRest)), 'national', 'projected'),
    holiday(dayOf(hung), 'hung', 'derived'),
  ]
  return found.toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

function besideNational(national: number, isRest: (number: number) => boolean): number {
  const [before, after] = [national - 1, national + 1]
  if (isRest(before) !== isRest(after)) return isRest(before) ? after : before
  return isRest(after + 1) && !isRest(before - 1) ? after : before
}

/**
 * Labour Code, article 111.3: a weekly rest day on which a holiday falls is made up for on the next working
 * day; the days in their order. Two holidays on one day are one day off.
 */
export function substitutesByLaw(
  holidays: readonly Pick<CalendarHoliday, 'day' | 'confidence'>[],
  weeklyRest: readonly Weekday[],
): CalendarSubstitute[] {
  const off = new Set(holidays.map(({ day }) => dayNumber(day)))
  const fallen = holidays
    .filter(({ day }) => weeklyRest.includes(weekdayOf(dayNumber(day))))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
  if (weeklyRest.length >= 7) return []
  return fallen.map(({ day, confidence }) => {
    let next = dayNumber(day) + 1
    while (off.has(next) || weeklyRest.includes(weekdayOf(next))) next += 1
    off.add(next)
    const basis = `${labourCode}, Điều 111 khoản 3`
    const known = confidence === 'projected' ? 'projected' : 'derived'
    return { day: dayOf(next), for: day, basis, document: null, confidence: known }
  })
}

function holiday(
  day: string,
  which: keyof typeof names,
  confidence: CalendarHoliday['confidence'],
): CalendarHoliday {
  const { name, point } = names[which]
  const basis = `${labourCode}, Điều 112 khoản 1 điểm ${point}`
  return { day, name, basis, document: null, confidence }
}

const names = {
  newYear: named('a', 'Tết Dương lịch', 'New Year’s Day'),
  tet: named('b', 'Tết Âm lịch', 'Tết (Lunar New Year)'),
  victory: named('c', 'Ngày Chiến thắng', 'Reunification Day'),
  labour: named('d', 'Ngày Quốc tế lao động', 'International Labour Day'),
  national: named('đ', 'Quốc khánh', 'National Day'),
  hung: named('e', 'Giỗ Tổ Hùng Vương', 'Hùng Kings’ Commemoration Day'),
}

function named(point: string, vi: string, en: string): { name: LocalText; point: string } {
  return { name: { vi, en }, point }
}
