import { type Missing, missing } from '../figure.ts'
import { emptyDenominator } from './emptyDenominator.ts'
import type { RawInputs, Scored } from './outcome.ts'
import { type Peers, quantityOf } from './peers.ts'
import { readRatio } from './ratio.ts'
import { isMissingValue, readNumber } from './readInput.ts'
import type { RelativeToBestRule } from './rule.ts'

/**
 * Own quantity ÷ the best quantity among the units × maximum; the best unit gets the maximum.
 * The quantity is an amount of 0 or more, or the ratio of two; an absent input makes the points
 * missing. An own denominator of 0, and a best of 0 (no unit has any), give what the rule says for an
 * empty denominator. Without the other units the points are `no-peers`.
 * Of 10 points: own ratio 0.6, best 0.75 → 0.8 → 8.
 * Seen: the set for ministries' IT application, annex 1b, item 3.
 */
export function relativeToBest(
  rule: RelativeToBestRule,
  inputs: RawInputs,
  { maxPoints, peers }: { maxPoints: number; peers?: Peers | undefined },
): Scored {
  const own = readQuantity(rule, inputs)
  if (own === 'empty') return emptyDenominator(rule.emptyDenominator, maxPoints)
  if (isMissingValue(own)) return { points: own, branch: 'missing' }
  const peer = peers?.[quantityOf(rule)]
  if (peer === undefined) return { points: missing('no-peers'), branch: 'missing' }
  const best = Math.max(peer.best, own)
  if (best === 0) return emptyDenominator(rule.emptyDenominator, maxPoints)
  const share = own / best
  return {
    points: share * maxPoints,
    branch: own === best ? 'best' : 'relative-to-best',
    workings: { own, best, share, knownUnits: peer.known, units: peer.units },
  }
}

function readQuantity(rule: RelativeToBestRule, inputs: RawInputs): number | Missing | 'empty' {
  if (rule.denominator !== undefined) return readRatio(inputs, rule.numerator, rule.denominator)
  return readNumber(inputs, rule.numerator, { min: 0 })
}
