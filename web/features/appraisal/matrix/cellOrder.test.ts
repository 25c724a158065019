import { expect, it } from 'vitest'
import { cellOf } from '../fixtures/matrix.ts'
import { countBefore, nextCell } from './cellOrder.ts'

const fitting = [cellOf(0, 0), cellOf(0, 2), cellOf(1, 1), cellOf(2, 0)]
const name = (cell: { unit: number; indicator: number } | undefined) =>
  cell === undefined ? 'none' : `${cell.unit}${cell.indicator}`

it.each([
  [[0, 0], 'by-indicator', 1, '20'],
  [[0, 0], 'by-unit', 1, '02'],
  [[2, 0], 'by-indicator', 1, '11'],
  [[0, 2], 'by-indicator', 1, 'none'],
  [[0, 2], 'by-indicator', -1, '11'],
  [[0, 0], 'by-unit', -1, 'none'],
  // What was just decided and fits no more.
  [[1, 0], 'by-indicator', 1, '20'],
  [[1, 0], 'by-unit', -1, '02'],
] as const)('from %s, %s, step %i, leads to %s', ([unit, indicator], order, step, expected) => {
  expect(name(nextCell(fitting, { unit, indicator }, { order, step }))).toBe(expected)
})

it('what stands before a place is counted in the order', () => {
  const from = { unit: 2, indicator: 0 }
  expect([
    countBefore(fitting, from, 'by-unit'),
    countBefore(fitting, from, 'by-indicator'),
  ]).toEqual([3, 1])
})
