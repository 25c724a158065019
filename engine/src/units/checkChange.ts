import { checkPlace } from './checkPlace.ts'
import { checkShares } from './checkShares.ts'
import { type UnitEventProblem, eventError, eventWarning } from './eventProblem.ts'
import { existedOn } from './lineage.ts'
import { createdBy, subjectsOf, type UnitEvent } from './unitEvent.ts'
import type { UnitHistory } from './unitHistory.ts'
import { findUnitAsOf } from './unitsAsOf.ts'

/** The problems of an event that comes after all that its history tells. */
export function checkChange(history: UnitHistory, event: UnitEvent): UnitEventProblem[] {
  const shape = [...checkShares(event), ...checkUnits(history, event)]
  if (shape.length > 0) return [...shape, ...checkBasis(event)]
  return [...checkPlace(history, event), ...checkEffect(history, event), ...checkBasis(event)]
}

function checkUnits(history: UnitHistory, event: UnitEvent): UnitEventProblem[] {
  const taken = createdBy(event)
    .filter(({ unit }) => history.lives.has(unit))
    .map(({ unit }) => eventError('unit-event-code-taken', unit, { unit }))
  return [...taken, ...subjectsOf(event).flatMap((unit) => checkSubject(history, event, unit))]
}

function checkSubject(history: UnitHistory, event: UnitEvent, unit: string): UnitEventProblem[] {
  const life = history.lives.get(unit)
  const on = event.effectiveOn ?? ''
  if (life === undefined) return [eventError('unit-event-unit-unknown', unit, { unit })]
  if (existedOn(life, on)) return []
  return [eventError('unit-event-unit-not-on-day', unit, { unit, on })]
}

function checkEffect(history: UnitHistory, event: UnitEvent): UnitEventProblem[] {
  if (event.kind !== 'rename' && event.kind !== 're-parent') return []
  const now = findUnitAsOf(history, event.unit, event.effectiveOn)
  const same =
    event.kind === 'rename'
      ? now?.name === event.name.name &&
        now.shortName === event.name.shortName &&
        now.nameEn === event.name.nameEn
      : now?.parent === event.parent
  return same ? [eventWarning('unit-event-nothing-changes', event.unit, { unit: event.unit })] : []
}

function checkBasis(event: UnitEvent): UnitEventProblem[] {
  if (event.legalBasis !== null || event.effectiveOn === null) return []
  return [eventWarning('unit-event-legal-basis-missing', null, { on: event.effectiveOn })]
}
