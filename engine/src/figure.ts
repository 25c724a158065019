/**
 * Why a number is absent. A missing number is a value with a reason, carried to the result and
 * shown; it is never 0 and never NaN.
 */
export const missingReasons = [
  'not-published',
  'not-submitted',
  'not-applicable',
  'not-appraised',
  'not-scored',
  'invalid-input',
  'empty-denominator',
  'too-few-responses',
  'rule-unknown',
  'points-unknown',
  'component-missing',
  'predecessor-missing',
  'unit-sets-differ',
  'unit-sets-unknown',
  'table-incomplete',
  'no-earlier-edition',
  'no-peers',
  'no-variation',
  'screened-out',
] as const

/** One of the reasons why a number is absent. */
export type MissingReason = (typeof missingReasons)[number]

/**
 * An absent number. `about` names what is responsible where that helps: the codes of the missing
 * components, the name of the input, the codes of the unknown predecessors.
 */
export interface Missing {
  readonly missing: MissingReason
  readonly about?: readonly string[]
}

/** A finite number, or the reason why there is none. */
export type Figure = number | Missing

/** The absent number with its reason. */
export function missing(reason: MissingReason, about: readonly string[] = []): Missing {
  return about.length === 0 ? { missing: reason } : { missing: reason, about }
}

/** Whether there is a reason in the place of a number. */
export function isMissing(figure: Figure): figure is Missing {
  return typeof figure !== 'number'
}

/** Whether there is a number. */
export function isKnown(figure: Figure): figure is number {
  return typeof figure === 'number'
}

/** The number, or null where it is missing: for JSON, whose neighbour field carries the reason. */
export function numberOrNull(figure: Figure): number | null {
  return isKnown(figure) ? figure : null
}

/** The reason of a missing figure, or null where the figure is known. */
export function reasonOrNull(figure: Figure): MissingReason | null {
  return isKnown(figure) ? null : figure.missing
}
