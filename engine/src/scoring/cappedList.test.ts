import { expect, it } from 'vitest'
import { type Figure, missing } from '../figure.ts'
import type { RawInputs } from './outcome.ts'
import type { CappedListRule } from './rule.ts'
import { scoreRule } from './scoreRule.ts'

const rule: CappedListRule = {
  type: 'capped-list',
  input: 'systems',
  pointsPerItem: 1,
  capPoints: 5,
}

it('each item counts, up to the cap', () => {
  expect(points({ systems: 3 }, 5)).toBe(3)
  expect(points({ systems: 9 }, 5)).toBe(5)
  expect(points({ systems: 0 }, 5)).toBe(0)
  expect(points({ systems: 3 }, 5, { pointsPerItem: 0.5 })).toBe(1.5)
})

it('a list counts its items, an empty list is no items', () => {
  expect(points({ systems: ['land', 'health'] }, 5)).toBe(2)
  expect(points({ systems: [] }, 5)).toBe(0)
})

it('neither the cap nor the maximum is passed', () => {
  expect(points({ systems: 9 }, 4)).toBe(4)
})

it('half an item, fewer than none and text are invalid', () => {
  expect(points({ systems: 2.5 }, 5)).toEqual(missing('invalid-input', ['systems']))
  expect(points({ systems: -1 }, 5)).toEqual(missing('invalid-input', ['systems']))
  expect(points({ systems: 'land' }, 5)).toEqual(missing('invalid-input', ['systems']))
})

function points(
  inputs: RawInputs,
  maxPoints: number,
  parameters: Partial<typeof rule> = {},
): Figure {
  return scoreRule({ ...rule, ...parameters }, inputs, { maxPoints }).points
}
