import { expect, it } from 'vitest'
import { type Figure, missing } from '../figure.ts'
import type { RawInputs } from './outcome.ts'
import type { BestOfRule } from './rule.ts'
import { scoreRule } from './scoreRule.ts'

const rule: BestOfRule = {
  type: 'best-of',
  cases: [
    { rule: { type: 'ratio', numerator: 'a', denominator: 'b', emptyDenominator: 'missing' } },
    { points: 5, rule: { type: 'yes-no', input: 'shared' } },
  ],
}

it('the best case gives the points, each case within its own', () => {
  expect(points({ a: 3, b: 5, shared: true }, 10)).toBe(6)
  expect(points({ a: 1, b: 5, shared: true }, 10)).toBe(5)
})

it('a case without points does not count', () => {
  expect(points({ a: 3, b: 5 }, 10)).toBe(6)
  expect(points({ shared: false }, 10)).toBe(0)
  expect(points({ a: 0, b: 0, shared: true }, 10)).toBe(5)
})

it('without any case the reason is the common one, or the inputs are named', () => {
  expect(points({}, 10)).toEqual(missing('not-submitted', ['a', 'b', 'shared']))
  expect(points({ a: 0, b: 0 }, 10)).toEqual(missing('component-missing', ['a', 'b', 'shared']))
})

it('of equal cases the first is taken', () => {
  expect(scoreRule(rule, { a: 1, b: 2, shared: true }, { maxPoints: 10 }).explanation.branch).toBe(
    'case 1',
  )
})

function points(
  inputs: RawInputs,
  maxPoints: number,
  parameters: Partial<typeof rule> = {},
): Figure {
  return scoreRule({ ...rule, ...parameters }, inputs, { maxPoints }).points
}
