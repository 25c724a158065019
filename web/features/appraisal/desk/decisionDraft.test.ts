import { expect, it } from 'vitest'
import { checkDraft, type DecisionDraft, draftOf, modesOf, sentOf } from './decisionDraft.ts'

const place = {
  minPoints: 0,
  maxPoints: 10,
  now: '2026-12-15T03:00:00.000Z',
  language: 'vi',
} as const
const reason = 'Thiếu quyết định ban hành'

function draft(changes: Partial<DecisionDraft> & Pick<DecisionDraft, 'mode'>): DecisionDraft {
  return { ...draftOf(changes.mode), ...changes }
}

it.each([
  ['accepting needs nothing', draft({ mode: 'accept' }), {}],
  ['two letters are no reason', draft({ mode: 'accept', reason: 'ừm' }), { reason: 'missing' }],
  ['points are a number', draft({ mode: 'points', points: 'ba', reason }), { points: 'no-number' }],
  [
    'and no more than the maximum',
    draft({ mode: 'points', points: '10,5', reason }),
    { points: 'above-maximum' },
  ],
  [
    'not below the least',
    draft({ mode: 'points', points: '-1', reason }),
    { points: 'below-minimum' },
  ],
  ['with a comma', draft({ mode: 'points', points: '7,25', reason }), {}],
  ['other points need a reason', draft({ mode: 'points', points: '7' }), { reason: 'missing' }],
  ['so do other inputs', draft({ mode: 'inputs' }), { reason: 'missing' }],
  ['and sending back', draft({ mode: 'send-back' }), { reason: 'missing' }],
  ['a question without a day waits for the phase', draft({ mode: 'ask', reason }), {}],
  [
    'a day with a broken hour is unfinished',
    draft({ mode: 'ask', reason, until: { day: '2026-12-20', at: '25' } }),
    { until: 'unfinished' },
  ],
  [
    'a deadline is ahead',
    draft({ mode: 'ask', reason, until: { day: '2026-12-15', at: '09:00' } }),
    { until: 'past' },
  ],
])('%s', (_, tried, expected) => {
  expect(checkDraft(tried, place)).toEqual(expected)
})

it('other points are sent as a decision on the version that was looked at', () => {
  const sent = sentOf(draft({ mode: 'points', points: '7,25', reason: ` ${reason} ` }), {
    ...place,
    base: 3,
  })
  expect(sent).toEqual({
    move: 'appraise',
    body: { base: 3, reason, decision: { as: 'points', points: 7.25 }, explainUntil: null },
  })
})

it('a question is sent with its deadline by Vietnam’s clock', () => {
  const until = { day: '2026-12-20', at: '17:00' }
  const sent = sentOf(draft({ mode: 'ask', reason, until }), { ...place, base: 0 })
  expect(sent).toEqual({
    move: 'ask',
    body: { base: 0, reason, decision: null, explainUntil: '2026-12-20T10:00:00.000Z' },
  })
})

it('nothing is sent while something is wrong', () => {
  expect(sentOf(draft({ mode: 'points' }), { ...place, base: 0 })).toBeUndefined()
})

it('the ways to decide are those that the server offers', () => {
  expect(modesOf(['appraise', 'confirm'])).toEqual([
    'points',
    'inputs',
    'not-applicable',
    'confirm',
  ])
})
