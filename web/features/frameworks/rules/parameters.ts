import type { ScoringRule } from '@thang/contracts'

export type ParameterName =
  | 'input'
  | 'options'
  | 'conditions'
  | 'code'
  | 'numerator'
  | 'denominator'
  | 'cap'
  | 'emptyDenominator'
  | 'target'
  | 'bands'
  | 'from'
  | 'pointsPerItem'
  | 'capPoints'
  | 'bonusInput'
  | 'pointsPerBonus'
  | 'penaltyInput'
  | 'pointsPerPenalty'
  | 'minPoints'
  | 'maxPoints'
  | 'actual'
  | 'min'
  | 'max'
  | 'transform'
  | 'direction'
  | 'scaleMin'
  | 'scaleMax'
  | 'minResponses'
  | 'responsesInput'
  | 'rubric'
  | 'terms'
  | 'cases'
  | 'points'
  | 'notApplicable'
  | 'termDecimals'
  | 'levels'
  | 'level'
  | 'levelIfFailed'
  | 'expression'
  | 'inputs'

const choices = {
  emptyDenominator: ['missing', 'zero', 'full-marks', 'not-applicable'],
  transform: ['none', 'ln', 'log10'],
  direction: ['higher-is-better', 'lower-is-better'],
  notApplicable: ['rescale', 'full-marks'],
} as const
export type ChoiceName = keyof typeof choices
export type ChoiceValue = (typeof choices)[ChoiceName][number]

/** What one parameter of a rule is, so that a form and a reader can be made of it. */
export type Parameter =
  /** The name of a raw input, or the code of an option. */
  | {
      readonly kind: 'name'
      readonly name: ParameterName
      readonly start: string
      readonly optional?: true
    }
  | {
      readonly kind: 'number'
      readonly name: ParameterName
      readonly start: string
      readonly optional?: true
      /** Kept as a share, written as a percentage. */
      readonly percent?: true
    }
  | {
      readonly kind: 'choice'
      readonly name: ChoiceName
      readonly values: readonly ChoiceValue[]
      readonly optional?: true
    }
  | { readonly kind: 'expression'; readonly name: 'expression'; readonly start: string }
  | { readonly kind: 'names'; readonly name: 'inputs'; readonly start: string }
  /** What it is called, in words. */
  | { readonly kind: 'wording' }
  /** A share of the maximum or points outright. */
  | { readonly kind: 'award'; readonly start: string }
  | { readonly kind: 'rule' }
  | {
      readonly kind: 'list'
      readonly name: ParameterName
      readonly item: readonly Parameter[]
      readonly optional?: true
    }

const name = (key: ParameterName, start: string): Parameter => ({ kind: 'name', name: key, start })
const number = (key: ParameterName, start: string): Parameter => ({
  kind: 'number',
  name: key,
  start,
})
const choice = (key: ChoiceName): Parameter => ({ kind: 'choice', name: key, values: choices[key] })
const perhaps = (key: ChoiceName): Parameter => ({
  kind: 'choice',
  name: key,
  values: choices[key],
  optional: true,
})
const named: readonly Parameter[] = [
  name('code', 'a'),
  { kind: 'wording' },
  { kind: 'award', start: '100' },
]
const cap: Parameter = { kind: 'number', name: 'cap', start: '', optional: true, percent: true }
const ratio: readonly Parameter[] = [
  name('numerator', 'done'),
  name('denominator', 'total'),
  cap,
  choice('emptyDenominator'),
]

/** The parameters of every kind of rule, in the order of its form. */
export const ruleParameters: Readonly<Record<ScoringRule['type'], readonly Parameter[]>> = {
  'yes-no': [name('input', 'done')],
  options: [name('input', 'chosen'), { kind: 'list', name: 'options', item: named }],
  conditions: [{ kind: 'list', name: 'conditions', item: named }],
  ratio,
  'ratio-to-target': [
    name('numerator', 'done'),
    name('denominator', 'total'),
    { kind: 'number', name: 'target', start: '100', percent: true },
    cap,
    choice('emptyDenominator'),
  ],
  'count-bands': [
    name('input', 'count'),
    { kind: 'list', name: 'bands', item: [number('from', '1'), { kind: 'award', start: '100' }] },
  ],
  'capped-list': [name('input', 'items'), number('pointsPerItem', '1'), number('capPoints', '1')],
  'bonus-penalty': [
    name('bonusInput', 'bonuses'),
    number('pointsPerBonus', '1'),
    name('penaltyInput', 'penalties'),
    number('pointsPerPenalty', '1'),
    number('minPoints', '0'),
    number('maxPoints', '1'),
  ],
  'relative-to-best': [
    name('numerator', 'done'),
    { kind: 'name', name: 'denominator', start: '', optional: true },
    choice('emptyDenominator'),
  ],
  emulation: [name('actual', 'actual'), name('target', 'target')],
  'min-max': [
    name('input', 'value'),
    number('min', '0'),
    number('max', '100'),
    perhaps('transform'),
    perhaps('direction'),
  ],
  'survey-mean': [
    name('input', 'answers'),
    number('scaleMin', '1'),
    number('scaleMax', '5'),
    { kind: 'number', name: 'minResponses', start: '', optional: true },
    { kind: 'name', name: 'responsesInput', start: '', optional: true },
  ],
  judged: [name('input', 'judged'), { kind: 'list', name: 'rubric', item: named, optional: true }],
  'weighted-sum': [
    {
      kind: 'list',
      name: 'terms',
      item: [{ kind: 'wording' }, number('points', '1'), { kind: 'rule' }],
    },
    perhaps('notApplicable'),
    { kind: 'number', name: 'termDecimals', start: '', optional: true },
  ],
  'best-of': [
    {
      kind: 'list',
      name: 'cases',
      item: [
        { kind: 'wording' },
        { kind: 'number', name: 'points', start: '', optional: true },
        { kind: 'rule' },
      ],
    },
  ],
  'maturity-level': [
    name('input', 'level'),
    {
      kind: 'list',
      name: 'levels',
      item: [number('level', '1'), { kind: 'wording' }, { kind: 'award', start: '100' }],
    },
  ],
  gate: [name('input', 'passed'), number('levelIfFailed', '1')],
  formula: [
    {
      kind: 'expression',
      name: 'expression',
      start: 'maxPoints * double(done) / double(total)',
    },
    { kind: 'names', name: 'inputs', start: 'done, total' },
  ],
  'not-scored': [],
}
