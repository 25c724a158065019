import { isMissing, type Figure } from '../figure.ts'
import { held } from './award.ts'
import type { RawInputs, Scored } from './outcome.ts'
import { readInput, readNumber } from './readInput.ts'
import type { CappedListRule } from './rule.ts'

/**
 * `pointsPerItem` for each item, at most `capPoints` and at most the maximum.
 * The input is a list, or the number of its items (whole, 0 or more); an empty list is 0 items and
 * gives 0; absent, it is `not-submitted`; a fraction, a negative number or text is `invalid-input`.
 * 1 point each, at most 5: 3 applications → 3, 9 → 5.
 * Seen: the set for ministries' IT application, annex 1b, item 4; per occurrence with a limit in an
 * evaluation of police units (NationalSecurityContest2).
 */
export function cappedList(rule: CappedListRule, inputs: RawInputs, maxPoints: number): Scored {
  const items = countItems(inputs, rule.input)
  if (isMissing(items)) return { points: items, branch: 'missing' }
  const sum = items * rule.pointsPerItem
  const cap = Math.min(rule.capPoints, maxPoints)
  return {
    points: held(sum, cap),
    branch: sum > cap ? 'capped' : 'counted',
    workings: { items, sum, cap },
  }
}

function countItems(inputs: RawInputs, name: string): Figure {
  const value = readInput(inputs, name)
  return Array.isArray(value) ? value.length : readNumber(inputs, name, { min: 0, whole: true })
}
