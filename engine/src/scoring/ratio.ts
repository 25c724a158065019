import { isMissing, missing, type Figure } from '../figure.ts'
import { held } from './award.ts'
import { emptyDenominator } from './emptyDenominator.ts'
import type { RawInputs, Scored } from './outcome.ts'
import { firstMissing, quotient, readNumber } from './readInput.ts'
import type { EmptyDenominator, RatioRule, RatioToTargetRule } from './rule.ts'

/**
 * numerator ÷ denominator × maximum, the share held at `cap` (1 unless given).
 * Both inputs are amounts of 0 or more in the same unit; an absent one makes the points missing, a
 * negative one is `invalid-input`; a denominator of 0 gives what the rule says.
 * Of 20 points: 403,016 of 464,494 dossiers on time → ratio 0.8676 → 17.35.
 * Seen: Decision 766/QĐ-TTg, indicators 1.1–1.4, 2.1, 4.1, 4.2, 4.4–4.6, 5.2 and 5.3; with the target as
 * the denominator, the campaign plan 11 of Đắk Lắk: min(1, actual ÷ target) × maximum.
 */
export function ratio(rule: RatioRule, inputs: RawInputs, maxPoints: number): Scored {
  return scoreShare({ ...rule, target: 1, plainBranch: 'ratio' }, inputs, maxPoints)
}

/**
 * Full marks from a ratio of `target` on, in proportion below it: (numerator ÷ denominator) ÷ target ×
 * maximum, the share held at `cap` (1 unless given).
 * Inputs and empty denominator as for `ratio`; `target` is a share such as 0.8.
 * Of 2 points with target 0.8: 64,382 of 464,494 dossiers → 0.1386 ÷ 0.8 = 0.1733 → 0.35.
 * Seen: Decision 766/QĐ-TTg, indicators 4.3 (80 %) and 5.4 (90 %).
 */
export function ratioToTarget(rule: RatioToTargetRule, inputs: RawInputs, maxPoints: number): Scored {
  return scoreShare({ ...rule, plainBranch: 'below-target' }, inputs, maxPoints)
}

interface Share {
  readonly numerator: string
  readonly denominator: string
  readonly target: number
  readonly cap?: number
  readonly emptyDenominator: EmptyDenominator
  readonly plainBranch: string
}

function scoreShare(rule: Share, inputs: RawInputs, maxPoints: number): Scored {
  const numerator = readNumber(inputs, rule.numerator, { min: 0 })
  const denominator = readNumber(inputs, rule.denominator, { min: 0 })
  const absent = firstMissing([numerator, denominator])
  if (absent !== undefined) return { points: absent, branch: 'missing' }
  if (denominator === 0) return emptyDenominator(rule.emptyDenominator, maxPoints)
  const value = quotient(numerator, denominator)
  const reached = quotient(value ?? missing('invalid-input'), rule.target)
  if (value === undefined || reached === undefined) return beyondDouble(rule)
  const cap = rule.cap ?? 1
  const share = Math.min(reached, cap)
  return {
    points: held(share * maxPoints, maxPoints),
    branch: reached > cap ? 'capped' : rule.target !== 1 && reached === cap ? 'target-reached' : rule.plainBranch,
    workings: { ratio: value, ...(rule.target === 1 ? {} : { target: rule.target }), share },
  }
}
