import type { LocalText } from '../localText.ts'
import type { ScoringRule } from './rule.ts'

/**
 * What a raw input holds: a number; a yes or no; the code of one option; a list of items or their
 * number; a list of survey answers or their mean; points given by an appraiser; a maturity level; or,
 * for a formula, whatever its expression makes of it.
 */
export type InputKind =
  | 'number'
  | 'boolean'
  | 'option'
  | 'list'
  | 'survey'
  | 'points'
  | 'level'
  | 'any'

/** One value an input may take. */
export interface InputOption {
  readonly code: string
  readonly name?: LocalText
}

/** One raw input a rule reads, with what a form or a data file may put there. */
export interface RuleInput {
  readonly name: string
  readonly kind: InputKind
  /** Lowest and highest number taken; the highest of points is the maximum of the rule. */
  readonly min?: number
  readonly max?: number
  /** Whole numbers only. */
  readonly whole?: boolean
  /** The codes of an option, or the levels of a maturity level. */
  readonly options?: readonly InputOption[]
  /** What the input is called, where the rule says: the text of a condition. */
  readonly label?: LocalText
}

/**
 * The raw inputs a rule reads, nested rules included, each name once and in the order of the rule: for
 * forms, columns of data files and documentation.
 * A ratio of onTime to dossiers → onTime and dossiers, both numbers of 0 or more.
 */
export function inputsOf(rule: ScoringRule): RuleInput[] {
  const byName = new Map<string, RuleInput>()
  for (const input of allInputsOf(rule)) {
    const earlier = byName.get(input.name)
    // A formula takes anything; another rule of the same input says what it is.
    if (earlier === undefined || earlier.kind === 'any') byName.set(input.name, input)
  }
  return [...byName.values()]
}

/** As `inputsOf`, with a name that several nested rules read as often as they read it. */
export function allInputsOf(rule: ScoringRule): RuleInput[] {
  switch (rule.type) {
    case 'yes-no':
    case 'gate':
      return [{ name: rule.input, kind: 'boolean' }]
    case 'options':
      return [{ name: rule.input, kind: 'option', options: rule.options.map(optionOf) }]
    case 'conditions':
      return rule.conditions.map(({ code, name }) => ({
        name: code,
        kind: 'boolean',
        ...(name === undefined ? {} : { label: name }),
      }))
    case 'ratio':
    case 'ratio-to-target':
      return [amount(rule.numerator), amount(rule.denominator)]
    case 'count-bands':
      return [amount(rule.input)]
    case 'capped-list':
      return [{ name: rule.input, kind: 'list', min: 0, whole: true }]
    case 'bonus-penalty':
      return [count(rule.bonusInput), count(rule.penaltyInput)]
    case 'relative-to-best':
      return [rule.numerator, ...(rule.denominator === undefined ? [] : [rule.denominator])].map(
        amount,
      )
    case 'emulation':
      return [amount(rule.actual), amount(rule.target)]
    case 'min-max':
      return [{ name: rule.input, kind: 'number' }]
    case 'survey-mean':
      return [
        { name: rule.input, kind: 'survey', min: rule.scaleMin, max: rule.scaleMax },
        ...(rule.responsesInput === undefined ? [] : [count(rule.responsesInput)]),
      ]
    case 'judged':
      return rule.rubric === undefined
        ? [{ name: rule.input, kind: 'points', min: 0 }]
        : [{ name: rule.input, kind: 'option', options: rule.rubric.map(optionOf) }]
    case 'weighted-sum':
      return rule.terms.flatMap((term) => allInputsOf(term.rule))
    case 'best-of':
      return rule.cases.flatMap((one) => allInputsOf(one.rule))
    case 'maturity-level':
      return [{ name: rule.input, kind: 'level', whole: true, options: rule.levels.map(levelOf) }]
    case 'formula':
      return rule.inputs.map((name) => ({ name, kind: 'any' }))
    case 'not-scored':
      return []
    default:
      throw new Error(`Unknown scoring rule: ${JSON.stringify(rule satisfies never)}`)
  }
}

function amount(name: string): RuleInput {
  return { name, kind: 'number', min: 0 }
}

function count(name: string): RuleInput {
  return { name, kind: 'number', min: 0, whole: true }
}

function optionOf({ code, name }: InputOption): InputOption {
  return name === undefined ? { code } : { code, name }
}

function levelOf({ level, name }: { level: number; name?: LocalText }): InputOption {
  return optionOf({ code: String(level), ...(name === undefined ? {} : { name }) })
}
