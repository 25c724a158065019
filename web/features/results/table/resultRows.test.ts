import { expect, it } from 'vitest'
import { resultRow } from '../fixtures/result.ts'
import { chooseResultRows, rankMove } from './resultRows.ts'

const rows = [
  resultRow('Đông Sơn', 2, { previousRank: 1 }),
  resultRow('Ân Hòa', null),
  resultRow('Bình Khê', 1, { previousRank: 5 }),
]
const names = (sort: string, words = '') =>
  chooseResultRows(rows, { sort, words }).map(({ unit }) => unit.name)

it.each([
  ['by rank, who has none last', 'rank', ['Bình Khê', 'Đông Sơn', 'Ân Hòa']],
  ['turned round, who has none still last', '-rank', ['Đông Sơn', 'Bình Khê', 'Ân Hòa']],
  ['by value, the largest first', 'value', ['Bình Khê', 'Đông Sơn', 'Ân Hòa']],
  ['by name as Vietnamese is ordered', 'unit', ['Ân Hòa', 'Bình Khê', 'Đông Sơn']],
  ['by the rank before', 'previous', ['Đông Sơn', 'Bình Khê', 'Ân Hòa']],
  ['by a group, the most points first', '1', ['Bình Khê', 'Đông Sơn', 'Ân Hòa']],
])('%s', (_, sort, expected) => {
  expect(names(sort)).toEqual(expected)
})

it('a unit is found without its marks', () => {
  expect(names('rank', 'an hoa')).toEqual(['Ân Hòa'])
})

it.each([
  ['from 5th to 1st is four places up', 1, 5, 4],
  ['from 1st to 2nd is one down', 2, 1, -1],
  ['without a rank there is no move', null, 2, null],
  ['nor without one before', 2, null, null],
])('%s', (_, rank, before, expected) => {
  expect(rankMove(rank, before)).toBe(expected)
})
