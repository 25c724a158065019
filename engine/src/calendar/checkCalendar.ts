import { yearOf } from './dayNumber.ts'
import { isWeeklyRest, type WorkCalendar } from './workCalendar.ts'

/** What is wrong with a calendar; `day` or `document` says where. */
export interface CalendarProblem {
  readonly code:
    | 'day-outside-year'
    | 'day-twice'
    | 'substitute-without-holiday'
    | 'substitute-on-rest-day'
    | 'swap-of-rest-day'
    | 'swap-for-working-day'
    | 'document-unknown'
    | 'document-twice'
    | 'decided-without-document'
    | 'no-working-day'
  readonly day: string | null
  readonly document: string | null
}

/** Everything that keeps a calendar from being used; empty where it is sound. */
export function checkCalendar(calendar: WorkCalendar): CalendarProblem[] {
  return [
    ...checkDays(calendar),
    ...checkSubstitutes(calendar),
    ...checkSwaps(calendar),
    ...checkDocuments(calendar),
  ]
}

function at(code: CalendarProblem['code'], day: string): CalendarProblem {
  return { code, day, document: null }
}

function of(code: CalendarProblem['code'], document: string | null): CalendarProblem {
  return { code, day: null, document }
}

function checkDays({ year, holidays, substitutes, swaps, weeklyRest }: WorkCalendar) {
  const own = [...holidays, ...substitutes].map(({ day }) => day)
  const swapped = swaps.flatMap(({ off, worked }) => [off, worked])
  const astray = [
    ...own.filter((day) => yearOf(day) !== year),
    ...swaps
      .filter(({ off, worked }) => ![yearOf(off), yearOf(worked)].includes(year))
      .map(({ off }) => off),
  ]
  const seen = new Set<string>()
  const twice = [...own, ...swapped].filter((day) => seen.has(day) || !seen.add(day))
  return [
    ...astray.map((day) => at('day-outside-year', day)),
    ...twice.map((day) => at('day-twice', day)),
    ...(weeklyRest.length >= 7 ? [of('no-working-day', null)] : []),
  ]
}

function checkSubstitutes(calendar: WorkCalendar) {
  const holidays = new Set(calendar.holidays.map(({ day }) => day))
  return calendar.substitutes.flatMap(({ day, for: holiday }) => [
    ...(holidays.has(holiday) && isWeeklyRest(calendar, holiday)
      ? []
      : [at('substitute-without-holiday', day)]),
    ...(isWeeklyRest(calendar, day) ? [at('substitute-on-rest-day', day)] : []),
  ])
}

function checkSwaps(calendar: WorkCalendar) {
  return calendar.swaps.flatMap(({ off, worked }) => [
    ...(isWeeklyRest(calendar, off) ? [at('swap-of-rest-day', off)] : []),
    ...(isWeeklyRest(calendar, worked) ? [] : [at('swap-for-working-day', worked)]),
  ])
}

function checkDocuments({ documents, status, holidays, substitutes, swaps }: WorkCalendar) {
  const known = new Set<string>()
  const twice = documents.filter(({ number }) => known.has(number) || !known.add(number))
  const named = [...holidays, ...substitutes, ...swaps].map(({ document }) => document)
  const lost = new Set(named.filter((number) => number !== null && !known.has(number)))
  return [
    ...twice.map(({ number }) => of('document-twice', number)),
    ...[...lost].map((number) => of('document-unknown', number)),
    ...(status === 'decided' && documents.length === 0
      ? [of('decided-without-document', null)]
      : []),
  ]
}
