import type { ResultNotice } from '@thang/contracts'
import { expect, it } from 'vitest'
import { roundResult, situation } from '../fixtures/result.ts'
import { isBlocked, lookedAt, offeredSteps, reachedStations } from './resultSteps.ts'

const frozen = {
  ...situation,
  preliminary: roundResult('preliminary'),
  final: roundResult('final'),
}

it('a result that nobody was told of has reached nothing', () => {
  expect(reachedStations(situation)).toEqual([])
})

it('stations are reached in order, each with who did it', () => {
  const signature = {
    result: 8,
    hash: 'a'.repeat(64),
    at: '2026-11-21T02:00:00.000Z',
    by: { id: '0198', name: 'Lê Văn An' },
  }
  const reached = reachedStations({ ...frozen, signature })
  expect(reached.map(({ station, by }) => `${station} ${by}`)).toEqual([
    'preliminary Trần Thị Bình',
    'frozen Trần Thị Bình',
    'signed Lê Văn An',
  ])
})

it('a step is taken on the frozen result, else on the preliminary one', () => {
  expect([frozen, { ...frozen, final: null }, situation].map(lookedAt)).toEqual([8, 7, null])
})

it('only what the server offers is offered, what leads on first', () => {
  expect(offeredSteps({ actions: ['return-result', 'publish', 'sign'] })).toEqual([
    'sign',
    'return-result',
  ])
})

it('a warning keeps nothing back, an error does', () => {
  const notice: ResultNotice = {
    severity: 'warning',
    code: 'no-value',
    count: 1,
    units: [],
    message: { vi: 'Một đơn vị' },
  }
  expect(isBlocked({ notices: [notice] })).toBe(false)
  expect(isBlocked({ notices: [notice, { ...notice, severity: 'error' }] })).toBe(true)
})
