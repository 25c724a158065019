import { expect, it } from 'vitest'
import { moments } from './moments.ts'

it('gives range, mean, spread and shape of the known values', () => {
  const shape = moments([1, NaN, 2, 3, 10])
  expect(shape).toMatchObject({ count: 4, min: 1, max: 10, mean: 4 })
  expect(shape.sd).toBeCloseTo(Math.sqrt(50 / 3), 12)
  expect(shape.skewness).toBeCloseTo(1.7636, 4)
  expect(shape.kurtosis).toBeCloseTo(3.228, 10)
})

it('a symmetric column has no skewness', () => {
  const shape = moments([1, 2, 3, 4, 5])
  expect(shape.skewness).toBe(0)
  expect(shape.kurtosis).toBeCloseTo(-1.2, 12)
})

it('equal values have a spread of 0 and no shape, whatever their last digit', () => {
  expect(moments([0.1, 0.1, 0.1])).toEqual({
    count: 3,
    min: 0.1,
    max: 0.1,
    mean: 0.1,
    sd: 0,
    skewness: NaN,
    kurtosis: NaN,
  })
})

it('few values have only what they allow', () => {
  expect(moments([])).toMatchObject({ count: 0, mean: NaN })
  expect(moments([4])).toMatchObject({ count: 1, mean: 4, sd: NaN })
  expect(moments([1, 3])).toMatchObject({ sd: Math.SQRT2, skewness: NaN, kurtosis: NaN })
  expect(moments([1, 2, 6]).kurtosis).toBeNaN()
})
