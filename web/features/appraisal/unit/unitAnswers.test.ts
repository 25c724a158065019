import { expect, it } from 'vitest'
import { sortQuestions, sortScores, type UnitAnswer, waitingQuestions } from './unitAnswers.ts'

function answer(node: string, changes: Partial<UnitAnswer> = {}): UnitAnswer {
  return {
    node,
    state: 'waiting',
    version: 1,
    scores: { self: 5, selfReason: null, appraised: 5, final: null },
    question: null,
    explainUntil: null,
    mayExplain: false,
    entries: [],
    appeals: [],
    mayAppeal: false,
    changedAt: null,
    ...changes,
  }
}

const asked = (node: string, explainUntil: string, mayExplain = true) =>
  answer(node, { state: 'asked', question: 'Vì sao?', explainUntil, mayExplain })
const answers = [
  answer('1.1'),
  asked('1.2', '2026-12-20T10:00:00.000Z'),
  asked('1.3', '2026-12-10T10:00:00.000Z', false),
  asked('1.4', '2026-12-18T10:00:00.000Z'),
]

it('questions that can still be answered come first, the nearest deadline before the others', () => {
  expect(sortQuestions(answers).map(({ node }) => node)).toEqual(['1.4', '1.2', '1.3'])
})

it('what waits for the unit is counted, with the first deadline', () => {
  expect(waitingQuestions(answers)).toEqual({ count: 2, until: '2026-12-18T10:00:00.000Z' })
  expect(waitingQuestions([])).toEqual({ count: 0, until: null })
})

it('points that differ from the unit’s own stand first', () => {
  const lower = answer('2.1', { scores: { self: 5, selfReason: null, appraised: 3, final: null } })
  expect(sortScores([answer('1.1'), lower]).map(({ node }) => node)).toEqual(['2.1', '1.1'])
})
