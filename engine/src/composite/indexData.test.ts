import { expect, it } from 'vitest'
import { columnOfNumbers } from './indexData.ts'

const missingRows = (...values: number[]) => [
  ...columnOfNumbers('x', Float64Array.from(values)).missing.keys(),
]

it('a column without NaN misses nothing', () => expect(missingRows(1, 2, 3, 4, 5)).toEqual([]))
it('every NaN is missing, wherever it is', () => {
  expect(missingRows(1, 2, NaN, 4, 5, 6, NaN)).toEqual([2, 6])
})
it('an infinite number is not missing', () => expect(missingRows(1, Infinity, 3, 4)).toEqual([]))
