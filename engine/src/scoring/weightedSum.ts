import { roundHalfUp } from '../composite/round.ts'
import { isKnown, isMissing, type Missing, missing } from '../figure.ts'
import { held } from './award.ts'
import type { RuleOutcome, Scored } from './outcome.ts'
import { combineMissing } from './readInput.ts'
import type { WeightedSumRule, WeightedTerm } from './rule.ts'

/**
 * The sum of sub-rules, each scored against its own points, at most the maximum.
 * `parts` are the outcomes of the terms, in order. A not-applicable term leaves the sum and what the
 * others earned is stretched to the full points (a bonus or penalty is added unstretched), or it is awarded its points, as `notApplicable` says;
 * all not applicable → `not-applicable`. Any other missing term makes the sum missing: with the
 * common reason where no term is known and all agree, else `component-missing`; the responsible
 * inputs are named.
 * With `termDecimals` each term is rounded half up first, and `parts` hold what was added.
 * Of 10 points as 6 · ratio + 2 · ratio to 0.8 + 2 · ratio to 0.8: 0.8699, 0.3698 and 0.2122 →
 * 5.219 + 0.924 + 0.531 → 6.674. With the last term not applicable: 6.144 × 10 ÷ 8 = 7.68.
 * Seen: Decision 766/QĐ-TTg, indicator 3.6 (online payment; the national portal rounds each term to
 * 2 decimals before adding: 5.19 + 0.86 + 0.70 = 6.75, though the plain sum is 6.756); the set for ministries' IT application,
 * annex 1b, item 4.
 */
export function weightedSum(
  rule: WeightedSumRule,
  outcomes: readonly RuleOutcome[],
  maxPoints: number,
): Scored {
  const parts = outcomes.map((outcome) => rounded(outcome, rule.termDecimals))
  const absent = absentParts(parts)
  if (absent !== undefined) return { points: absent, branch: 'missing', parts }
  const earned = earnedOf(parts)
  const leaving = sumOfPoints(rule.terms.filter((_, index) => isNotApplicable(parts[index])))
  const policy = rule.notApplicable ?? 'rescale'
  const sum = policy === 'full-marks' ? earned + leaving : stretched(rule.terms, parts)
  return {
    points: held(sum, maxPoints),
    branch: sum > maxPoints ? 'capped' : leaving === 0 ? 'sum' : policy,
    workings: leaving === 0 ? { sum } : { earned, notApplicablePoints: leaving, sum },
    parts,
  }
}

function rounded(outcome: RuleOutcome, decimals: number | undefined): RuleOutcome {
  const { points } = outcome
  if (decimals === undefined || isMissing(points)) return outcome
  return { ...outcome, points: roundHalfUp(points, decimals) }
}

/** Why the parts give no sum: undefined where some are known and the rest is not applicable. */
function absentParts(parts: readonly RuleOutcome[]): Missing | undefined {
  const absent = absentReasons(parts)
  const blocking = absent.filter((reason) => reason.missing !== 'not-applicable')
  if (absent.length === parts.length) return combineMissing(blocking.length > 0 ? blocking : absent)
  return blocking.length === 0
    ? undefined
    : missing('component-missing', combineMissing(blocking).about)
}

/** The reasons of the missing parts, each naming the inputs it is about. */
export function absentReasons(parts: readonly RuleOutcome[]): Missing[] {
  return parts.flatMap(({ points, explanation }) =>
    isKnown(points) ? [] : [{ about: Object.keys(explanation.inputs), ...points }],
  )
}

/** What was earned, stretched over the terms that are not applicable; a bonus or penalty is added after. */
function stretched(terms: readonly WeightedTerm[], parts: readonly RuleOutcome[]): number {
  const isBonus = (index: number) => terms[index]?.rule.type === 'bonus-penalty'
  const ordinary = terms.filter((_, index) => !isBonus(index))
  const applicable = terms.filter((_, index) => !isBonus(index) && !isNotApplicable(parts[index]))
  const earned = earnedOf(parts.filter((_, index) => !isBonus(index)))
  const bonus = earnedOf(parts.filter((_, index) => isBonus(index)))
  const [full, counted] = [sumOfPoints(ordinary), sumOfPoints(applicable)]
  // A remainder of 0 can only hold terms without points; there is nothing to stretch.
  return (counted > 0 && counted < full ? (earned * full) / counted : earned) + bonus
}

function earnedOf(parts: readonly RuleOutcome[]): number {
  return parts.reduce((sum, part) => sum + (isKnown(part.points) ? part.points : 0), 0)
}

function sumOfPoints(terms: readonly WeightedTerm[]): number {
  return terms.reduce((sum, term) => sum + term.points, 0)
}

function isNotApplicable(part: RuleOutcome | undefined): boolean {
  return part !== undefined && isMissing(part.points) && part.points.missing === 'not-applicable'
}
