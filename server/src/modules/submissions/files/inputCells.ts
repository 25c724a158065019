import type { RawInput } from '@thang/contracts'
import { findInputProblem, type GivenInput, type RuleInput } from '@thang/engine'
import type { SheetCell } from '../../../platform/workbooks/index.ts'
import { tidy, yesNo } from './fileVocabulary.ts'
import { readNumber } from './numberCells.ts'

type InputOption = NonNullable<RuleInput['options']>[number]

/** A value for an input, or what is wrong with the cell. */
export type ReadInput =
  | { readonly value: RawInput }
  | { readonly wrong: string; readonly details?: Readonly<Record<string, string | number>> }

/** What stands in the cell of an input; undefined for an empty one. Reading it again gives the same value. */
export function cellOf(
  input: RuleInput,
  value: GivenInput | undefined,
): string | number | undefined {
  if (value === undefined || value === '') return undefined
  if (typeof value === 'boolean') return value ? yesNo.yes : yesNo.no
  const choice = (input.options ?? []).find(({ code }) => code === String(value))
  if (choice !== undefined) return nameOf(input, choice)
  if (typeof value === 'number' || typeof value === 'string') return value
  return value.join(typeof value[0] === 'number' ? '; ' : '\n')
}

/** What an input offers to choose from, as it stands in the list of its cell; undefined where it is no choice. */
export function choicesOf(input: RuleInput): string[] | undefined {
  if (input.kind === 'boolean') return [yesNo.yes, yesNo.no]
  return input.options?.map((option) => nameOf(input, option))
}

/** The value in a cell that is not empty. */
export function readInput(input: RuleInput, cell: SheetCell): ReadInput {
  if (typeof cell === 'object') return { wrong: `workbook-${cell.refused}` }
  const read = parse(input, cell)
  if ('wrong' in read || findInputProblem(input, read.value) === null) return read
  return outOfBounds(input, read.value)
}

function parse(input: RuleInput, cell: string | number): ReadInput {
  switch (input.kind) {
    case 'number':
    case 'points':
      return readNumber(cell)
    case 'boolean':
      return readYesNo(cell) ?? { wrong: 'answers-value-yes-no' }
    case 'option':
      return readChoice(input, cell, ({ code }) => code)
    case 'level':
      return readChoice(input, cell, ({ code }) => Number(code))
    case 'list':
      return readList(cell)
    case 'survey':
      return readSurvey(cell)
    case 'any':
      return readAny(cell)
    default:
      throw new Error(`Unknown kind of input: ${JSON.stringify(input.kind satisfies never)}`)
  }
}

/** By its name, or by its code where it has none, or shares its name with another. */
function nameOf({ kind, options = [] }: RuleInput, { code, name }: InputOption): string {
  if (name === undefined) return code
  const shared = options.filter((other) => other.name?.vi === name.vi).length > 1
  return shared || kind === 'level' ? `${code} · ${name.vi}` : name.vi
}

function readChoice(
  input: RuleInput,
  cell: string | number,
  valueOf: (option: InputOption) => RawInput,
): ReadInput {
  const wanted = tidy(String(cell))
  const options = input.options ?? []
  const found =
    options.find((option) => tidy(nameOf(input, option)) === wanted) ??
    options.find(({ code }) => tidy(code) === wanted)
  if (found !== undefined) return { value: valueOf(found) }
  const allowed = options.map((option) => nameOf(input, option)).join('; ')
  return { wrong: 'answers-value-choice', details: { allowed } }
}

/** `TRUE` is what Excel itself makes of a yes. */
function readYesNo(cell: string | number): { readonly value: boolean } | undefined {
  const said = tidy(String(cell))
  if (said === tidy(yesNo.yes) || said === 'true') return { value: true }
  if (said === tidy(yesNo.no) || said === 'false') return { value: false }
  return undefined
}

const mostItems = 2000
const mostLetters = 300

function readList(cell: string | number): ReadInput {
  const number = readNumber(cell)
  if ('value' in number) return number
  const items = itemsIn(cell)
  const tooLong = items.length > mostItems || items.some((item) => item.length > mostLetters)
  return tooLong ? { wrong: 'answers-value-list' } : { value: items }
}

function itemsIn(cell: string | number): string[] {
  return String(cell)
    .split(/[\n;]/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

function readSurvey(cell: string | number): ReadInput {
  const mean = readNumber(cell)
  if ('value' in mean) return mean
  const parts = itemsIn(cell)
  const values = parts.flatMap((part) => {
    const read = readNumber(part)
    return 'value' in read ? read.value : []
  })
  if (parts.length < 2 || values.length < parts.length || values.length > mostItems) {
    return { wrong: 'answers-value-survey' }
  }
  return { value: values }
}

function readAny(cell: string | number): ReadInput {
  const yes = readYesNo(cell)
  if (yes !== undefined) return yes
  const number = readNumber(cell)
  if ('value' in number) return number
  return String(cell).length > 200 ? { wrong: 'answers-value-number' } : { value: String(cell) }
}

function outOfBounds({ min, max, whole }: RuleInput, value: RawInput): ReadInput {
  const numbers = typeof value === 'number' ? [value] : Array.isArray(value) ? value : []
  const fraction = numbers.some((each) => typeof each === 'number' && !Number.isInteger(each))
  if (whole === true && fraction) return { wrong: 'answers-value-whole' }
  if (max === undefined) return { wrong: 'answers-value-least', details: { min: min ?? 0 } }
  return { wrong: 'answers-value-range', details: { min: min ?? 0, max } }
}
