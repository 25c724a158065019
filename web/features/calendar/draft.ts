import type { CalendarDocument } from '@thang/contracts'
import {
  type DayConfidence,
  isWeeklyRest,
  substitutesByLaw,
  type WorkCalendar,
} from '@thang/engine'

/**
 * One change of a calendar that somebody is preparing. Changes are kept rather than the changed calendar, so
 * that they can be made again on a newer version when somebody else was faster.
 */
export type CalendarEdit =
  | {
      readonly kind: 'add-holiday'
      readonly day: string
      readonly name: string
      readonly document: CalendarDocument
    }
  | { readonly kind: 'remove'; readonly day: string }
  | {
      readonly kind: 'add-swap'
      readonly off: string
      readonly worked: string
      readonly document: CalendarDocument
    }

export interface AppliedEdits {
  readonly calendar: WorkCalendar
  /** Changes that change nothing, since it is so already. */
  readonly idle: readonly CalendarEdit[]
}

/** The calendar with the changes made, in their order. */
export function applyEdits(base: WorkCalendar, edits: readonly CalendarEdit[]): AppliedEdits {
  let calendar = base
  const idle: CalendarEdit[] = []
  for (const edit of edits) {
    const next = applyEdit(calendar, edit)
    if (next === calendar) idle.push(edit)
    calendar = next
  }
  return { calendar, idle }
}

function applyEdit(calendar: WorkCalendar, edit: CalendarEdit): WorkCalendar {
  switch (edit.kind) {
    case 'add-holiday':
      return addHoliday(calendar, edit)
    case 'remove':
      return remove(calendar, edit.day)
    case 'add-swap':
      return addSwap(calendar, edit)
  }
}

function addHoliday(
  calendar: WorkCalendar,
  { day, name, document }: Extract<CalendarEdit, { kind: 'add-holiday' }>,
): WorkCalendar {
  if (calendar.holidays.some((each) => each.day === day)) return calendar
  const known = { document: document.number, confidence: 'verified' as const }
  const holiday = { day, name: { vi: name }, basis: document.title, ...known }
  const holidays = [...calendar.holidays, holiday].toSorted((a, b) => (a.day < b.day ? -1 : 1))
  const made = isWeeklyRest(calendar, day)
    ? substitutesByLaw(holidays, calendar.weeklyRest).filter((each) => each.for === day)
    : []
  return {
    ...calendar,
    holidays,
    substitutes: [...calendar.substitutes, ...made],
    documents: withDocument(calendar, document),
  }
}

/** Takes a day out: a holiday with its substitute, a swap with both of its days. */
function remove(calendar: WorkCalendar, day: string): WorkCalendar {
  const { holidays, substitutes, swaps } = calendar
  const left = {
    holidays: holidays.filter((each) => each.day !== day),
    substitutes: substitutes.filter((each) => each.day !== day && each.for !== day),
    swaps: swaps.filter(({ off, worked }) => off !== day && worked !== day),
  }
  const counts = [holidays, substitutes, swaps].map((list) => list.length)
  const same = [left.holidays, left.substitutes, left.swaps].every(
    (list, index) => list.length === counts[index],
  )
  return same ? calendar : { ...calendar, ...left }
}

function addSwap(
  calendar: WorkCalendar,
  { off, worked, document }: Extract<CalendarEdit, { kind: 'add-swap' }>,
): WorkCalendar {
  if (calendar.swaps.some((each) => each.off === off && each.worked === worked)) return calendar
  const swap = { off, worked, document: document.number, confidence: 'verified' as const }
  return {
    ...calendar,
    swaps: [...calendar.swaps, swap].toSorted((a, b) => (a.off < b.off ? -1 : 1)),
    documents: withDocument(calendar, document),
  }
}

function withDocument({ documents }: WorkCalendar, document: CalendarDocument) {
  const known = documents.some(({ number }) => number === document.number)
  return known ? documents : [...documents, document]
}

/** The calendar as decided by the document: what was projected is so no longer. */
export function decide(calendar: WorkCalendar, document: CalendarDocument): WorkCalendar {
  const known = { document: document.number, confidence: 'verified' as const }
  const confirmed = <Each extends { readonly confidence: DayConfidence }>(each: Each) =>
    each.confidence === 'projected' ? { ...each, ...known } : each
  return {
    ...calendar,
    status: 'decided',
    holidays: calendar.holidays.map(confirmed),
    substitutes: calendar.substitutes.map(confirmed),
    swaps: calendar.swaps.map(confirmed),
    documents: withDocument(calendar, document),
  }
}
