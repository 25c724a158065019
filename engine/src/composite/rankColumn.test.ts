import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Figure, missing } from '../figure.ts'
import { columnOf, figureAt } from './indexData.ts'
import { rank } from './rank.ts'
import { rankColumn } from './rankColumn.ts'
import { sortRows } from './sortRows.ts'

const figures = fc.array(
  fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer({ min: -3, max: 3 }),
    fc.constant(-0),
    fc.constant(missing('not-published')),
  ),
)

it('ties share a rank and the next rank is skipped', () => {
  expect([...rankColumn(columnOf('x', [0.5, 0.488, 0.488, 0.4])).values]).toEqual([1, 2, 2, 4])
})

it('without decimals doubles that differ in the last bit do not tie', () => {
  const column = columnOf('x', [0.1 + 0.2, 0.3, 0.4])
  expect([...rankColumn(column).values]).toEqual([2, 3, 1])
})

it('a column is ranked as its figures are', () => {
  fc.assert(
    fc.property(figures, fc.constantFrom('ascending', 'descending'), (values, order) => {
      expect(ranksOf(values, { order })).toEqual(rank(values, { order }))
    }),
  )
})

it('a column is ranked on decimals as its figures are', () => {
  const cells = fc.array(fc.double({ min: -10, max: 10, noNaN: true }))
  fc.assert(
    fc.property(cells, fc.integer({ min: 0, max: 4 }), (values, decimals) => {
      expect(ranksOf(values, { decimals })).toEqual(rank(values, { decimals }))
    }),
  )
})

it('rows are sorted by value, equal ones in the order they came', () => {
  expect([...sortRows(Float64Array.of(2, -1, NaN, 0, -0, 1e-300, -5e8))]).toEqual([
    6, 1, 3, 4, 5, 0,
  ])
})

it('rows can be sorted by one key and then by another', () => {
  const [major, minor] = [Float64Array.of(1, 0, 1, 0), Float64Array.of(7, 9, 5, 8)]
  expect([...sortRows(major, sortRows(minor))]).toEqual([3, 1, 2, 0])
})

function ranksOf(values: readonly Figure[], options: Parameters<typeof rankColumn>[1]): Figure[] {
  const ranks = rankColumn(columnOf('x', values), options)
  return values.map((_, row) => figureAt(ranks, row))
}
