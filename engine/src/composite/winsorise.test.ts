import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isWithin, treatmentMarks, winsorise, type Winsorising } from './winsorise.ts'

const limits = { skewness: 2, kurtosis: 3.5 }

it('sets the largest to the next one until the shape is within the limits', () => {
  expect(pulled([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10])
  const both = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 100, 200]
  expect(winsorise(Float64Array.from(both), limits)).toMatchObject({ points: 2 })
  expect(pulled(both).slice(-3)).toEqual([18, 18, 18])
})

it('sets the smallest to the next one where the long tail is at the low end', () => {
  const given = [-100, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
  expect(pulled(given)).toEqual([1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect([...winsorise(Float64Array.from(given), limits).marks].slice(0, 2)).toEqual([
    treatmentMarks.low,
    0,
  ])
})

it('leaves a column within the limits, and what is missing', () => {
  expect(pulled([1, NaN, 3])).toEqual([1, NaN, 3])
  expect(pulled([1, NaN, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100])[1]).toBeNaN()
})

it('stops at the largest number of cells', () => {
  const given = [...Array(30).keys(), 1000, 2000, 4000]
  expect(winsorise(Float64Array.from(given), limits, { max: 1 }).points).toBe(1)
  expect(pulled(given, { max: 1 }).slice(-3)).toEqual([1000, 2000, 2000])
  expect(pulled(given, { max: 0 })).toEqual(given)
})

it('values that are tied go together', () => {
  const given = [...Array(30).keys(), 1000, 1000]
  const result = winsorise(Float64Array.from(given), limits, { max: 1 })
  expect(result.points).toBe(2)
  expect([...result.values].slice(-2)).toEqual([29, 29])
})

it('never takes away all difference', () => {
  const given = [...Array(20).fill(0), 1]
  expect(pulled(given, { max: null })).toEqual(given)
})

it('goes on by force, each time at the end where the tail is', () => {
  // 9 becomes 4; now the tail is at the low end, and 1 becomes 2.
  expect(pulled([1, 2, 3, 4, 9], { max: 2, force: true })).toEqual([2, 2, 3, 4, 4])
  expect(pulled([1, 2, 3, 4, 50, 90], { max: 2, force: true })).toEqual([1, 2, 3, 4, 4, 4])
  expect(() => pulled([1, 2, 3], { max: null, force: true })).toThrow('largest number')
})

it('keeps the order, stays within the range and ends within the limits or its number', () => {
  const value = fc.oneof(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -1e6, max: 1e6 }))
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 40 }), (given) => {
      const sorted = given.toSorted((a, b) => a - b)
      const { values, points, shape } = winsorise(Float64Array.from(sorted), limits)
      expect([...values]).toEqual([...values].toSorted((a, b) => a - b))
      expect(values[0]).toBeGreaterThanOrEqual(sorted[0] ?? NaN)
      expect(values.at(-1)).toBeLessThanOrEqual(sorted.at(-1) ?? NaN)
      expect(points >= 5 || isWithin(shape, limits) || new Set(values).size === 2).toBe(true)
    }),
  )
})

function pulled(given: readonly number[], how: Winsorising = {}): number[] {
  return [...winsorise(Float64Array.from(given), limits, how).values]
}
