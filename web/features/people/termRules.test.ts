import { expect, it } from 'vitest'
import { delegationEndProblem, delegationStartProblem, endProblem, sentTerm } from './termRules.ts'

const today = '2026-11-23'

it('acting needs a last day, a regular holder none', () => {
  const open = { startsOn: today, endsOn: '' }
  expect(endProblem({ kind: 'acting', ...open }, today)).toBe('term.actingEnd')
  expect(endProblem({ kind: 'regular', ...open }, today)).toBeUndefined()
})

it.each([
  ['2026-11-22', 'term.past'],
  ['2026-11-23', 'term.order'],
  ['31/02/2026', 'term.endRule'],
  ['2026-12-01', undefined],
  ['2026-12-31', undefined],
])('a term from 1 December that ends on %s: %s', (endsOn, problem) => {
  expect(endProblem({ kind: 'regular', startsOn: '2026-12-01', endsOn }, today)).toBe(problem)
})

it('what is left empty is sent as none', () => {
  const term = { kind: 'regular', startsOn: today, endsOn: ' ', legalBasis: ' ' }
  expect(sentTerm(term)).toEqual({
    kind: 'regular',
    startsOn: today,
    endsOn: null,
    legalBasis: null,
  })
})

it('a delegation begins today or later', () => {
  expect(delegationStartProblem('2026-11-22', today)).toEqual({ key: 'delegation.startPast' })
  expect(delegationStartProblem(today, today)).toBeUndefined()
})

it('a delegation lasts at most ninety days, the first and the last included', () => {
  const lasts = (endsOn: string) => delegationEndProblem({ startsOn: today, endsOn }, null)
  expect(lasts('2027-02-20')).toBeUndefined()
  expect(lasts('2027-02-21')).toEqual({ key: 'delegation.tooLong', day: '2027-02-20' })
})

it('a delegation ends with the holding that it lends at the latest', () => {
  expect(delegationEndProblem({ startsOn: today, endsOn: '2026-12-01' }, '2026-11-30')).toEqual({
    key: 'delegation.beyond',
    day: '2026-11-30',
  })
})
