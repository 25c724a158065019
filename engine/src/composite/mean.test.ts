import { expect, it } from 'vitest'
import { arithmeticMean, geometricMean } from './mean.ts'

it('the arithmetic mean weighs its values', () => {
  const items = [
    { value: 0.5346, weight: 0.4 },
    { value: 0.4155, weight: 0.3 },
    { value: 0.4964, weight: 0.3 },
  ]
  expect(arithmeticMean(items)).toBeCloseTo(0.48741, 12)
})

it('the geometric mean of 2 and 8 is 4, of anything with 0 it is 0', () => {
  expect(geometricMean([2, 8].map((value) => ({ value, weight: 1 })))).toBeCloseTo(4, 12)
  expect(geometricMean([0, 8].map((value) => ({ value, weight: 1 })))).toBe(0)
})

it('a negative value or a mean without weight is a fault of the framework', () => {
  expect(() => geometricMean([{ value: -1, weight: 1 }])).toThrow(RangeError)
  expect(() => arithmeticMean([])).toThrow(RangeError)
})
