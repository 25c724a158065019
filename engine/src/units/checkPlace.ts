import { type UnitEventProblem, eventError, eventWarning } from './eventProblem.ts'
import { isWhole } from './followLineage.ts'
import { existedOn } from './lineage.ts'
import { createdBy, stepsOf, type UnitEvent } from './unitEvent.ts'
import { foldUnitName, type UnitHistory } from './unitHistory.ts'
import { findUnitAsOf, parentOn } from './unitsAsOf.ts'

/** What an event does to the tree: who ends, under whom and by which name the others stand. */
export function checkPlace(history: UnitHistory, event: UnitEvent): UnitEventProblem[] {
  const giving = givingOf(history, event)
  const ending = new Set(giving.filter(({ ends }) => ends).map(({ unit }) => unit))
  return [
    ...giving.flatMap((giver) => checkGiver(history, event, giver)),
    ...checkReceivers(event, ending),
    ...placesOf(history, event).flatMap((place) => [
      ...checkParent(history, event, { place, ending }),
      ...checkName(history, event, { place, ending }),
    ]),
  ]
}

interface Giver {
  readonly unit: string
  /** All it gives on the day, this event included. */
  readonly sum: number
  readonly ends: boolean
  readonly receivers: ReadonlySet<string>
}

function givingOf(history: UnitHistory, event: UnitEvent): Giver[] {
  const on = event.effectiveOn
  const steps = stepsOf(event)
  const givers = new Set(steps.map((step) => step.predecessor))
  if (event.kind === 'dissolve') givers.add(event.unit)
  return [...givers].map((unit) => {
    const gifts = [...history.lineage.filter((step) => step.effectiveOn === on), ...steps].filter(
      (step) => step.predecessor === unit && step.successor !== unit,
    )
    const sum = gifts.reduce((all, step) => all + step.share, 0)
    const receivers = new Set(gifts.map((step) => step.successor))
    return { unit, sum, ends: event.kind === 'dissolve' || isWhole(sum), receivers }
  })
}

function checkGiver(history: UnitHistory, event: UnitEvent, giver: Giver): UnitEventProblem[] {
  const { unit, sum, ends, receivers } = giver
  const on = event.effectiveOn ?? ''
  if (sum > 1 + 1e-9) return [eventError('unit-event-gives-too-much', unit, { unit, sum })]
  if (!ends) return []
  const start = history.lives.get(unit)?.validFrom ?? null
  if (start !== null && start >= on)
    return [eventError('unit-event-ends-before-start', unit, { unit, start })]
  if (event.kind === 'dissolve') return []
  if (receivers.size === 1) return checkNotBelow(history, event, giver)
  const parts = partsOf(history, unit, on).filter((code) => !receivers.has(code))
  if (parts.length === 0) return []
  return [eventWarning('unit-event-parts-left', unit, { unit, count: parts.length })]
}

/** What takes all of a unit takes its parts, so it is not itself under one of them. */
function checkNotBelow(
  history: UnitHistory,
  event: UnitEvent,
  { unit, receivers }: Giver,
): UnitEventProblem[] {
  const on = event.effectiveOn ?? ''
  const [receiver = ''] = receivers
  const begun = createdBy(event).find((one) => one.unit === receiver)?.create.parent ?? receiver
  const seen = new Set<string>()
  for (let part = begun; !seen.has(part);) {
    seen.add(part)
    const life = history.lives.get(part)
    const above = life === undefined ? null : parentOn(history, life, on)
    if (above === null) return []
    if (above === unit) {
      if (part === receiver) return []
      return [eventError('unit-event-parent-cycle', part, { unit: part, parent: receiver })]
    }
    part = above
  }
  return []
}

function partsOf(history: UnitHistory, unit: string, on: string): string[] {
  return [...history.lives.values()]
    .filter((life) => existedOn(life, on) && parentOn(history, life, on) === unit)
    .map(({ code }) => code)
}

/** What receives a part on a day is there on that day, so it cannot give all of itself away on it. */
function checkReceivers(event: UnitEvent, ending: ReadonlySet<string>): UnitEventProblem[] {
  const receivers = new Set(stepsOf(event).map((step) => step.successor))
  return [...receivers]
    .filter((unit) => ending.has(unit))
    .map((unit) => eventError('unit-event-unit-ends-that-day', unit, { unit }))
}

/** A unit with the parent and the name it has after the event. */
interface Place {
  readonly unit: string
  readonly parent: string | null
  readonly name: string
  readonly changed: 'both' | 'name' | 'parent'
}

function placesOf(history: UnitHistory, event: UnitEvent): Place[] {
  const begun = createdBy(event).map(({ unit, create }) => {
    return { unit, parent: create.parent, name: create.name, changed: 'both' } as const
  })
  if (event.kind !== 'rename' && event.kind !== 're-parent') return begun
  const { unit } = event
  const now = findUnitAsOf(history, unit, event.effectiveOn)
  if (event.kind === 'rename')
    return [{ unit, parent: now?.parent ?? null, name: event.name.name, changed: 'name' }]
  return [{ unit, parent: event.parent, name: now?.name ?? '', changed: 'parent' }]
}

interface PlaceAmong {
  readonly place: Place
  readonly ending: ReadonlySet<string>
}

function checkParent(
  history: UnitHistory,
  event: UnitEvent,
  { place: { unit, parent, changed }, ending }: PlaceAmong,
): UnitEventProblem[] {
  if (parent === null || changed === 'name') return []
  const on = event.effectiveOn
  const above = history.lives.get(parent)
  if (parent === unit) return [eventError('unit-event-parent-cycle', unit, { unit, parent })]
  if (above === undefined) {
    const begins = createdBy(event).some((one) => one.unit === parent)
    return begins ? [] : [eventError('unit-event-parent-unknown', unit, { unit, parent })]
  }
  if (ending.has(parent) || !existedOn(above, on ?? '')) {
    const details = { unit, parent, on: on ?? '?' }
    return [eventError('unit-event-parent-not-on-day', unit, details)]
  }
  if (!isUnder(history, { unit, above: parent, on: on ?? '' })) return []
  return [eventError('unit-event-parent-cycle', unit, { unit, parent })]
}

/** Whether `above` is itself somewhere under the unit. */
function isUnder(
  history: UnitHistory,
  { unit, above, on }: { readonly unit: string; readonly above: string; readonly on: string },
): boolean {
  const seen = new Set<string>()
  for (let code: string | null = above; code !== null && !seen.has(code);) {
    if (code === unit) return true
    seen.add(code)
    const life = history.lives.get(code)
    code = life === undefined ? null : parentOn(history, life, on)
  }
  return false
}

function checkName(
  history: UnitHistory,
  event: UnitEvent,
  { place: { unit, parent, name }, ending }: PlaceAmong,
): UnitEventProblem[] {
  const folded = foldUnitName(name)
  if (folded === '') return [eventError('unit-event-name-empty', unit, { unit })]
  const begun = createdBy(event).filter(
    (one) =>
      one.unit !== unit && one.create.parent === parent && foldUnitName(one.create.name) === folded,
  )
  const living = [...(history.codesByName.get(folded) ?? [])].filter((code) => {
    const now = findUnitAsOf(history, code, event.effectiveOn ?? '')
    const named = now !== undefined && foldUnitName(now.name) === folded && now.parent === parent
    return named && code !== unit && !ending.has(code)
  })
  return [...living, ...begun.map((one) => one.unit)].map((other) =>
    eventError('unit-event-name-taken', unit, { unit, name, other }),
  )
}
