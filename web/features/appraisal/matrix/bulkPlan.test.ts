import { expect, it } from 'vitest'
import { cellOf, matrixOf } from '../fixtures/matrix.ts'
import { bulkAnswers, groupLeft, planBulk } from './bulkPlan.ts'

const cells = [
  cellOf(0, 0),
  cellOf(0, 1, { mine: false }),
  cellOf(0, 2, { state: 'second-reading', mine: false, version: 4 }),
  cellOf(1, 0),
]
const matrix = matrixOf(cells, { own: 'Đạo Trù' })

it('what is another’s, or of one’s own unit, is left out of a decision', () => {
  const { cells: taken, leftOut } = planBulk(matrix, cells, 'accept')
  expect(taken).toEqual([cells[0]])
  expect(Object.fromEntries(leftOut)).toEqual({ 'no-right': 2, 'own-unit': 1 })
})

it('a second reader takes what waits for one, though it is not theirs to decide', () => {
  const { cells: taken, leftOut } = planBulk(matrix, cells, 'confirm')
  expect(taken).toEqual([cells[2]])
  expect(Object.fromEntries(leftOut)).toEqual({ state: 2, 'own-unit': 1 })
})

it('an indicator that was withdrawn is left out', () => {
  const indicators = matrix.indicators.map((each) => ({ ...each, withdrawn: true }))
  const { leftOut } = planBulk({ ...matrix, indicators }, cells.slice(0, 1), 'accept')
  expect(Object.fromEntries(leftOut)).toEqual({ withdrawn: 1 })
})

it('every answer is sent with the version that was looked at', () => {
  expect(bulkAnswers(matrix, cells.slice(2, 3))).toEqual([
    { submission: 100, node: '2.1', base: 4 },
  ])
})

it('what the server left is told by why, the most frequent first', () => {
  const left = [
    { submission: 100, node: '1.1', why: { because: 'own-unit' as const } },
    { submission: 101, node: '1.1', why: { because: 'changed' as const, version: 3 } },
    { submission: 101, node: '1.2', why: { because: 'changed' as const, version: 2 } },
  ]
  expect(groupLeft(left).map(({ because, left: found }) => [because, found.length])).toEqual([
    ['changed', 2],
    ['own-unit', 1],
  ])
})
