import { expect, it } from 'vitest'
import { cellOf, matrixOf } from '../fixtures/matrix.ts'
import { countByFilter } from './filterCounts.ts'
import { filterOf } from './matrixFilter.ts'

const flag = { against: 'self', gap: 0.4, threshold: 0.2 } as const
const matrix = matrixOf([
  cellOf(0, 0, { state: 'decided', changedAt: '2026-12-14T01:00:00.000Z' }),
  cellOf(0, 1, { evidence: 0 }),
  cellOf(1, 0, { mine: false, flags: [flag] }),
  cellOf(1, 2, { state: 'asked', flags: [flag], appeal: 'open' }),
])
const moments = { visit: '2026-12-12T01:00:00.000Z', preliminary: null }

it('every switch is counted with the others as they are', () => {
  const counts = countByFilter(matrix, filterOf({ only: 'flagged' }), moments)
  expect(counts.only).toEqual({ mine: 1, flagged: 2, bare: 0, appeal: 1 })
  expect(counts.states).toMatchObject({ waiting: 1, asked: 1, decided: 0 })
})

it('states are counted as if none were chosen, within the group', () => {
  const { states, since } = countByFilter(matrix, filterOf({ state: 'asked', group: '1' }), moments)
  expect(states).toMatchObject({ waiting: 2, decided: 1, asked: 0 })
  expect(since).toEqual({ visit: 0, preliminary: 0 })
})
