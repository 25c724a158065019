import type { RawInputs, Scored } from './outcome.ts'
import { isMissingValue, readPair } from './readInput.ts'
import type { BonusPenaltyRule } from './rule.ts'

/**
 * bonuses × points each − penalties × points each, held between the rule's own `minPoints` (which may
 * be below 0) and `maxPoints`; the indicator's maximum plays no part.
 * Both inputs are whole counts of 0 or more; one absent makes the points missing.
 * 2 a bonus, 1 a penalty, from −5 to 5: 2 bonuses, 1 penalty → 3; 4 bonuses → 5; 9 penalties → −5.
 * Seen: bonus and penalty points in an evaluation of police units (NationalSecurityContest2).
 */
export function bonusPenalty(rule: BonusPenaltyRule, inputs: RawInputs): Scored {
  const names = [rule.bonusInput, rule.penaltyInput] as const
  const pair = readPair(inputs, names, { min: 0, whole: true })
  if (isMissingValue(pair)) return { points: pair, branch: 'missing' }
  const bonus = pair[0] * rule.pointsPerBonus
  const penalty = pair[1] * rule.pointsPerPenalty
  const sum = bonus - penalty
  return {
    points: Math.min(Math.max(sum, rule.minPoints), rule.maxPoints),
    branch: sum > rule.maxPoints ? 'capped' : sum < rule.minPoints ? 'held-at-minimum' : 'counted',
    workings: { bonus, penalty, sum },
  }
}
