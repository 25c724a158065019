import type { RawInputs, Scored } from './outcome.ts'
import { isMissingValue, readBoolean } from './readInput.ts'
import type { YesNoRule } from './rule.ts'

/**
 * The maximum for a yes, nothing for a no.
 * The input is true or false; absent, it is `not-submitted`; a number or a text is `invalid-input`.
 * Of 10 points: true → 10, false → 0.
 * Seen: pass or fail criteria of an evaluation of police units (NationalSecurityContest2).
 */
export function yesNo(rule: YesNoRule, inputs: RawInputs, maxPoints: number): Scored {
  const answer = readBoolean(inputs, rule.input)
  if (isMissingValue(answer)) return { points: answer, branch: 'missing' }
  return answer ? { points: maxPoints, branch: 'yes' } : { points: 0, branch: 'no' }
}
