import { isMissing } from '../figure.ts'
import { held } from './award.ts'
import type { RuleOutcome, Scored } from './outcome.ts'
import { combineMissing } from './readInput.ts'
import { absentReasons } from './weightedSum.ts'

/**
 * The best of alternative cases, each scored against the maximum (or against its own `points`).
 * `parts` are the outcomes of the cases, in order. A case without points does not count; where none
 * has points, the common reason, else `component-missing` with the responsible inputs. Of equal cases
 * the first is taken.
 * Of 10 points: own system 0.6 → 6, shared system yes with at most 5 → 5: 6 by case 1.
 * Seen: the set for ministries' IT application, annex 1b, item 5.
 */
export function bestOf(parts: readonly RuleOutcome[], maxPoints: number): Scored {
  let best = -1
  let bestCase = 0
  parts.forEach(({ points }, index) => {
    if (isMissing(points) || (bestCase > 0 && points <= best)) return
    best = points
    bestCase = index + 1
  })
  if (bestCase === 0) {
    return { points: combineMissing(absentReasons(parts)), branch: 'missing', parts }
  }
  return { points: held(best, maxPoints), branch: `case ${bestCase}`, workings: { best }, parts }
}
