import { isKnown } from '../figure.ts'
import type { RawInputs, RuleExplanation } from '../scoring/outcome.ts'
import type {
  Award,
  BestOfRule,
  BonusPenaltyRule,
  CappedListRule,
  ConditionsRule,
  CountBandsRule,
  EmulationRule,
  FormulaRule,
  JudgedRule,
  MaturityLevelRule,
  MinMaxRule,
  OptionsRule,
  RatioRule,
  RatioToTargetRule,
  RelativeToBestRule,
  SurveyMeanRule,
  WeightedSumRule,
} from '../scoring/rule.ts'
import type { AppliedRule } from './appliedRule.ts'
import {
  call,
  formula,
  type FormulaText,
  minus,
  numberText,
  over,
  plus,
  times,
} from './formulaText.ts'
import { weightedSumFormula } from './weightedSumFormula.ts'

/**
 * The sum a rule worked out, with its numbers put in; null where nothing was worked out: a yes, points
 * given outright, an empty denominator, the leader's full marks.
 */
export function ruleFormula(applied: AppliedRule): FormulaText | null {
  const { rule, outcome } = applied
  if (outcome.explanation.branch === 'empty-denominator') return null
  switch (rule.type) {
    case 'ratio':
      return ratioFormula({ ...applied, rule })
    case 'ratio-to-target':
      return ratioFormula({ ...applied, rule })
    case 'options':
    case 'judged':
    case 'count-bands':
    case 'maturity-level':
      return awardFormula(applied, chosenAward(rule, outcome.explanation))
    case 'conditions':
      return conditionsFormula({ ...applied, rule })
    case 'capped-list':
      return listFormula({ ...applied, rule })
    case 'bonus-penalty':
      return bonusFormula({ ...applied, rule })
    case 'relative-to-best':
      return bestFormula({ ...applied, rule })
    case 'emulation':
      return emulationFormula({ ...applied, rule })
    case 'min-max':
      return minMaxFormula({ ...applied, rule })
    case 'survey-mean':
      return surveyFormula({ ...applied, rule })
    case 'weighted-sum':
      return sumFormula({ ...applied, rule })
    case 'best-of':
      return bestOfFormula({ ...applied, rule })
    case 'formula':
      return expressionFormula({ ...applied, rule })
    case 'yes-no':
    case 'gate':
    case 'not-scored':
      return null
    default:
      throw new Error(`Unknown scoring rule: ${JSON.stringify(rule satisfies never)}`)
  }
}

function sumFormula(applied: AppliedRule<WeightedSumRule>): FormulaText | null {
  const { sum } = applied.outcome.explanation.workings
  return within(applied, weightedSumFormula(applied, termOf), sum)
}

/** The formula of a part of another rule; its points where it has none of its own. */
function termOf(applied: AppliedRule): FormulaText {
  // An expression with its bindings cannot stand inside another formula.
  const own = applied.rule.type === 'formula' ? null : ruleFormula(applied)
  return own ?? number(applied, applied.points)
}

function number({ write }: Pick<AppliedRule, 'write'>, value: number): FormulaText {
  return numberText(value, write)
}

function most(applied: AppliedRule): FormulaText {
  return number(applied, applied.outcome.maxPoints)
}

/** A sum that was held within 0 and the maximum, where it went beyond them. */
function within(applied: AppliedRule, sum: FormulaText | null, value = 0): FormulaText | null {
  if (sum === null) return null
  if (value > applied.outcome.maxPoints) return call('min', most(applied), sum)
  return value < 0 ? call('max', number(applied, 0), sum) : sum
}

type ChoosingRule = OptionsRule | JudgedRule | CountBandsRule | MaturityLevelRule

/** The award that the branch of the rule led to; none below all bands, or of points without a rubric. */
function chosenAward(rule: ChoosingRule, explanation: RuleExplanation): Award | undefined {
  const { branch, workings } = explanation
  switch (rule.type) {
    case 'options':
      return rule.options.find((one) => branch === `option ${one.code}`)
    case 'judged':
      return rule.rubric?.find((one) => branch === `option ${one.code}`)
    case 'count-bands':
      return rule.bands.find((band) => band.from === workings['from'])
    case 'maturity-level':
      return rule.levels.find((step) => step.level === workings['level'])
    default:
      throw new Error(`Unknown rule of choices: ${JSON.stringify(rule satisfies never)}`)
  }
}

function conditionsFormula(applied: AppliedRule<ConditionsRule>): FormulaText | null {
  const { inputs, workings } = applied.outcome.explanation
  const held = applied.rule.conditions.filter((condition) => inputs[condition.code] === true)
  const [first, ...rest] = held.flatMap((award) => awardFormula(applied, award) ?? [])
  return first === undefined ? null : within(applied, plus(first, ...rest), workings['sum'])
}

function listFormula(applied: AppliedRule<CappedListRule>): FormulaText {
  const { items = 0, cap = 0, sum = 0 } = applied.outcome.explanation.workings
  const list = times(number(applied, items), number(applied, applied.rule.pointsPerItem))
  return sum > cap ? call('min', number(applied, cap), list) : list
}

/** share × maximum; points given outright are just that number. */
function awardFormula(applied: AppliedRule, award: Award | undefined): FormulaText | null {
  if (award === undefined) return null
  return 'share' in award
    ? times(number(applied, award.share), most(applied))
    : number(applied, award.points)
}

function ratioFormula(applied: AppliedRule<RatioRule | RatioToTargetRule>): FormulaText {
  const { rule, outcome } = applied
  const ratio = quotient(applied, rule.numerator, rule.denominator)
  const target = rule.type === 'ratio-to-target' ? rule.target : 1
  const reached = target === 1 ? ratio : over(ratio, number(applied, target))
  const { ratio: value = 0 } = outcome.explanation.workings
  const cap = rule.cap ?? 1
  const held = value / target > cap ? call('min', number(applied, cap), reached) : reached
  return times(held, most(applied))
}

function quotient(applied: AppliedRule, numerator: string, denominator: string): FormulaText {
  return over(input(applied, numerator), input(applied, denominator))
}

function input(applied: AppliedRule, name: string): FormulaText {
  return number(applied, inputNumber(applied.outcome.explanation.inputs, name))
}

function inputNumber(inputs: RawInputs, name: string): number {
  const value = inputs[name]
  if (typeof value === 'number') return value
  throw new Error(`A formula without the number of ${name}`)
}

function bonusFormula(applied: AppliedRule<BonusPenaltyRule>): FormulaText {
  const { rule, outcome } = applied
  const sum = minus(
    times(input(applied, rule.bonusInput), number(applied, rule.pointsPerBonus)),
    times(input(applied, rule.penaltyInput), number(applied, rule.pointsPerPenalty)),
  )
  switch (outcome.explanation.branch) {
    case 'capped':
      return call('min', number(applied, rule.maxPoints), sum)
    case 'held-at-minimum':
      return call('max', number(applied, rule.minPoints), sum)
    default:
      return sum
  }
}

function bestFormula(applied: AppliedRule<RelativeToBestRule>): FormulaText {
  const { rule, outcome } = applied
  const { best = 0 } = outcome.explanation.workings
  const own =
    rule.denominator === undefined
      ? input(applied, rule.numerator)
      : quotient(applied, rule.numerator, rule.denominator)
  return times(over(own, number(applied, best)), most(applied))
}

function emulationFormula(applied: AppliedRule<EmulationRule>): FormulaText {
  const { branch, workings } = applied.outcome.explanation
  const { actual = 0, target = 0, leader = 0 } = workings
  const half = number(applied, 0.5)
  const [a, t, l] = [actual, target, leader].map((value) => number(applied, value))
  if (a === undefined || t === undefined || l === undefined) return most(applied)
  switch (branch) {
    case 'below-target':
      return times(over(times(half, a), t), most(applied))
    case 'at-target':
      return times(half, most(applied))
    case 'above-target': {
      const ahead = over(times(half, minus(a, t)), minus(l, t))
      return times(plus(half, ahead), most(applied))
    }
    default:
      return most(applied)
  }
}

function minMaxFormula(applied: AppliedRule<MinMaxRule>): FormulaText {
  const { rule, outcome } = applied
  const { branch } = outcome.explanation
  const scaled = (value: number) => {
    const text = number(applied, value)
    const { transform = 'none' } = rule
    return transform === 'none' ? text : call(transform, text)
  }
  const x = inputNumber(outcome.explanation.inputs, rule.input)
  const position = over(
    minus(scaled(x), scaled(rule.min)),
    minus(scaled(rule.max), scaled(rule.min)),
  )
  const held =
    branch === 'below-minimum'
      ? call('max', number(applied, 0), position)
      : branch === 'above-maximum'
        ? call('min', number(applied, 1), position)
        : position
  const turned = rule.direction === 'lower-is-better' ? minus(number(applied, 1), held) : held
  return times(turned, most(applied))
}

function surveyFormula(applied: AppliedRule<SurveyMeanRule>): FormulaText {
  const { rule, outcome } = applied
  const { mean = 0 } = outcome.explanation.workings
  const from = number(applied, rule.scaleMin)
  const share = over(
    minus(number(applied, mean), from),
    minus(number(applied, rule.scaleMax), from),
  )
  return times(share, most(applied))
}

function bestOfFormula(applied: AppliedRule<BestOfRule>): FormulaText | null {
  const { rule, outcome, write } = applied
  const { parts = [], workings } = outcome.explanation
  const cases = rule.cases.flatMap((one, index) => {
    const part = parts[index]
    if (part === undefined || !isKnown(part.points)) return []
    return termOf({ rule: one.rule, outcome: part, points: part.points, write })
  })
  const [first, ...others] = cases
  if (first === undefined) return null
  const best = others.length === 0 ? first : call('max', ...cases)
  return within(applied, best, workings['best'])
}

/** The expression as the framework has it, with what its names stood for. */
function expressionFormula(applied: AppliedRule<FormulaRule>): FormulaText | null {
  const { rule, outcome, write } = applied
  const { inputs, workings } = outcome.explanation
  const bound = rule.inputs.map((name) => {
    const value = inputs[name]
    return `${name} = ${typeof value === 'number' ? write(value) : JSON.stringify(value)}`
  })
  const names = [`maxPoints = ${write(outcome.maxPoints)}`, ...bound].join('; ')
  const held = within(applied, formula(rule.expression, 'sum'), workings['result'])
  return held === null ? null : formula(`${held.text} (${names})`, 'sum')
}
