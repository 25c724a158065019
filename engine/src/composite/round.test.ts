import fc from 'fast-check'
import { expect, it } from 'vitest'
import { roundHalfUp } from './round.ts'

it.each([
  [0.40964999999999996, 4, 0.4097],
  [0.40956, 4, 0.4096],
  [0.48804999, 4, 0.488],
  [0.48805, 4, 0.4881],
  [1.005, 2, 1.01],
  [2.5, 0, 3],
  [-2.5, 0, -3],
  [0, 4, 0],
  [-0.00001, 4, 0],
  [1e-9, 4, 0],
  [123456.785, 2, 123456.79],
  [17.345, 2, 17.35],
])('%d at %d decimals is %d', (x, decimals, expected) => {
  expect(roundHalfUp(x, decimals)).toBe(expected)
})

it('a number with few decimals stays what it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), (n) => {
      expect(roundHalfUp(n / 10_000, 4)).toBe(n / 10_000 || 0)
    }),
  )
})

it('agrees with rounding on decimal digits done by hand', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), (n) => {
      const byHand = Math.floor((n + 5) / 10) / 10_000
      expect(roundHalfUp(Number(`${n}e-5`), 4)).toBeCloseTo(byHand, 10)
    }),
  )
})

it('refuses what is not a finite number', () => {
  expect(() => roundHalfUp(NaN, 4)).toThrow(RangeError)
})
