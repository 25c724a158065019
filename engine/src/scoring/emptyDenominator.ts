import { missing } from '../figure.ts'
import type { Scored } from './outcome.ts'
import type { EmptyDenominator } from './rule.ts'

/**
 * What a rule gives when there is nothing to divide by, as the framework says: a reason
 * (`empty-denominator`), 0 points, the maximum, or `not-applicable`, after which the indicator leaves
 * the denominator of its group by the framework's policy.
 * With a maximum of 6: missing → no points; zero → 0; full-marks → 6; not-applicable → no points.
 * Seen: Decision 766/QĐ-TTg, indicators 5.2 and 5.3 (no petition gives full marks), 2.1, 3.6 and 5.4
 * (nothing received gives 0); the set adapted for banks leaves such criteria out.
 */
export function emptyDenominator(policy: EmptyDenominator, maxPoints: number): Scored {
  const branch = 'empty-denominator'
  switch (policy) {
    case 'missing':
      return { points: missing('empty-denominator'), branch }
    case 'zero':
      return { points: 0, branch }
    case 'full-marks':
      return { points: maxPoints, branch }
    case 'not-applicable':
      return { points: missing('not-applicable'), branch }
    default:
      throw new Error(
        `Unknown policy for an empty denominator: ${JSON.stringify(policy satisfies never)}`,
      )
  }
}
