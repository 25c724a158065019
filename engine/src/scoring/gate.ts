import { missing } from '../figure.ts'
import type { RawInputs, Scored } from './outcome.ts'
import { isMissingValue, readBoolean } from './readInput.ts'
import type { GateRule } from './rule.ts'

/**
 * A mandatory condition: it never carries points (`not-scored`), only whether it holds (`passed`).
 * The input is true or false; absent or not a yes or no, the reason stands in the points and `passed`
 * is left out: what is not known has not been passed.
 * Network security plan approved: true → passed; false → the unit's level is held at `levelIfFailed`.
 * Seen: Decision 4725, the set for schools, criteria 1.1, 1.2, 2.1 and 2.2.
 */
export function gate(rule: GateRule, inputs: RawInputs): Scored {
  const holds = readBoolean(inputs, rule.input)
  if (isMissingValue(holds)) return { points: holds, branch: 'missing' }
  return { points: missing('not-scored'), branch: holds ? 'passed' : 'failed', passed: holds }
}
