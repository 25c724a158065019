import { expect, it } from 'vitest'
import { type Figure, missing } from '../figure.ts'
import type { RawInputs } from './outcome.ts'
import type { CountBandsRule } from './rule.ts'
import { scoreRule } from './scoreRule.ts'

const rule: CountBandsRule = {
  type: 'count-bands',
  input: 'meetings',
  bands: [
    { from: 4, points: 20 },
    { from: 3, points: 15 },
    { from: 2, share: 0.5 },
    { from: 1, points: 5 },
  ],
}

it('the highest band that is reached gives the points', () => {
  expect(points({ meetings: 7 }, 20)).toBe(20)
  expect(points({ meetings: 4 }, 20)).toBe(20)
  expect(points({ meetings: 3 }, 20)).toBe(15)
  expect(points({ meetings: 2.9 }, 20)).toBe(10)
  expect(points({ meetings: 1 }, 20)).toBe(5)
  expect(points({ meetings: 0 }, 20)).toBe(0)
})

it('the order in which bands are written does not matter', () => {
  expect(points({ meetings: 3 }, 20, { bands: rule.bands.toReversed() })).toBe(15)
})

it('a negative count is invalid', () => {
  expect(points({ meetings: -1 }, 20)).toEqual(missing('invalid-input', ['meetings']))
})

function points(
  inputs: RawInputs,
  maxPoints: number,
  parameters: Partial<typeof rule> = {},
): Figure {
  return scoreRule({ ...rule, ...parameters }, inputs, { maxPoints }).points
}
