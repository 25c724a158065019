import type { RawInput } from '@thang/contracts'
import type { RuleInput } from '@thang/engine'
import type { Language } from '../../../app/i18n/translate.ts'
import { readNumber, writeNumber } from '../../frameworks/numberText.ts'

/** What was typed as an input: a value, nothing at all, or no value yet. */
export type ReadText =
  | { readonly is: 'value'; readonly value: RawInput }
  | { readonly is: 'nothing' }
  | { readonly is: 'unreadable' }

/** An input as it stands in its field, in the language of the screen; items of a list one a line. */
export function writeInput(value: RawInput | undefined, language: Language): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return writeNumber(value, language)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string') return value
  const texts = value.map((each) => (typeof each === 'number' ? writeNumber(each, language) : each))
  return texts.join(texts.length > 0 && value.every(isNumber) ? '; ' : '\n')
}

/** What stands in the field of the input, as the rule takes it. */
export function readInput({ kind }: RuleInput, text: string, language: Language): ReadText {
  const typed = text.trim()
  if (typed === '') return { is: 'nothing' }
  switch (kind) {
    case 'number':
    case 'points':
    case 'level':
      return valueOr(readNumber(typed, language))
    case 'boolean':
      return { is: 'value', value: typed === 'yes' }
    case 'option':
      return { is: 'value', value: typed }
    case 'list':
      return { is: 'value', value: readNumber(typed, language) ?? linesOf(typed) }
    case 'survey':
      return readSurvey(typed, language)
    case 'any':
      return {
        is: 'value',
        value: truths.get(typed.toLowerCase()) ?? readNumber(typed, language) ?? typed,
      }
    default:
      throw new Error(`Unknown kind of input: ${JSON.stringify(kind satisfies never)}`)
  }
}

/** The items of a list, without empty lines. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function readSurvey(typed: string, language: Language): ReadText {
  if (!typed.includes(';')) return valueOr(readNumber(typed, language))
  const answers = typed.split(';').filter((each) => each.trim() !== '')
  const numbers = answers.flatMap((each) => readNumber(each, language) ?? [])
  return numbers.length === answers.length ? { is: 'value', value: numbers } : { is: 'unreadable' }
}

function valueOr(value: number | undefined): ReadText {
  return value === undefined ? { is: 'unreadable' } : { is: 'value', value }
}

function isNumber(value: number | string): boolean {
  return typeof value === 'number'
}

/** A formula may ask for a yes or no, which its name does not tell. */
const truths: ReadonlyMap<string, boolean> = new Map([
  ['có', true],
  ['yes', true],
  ['true', true],
  ['không', false],
  ['no', false],
  ['false', false],
])
