import type { RawInputs, RawValue, RuleInput } from '@thang/engine'
import type { Language } from '../../../app/i18n/translate.ts'
import { readNumber, writeNumber } from '../numberText.ts'

/** What is typed for the inputs of a rule, by their names. */
export type SampleTexts = Readonly<Record<string, string>>

const firstAmounts = [80, 100]

/** Something to begin with in each field, so that there are points to look at. */
export function sampleOf(inputs: readonly RuleInput[], language: Language): SampleTexts {
  return Object.fromEntries(
    inputs.map((input, place) => [input.name, sampleText(input, place, language)]),
  )
}

function sampleText(input: RuleInput, place: number, language: Language): string {
  switch (input.kind) {
    case 'boolean':
      return 'yes'
    case 'option':
    case 'level':
      return input.options?.[0]?.code ?? ''
    case 'number':
    case 'any':
      return writeNumber(firstAmounts[place] ?? 3, language)
    case 'list':
      return '3'
    case 'survey':
      return writeNumber(((input.min ?? 0) + (input.max ?? 1)) / 2, language)
    case 'points':
      return '1'
    default:
      throw new Error(`Unknown kind of input: ${JSON.stringify(input.kind satisfies never)}`)
  }
}

/** The typed texts as raw inputs; an empty field is an input that was not given. */
export function readSample(
  inputs: readonly RuleInput[],
  texts: SampleTexts,
  language: Language,
): RawInputs {
  return Object.fromEntries(
    inputs.flatMap((input) => {
      const text = (texts[input.name] ?? '').trim()
      return text === '' ? [] : [[input.name, readInput(input, text, language)]]
    }),
  )
}

function readInput({ kind }: RuleInput, text: string, language: Language): RawValue {
  if (kind === 'boolean') return text === 'yes'
  if (kind === 'option') return text
  if (kind === 'survey' && text.includes(';')) {
    return text.split(';').map((each) => readNumber(each, language) ?? Number.NaN)
  }
  const value = readNumber(text, language) ?? text
  return kind === 'any' && typeof value === 'string'
    ? (truths.get(value.toLowerCase()) ?? value)
    : value
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
