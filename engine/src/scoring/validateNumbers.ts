import { type RuleProblem, type RuleSite, unless } from './ruleProblem.ts'
import type {
  BonusPenaltyRule,
  CappedListRule,
  FormulaRule,
  MinMaxRule,
  RatioRule,
  RatioToTargetRule,
  SurveyMeanRule,
} from './rule.ts'
import { validatePoints } from './validateAwards.ts'

/** From here on a target is surely written as a percentage: no ratio aims at ten times its denominator. */
const LEAST_PERCENT = 10

/** A cap is a share above 0 and at most 1: points above the maximum belong to a bonus. */
export function validateRatio(rule: RatioRule | RatioToTargetRule, site: RuleSite): RuleProblem[] {
  const { cap } = rule
  if (cap === undefined) return []
  return unless(cap > 0 && cap <= 1, 'rule-cap-out-of-range', `${site.path}.cap`, { cap })
}

/** As a ratio; the target is a share above 0, written 0.8 and not 80. */
export function validateRatioToTarget(rule: RatioToTargetRule, site: RuleSite): RuleProblem[] {
  const { target } = rule
  const path = `${site.path}.target`
  return [
    ...validateRatio(rule, site),
    ...unless(target > 0, 'rule-target-not-positive', path, { target }),
    ...unless(!(target >= LEAST_PERCENT), 'rule-target-looks-like-percent', path, { target }),
  ]
}

/** Points an item above 0; the cap within 0 and the maximum. */
export function validateCappedList(rule: CappedListRule, site: RuleSite): RuleProblem[] {
  const { path, maxPoints } = site
  const { pointsPerItem, capPoints } = rule
  return [
    ...unless(pointsPerItem > 0, 'rule-points-out-of-range', `${path}.pointsPerItem`, {
      points: pointsPerItem,
    }),
    ...validatePoints(capPoints, `${path}.capPoints`, maxPoints),
  ]
}

/** Points each of 0 or more; the minimum below the maximum, which is the indicator's. */
export function validateBonusPenalty(rule: BonusPenaltyRule, site: RuleSite): RuleProblem[] {
  const { path, maxPoints: indicatorMaximum } = site
  const { pointsPerBonus, pointsPerPenalty, minPoints, maxPoints } = rule
  const same = indicatorMaximum === null || indicatorMaximum === maxPoints
  return [
    ...validatePoints(pointsPerBonus, `${path}.pointsPerBonus`, null),
    ...validatePoints(pointsPerPenalty, `${path}.pointsPerPenalty`, null),
    ...unless(minPoints < maxPoints, 'rule-bounds-not-rising', path, { minPoints, maxPoints }),
    ...unless(same, 'rule-maximum-differs', `${path}.maxPoints`, {
      points: maxPoints,
      maxPoints: indicatorMaximum ?? maxPoints,
    }),
  ]
}

/** The lower goalpost below the upper one (`direction` turns a scale round), above 0 for logarithms. */
export function validateMinMax(rule: MinMaxRule, site: RuleSite): RuleProblem[] {
  const { min, max, transform = 'none' } = rule
  const logarithm = transform !== 'none'
  return [
    ...unless(min < max, 'rule-goalposts-not-rising', site.path, { min, max }),
    ...unless(!logarithm || min > 0, 'rule-goalpost-not-positive', `${site.path}.min`, { min }),
    ...unless(!logarithm || max > 0, 'rule-goalpost-not-positive', `${site.path}.max`, { max }),
  ]
}

/** The scale rises; the least number of answers is a whole number from 1. */
export function validateSurveyMean(rule: SurveyMeanRule, site: RuleSite): RuleProblem[] {
  const { scaleMin, scaleMax, minResponses = 1 } = rule
  const counts = Number.isInteger(minResponses) && minResponses >= 1
  return [
    ...unless(scaleMin < scaleMax, 'rule-scale-not-rising', site.path, { scaleMin, scaleMax }),
    ...unless(counts, 'rule-responses-out-of-range', `${site.path}.minResponses`, {
      minResponses,
    }),
  ]
}

/**
 * An expression that the compiler takes, where one is given, and at least one input, none by the name
 * that stands for the maximum.
 */
export function validateFormula(rule: FormulaRule, site: RuleSite): RuleProblem[] {
  const { path, compile } = site
  const { expression, inputs } = rule
  const reserved = inputs.indexOf('maxPoints')
  const empty = expression.trim() === ''
  const message = empty ? null : (compile?.(expression, inputs) ?? null)
  return [
    ...unless(!empty, 'rule-expression-empty', `${path}.expression`),
    ...unless(inputs.length > 0, 'rule-empty', `${path}.inputs`),
    ...unless(reserved < 0, 'rule-input-reserved', `${path}.inputs.${reserved}`, {
      input: 'maxPoints',
    }),
    ...unless(message === null, 'formula-invalid', `${path}.expression`, {
      expression,
      message: message ?? '',
    }),
  ]
}
