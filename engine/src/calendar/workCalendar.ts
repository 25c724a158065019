import type { LocalText } from '../localText.ts'
import { dayNumber, type Weekday, weekdayOf } from './dayNumber.ts'

/**
 * How a day is known: `verified` in the document it names or in the law; `derived` from the law by arithmetic
 * that leaves no choice, such as a lunar date; `projected` where a decision is still to choose it.
 */
export const dayConfidences = ['verified', 'derived', 'projected'] as const
/** One of the ways in which a day is known. */
export type DayConfidence = (typeof dayConfidences)[number]

/** `decided`: by the documents it names; `projected`: from the law alone, until the yearly decision is known. */
export const calendarStatuses = ['decided', 'projected'] as const
/** Whether the year's decisions are in it. */
export type CalendarStatus = (typeof calendarStatuses)[number]

/** The working days of one year in Vietnam, as one version of the calendar says. */
export interface WorkCalendar {
  readonly year: number
  /** From 1; 0 for one that was only projected and is kept nowhere. */
  readonly version: number
  readonly status: CalendarStatus
  /** Days of the week without work. */
  readonly weeklyRest: readonly Weekday[]
  readonly holidays: readonly CalendarHoliday[]
  readonly substitutes: readonly CalendarSubstitute[]
  readonly swaps: readonly CalendarSwap[]
  readonly documents: readonly CalendarDocument[]
  /** What a reader must know of the year, such as a holiday that is announced but not yet law. */
  readonly notes: readonly LocalText[]
}

interface KnownDay {
  /** Number of the deciding document; null where the law itself says it. */
  readonly document: string | null
  readonly confidence: DayConfidence
}

/** A public holiday. */
export interface CalendarHoliday extends KnownDay {
  readonly day: string
  readonly name: LocalText
  /** Law, article and clause. */
  readonly basis: string
}

/** A day off in the place of a weekly rest day on which a holiday fell. */
export interface CalendarSubstitute extends KnownDay {
  readonly day: string
  /** The holiday that fell on a weekly rest day. */
  readonly for: string
  readonly basis: string
}

/** A day off for which a rest day, mostly a Saturday, is worked; one of the two may lie in the year beside. */
export interface CalendarSwap extends KnownDay {
  readonly off: string
  readonly worked: string
}

/** A document that decides days of the year. */
export interface CalendarDocument {
  readonly number: string
  /** Day of signing; null where not known. */
  readonly date: string | null
  readonly issuer: string
  readonly title: string
  /** Code of the source it was read in; null where somebody here named it. */
  readonly source: string | null
}

/** What a day is: worked as usual, worked for another, weekly rest, or off for one of three reasons. */
export type DayKind = 'working' | 'worked' | 'rest' | 'holiday' | 'substitute' | 'off'

/** Kind of every day that is not a usual working or rest day, by day. */
export function specialDays(calendar: WorkCalendar): ReadonlyMap<string, DayKind> {
  return new Map<string, DayKind>([
    ...calendar.substitutes.map(({ day }) => [day, 'substitute'] as const),
    ...calendar.holidays.map(({ day }) => [day, 'holiday'] as const),
    ...calendar.swaps.flatMap(({ off, worked }) => [
      [off, 'off'] as const,
      [worked, 'worked'] as const,
    ]),
  ])
}

/** Whether people work on a day of such a kind. */
export function isWorked(kind: DayKind): boolean {
  return kind === 'working' || kind === 'worked'
}

/** Whether the day of the week is one without work. */
export function isWeeklyRest(
  { weeklyRest }: Pick<WorkCalendar, 'weeklyRest'>,
  day: string,
): boolean {
  return weeklyRest.includes(weekdayOf(dayNumber(day)))
}
