import { missing } from '../figure.ts'
import type { RawInputs, Scored } from './outcome.ts'
import { type Peers, quantityOf } from './peers.ts'
import { isMissingValue, readPair } from './readInput.ts'
import type { EmulationRule } from './rule.ts'

/**
 * Half of the maximum in proportion up to the unit's own target; the other half in proportion between
 * the target and the leading unit, which gets the maximum. A leader at or below its target gets what
 * its target gives: at most half.
 * Both inputs are amounts of 0 or more in the same unit; one absent makes the points missing; a target
 * of 0 is `empty-denominator`; without the other units the points are `no-peers`.
 * Of 10 points, target 100, leader 160: 80 → 4; 100 → 5; 130 → 7.5; 160 → 10.
 * Seen: emulation criteria in an evaluation of police units (NationalSecurityContest2).
 */
export function emulation(
  rule: EmulationRule,
  inputs: RawInputs,
  { maxPoints, peers }: { maxPoints: number; peers?: Peers | undefined },
): Scored {
  const pair = readPair(inputs, [rule.actual, rule.target], { min: 0 })
  if (isMissingValue(pair)) return { points: pair, branch: 'missing' }
  const [actual, target] = pair
  if (target === 0) return { points: missing('empty-denominator'), branch: 'empty-denominator' }
  const peer = peers?.[quantityOf(rule)]
  if (peer === undefined) return { points: missing('no-peers'), branch: 'missing' }
  const leader = Math.max(peer.best, actual)
  const { share, branch } = positionOf({ actual, target, leader })
  return {
    points: share * maxPoints,
    branch,
    workings: { actual, target, leader, share, knownUnits: peer.known, units: peer.units },
  }
}

function positionOf({ actual, target, leader }: Record<'actual' | 'target' | 'leader', number>): {
  share: number
  branch: string
} {
  if (actual < target) return { share: (0.5 * actual) / target, branch: 'below-target' }
  if (actual === target) return { share: 0.5, branch: 'at-target' }
  if (actual === leader) return { share: 1, branch: 'leader' }
  const share = 0.5 + (0.5 * (actual - target)) / (leader - target)
  return { share, branch: 'above-target' }
}
