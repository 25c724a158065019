import {
  type Figure,
  isKnown,
  isMissing,
  type Missing,
  missing,
  missingReasons,
} from '../figure.ts'
import type { RawInputs, RawValue } from './outcome.ts'

/** What a number must be to be taken; finite in any case. */
export interface NumberBounds {
  readonly min?: number
  readonly max?: number
  readonly whole?: boolean
}

/**
 * The raw value of an input, or why it is absent: nothing or blank text is `not-submitted`, a number
 * that is not finite (alone or in a list) and anything that is no raw value is `invalid-input`; a
 * missing value that was handed in keeps its reason. `about` names the input.
 */
export function readInput(inputs: RawInputs, name: string): RawValue {
  const value: unknown = Object.hasOwn(inputs, name) ? inputs[name] : undefined
  if (value === undefined || value === null) return missing('not-submitted', [name])
  switch (typeof value) {
    case 'boolean':
      return value
    case 'number':
      return Number.isFinite(value) ? value : missing('invalid-input', [name])
    case 'string':
      return value.trim() === '' ? missing('not-submitted', [name]) : value
    default:
      return readList(value) ?? readMissing(value, name) ?? missing('invalid-input', [name])
  }
}

/** The number of an input within its bounds; text, a yes or a number out of bounds is `invalid-input`. */
export function readNumber(inputs: RawInputs, name: string, bounds: NumberBounds = {}): Figure {
  const value = readInput(inputs, name)
  if (isMissingValue(value)) return value
  return isWithin(value, bounds) ? value : missing('invalid-input', [name])
}

/** The numbers of two inputs, or the one reason why they cannot be used. */
export function readPair(
  inputs: RawInputs,
  names: readonly [string, string],
  bounds: NumberBounds,
): readonly [number, number] | Missing {
  const first = readNumber(inputs, names[0], bounds)
  const second = readNumber(inputs, names[1], bounds)
  if (isKnown(first) && isKnown(second)) return [first, second]
  return combineMissing([first, second].filter(isMissing))
}

/** The yes or no of an input; anything else, also 1 or "yes", is `invalid-input`. */
export function readBoolean(inputs: RawInputs, name: string): boolean | Missing {
  const value = readInput(inputs, name)
  if (isMissingValue(value) || typeof value === 'boolean') return value
  return missing('invalid-input', [name])
}

export function isMissingValue(value: unknown): value is Missing {
  return typeof value === 'object' && value !== null && 'missing' in value
}

/** Whether a value is a finite number within bounds. */
export function isWithin(value: unknown, bounds: NumberBounds): value is number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return false
  // Beyond 2⁵³ a double is always whole, and a count of anything is junk that may overflow.
  if (bounds.whole === true && !Number.isSafeInteger(value)) return false
  return value >= (bounds.min ?? -Infinity) && value <= (bounds.max ?? Infinity)
}

/**
 * The one reason for several absent figures: `invalid-input` where any is invalid, their common reason
 * where all agree, else `component-missing`; `about` names what is responsible in all of them.
 */
export function combineMissing(absent: readonly Missing[]): Missing {
  const invalid = absent.filter((one) => one.missing === 'invalid-input')
  const blamed = invalid.length > 0 ? invalid : absent
  const [first] = blamed
  const same = first !== undefined && blamed.every((one) => one.missing === first.missing)
  const about = [...new Set(blamed.flatMap((one) => one.about ?? []))]
  return missing(same ? first.missing : 'component-missing', about)
}

function readList(value: unknown): readonly number[] | readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined
  const items: readonly unknown[] = value
  if (items.every((item) => typeof item === 'number' && Number.isFinite(item))) return value
  return items.every((item) => typeof item === 'string') ? value : undefined
}

function readMissing(value: unknown, name: string): Missing | undefined {
  if (typeof value !== 'object' || value === null || !('missing' in value)) return undefined
  const reason = missingReasons.find((known) => known === value.missing)
  if (reason === undefined) return undefined
  const about = 'about' in value && Array.isArray(value.about) ? value.about.map(String) : [name]
  return missing(reason, about)
}
