import { expect, it } from 'vitest'
import { type Figure, missing } from '../figure.ts'
import type { RawInputs } from './outcome.ts'
import type { OptionsRule } from './rule.ts'
import { scoreRule } from './scoreRule.ts'

const rule: OptionsRule = {
  type: 'options',
  input: 'head',
  options: [
    { code: 'leader', share: 1 },
    { code: 'deputy', share: 0.5 },
    { code: 'office', points: 3 },
    { code: 'none', share: 0 },
  ],
}

it('the chosen option gives its share of the maximum, or its points', () => {
  expect(points({ head: 'leader' }, 20)).toBe(20)
  expect(points({ head: 'deputy' }, 20)).toBe(10)
  expect(points({ head: 'office' }, 20)).toBe(3)
  expect(points({ head: 'none' }, 20)).toBe(0)
})

it('an option never gives more than the maximum', () => {
  expect(points({ head: 'office' }, 2)).toBe(2)
})

it('an unknown code is invalid, none is not submitted', () => {
  expect(points({ head: 'secretary' }, 20)).toEqual(missing('invalid-input', ['head']))
  expect(points({ head: 1 }, 20)).toEqual(missing('invalid-input', ['head']))
  expect(points({}, 20)).toEqual(missing('not-submitted', ['head']))
})

function points(
  inputs: RawInputs,
  maxPoints: number,
  parameters: Partial<typeof rule> = {},
): Figure {
  return scoreRule({ ...rule, ...parameters }, inputs, { maxPoints }).points
}
