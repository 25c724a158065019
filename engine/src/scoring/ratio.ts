import { type Missing, missing } from '../figure.ts'
import { held } from './award.ts'
import { emptyDenominator } from './emptyDenominator.ts'
import type { RawInputs, Scored } from './outcome.ts'
import { isMissingValue, readPair } from './readInput.ts'
import type { RatioRule, RatioToTargetRule } from './rule.ts'

/**
 * numerator ÷ denominator × maximum, the share held at `cap` (1 unless given).
 * Both inputs are amounts of 0 or more in the same unit; an absent one makes the points missing, a
 * negative one is `invalid-input`; a denominator of 0 gives what the rule says.
 * Of 20 points: 403,016 of 464,494 dossiers on time → ratio 0.8676 → 17.35.
 * Seen: Decision 766/QĐ-TTg, indicators 1.1–1.4, 2.1, 4.1, 4.2, 4.4–4.6, 5.2 and 5.3; with the target
 * as the denominator, campaign plan 11 of Đắk Lắk: min(1, actual ÷ target) × maximum.
 */
export function ratio(rule: RatioRule, inputs: RawInputs, maxPoints: number): Scored {
  const value = readRatio(inputs, rule.numerator, rule.denominator)
  if (value === 'empty') return emptyDenominator(rule.emptyDenominator, maxPoints)
  if (isMissingValue(value)) return { points: value, branch: 'missing' }
  const cap = rule.cap ?? 1
  const share = Math.min(value, cap)
  return {
    points: held(share * maxPoints, maxPoints),
    branch: value > cap ? 'capped' : 'ratio',
    workings: { ratio: value, share },
  }
}

/**
 * Full marks from a ratio of `target` on, in proportion below it: (numerator ÷ denominator) ÷ target ×
 * maximum, the share held at `cap` (1 unless given).
 * Inputs and empty denominator as for `ratio`; `target` is a share such as 0.8.
 * Of 2 points with target 0.8: 64,382 of 464,494 dossiers → 0.1386 ÷ 0.8 = 0.1733 → 0.35.
 * Seen: Decision 766/QĐ-TTg, indicators 4.3 (80 %) and 5.4 (90 %).
 */
export function ratioToTarget(
  rule: RatioToTargetRule,
  inputs: RawInputs,
  maxPoints: number,
): Scored {
  const value = readRatio(inputs, rule.numerator, rule.denominator)
  if (value === 'empty') return emptyDenominator(rule.emptyDenominator, maxPoints)
  if (isMissingValue(value)) return { points: value, branch: 'missing' }
  const reached = value / rule.target
  const cap = rule.cap ?? 1
  const share = Math.min(reached, cap)
  return {
    points: held(share * maxPoints, maxPoints),
    branch: reached >= 1 ? 'target-reached' : reached > cap ? 'capped' : 'below-target',
    workings: { ratio: value, target: rule.target, share },
  }
}

/** numerator ÷ denominator of two inputs, why there is none, or `empty` for a denominator of 0. */
export function readRatio(
  inputs: RawInputs,
  numeratorName: string,
  denominatorName: string,
): number | Missing | 'empty' {
  const names = [numeratorName, denominatorName] as const
  const pair = readPair(inputs, names, { min: 0 })
  if (isMissingValue(pair)) return pair
  const [numerator, denominator] = pair
  if (denominator === 0) return 'empty'
  const value = numerator / denominator
  // 1 ÷ 5e-324 is finite data with an infinite quotient: junk, not full marks.
  return Number.isFinite(value) ? value : missing('invalid-input', names)
}
