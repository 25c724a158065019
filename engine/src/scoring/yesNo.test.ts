import { expect, it } from 'vitest'
import { type Figure, missing } from '../figure.ts'
import type { RawInputs } from './outcome.ts'
import type { YesNoRule } from './rule.ts'
import { scoreRule } from './scoreRule.ts'

const rule: YesNoRule = { type: 'yes-no', input: 'portal' }

it('a yes gives the maximum, a no gives nothing', () => {
  expect(points({ portal: true }, 10)).toBe(10)
  expect(points({ portal: false }, 10)).toBe(0)
})

it('what is neither yes nor no is invalid, and nothing at all is not submitted', () => {
  expect(points({ portal: 1 }, 10)).toEqual(missing('invalid-input', ['portal']))
  expect(points({ portal: 'yes' }, 10)).toEqual(missing('invalid-input', ['portal']))
  expect(points({}, 10)).toEqual(missing('not-submitted', ['portal']))
  expect(points({ portal: ' ' }, 10)).toEqual(missing('not-submitted', ['portal']))
})

it('a missing value that was handed in keeps its reason', () => {
  expect(points({ portal: missing('not-applicable') }, 10)).toEqual(
    missing('not-applicable', ['portal']),
  )
  expect(points({ portal: missing('not-published', ['annex 2']) }, 10)).toEqual(
    missing('not-published', ['annex 2']),
  )
})

function points(
  inputs: RawInputs,
  maxPoints: number,
  parameters: Partial<typeof rule> = {},
): Figure {
  return scoreRule({ ...rule, ...parameters }, inputs, { maxPoints }).points
}
