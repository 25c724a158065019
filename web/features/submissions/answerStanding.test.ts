import type { Answer } from '@thang/contracts'
import { expect, it } from 'vitest'
import { answerStanding } from './answerStanding.ts'
import { emptyContent } from './saving/contentParts.ts'

const empty: Answer = {
  node: '1.1',
  version: 0,
  content: emptyContent,
  origin: 'reported',
  provenance: null,
  points: { self: null, appraised: null, final: null },
  savedAt: null,
  savedBy: null,
  lock: null,
  dueAt: null,
  citations: [],
  comments: 0,
  contest: null,
}
const filled: Answer = { ...empty, content: { ...emptyContent, inputs: { a: 1 } } }
const measured: Answer = { ...filled, origin: 'measured' }
const none = { queued: undefined, lock: null, errors: [] }

it.each([
  ['empty', { ...none, answer: empty }],
  ['filled', { ...none, answer: filled }],
  ['without-evidence', { ...none, answer: filled, errors: ['no-evidence'] }],
  ['mistaken', { ...none, answer: filled, errors: ['no-evidence', 'input-wrong'] }],
  ['measured', { ...none, answer: measured }],
  ['withdrawn', { ...none, answer: filled, lock: { because: 'indicator-withdrawn' as const } }],
  [
    'not-applicable',
    { ...none, answer: { ...empty, content: { ...emptyContent, notApplicable: 'Không có cảng' } } },
  ],
] as const)('%s', (standing, asked) => {
  expect(answerStanding(asked)).toBe(standing)
})
