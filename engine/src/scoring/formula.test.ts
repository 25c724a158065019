import { expect, it } from 'vitest'
import { type Figure, missing } from '../figure.ts'
import type { Evaluate, RawInputs } from './outcome.ts'
import type { FormulaRule } from './rule.ts'
import { scoreRule } from './scoreRule.ts'

const rule: FormulaRule = { type: 'formula', expression: 'a / b * maxPoints', inputs: ['a', 'b'] }

it('the value of the expression is the points, held within 0 and the maximum', () => {
  expect(points({ a: 3, b: 4 }, () => 6.5)).toBe(6.5)
  expect(points({ a: 3, b: 4 }, () => 11)).toBe(10)
  expect(points({ a: 3, b: 4 }, () => -1)).toBe(0)
})

it('the expression sees its inputs and the maximum, and nothing else', () => {
  const seen: unknown[] = []
  points({ a: 3, b: 4, c: 5 }, (expression, variables) => seen.push(expression, variables))
  expect(seen).toEqual(['a / b * maxPoints', { a: 3, b: 4, maxPoints: 10 }])
})

it('an expression that fails or gives no number is invalid', () => {
  const invalid = missing('invalid-input', ['a', 'b'])
  expect(points({ a: 3, b: 4 }, () => Number.NaN)).toEqual(invalid)
  expect(points({ a: 3, b: 4 }, () => 'six')).toEqual(invalid)
  expect(
    points({ a: 3, b: 4 }, () => {
      throw new Error('no such overload')
    }),
  ).toEqual(invalid)
})

it('absent inputs keep the expression from being tried', () => {
  expect(points({ a: 3 }, () => 6)).toEqual(missing('not-submitted', ['b']))
})

it('a formula without an evaluator is a fault of the programmer', () => {
  expect(() => scoreRule(rule, { a: 3, b: 4 }, { maxPoints: 10 })).toThrow('No evaluator')
})

function points(inputs: RawInputs, evaluate: Evaluate): Figure {
  return scoreRule(rule, inputs, { maxPoints: 10, evaluate }).points
}
