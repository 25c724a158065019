import { expect, it } from 'vitest'
import { type Figure, missing } from '../figure.ts'
import type { RawInputs } from './outcome.ts'
import type { JudgedRule } from './rule.ts'
import { scoreRule } from './scoreRule.ts'

const rule: JudgedRule = { type: 'judged', input: 'quality' }
const rubric = [
  { code: 'good', share: 0.7 },
  { code: 'weak', points: 2 },
]

it('without a rubric the points stand as given, within the maximum', () => {
  expect(points({ quality: 8.5 }, 10)).toBe(8.5)
  expect(points({ quality: 11 }, 10)).toEqual(missing('invalid-input', ['quality']))
  expect(points({ quality: -1 }, 10)).toEqual(missing('invalid-input', ['quality']))
})

it('with a rubric the level gives the points', () => {
  expect(points({ quality: 'good' }, 10, { rubric })).toBe(7)
  expect(points({ quality: 'weak' }, 10, { rubric })).toBe(2)
  expect(points({ quality: 'great' }, 10, { rubric })).toEqual(
    missing('invalid-input', ['quality']),
  )
})

it('what nobody has judged is not appraised', () => {
  expect(points({}, 10)).toEqual(missing('not-appraised', ['quality']))
  expect(points({}, 10, { rubric })).toEqual(missing('not-appraised', ['quality']))
})

function points(
  inputs: RawInputs,
  maxPoints: number,
  parameters: Partial<typeof rule> = {},
): Figure {
  return scoreRule({ ...rule, ...parameters }, inputs, { maxPoints }).points
}
