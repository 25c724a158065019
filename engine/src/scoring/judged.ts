import { isMissing, type Missing, missing } from '../figure.ts'
import { awardPoints } from './award.ts'
import type { RawInputs, Scored } from './outcome.ts'
import { isMissingValue, readInput, readNumber } from './readInput.ts'
import type { Choice, JudgedRule } from './rule.ts'

/**
 * The appraiser's judgement: with a rubric the award of the level that was chosen, without one the
 * points given outright.
 * The input is the code of a level, or points between 0 and the maximum (they may be above what the
 * unit gave itself). Absent, it is `not-appraised`, since the unit owes nothing; an unknown level,
 * or points above the maximum, are `invalid-input`.
 * Of 10 points: level good (share 0.7) → 7; without a rubric 8.5 → 8.5, and 11 is invalid.
 * Seen: appraisal councils of the DTI and of the PAR INDEX.
 */
export function judged(rule: JudgedRule, inputs: RawInputs, maxPoints: number): Scored {
  if (rule.rubric !== undefined)
    return judgedByRubric(rule.rubric, rule.input, { inputs, maxPoints })
  const points = readNumber(inputs, rule.input, { min: 0, max: maxPoints })
  if (isMissing(points)) return { points: notAppraised(points), branch: 'missing' }
  return { points, branch: 'points' }
}

function judgedByRubric(
  rubric: readonly Choice[],
  input: string,
  { inputs, maxPoints }: { inputs: RawInputs; maxPoints: number },
): Scored {
  const value = readInput(inputs, input)
  if (isMissingValue(value)) return { points: notAppraised(value), branch: 'missing' }
  const level = rubric.find((choice) => choice.code === value)
  if (level === undefined) return { points: missing('invalid-input', [input]), branch: 'missing' }
  return { points: awardPoints(level, maxPoints), branch: `option ${level.code}` }
}

function notAppraised(absent: Missing): Missing {
  return absent.missing === 'not-submitted' ? missing('not-appraised', absent.about) : absent
}
