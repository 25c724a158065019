import fc from 'fast-check'
import { expect, it } from 'vitest'
import { missing } from '../figure.ts'
import { rank } from './rank.ts'

it('ties share a rank and the next rank is skipped', () => {
  expect(rank([0.5, 0.488, 0.488, 0.4])).toEqual([1, 2, 2, 4])
})

it('values that are equal only after rounding tie when ranked on decimals', () => {
  expect(rank([0.48804, 0.48796, 0.4], { decimals: 4 })).toEqual([1, 1, 3])
  expect(rank([0.48804, 0.48796, 0.4])).toEqual([1, 2, 3])
})

it('without decimals nothing is rounded: doubles that differ in the last bit do not tie', () => {
  expect(rank([0.1 + 0.2, 0.3, 0.300000001])).toEqual([2, 3, 1])
})

it('a missing value keeps its reason and does not count', () => {
  const absent = missing('not-published')
  expect(rank([0.3, absent, 0.5])).toEqual([2, absent, 1])
})

it('ascending puts the smallest first', () => {
  expect(rank([3, 1, 2], { order: 'ascending' })).toEqual([3, 1, 2])
})

it('zero and minus zero are one value', () => {
  expect(rank([0, -0, 1])).toEqual([2, 2, 1])
})

it('a rank is one more than the number of better values', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (values) => {
      expect(rank(values)).toEqual(values.map((x) => 1 + values.filter((y) => y > x).length))
    }),
  )
})
