import { isMissing, missing } from '../figure.ts'
import { awardPoints } from './award.ts'
import type { RawInputs, Scored } from './outcome.ts'
import { readNumber } from './readInput.ts'
import type { MaturityLevelRule } from './rule.ts'

/**
 * The award of the maturity level reached.
 * The input is a whole number that must be one of the rule's levels; absent, it is `not-submitted`;
 * another number is `invalid-input`.
 * Of 10 points with levels 0 → 0, 1 → 0.25, 2 → 0.5, 3 → 1: level 2 → 5.
 * Seen: the digital business indicators of Decision 1567, large and small enterprises.
 */
export function maturityLevel(
  rule: MaturityLevelRule,
  inputs: RawInputs,
  maxPoints: number,
): Scored {
  const level = readNumber(inputs, rule.input, { whole: true })
  if (isMissing(level)) return { points: level, branch: 'missing' }
  const step = rule.levels.find((one) => one.level === level)
  if (step === undefined)
    return { points: missing('invalid-input', [rule.input]), branch: 'missing' }
  return {
    points: awardPoints(step, maxPoints),
    branch: `level ${step.level}`,
    workings: { level },
  }
}
