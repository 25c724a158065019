import { expect, it } from 'vitest'
import { type Figure, missing } from '../figure.ts'
import type { RawInputs } from './outcome.ts'
import type { RatioRule, RatioToTargetRule } from './rule.ts'
import { scoreRule } from './scoreRule.ts'

const rule: RatioRule = {
  type: 'ratio',
  numerator: 'a',
  denominator: 'b',
  emptyDenominator: 'missing',
}
const toTarget: RatioToTargetRule = { ...rule, type: 'ratio-to-target', target: 0.8 }

it('a ratio gives its share of the maximum', () => {
  expect(points({ a: 17, b: 20 }, 10)).toBe(8.5)
  expect(points({ a: 0, b: 20 }, 10)).toBe(0)
  expect(points({ a: 403_016, b: 464_494 }, 20)).toBeCloseTo(17.3529, 4)
})

it('a ratio is held at its cap', () => {
  expect(points({ a: 30, b: 20 }, 10)).toBe(10)
  expect(points({ a: 15, b: 20 }, 10, { cap: 0.5 })).toBe(5)
})

it('an empty denominator gives what the rule says', () => {
  const empty = { a: 0, b: 0 }
  expect(points(empty, 6, { emptyDenominator: 'missing' })).toEqual(missing('empty-denominator'))
  expect(points(empty, 6, { emptyDenominator: 'zero' })).toBe(0)
  expect(points(empty, 6, { emptyDenominator: 'full-marks' })).toBe(6)
  expect(points(empty, 6, { emptyDenominator: 'not-applicable' })).toEqual(
    missing('not-applicable'),
  )
})

it('negative, infinite and textual inputs are invalid', () => {
  expect(points({ a: -1, b: 20 }, 10)).toEqual(missing('invalid-input', ['a']))
  expect(points({ a: 1, b: -20 }, 10)).toEqual(missing('invalid-input', ['b']))
  expect(points({ a: Number.NaN, b: 20 }, 10)).toEqual(missing('invalid-input', ['a']))
  expect(points({ a: '17', b: Infinity }, 10)).toEqual(missing('invalid-input', ['a', 'b']))
  expect(points({ a: 1, b: 5e-324 }, 10)).toEqual(missing('invalid-input', ['a', 'b']))
})

it('absent inputs are named; invalid ones come first', () => {
  expect(points({ a: 17 }, 10)).toEqual(missing('not-submitted', ['b']))
  expect(points({}, 10)).toEqual(missing('not-submitted', ['a', 'b']))
  expect(points({ b: 'x' }, 10)).toEqual(missing('invalid-input', ['b']))
  expect(points({ b: missing('not-published') }, 10)).toEqual(
    missing('component-missing', ['a', 'b']),
  )
})

it('from the target on the marks are full, below it in proportion', () => {
  expect(targetPoints({ a: 80, b: 100 }, 2)).toBe(2)
  expect(targetPoints({ a: 95, b: 100 }, 2)).toBe(2)
  expect(targetPoints({ a: 40, b: 100 }, 2)).toBe(1)
  expect(targetPoints({ a: 64_382, b: 464_494 }, 2)).toBeCloseTo(0.3465, 4)
})

it('the explanation names the branch and the quantities', () => {
  expect(branch({ a: 17, b: 20 })).toEqual([
    'below-target',
    { ratio: 0.85, target: 0.9, share: 0.85 / 0.9 },
  ])
  expect(branch({ a: 19, b: 20 })).toEqual([
    'target-reached',
    { ratio: 0.95, target: 0.9, share: 1 },
  ])
  expect(branch({ a: 0, b: 0 })).toEqual(['empty-denominator', {}])
})

function points(inputs: RawInputs, maxPoints: number, parameters: Partial<RatioRule> = {}): Figure {
  return scoreRule({ ...rule, ...parameters }, inputs, { maxPoints }).points
}

function targetPoints(inputs: RawInputs, maxPoints: number): Figure {
  return scoreRule(toTarget, inputs, { maxPoints }).points
}

function branch(inputs: RawInputs): unknown[] {
  const { explanation } = scoreRule({ ...toTarget, target: 0.9 }, inputs, { maxPoints: 6 })
  return [explanation.branch, explanation.workings]
}
