import { checkChange } from './checkChange.ts'
import { type UnitEventProblem, eventError } from './eventProblem.ts'
import { subjectsOf, type UnitEvent } from './unitEvent.ts'
import { addEvent, inOrderOfDays, startHistory, type UnitHistory } from './unitHistory.ts'

/** What is allowed of an event that is not so without asking. */
export interface UnitEventOptions {
  /** The event may be earlier than the latest one about the same unit. */
  readonly allowEarlier?: boolean
}

/** An event with what is wrong with it, or worth knowing. */
export interface CheckedUnitEvent {
  readonly event: UnitEvent
  readonly problems: readonly UnitEventProblem[]
}

/**
 * Checks an event against a history: whether its units are known and exist on its day, its shares add
 * up, its names and codes are free, and the tree stays a tree. An event on an earlier day than others
 * is checked as of its day, and the later ones are checked to hold after it. An error keeps the event
 * from being added; a warning does not.
 */
export function checkEvent(
  history: UnitHistory,
  event: UnitEvent,
  options: UnitEventOptions = {},
): UnitEventProblem[] {
  const repeated = history.events.some((other) => other.event === event.event)
    ? [eventError('unit-event-repeated', null, { event: event.event })]
    : []
  const day = event.effectiveOn ?? ''
  const isLatest = history.events.every((other) => (other.effectiveOn ?? '') <= day)
  if (isLatest) return [...repeated, ...checkChange(history, event)]
  const inserted = checkInserted(history, event)
  const early = options.allowEarlier === true ? [] : checkEarlier(history, event)
  return [...repeated, ...(inserted.some(isError) ? [] : early), ...inserted]
}

/**
 * Checks many events, as of an import: each against those before it in the order of their days. One
 * that has an error is left out of what the next ones are checked against. In the order given.
 */
export function checkEvents(events: readonly UnitEvent[]): CheckedUnitEvent[] {
  const history = startHistory()
  const problemsOf = new Map<UnitEvent, UnitEventProblem[]>()
  const codes = new Set<string>()
  for (const event of inOrderOfDays(events)) {
    const repeated = codes.has(event.event)
      ? [eventError('unit-event-repeated', null, { event: event.event })]
      : []
    codes.add(event.event)
    const problems = [...repeated, ...checkChange(history, event)]
    problemsOf.set(event, problems)
    if (!problems.some(isError)) addEvent(history, event)
  }
  return events.map((event) => ({ event, problems: problemsOf.get(event) ?? [] }))
}

function checkEarlier(history: UnitHistory, event: UnitEvent): UnitEventProblem[] {
  const day = event.effectiveOn ?? ''
  return subjectsOf(event).flatMap((unit) => {
    const latest = history.lives.get(unit)?.touchedOn ?? ''
    return day < latest ? [eventError('unit-event-earlier', unit, { unit, latest })] : []
  })
}

function checkInserted(history: UnitHistory, event: UnitEvent): UnitEventProblem[] {
  const broken = new Set(
    checkEvents(history.events)
      .filter(hasError)
      .map((one) => one.event),
  )
  const checked = checkEvents([...history.events, event])
  const own = (checked.find((one) => one.event === event)?.problems ?? [])
    .filter(({ code }) => code !== 'unit-event-repeated')
    .map((problem) => knownLater(history, problem, event))
  if (own.some(isError)) return own
  const breaks = checked
    .filter((one) => one.event !== event && hasError(one) && !broken.has(one.event))
    .map(({ event: later }) =>
      eventError('unit-event-breaks-later', null, {
        event: later.event,
        on: later.effectiveOn ?? '',
      }),
    )
  return [...own, ...breaks]
}

/** A unit that begins after the day is known, though not on it. */
function knownLater(
  history: UnitHistory,
  problem: UnitEventProblem,
  event: UnitEvent,
): UnitEventProblem {
  const { code, unit, details } = problem
  const on = event.effectiveOn ?? '?'
  if (code === 'unit-event-unit-unknown' && history.lives.has(unit ?? ''))
    return eventError('unit-event-unit-not-on-day', unit, { ...details, on })
  if (code === 'unit-event-parent-unknown' && history.lives.has(String(details['parent'])))
    return eventError('unit-event-parent-not-on-day', unit, { ...details, on })
  return problem
}

function hasError({ problems }: CheckedUnitEvent): boolean {
  return problems.some(isError)
}

function isError({ severity }: UnitEventProblem): boolean {
  return severity === 'error'
}
