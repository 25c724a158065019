import { missing } from '../figure.ts'
import { awardPoints } from './award.ts'
import type { RawInputs, Scored } from './outcome.ts'
import { isMissingValue, readInput } from './readInput.ts'
import type { OptionsRule } from './rule.ts'

/**
 * The award of the one option that is chosen.
 * The input is the code of an option; absent, it is `not-submitted`; an unknown code is `invalid-input`.
 * Of 20 points: the leader chairs (share 1) → 20, the deputy (share 0.5) → 10, nobody (share 0) → 0.
 * Seen: the set of Cao Lãnh city, criterion 1.1 (who heads the steering committee).
 */
export function options(rule: OptionsRule, inputs: RawInputs, maxPoints: number): Scored {
  const value = readInput(inputs, rule.input)
  if (isMissingValue(value)) return { points: value, branch: 'missing' }
  const chosen = rule.options.find((option) => option.code === value)
  if (chosen === undefined)
    return { points: missing('invalid-input', [rule.input]), branch: 'missing' }
  return { points: awardPoints(chosen, maxPoints), branch: `option ${chosen.code}` }
}
