import type { Answer, SubmissionDetail } from '@thang/contracts'
import { expect, it } from 'vitest'
import { emptyContent } from './saving/contentParts.ts'
import { actionsNow, lockNow } from './lockNow.ts'

const due = Date.parse('2026-11-30T16:59:59.999Z')
const answer = (node: string): Answer => ({
  node,
  version: 0,
  content: emptyContent,
  origin: 'reported',
  provenance: null,
  points: { self: null, appraised: null, final: null },
  savedAt: null,
  savedBy: null,
  lock: null,
  dueAt: new Date(due).toISOString(),
  citations: [],
  comments: 0,
  contest: null,
})
const extension = (node: string | null) => ({
  id: 1,
  phase: 'self-assessment' as const,
  unit: { code: 'H44.104' },
  node,
  from: '2026-11-20T00:00:00.000Z',
  until: '2026-12-01T05:00:00.000Z',
  by: { id: '', name: '' },
  reason: 'mất điện',
})
const detail = (extensions: readonly unknown[] = []) =>
  ({
    unit: { code: 'H44.104' },
    state: 'drafting',
    phases: [
      {
        phase: 'self-assessment',
        opensAt: '2026-11-01T00:00:00.000Z',
        dueAt: new Date(due).toISOString(),
      },
      {
        phase: 'approval',
        opensAt: '2026-12-01T00:00:00.000Z',
        dueAt: '2026-12-10T00:00:00.000Z',
      },
    ],
    extensions,
    actions: ['save', 'comment', 'submit'],
  }) as unknown as SubmissionDetail

it('the form locks by itself a millisecond after the deadline, and not at it', () => {
  expect(lockNow(detail(), answer('1.1'), due)).toBeNull()
  expect(lockNow(detail(), answer('1.1'), due + 1)).toMatchObject({
    because: 'phase',
    phase: 'self-assessment',
    standing: { standing: 'past', dueAt: due },
  })
})

it('an indicator with more time stays open, and no other', () => {
  const given = detail([extension('1.1')])
  expect(lockNow(given, answer('1.1'), due + 1)).toBeNull()
  expect(lockNow(given, answer('1.2'), due + 1)).not.toBeNull()
})

it('what the server locked stays locked, whatever the time', () => {
  const measured = { ...answer('1.1'), lock: { because: 'measured' as const } }
  expect(lockNow(detail(), measured, due - 1)).toEqual({ because: 'measured' })
})

it('after the deadline it is not offered to send what cannot be sent', () => {
  expect(actionsNow(detail(), due)).toEqual(['save', 'comment', 'submit'])
  expect(actionsNow(detail(), due + 1)).toEqual(['comment'])
})
