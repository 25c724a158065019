import { allInputsOf, type RuleInput } from './inputsOf.ts'
import type { BestOfRule, ScoringRule, WeightedSumRule } from './rule.ts'
import { addUp, type Compile, type RuleProblem, type RuleSite, unless } from './ruleProblem.ts'
import {
  duplicates,
  validateChoices,
  validateConditions,
  validateCountBands,
  validateMaturityLevel,
  validatePoints,
} from './validateAwards.ts'
import {
  validateBonusPenalty,
  validateCappedList,
  validateFormula,
  validateMinMax,
  validateRatio,
  validateRatioToTarget,
  validateSurveyMean,
} from './validateNumbers.ts'

/** What is known of the indicator that the rule belongs to. */
export interface ValidateRuleOptions {
  /** What the path of a problem starts with; `rule` unless given. */
  readonly path?: string
  /** The most points the indicator can bring; null or absent where it is not known. */
  readonly maxPoints?: number | null
  /** Tries the expressions of formulas; without it they are taken as they are. */
  readonly compile?: Compile
}

/**
 * What is wrong in the parameters of a rule, nested rules included; an empty list for a good one. A
 * rule with problems must not be used: what `scoreRule` makes of it means nothing.
 * Bands from 1, 3, 4 (rising) → `rule-bands-not-descending` twice, at `rule.bands.1` and `.2`.
 */
export function validateRule(rule: ScoringRule, options: ValidateRuleOptions = {}): RuleProblem[] {
  const { path = 'rule', maxPoints = null, compile } = options
  const problems = validateAt(rule, { path, maxPoints, compile })
  // The inputs of an unknown kind of rule cannot be listed.
  const known = problems.every((problem) => problem.code !== 'rule-type-unknown')
  return known ? [...problems, ...validateInputs(allInputsOf(rule), path)] : problems
}

function validateAt(rule: ScoringRule, site: RuleSite): RuleProblem[] {
  const problems = validateParameters(rule, site)
  const known = problems.every((problem) => problem.code !== 'rule-type-unknown')
  return known ? [...problems, ...validateNames(rule, site)] : problems
}

/** A rule without parts reads each of its inputs once: a ratio of a number to itself is a slip. */
function validateNames(rule: ScoringRule, { path }: RuleSite): RuleProblem[] {
  if (rule.type === 'weighted-sum' || rule.type === 'best-of') return []
  // Conditions have been told by their codes.
  if (rule.type === 'conditions') return []
  return duplicates(allInputsOf(rule).map((input) => input.name)).flatMap(({ value }) =>
    unless(false, 'rule-input-duplicate', path, { input: value }),
  )
}

function validateParameters(rule: ScoringRule, site: RuleSite): RuleProblem[] {
  switch (rule.type) {
    case 'options':
      return validateChoices(rule.options, 'options', site)
    case 'conditions':
      return validateConditions(rule, site)
    case 'ratio':
      return validateRatio(rule, site)
    case 'ratio-to-target':
      return validateRatioToTarget(rule, site)
    case 'count-bands':
      return validateCountBands(rule, site)
    case 'capped-list':
      return validateCappedList(rule, site)
    case 'bonus-penalty':
      return validateBonusPenalty(rule, site)
    case 'min-max':
      return validateMinMax(rule, site)
    case 'survey-mean':
      return validateSurveyMean(rule, site)
    case 'judged':
      return rule.rubric === undefined ? [] : validateChoices(rule.rubric, 'rubric', site)
    case 'weighted-sum':
      return validateWeightedSum(rule, site)
    case 'best-of':
      return validateBestOf(rule, site)
    case 'maturity-level':
      return validateMaturityLevel(rule, site)
    case 'formula':
      return validateFormula(rule, site)
    case 'yes-no':
    case 'relative-to-best':
    case 'emulation':
    case 'gate':
    case 'not-scored':
      return []
    default:
      return unknownType(rule satisfies never, site)
  }
}

function validateWeightedSum(rule: WeightedSumRule, site: RuleSite): RuleProblem[] {
  const { path, maxPoints } = site
  const { terms } = rule
  const sum = terms.reduce((total, term) => total + term.points, 0)
  const full = maxPoints ?? sum
  const { termDecimals = 0 } = rule
  const decimals = Number.isInteger(termDecimals) && termDecimals >= 0 && termDecimals <= 10
  return [
    ...unless(decimals, 'rule-decimals-out-of-range', `${path}.termDecimals`, { termDecimals }),
    ...unless(terms.length > 0, 'rule-empty', `${path}.terms`),
    ...unless(addUp(sum, full), 'rule-parts-do-not-add-up', `${path}.terms`, {
      sum,
      maxPoints: full,
    }),
    ...terms.flatMap((term, index) => [
      ...unless(term.points > 0, 'rule-points-out-of-range', `${path}.terms.${index}.points`, {
        points: term.points,
      }),
      ...validateInside(term.rule, {
        ...site,
        path: `${path}.terms.${index}.rule`,
        maxPoints: term.points,
      }),
    ]),
  ]
}

function validateBestOf(rule: BestOfRule, site: RuleSite): RuleProblem[] {
  const { path, maxPoints } = site
  const { cases } = rule
  return [
    ...unless(cases.length > 0, 'rule-empty', `${path}.cases`),
    ...cases.flatMap(({ rule: inside, points }, index) => [
      ...(points === undefined
        ? []
        : validatePoints(points, `${path}.cases.${index}.points`, maxPoints)),
      ...validateInside(inside, {
        ...site,
        path: `${path}.cases.${index}.rule`,
        maxPoints: points ?? maxPoints,
      }),
    ]),
  ]
}

function validateInside(rule: ScoringRule, site: RuleSite): RuleProblem[] {
  const pointless = rule.type === 'gate' || rule.type === 'not-scored'
  return [
    ...unless(!pointless, 'rule-without-points-inside', site.path, { type: rule.type }),
    ...validateAt(rule, site),
  ]
}

/** One name must mean one thing: it is one column of a data file and one field of a form. */
function validateInputs(inputs: readonly RuleInput[], path: string): RuleProblem[] {
  const first = new Map<string, RuleInput>()
  return inputs.flatMap((input) => {
    const earlier = first.get(input.name)
    if (earlier === undefined) first.set(input.name, input)
    const holds = earlier === undefined || agree(earlier, input)
    return unless(holds, 'rule-input-conflict', path, { input: input.name })
  })
}

/** A formula takes what the other rules of the same input take. */
function agree(one: RuleInput, other: RuleInput): boolean {
  return one.kind === other.kind || one.kind === 'any' || other.kind === 'any'
}

function unknownType(rule: never, site: RuleSite): RuleProblem[] {
  const { type }: { type?: unknown } = rule
  return unless(false, 'rule-type-unknown', site.path, { type: String(type) })
}
