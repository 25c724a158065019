import { expect, it } from 'vitest'
import { type Figure, missing } from '../figure.ts'
import type { RawInputs } from './outcome.ts'
import type { ConditionsRule } from './rule.ts'
import { scoreRule } from './scoreRule.ts'

const rule: ConditionsRule = {
  type: 'conditions',
  conditions: [
    { code: 'plan', share: 0.5 },
    { code: 'budget', share: 0.3 },
    { code: 'report', points: 2 },
  ],
}

it('the conditions that hold add up', () => {
  expect(points({ plan: true, budget: true, report: true }, 10)).toBe(10)
  expect(points({ plan: true, budget: false, report: true }, 10)).toBe(7)
  expect(points({ plan: false, budget: false, report: false }, 10)).toBe(0)
})

it('the sum is held at the maximum', () => {
  expect(points({ plan: true, budget: true, report: true }, 4)).toBe(4)
})

it('one absent condition makes the sum missing and is named', () => {
  expect(points({ plan: true, budget: false }, 10)).toEqual(missing('not-submitted', ['report']))
  expect(points({ plan: true, budget: 'x' }, 10)).toEqual(missing('invalid-input', ['budget']))
})

it('only when no condition applies does the rule not apply', () => {
  const none = missing('not-applicable')
  expect(points({ plan: none, budget: none, report: none }, 10)).toEqual(
    missing('not-applicable', ['plan', 'budget', 'report']),
  )
  expect(points({ plan: none, budget: true, report: true }, 10)).toEqual(
    missing('component-missing', ['plan']),
  )
})

function points(
  inputs: RawInputs,
  maxPoints: number,
  parameters: Partial<typeof rule> = {},
): Figure {
  return scoreRule({ ...rule, ...parameters }, inputs, { maxPoints }).points
}
