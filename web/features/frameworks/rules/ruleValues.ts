import type { ScoringRule } from '@thang/contracts'
import type { Language } from '../../../app/i18n/translate.ts'
import { readNumber, writeNumber } from '../numberText.ts'
import { type Parameter, ruleParameters } from './parameters.ts'

/** What stands in the fields of a rule's form, as it was typed. */
export interface RuleValues {
  readonly type: ScoringRule['type']
  readonly fields: FieldValues
}
export interface FieldValues {
  readonly [name: string]: string | readonly FieldValues[] | RuleValues | undefined
}

/** A new rule of the kind, with something sound in every field. */
export function blankValues(type: ScoringRule['type']): RuleValues {
  return { type, fields: blankFields(ruleParameters[type]) }
}

/** A rule of another kind: what both kinds have stays as it was typed, such as a numerator. */
export function anotherKind(type: ScoringRule['type'], before: RuleValues | null): RuleValues {
  const blank = blankValues(type)
  if (before === null) return blank
  const shared = ruleParameters[type].flatMap((parameter) => {
    const same = ruleParameters[before.type].some(
      (other) =>
        'name' in parameter &&
        'name' in other &&
        other.name === parameter.name &&
        other.kind === parameter.kind,
    )
    return same && 'name' in parameter ? [parameter.name] : []
  })
  const kept = Object.entries(before.fields).filter(([name]) =>
    shared.some((each) => each === name),
  )
  return { type, fields: { ...blank.fields, ...Object.fromEntries(kept) } }
}

/** A new line of a list, such as another option. */
export function blankFields(parameters: readonly Parameter[]): FieldValues {
  return Object.assign({}, ...parameters.map(blankField))
}

function blankField(parameter: Parameter): FieldValues {
  switch (parameter.kind) {
    case 'name':
    case 'number':
    case 'expression':
    case 'names':
      return { [parameter.name]: parameter.start }
    case 'choice':
      return { [parameter.name]: parameter.optional === true ? '' : (parameter.values[0] ?? '') }
    case 'wording':
      return { nameVi: '', nameEn: '' }
    case 'award':
      return { award: 'share', amount: parameter.start }
    case 'rule':
      return { rule: blankValues('yes-no') }
    case 'list':
      return { [parameter.name]: parameter.optional === true ? [] : [blankFields(parameter.item)] }
    default:
      throw new Error(`Unknown parameter: ${JSON.stringify(parameter satisfies never)}`)
  }
}

/** The fields of a rule, filled with what it says. */
export function valuesOf(rule: ScoringRule, language: Language): RuleValues {
  return { type: rule.type, fields: fieldsOf(ruleParameters[rule.type], rule, language) }
}

function fieldsOf(
  parameters: readonly Parameter[],
  from: unknown,
  language: Language,
): FieldValues {
  const found = new Map<string, unknown>(Object.entries(from ?? {}))
  return Object.assign({}, ...parameters.map((each) => fieldOf(each, found, language)))
}

type Found = ReadonlyMap<string, unknown>

function fieldOf(parameter: Parameter, found: Found, language: Language): FieldValues {
  switch (parameter.kind) {
    case 'name':
    case 'choice':
    case 'expression':
      return { [parameter.name]: String(found.get(parameter.name) ?? '') }
    case 'names':
      return { inputs: listOf(found.get('inputs')).join(', ') }
    case 'number':
      return {
        [parameter.name]: shown(found.get(parameter.name), language, parameter.percent === true),
      }
    case 'wording': {
      const name = new Map<string, unknown>(Object.entries(found.get('name') ?? {}))
      return { nameVi: String(name.get('vi') ?? ''), nameEn: String(name.get('en') ?? '') }
    }
    case 'award':
      return found.has('share')
        ? { award: 'share', amount: shown(found.get('share'), language, true) }
        : { award: 'points', amount: shown(found.get('points'), language, false) }
    case 'rule':
      return { rule: nested(found.get('rule'), language) }
    case 'list':
      return {
        [parameter.name]: listOf(found.get(parameter.name)).map((item) =>
          fieldsOf(parameter.item, item, language),
        ),
      }
    default:
      throw new Error(`Unknown parameter: ${JSON.stringify(parameter satisfies never)}`)
  }
}

function nested(rule: unknown, language: Language): RuleValues {
  const type = isObject(rule) && 'type' in rule ? rule.type : undefined
  if (!isRuleType(type)) return blankValues('yes-no')
  return { type, fields: fieldsOf(ruleParameters[type], rule, language) }
}

/** Whether the word names a kind of rule. */
export function isRuleType(type: unknown): type is ScoringRule['type'] {
  return typeof type === 'string' && Object.hasOwn(ruleParameters, type)
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function shown(value: unknown, language: Language, percent: boolean): string {
  if (typeof value !== 'number') return ''
  // A hundred times 0.07 is 7.000000000000001.
  return writeNumber(percent ? Number((value * 100).toPrecision(12)) : value, language)
}

/** The rule that the fields say, or null while one of them is not filled in rightly. */
export function readRule(values: RuleValues, language: Language): ScoringRule | null {
  const fields = readFields(ruleParameters[values.type], values.fields, language)
  if (fields === null) return null
  const made: object = { type: values.type, ...fields }
  return isMadeRule(made) ? made : null
}

/** What is made by the table of parameters is a rule of that kind: a test makes every kind. */
function isMadeRule(made: object): made is ScoringRule {
  return 'type' in made && isRuleType(made.type)
}

function readFields(
  parameters: readonly Parameter[],
  values: FieldValues,
  language: Language,
): object | null {
  const parts = parameters.map((parameter) => readField(parameter, values, language))
  return parts.includes(null) ? null : Object.assign({}, ...parts)
}

const namePattern = /^[A-Za-z_][A-Za-z0-9_]*$/

/** The part of a rule that one parameter is: nothing where it may be left out, null where it is wrong. */
export function readField(
  parameter: Parameter,
  values: FieldValues,
  language: Language,
): object | null {
  const text = 'name' in parameter ? textOf(values[parameter.name]) : ''
  const isLeftOut = 'optional' in parameter && text === ''
  switch (parameter.kind) {
    case 'name':
      if (isLeftOut) return {}
      return namePattern.test(text) ? { [parameter.name]: text } : null
    case 'expression':
      return text === '' ? null : { expression: text }
    case 'names': {
      const inputs = text.split(',').map((each) => each.trim())
      return inputs.every((each) => namePattern.test(each)) ? { inputs } : null
    }
    case 'choice':
      return isLeftOut ? {} : { [parameter.name]: text }
    case 'number':
      return isLeftOut
        ? {}
        : keyed(parameter.name, readAmount(text, language, parameter.percent === true))
    case 'award': {
      const isShare = values['award'] === 'share'
      const amount = readAmount(textOf(values['amount']), language, isShare)
      return keyed(isShare ? 'share' : 'points', amount)
    }
    case 'wording':
      return readWording(textOf(values['nameVi']), textOf(values['nameEn']))
    case 'rule':
      return readNested(values['rule'], language)
    case 'list':
      return readList(parameter, values[parameter.name], language)
    default:
      throw new Error(`Unknown parameter: ${JSON.stringify(parameter satisfies never)}`)
  }
}

function textOf(value: FieldValues[string]): string {
  return typeof value === 'string' ? value.trim() : ''
}

function keyed(key: string, value: number | undefined): object | null {
  return value === undefined ? null : { [key]: value }
}

function readAmount(text: string, language: Language, percent: boolean): number | undefined {
  const value = readNumber(text, language)
  return value === undefined || !percent ? value : Number((value / 100).toPrecision(12))
}

function readWording(vi: string, en: string): object | null {
  if (vi === '') return en === '' ? {} : null
  return { name: { vi, ...(en === '' ? {} : { en }) } }
}

function readNested(value: FieldValues[string], language: Language): object | null {
  if (!isRuleValues(value)) return null
  const rule = readRule(value, language)
  return rule === null ? null : { rule }
}

/** Whether a field holds a rule of its own. */
export function isRuleValues(value: FieldValues[string]): value is RuleValues {
  return isObject(value) && 'fields' in value
}

function readList(
  parameter: Extract<Parameter, { kind: 'list' }>,
  value: FieldValues[string],
  language: Language,
): object | null {
  const items = itemsOf(value).map((item) => readFields(parameter.item, item, language))
  if (items.length === 0) return parameter.optional === true ? {} : null
  return items.includes(null) ? null : { [parameter.name]: items }
}

/** The lines of a list's field. */
export function itemsOf(value: FieldValues[string]): readonly FieldValues[] {
  return Array.isArray(value) ? value : []
}
