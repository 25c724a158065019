import { expect, it } from 'vitest'
import { ranking } from '../../test/inventedData.ts'
import { chooseRows } from './rankingRows.ts'

function names(sort: string, question = '', region = '') {
  return chooseRows(ranking.rows, { sort, question, region }).map(({ unit }) => unit.name)
}

it.each([
  ['rank', ['Đông Sơn', 'Ân Hòa', 'Bình Khê']],
  ['-rank', ['Ân Hòa', 'Đông Sơn', 'Bình Khê']],
  ['name', ['Ân Hòa', 'Bình Khê', 'Đông Sơn']],
  ['-name', ['Đông Sơn', 'Bình Khê', 'Ân Hòa']],
  ['change', ['Đông Sơn', 'Ân Hòa', 'Bình Khê']],
  ['value', ['Đông Sơn', 'Ân Hòa', 'Bình Khê']],
])('sorted by %s, what is missing comes last', (sort, expected) => {
  expect(names(sort)).toEqual(expected)
})

it('keeps only the rows that the question finds', () => {
  expect(names('rank', 'binh')).toEqual(['Bình Khê'])
})

it('keeps the rows of no region apart', () => {
  expect(names('rank', '', 'unassigned')).toEqual([])
})

it('keeps only the rows of the region', () => {
  expect(names('rank', '', 'south')).toEqual([])
})
