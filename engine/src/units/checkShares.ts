import { type UnitEventProblem, eventError } from './eventProblem.ts'
import { stepsOf, type UnitEvent } from './unitEvent.ts'

/** Shares are written with a few decimals; their sums may be off by a double's last digits. */
const tolerance = 1e-9

/** What is wrong with an event by itself: with whom it names, and by which shares. */
export function checkShares(event: UnitEvent): UnitEventProblem[] {
  return [...checkNamed(event), ...checkRanges(event), ...checkSum(event)]
}

function checkNamed(event: UnitEvent): UnitEventProblem[] {
  const steps = stepsOf(event)
  const nobody =
    (event.kind === 'merge' && steps.length === 0) || (event.kind === 'split' && steps.length < 2)
  if (nobody) return [eventError('unit-event-nobody', null, { kind: event.kind })]
  const itself = steps.find((step) => step.predecessor === step.successor)?.predecessor
  const mayKeep =
    event.kind === 'split' &&
    event.into.every(({ unit, create }) => unit !== event.unit || create === undefined)
  if (itself !== undefined && !mayKeep)
    return [eventError('unit-event-with-itself', itself, { unit: itself })]
  const pairs = steps.map((step) => (event.kind === 'merge' ? step.predecessor : step.successor))
  const twice = new Set(pairs.filter((unit, index) => pairs.indexOf(unit) !== index))
  return [...twice].map((unit) => eventError('unit-event-listed-twice', unit, { unit }))
}

function checkRanges(event: UnitEvent): UnitEventProblem[] {
  const whole = event.kind === 'transfer' || event.kind === 'split' ? 1 - tolerance : 1
  return stepsOf(event)
    .filter(({ share }) => !(share > 0 && share <= whole))
    .map(({ predecessor, successor, share }) => {
      const unit = event.kind === 'merge' ? predecessor : successor
      return eventError('unit-event-share-out-of-range', unit, { unit, share })
    })
}

function checkSum(event: UnitEvent): UnitEventProblem[] {
  if (event.kind !== 'split' && event.kind !== 'dissolve') return []
  const sum = stepsOf(event).reduce((all, step) => all + step.share, 0)
  const wrong = event.kind === 'split' ? Math.abs(sum - 1) > tolerance : sum > 1 + tolerance
  return wrong ? [eventError('unit-event-shares-not-one', event.unit, { sum })] : []
}
