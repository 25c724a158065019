import { expect, it } from 'vitest'
import { type Figure, missing } from '../figure.ts'
import type { RawInputs } from './outcome.ts'
import type { MinMaxRule } from './rule.ts'
import { scoreRule } from './scoreRule.ts'

const rule: MinMaxRule = { type: 'min-max', input: 'years', min: 20, max: 85 }

it('the place between the goalposts is the share', () => {
  expect(points({ years: 52.5 }, 10)).toBe(5)
  expect(points({ years: 72.5 }, 10)).toBeCloseTo(8.0769, 4)
})

it('beyond a goalpost the share is 0 or 1', () => {
  expect(points({ years: 10 }, 10)).toBe(0)
  expect(points({ years: 90 }, 10)).toBe(10)
})

it('where lower is better the share is turned round', () => {
  expect(points({ years: 20 }, 10, { direction: 'lower-is-better' })).toBe(10)
  expect(points({ years: 72.5 }, 10, { direction: 'lower-is-better' })).toBeCloseTo(1.9231, 4)
})

it('with logarithms the number and the goalposts are taken as such', () => {
  expect(points({ years: 1000 }, 10, { min: 100, max: 10_000, transform: 'log10' })).toBe(5)
  expect(points({ years: 1000 }, 10, { min: 100, max: 10_000, transform: 'ln' })).toBeCloseTo(5, 12)
  expect(points({ years: 0 }, 10, { min: 100, max: 10_000, transform: 'ln' })).toEqual(
    missing('invalid-input', ['years']),
  )
})

it('a negative number is a number', () => {
  expect(points({ years: -5 }, 10, { min: -10, max: 10 })).toBe(2.5)
})

function points(
  inputs: RawInputs,
  maxPoints: number,
  parameters: Partial<typeof rule> = {},
): Figure {
  return scoreRule({ ...rule, ...parameters }, inputs, { maxPoints }).points
}
