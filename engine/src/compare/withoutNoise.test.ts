import { expect, it } from 'vitest'
import { missing } from '../figure.ts'
import { difference, withoutNoise } from './withoutNoise.ts'

it('a computed number loses the digits of its binary form and no others', () => {
  expect(withoutNoise(18.615000000000002)).toBe(18.615)
  expect(withoutNoise(0.1 + 0.2)).toBe(0.3)
  expect(withoutNoise(1 / 3)).toBe(0.333333333333)
  expect(withoutNoise(123_456_789_012_345)).toBe(123_456_789_012_000)
  expect(withoutNoise(1.5e-120)).toBe(1.5e-120)
  expect(Object.is(withoutNoise(-1e-20, 1), 0)).toBe(true)
})

it('a difference is as exact as the numbers it is of, however small it is', () => {
  expect(difference(0.4972, 0.7024)).toBe(0.2052)
  expect(difference(0.7024, 0.70245)).toBe(0.00005)
  expect(difference(0.3, 0.1 + 0.2)).toBe(0)
  expect(difference(63, 55)).toBe(-8)
})

it('a missing side is the reason of the difference', () => {
  expect(difference(missing('not-published'), 1)).toEqual(missing('not-published'))
  expect(difference(1, missing('not-submitted'))).toEqual(missing('not-submitted'))
})
