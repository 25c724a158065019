import { checkChange } from './checkChange.ts'
import { type UnitEventProblem, eventError, eventWarning } from './eventProblem.ts'
import { mainUnitOf, subjectsOf, type UnitEvent } from './unitEvent.ts'
import { addEvent, inOrderOfDays, startHistory, type UnitHistory } from './unitHistory.ts'

/** An event with what is wrong with it, or worth knowing. */
export interface CheckedUnitEvent {
  readonly event: UnitEvent
  readonly problems: readonly UnitEventProblem[]
}

/**
 * Checks an event against a history: whether its units are known and exist on its day, its shares add
 * up, its names and codes are free, and the tree stays a tree. An event on an earlier day than others
 * is checked as of its day, and the later ones are checked to hold after it; that some of its own units
 * have later events is a warning. An error keeps the event from being added; a warning does not.
 */
export function checkEvent(history: UnitHistory, event: UnitEvent): UnitEventProblem[] {
  const repeated = history.events.some((other) => other.event === event.event)
    ? [eventError('unit-event-repeated', null, { event: event.event })]
    : []
  const day = event.effectiveOn ?? ''
  const isLatest = history.events.every((other) => (other.effectiveOn ?? '') <= day)
  if (isLatest) return [...repeated, ...checkChange(history, event)]
  const inserted = checkInserted(history, event)
  const early = inserted.some(isError) ? [] : warnOfLater(history, event)
  return [...repeated, ...early, ...inserted]
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

/**
 * The events that hold no more when some are withdrawn, as if those had never been: errors, each with
 * the later event. None where all that is left can have happened without them.
 */
export function checkWithdrawal(
  events: readonly UnitEvent[],
  withdrawn: ReadonlySet<string>,
): UnitEventProblem[] {
  const broken = brokenAmong(events)
  return checkEvents(events.filter(({ event }) => !withdrawn.has(event)))
    .filter((one) => hasError(one) && !broken.has(one.event))
    .map(({ event }) => eventError('unit-event-needed', mainUnitOf(event), namingOf(event)))
}

function warnOfLater(history: UnitHistory, event: UnitEvent): UnitEventProblem[] {
  const day = event.effectiveOn ?? ''
  return subjectsOf(event).flatMap((unit) => {
    const latest = history.lives.get(unit)?.touchedOn ?? ''
    return day < latest ? [eventWarning('unit-event-earlier', unit, { unit, latest })] : []
  })
}

function checkInserted(history: UnitHistory, event: UnitEvent): UnitEventProblem[] {
  const broken = brokenAmong(history.events)
  const checked = checkEvents([...history.events, event])
  const own = (checked.find((one) => one.event === event)?.problems ?? [])
    .filter(({ code }) => code !== 'unit-event-repeated')
    .map((problem) => knownLater(history, problem, event))
  if (own.some(isError)) return own
  const breaks = checked
    .filter((one) => one.event !== event && hasError(one) && !broken.has(one.event))
    .map((one) => eventError('unit-event-breaks-later', mainUnitOf(one.event), namingOf(one.event)))
  return [...own, ...breaks]
}

function brokenAmong(events: readonly UnitEvent[]): ReadonlySet<UnitEvent> {
  return new Set(
    checkEvents(events)
      .filter(hasError)
      .map((one) => one.event),
  )
}

/** A later event in the words of a problem. */
function namingOf(event: UnitEvent): UnitEventProblem['details'] {
  return { event: event.event, on: event.effectiveOn ?? '?', unit: mainUnitOf(event) }
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
