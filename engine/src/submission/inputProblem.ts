import type { InputKind, RuleInput } from '../scoring/inputsOf.ts'
import { isWithin, type NumberBounds } from '../scoring/readInput.ts'

/** What a unit may put into an input; what it does not put there is left out. */
export type GivenInput = number | boolean | string | readonly number[] | readonly string[]

/**
 * What is wrong with an input. `kind`: it is not of the type at all, such as text for a number; `value`: it is,
 * and still cannot be taken: out of bounds, a fraction of a count, no option of the list.
 */
export type InputProblem = 'kind' | 'value'

/** What is wrong with the value for the input, or null. Empty text is nothing given, and never wrong. */
export function findInputProblem(input: RuleInput, value: GivenInput): InputProblem | null {
  if (value === '') return null
  if (!isOfKind(input.kind, value)) return 'kind'
  return isTaken(input, value) ? null : 'value'
}

/** Whether anything was put there: a yes or no, a number, some text, a list of any length. */
export function isGiven(value: GivenInput | undefined): value is GivenInput {
  return value !== undefined && (typeof value !== 'string' || value.trim() !== '')
}

function isOfKind(kind: InputKind, value: GivenInput): boolean {
  switch (kind) {
    case 'number':
    case 'points':
    case 'level':
      return typeof value === 'number'
    case 'boolean':
      return typeof value === 'boolean'
    case 'option':
      return typeof value === 'string'
    case 'list':
      return typeof value === 'number' || Array.isArray(value)
    case 'survey':
      return typeof value === 'number' || isListOfNumbers(value)
    case 'any':
      return true
    default:
      throw new Error(`Unknown kind of input: ${JSON.stringify(kind satisfies never)}`)
  }
}

function isTaken({ kind, options, ...bounds }: RuleInput, value: GivenInput): boolean {
  if (kind === 'option') return isOption(options, value)
  if (kind === 'level') return isWithin(value, { whole: true }) && isOption(options, String(value))
  if (Array.isArray(value)) {
    return kind !== 'survey' || value.every((each) => isWithin(each, numberBounds(bounds)))
  }
  return typeof value !== 'number' || isWithin(value, numberBounds(bounds))
}

function isOption(options: RuleInput['options'], value: GivenInput): boolean {
  return options === undefined || options.some(({ code }) => code === value)
}

function isListOfNumbers(value: GivenInput): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'number')
}

function numberBounds({ min, max, whole }: NumberBounds): NumberBounds {
  return {
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(whole === undefined ? {} : { whole }),
  }
}
