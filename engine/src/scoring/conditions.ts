import { missing, type Missing } from '../figure.ts'
import { awardPoints, held } from './award.ts'
import type { RawInputs, Scored } from './outcome.ts'
import { combineMissing, isMissingValue, readBoolean } from './readInput.ts'
import type { ConditionsRule } from './rule.ts'

/**
 * The sum of the awards of the conditions that hold, at most the maximum.
 * Each condition is an input of its own code, true or false. One absent condition makes the sum missing
 * and is named; all must be not applicable for the rule to be not applicable.
 * Of 10 points: plan issued (share 0.5) yes, budget given (share 0.5) no → 5.
 * Seen: the set of Cao Lãnh city, criterion 1.2.
 */
export function conditions(rule: ConditionsRule, inputs: RawInputs, maxPoints: number): Scored {
  const absent: Missing[] = []
  let sum = 0
  let fulfilled = 0
  for (const condition of rule.conditions) {
    const holds = readBoolean(inputs, condition.code)
    if (isMissingValue(holds)) absent.push(holds)
    else if (holds) {
      sum += awardPoints(condition, maxPoints)
      fulfilled += 1
    }
  }
  if (absent.length > 0) {
    return { points: absentConditions(absent, rule.conditions.length), branch: 'missing' }
  }
  const workings = { conditions: rule.conditions.length, fulfilled, sum }
  return { points: held(sum, maxPoints), branch: 'sum', workings }
}

function absentConditions(absent: readonly Missing[], count: number): Missing {
  const reason = combineMissing(absent)
  const onlySome = reason.missing === 'not-applicable' && absent.length < count
  return onlySome ? missing('component-missing', reason.about) : reason
}
