import { expect, it } from 'vitest'
import { type Figure, missing } from '../figure.ts'
import type { RawInputs } from './outcome.ts'
import type { BonusPenaltyRule } from './rule.ts'
import { scoreRule } from './scoreRule.ts'

const rule: BonusPenaltyRule = {
  type: 'bonus-penalty',
  bonusInput: 'awards',
  pointsPerBonus: 2,
  penaltyInput: 'breaches',
  pointsPerPenalty: 1,
  minPoints: -5,
  maxPoints: 5,
}

it('penalties are taken off bonuses, held between the bounds of the rule', () => {
  expect(points({ awards: 2, breaches: 1 }, 5)).toBe(3)
  expect(points({ awards: 4, breaches: 0 }, 5)).toBe(5)
  expect(points({ awards: 0, breaches: 9 }, 5)).toBe(-5)
})

it('one absent count makes the points missing', () => {
  expect(points({ awards: 2 }, 5)).toEqual(missing('not-submitted', ['breaches']))
})

it('counts beyond all counting are invalid, not infinite', () => {
  expect(points({ awards: 1e308, breaches: 1e308 }, 5)).toEqual(
    missing('invalid-input', ['awards', 'breaches']),
  )
})

it('the maximum is that of the rule', () => {
  expect(scoreRule(rule, { awards: 2, breaches: 1 }, { maxPoints: 3 }).maxPoints).toBe(5)
})

function points(
  inputs: RawInputs,
  maxPoints: number,
  parameters: Partial<typeof rule> = {},
): Figure {
  return scoreRule({ ...rule, ...parameters }, inputs, { maxPoints }).points
}
