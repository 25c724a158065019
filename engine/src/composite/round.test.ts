import fc from 'fast-check'
import { expect, it } from 'vitest'
import { roundHalfUp, toSignificant } from './round.ts'

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
  [123456789.12345, 4, 123456789.1235],
  [1e18, 4, 1e18],
  [-1e300, 4, -1e300],
  [5e-324, 10, 0],
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

it('the result is finite and within half a unit of the number, but for its twelfth digit', () => {
  const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true })
  fc.assert(
    fc.property(anyNumber, fc.integer({ min: 0, max: 10 }), (x, decimals) => {
      const off = Math.abs(roundHalfUp(x, decimals) - x)
      expect(off).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 5.1e-12 * Math.abs(x))
    }),
  )
})

it('twelve significant digits make a sum of doubles the decimal it stands for', () => {
  expect(toSignificant(0.1 + 0.2)).toBe(0.3)
  expect(toSignificant(0.7 + 0.1)).toBe(0.8)
  expect(toSignificant(-0)).toBe(0)
})
