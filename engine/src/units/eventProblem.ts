/** What may be wrong with an event in the life of units, or worth knowing. */
export const unitEventProblemCodes = [
  'unit-event-repeated',
  'unit-event-earlier',
  'unit-event-breaks-later',
  'unit-event-needed',
  'unit-event-unit-unknown',
  'unit-event-unit-not-on-day',
  'unit-event-unit-ends-that-day',
  'unit-event-code-taken',
  'unit-event-name-taken',
  'unit-event-name-empty',
  'unit-event-parent-unknown',
  'unit-event-parent-not-on-day',
  'unit-event-parent-cycle',
  'unit-event-with-itself',
  'unit-event-listed-twice',
  'unit-event-nobody',
  'unit-event-share-out-of-range',
  'unit-event-shares-not-one',
  'unit-event-gives-too-much',
  'unit-event-ends-before-start',
  'unit-event-parts-left',
  'unit-event-nothing-changes',
  'unit-event-legal-basis-missing',
] as const

/** A code of a problem of an event; its text is in the contracts. */
export type UnitEventProblemCode = (typeof unitEventProblemCodes)[number]

/** A problem of an event, as data. An error keeps it from being added; a warning does not. */
export interface UnitEventProblem {
  readonly severity: 'error' | 'warning'
  readonly code: UnitEventProblemCode
  /** The unit it is about, or null. */
  readonly unit: string | null
  readonly details: Readonly<Record<string, string | number>>
}

export function eventError(
  code: UnitEventProblemCode,
  unit: string | null,
  details: UnitEventProblem['details'],
): UnitEventProblem {
  return { severity: 'error', code, unit, details }
}

export function eventWarning(
  code: UnitEventProblemCode,
  unit: string | null,
  details: UnitEventProblem['details'],
): UnitEventProblem {
  return { severity: 'warning', code, unit, details }
}
