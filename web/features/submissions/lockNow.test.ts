import type { SubmissionAction } from '@thang/engine'
import { expect, it } from 'vitest'
import { answerOf, due, extensionOf, openTimes } from './fixtures/submissionDetail.ts'
import { actionsNow, lockNow } from './lockNow.ts'

it('the form locks by itself a millisecond after the deadline, and not at it', () => {
  expect(lockNow(openTimes(), answerOf('1.1'), due)).toBeNull()
  expect(lockNow(openTimes(), answerOf('1.1'), due + 1)).toMatchObject({
    because: 'phase',
    phase: 'self-assessment',
    standing: { standing: 'past', dueAt: due },
  })
})

it('an indicator with more time stays open, and no other', () => {
  const given = openTimes([extensionOf('1.1')])
  expect(lockNow(given, answerOf('1.1'), due + 1)).toBeNull()
  expect(lockNow(given, answerOf('1.2'), due + 1)).not.toBeNull()
})

it('what the server locked stays locked, whatever the time', () => {
  const measured = { ...answerOf('1.1'), lock: { because: 'measured' as const } }
  expect(lockNow(openTimes(), measured, due - 1)).toEqual({ because: 'measured' })
})

it('after the deadline it is not offered to send what cannot be sent', () => {
  const actions: SubmissionAction[] = ['save', 'comment', 'submit']
  const offered = { ...openTimes(), actions }
  expect(actionsNow(offered, due)).toEqual(['save', 'comment', 'submit'])
  expect(actionsNow(offered, due + 1)).toEqual(['comment'])
})
