import { expect, it } from 'vitest'
import { type Figure, missing } from '../figure.ts'
import type { RawInputs } from './outcome.ts'
import type { MaturityLevelRule } from './rule.ts'
import { scoreRule } from './scoreRule.ts'

const rule: MaturityLevelRule = {
  type: 'maturity-level',
  input: 'level',
  levels: [
    { level: 0, share: 0 },
    { level: 1, share: 0.25 },
    { level: 2, share: 0.5 },
    { level: 3, points: 10 },
  ],
}

it('the level gives its points', () => {
  expect(points({ level: 0 }, 10)).toBe(0)
  expect(points({ level: 2 }, 10)).toBe(5)
  expect(points({ level: 3 }, 10)).toBe(10)
})

it('a level the rule does not have is invalid', () => {
  expect(points({ level: 4 }, 10)).toEqual(missing('invalid-input', ['level']))
  expect(points({ level: 1.5 }, 10)).toEqual(missing('invalid-input', ['level']))
})

function points(
  inputs: RawInputs,
  maxPoints: number,
  parameters: Partial<typeof rule> = {},
): Figure {
  return scoreRule({ ...rule, ...parameters }, inputs, { maxPoints }).points
}
