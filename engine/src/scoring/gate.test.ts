import { expect, it } from 'vitest'
import { type Figure, missing } from '../figure.ts'
import type { RawInputs } from './outcome.ts'
import type { GateRule } from './rule.ts'
import { scoreRule } from './scoreRule.ts'

const rule: GateRule = { type: 'gate', input: 'securityPlan', levelIfFailed: 1 }

it('a gate carries no points, only whether it is passed', () => {
  expect(points({ securityPlan: true }, 0)).toEqual(missing('not-scored'))
  expect(passed({ securityPlan: true })).toBe(true)
  expect(passed({ securityPlan: false })).toBe(false)
})

it('what is not known has not been passed', () => {
  expect(points({}, 0)).toEqual(missing('not-submitted', ['securityPlan']))
  expect(passed({})).toBeUndefined()
})

function points(inputs: RawInputs, maxPoints: number): Figure {
  return scoreRule(rule, inputs, { maxPoints }).points
}

function passed(inputs: RawInputs): boolean | undefined {
  return scoreRule(rule, inputs, { maxPoints: 0 }).passed
}
