import { expect, it } from 'vitest'
import { cellOf, matrixOf } from '../fixtures/matrix.ts'
import { changedSince, filterMatrix, filterOf, isBare, isOpen, queryOf } from './matrixFilter.ts'

const flag = { against: 'self', gap: 0.4, threshold: 0.2 } as const
const cells = [
  cellOf(0, 0, { state: 'decided', changedAt: '2026-12-14T01:00:00.000Z' }),
  cellOf(0, 1, { evidence: 0 }),
  cellOf(0, 2, { flags: [flag], state: 'second-reading' }),
  cellOf(1, 0, { mine: false, appeal: 'open', changedAt: '2026-12-10T01:00:00.000Z' }),
  cellOf(1, 1, { state: 'asked' }),
  cellOf(1, 2, { evidence: 0, notApplicable: true }),
]
const matrix = matrixOf(cells)
const moments = { visit: '2026-12-12T01:00:00.000Z', preliminary: null }

/** The places in sight, as unit and indicator. */
function seen(query: Record<string, string>): string[] {
  const { cells: found } = filterMatrix(matrix, filterOf(query), moments)
  return found.map(({ unit, indicator }) => `${unit}${indicator}`)
}

it.each([
  ['no filter', {}, ['00', '01', '02', '10', '11', '12']],
  ['a group', { group: '2' }, ['02', '12']],
  ['an indicator', { node: '1.2' }, ['01', '11']],
  ['a unit without marks', { q: 'dao tru' }, ['10', '11', '12']],
  ['a state', { state: 'asked' }, ['11']],
  ['what is not decided', { state: 'undecided' }, ['01', '02', '10', '11', '12']],
  ['mine', { only: 'mine' }, ['00', '01', '02', '11', '12']],
  ['flagged', { only: 'flagged' }, ['02']],
  ['without evidence where some is owed', { only: 'bare' }, ['01']],
  ['under appeal', { only: 'appeal' }, ['10']],
  ['changed since the last visit', { since: 'visit' }, ['00']],
  ['changed since a table that was not told yet', { since: 'preliminary' }, []],
  ['two at once', { only: 'mine,bare', group: '1' }, ['01']],
])('%s leaves what fits', (_, query, expected) => {
  expect(seen(query)).toEqual(expected)
})

it('rows and columns without anything that fits are left out', () => {
  const { units, indicators } = filterMatrix(matrix, filterOf({ state: 'asked' }), moments)
  expect({ units, indicators }).toEqual({ units: [1], indicators: [1] })
})

it('a filter survives its address; what is not known there is dropped', () => {
  const filter = filterOf({ q: 'a', only: 'appeal,whatever,mine', since: 'ever' })
  expect(queryOf(filter)).toMatchObject({ q: 'a', only: 'mine,appeal', since: '' })
  expect([isOpen(filter), isOpen(filterOf({}))]).toEqual([false, true])
})

it('nothing changed since a moment that there is none of', () => {
  expect(changedSince('2026-12-14T01:00:00.000Z', null)).toBe(false)
})

it('who said nothing owes no document for it', () => {
  const scores = { self: null, selfReason: 'not-submitted', appraised: null, final: null }
  expect([
    isBare(cellOf(0, 0, { evidence: 0, scores })),
    isBare(cellOf(0, 0, { evidence: 0 })),
  ]).toEqual([false, true])
})
