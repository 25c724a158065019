import type { DayKind } from '@thang/engine'
import type { WordKey } from '../../app/workspace/words.ts'

/** Kinds that stand out in the calendar, in the order of the legend. */
export const markedKinds = ['holiday', 'substitute', 'off', 'worked', 'rest'] as const

/** A sign beside the colour, for whoever does not see the colour. */
export const kindSigns: Readonly<Record<DayKind, string>> = {
  holiday: '★',
  substitute: '↷',
  off: '⇄',
  worked: '✎',
  rest: '',
  working: '',
}

/** Monday first, as calendars are printed in Vietnam. */
export const weekdaysInOrder = [1, 2, 3, 4, 5, 6, 0] as const

export function weekdayKey(weekday: number): WordKey {
  return weekdays[weekday] ?? 'calendarWeekday.sunday'
}

const weekdays: readonly WordKey[] = [
  'calendarWeekday.sunday',
  'calendarWeekday.monday',
  'calendarWeekday.tuesday',
  'calendarWeekday.wednesday',
  'calendarWeekday.thursday',
  'calendarWeekday.friday',
  'calendarWeekday.saturday',
]
