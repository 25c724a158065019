import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sortByBuckets } from './sortByBuckets.ts'

const sorted = (...values: number[]) => {
  const rows = sortByBuckets(Float64Array.from(values))
  return rows === null ? null : [...rows]
}

it('rows are in the order of their values', () => expect(sorted(3, 1, 2)).toEqual([1, 2, 0]))
it('equal rows keep the order they came in', () => expect(sorted(0, 1, -0)).toEqual([0, 2, 1]))
it('rows without a value are left out', () => expect(sorted(NaN, 2, NaN, 1)).toEqual([3, 1]))
it('a range that is not finite is not dealt', () => expect(sorted(-1e308, 1e308)).toBe(null))
it('nothing but one value has no range', () => expect(sorted(5, 5)).toBe(null))

it('values that one far away squeezes into a bucket are not dealt', () => {
  expect(sorted(1e9, ...Array.from({ length: 200 }, (_, at) => at))).toBe(null)
})

it('any values that are dealt are sorted', () => {
  const values = fc.array(fc.oneof(fc.double(), fc.integer({ min: -5, max: 5 }), fc.constant(-0)))
  fc.assert(
    fc.property(values, (numbers) => {
      const rows = sorted(...numbers)
      if (rows === null) return
      const known = [...numbers.keys()].filter((row) => !Number.isNaN(numbers[row]))
      const value = (row: number) => numbers[row] ?? NaN
      expect(rows).toEqual(known.toSorted((a, b) => value(a) - value(b)))
    }),
  )
})
