import { expect, it } from 'vitest'
import { findAnswerLock } from './answerLock.ts'
import { type Extension, phases } from './phase.ts'
import { findRoundStep, roundActions, roundActionsIn, roundStates } from './roundWorkflow.ts'
import {
  decideSubmission,
  findSubmissionStep,
  submissionActions,
  submissionActionsIn,
  submissionStates,
  type SubmissionSituation,
} from './submissionWorkflow.ts'

const windows = phases.map((phase, index) => ({
  phase,
  opensAt: index * 10,
  dueAt: index * 10 + 9,
}))
const inTime: SubmissionSituation = {
  round: 'open',
  windows,
  extensions: [],
  state: 'drafting',
  subject: { unit: 'a', node: null },
  withdrawn: false,
  now: 5,
}

it.each([
  ['drafting', ['save', 'contest', 'comment', 'submit']],
  ['submitted', ['comment', 'recall', 'return', 'approve']],
  ['returned', ['save', 'contest', 'comment', 'submit']],
  ['approved', ['comment', 'reopen']],
] as const)('what is done to a submission that is %s: %s', (state, actions) => {
  expect(submissionActionsIn(state)).toEqual(actions)
})
it.each([
  ['drafting', 'submit', 'submitted'],
  ['submitted', 'recall', 'drafting'],
  ['submitted', 'return', 'returned'],
  ['submitted', 'approve', 'approved'],
  ['returned', 'submit', 'submitted'],
  ['approved', 'reopen', 'returned'],
] as const)('%s, %s → %s', (state, action, to) => {
  expect(findSubmissionStep(state, action)?.to).toBe(to)
})
it('saving, contesting and talking move no submission', () => {
  for (const state of submissionStates) {
    for (const action of ['save', 'contest', 'comment'] as const) {
      expect(findSubmissionStep(state, action)?.to ?? state).toBe(state)
    }
  }
})
it('only the head approves, with the second factor, and only the head and the coordinator give a submission back', () => {
  expect(findSubmissionStep('submitted', 'approve')).toMatchObject({
    roles: ['head'],
    secondFactor: true,
  })
  expect(findSubmissionStep('submitted', 'return')).toMatchObject({ roles: ['head'], reason: true })
  expect(findSubmissionStep('approved', 'reopen')).toMatchObject({
    roles: ['coordinator'],
    reason: true,
  })
})
it('every step that takes a submission back says why', () => {
  const back = submissionStates
    .filter((state) => state !== 'returned')
    .flatMap((state) => submissionActions.map((action) => findSubmissionStep(state, action)))
    .filter((step) => step?.to === 'returned')
  expect(back.map((step) => step?.reason)).toEqual([true, true])
})
it('a refusal by the state names what can be done instead', () => {
  expect(decideSubmission({ ...inTime, state: 'approved' }, 'save')).toEqual({
    allowed: false,
    refusal: { because: 'state', state: 'approved', instead: ['comment', 'reopen'] },
  })
})
it('filling ends with its phase, and what is returned can be mended until the head’s deadline', () => {
  expect(decideSubmission({ ...inTime, now: 9 }, 'save')).toMatchObject({ allowed: true, dueAt: 9 })
  expect(decideSubmission({ ...inTime, now: 10 }, 'save')).toMatchObject({
    refusal: {
      because: 'phase',
      phase: 'self-assessment',
      standing: { standing: 'past', dueAt: 9 },
    },
  })
  const returned = { ...inTime, state: 'returned', now: 10 } as const
  expect(decideSubmission(returned, 'save')).toMatchObject({ allowed: true, dueAt: 19 })
  expect(decideSubmission({ ...returned, now: 20 }, 'save')).toMatchObject({
    refusal: { because: 'phase', phase: 'approval' },
  })
})
it('before the first phase the refusal says when it opens', () => {
  expect(decideSubmission({ ...inTime, now: -1 }, 'save')).toMatchObject({
    refusal: { standing: { standing: 'ahead', opensAt: 0 } },
  })
})
it('an exception of an indicator lets it be written, the submission be sent and approved, and nothing else', () => {
  const granted: Extension = { phase: 'self-assessment', unit: 'a', node: '1', from: 50, until: 60 }
  const late = { ...inTime, extensions: [granted], now: 55 }
  const at = (node: string | null) => ({ ...late, subject: { unit: 'a', node } })
  expect(decideSubmission(at('1'), 'save').allowed).toBe(true)
  expect(decideSubmission(at('2'), 'save').allowed).toBe(false)
  expect(decideSubmission(at(null), 'submit').allowed).toBe(true)
  expect(decideSubmission({ ...at(null), state: 'submitted' }, 'approve').allowed).toBe(true)
})
it.each(['planned', 'closed', 'published', 'cancelled'] as const)(
  'nothing is done while the round is %s',
  (round) => {
    for (const action of submissionActions) {
      expect(decideSubmission({ ...inTime, round }, action)).toEqual({
        allowed: false,
        refusal: { because: 'round', round },
      })
    }
  },
)
it('a participant that left changes nothing any more', () => {
  expect(decideSubmission({ ...inTime, withdrawn: true }, 'save')).toMatchObject({
    refusal: { because: 'withdrawn' },
  })
})
it('a measured value, a withdrawn indicator and one without points are not written, whatever the time', () => {
  const place = { origin: 'reported', indicatorWithdrawn: false, scored: true } as const
  expect(findAnswerLock(inTime, place)).toBeNull()
  expect(findAnswerLock(inTime, { ...place, origin: 'measured' })).toEqual({ because: 'measured' })
  expect(findAnswerLock(inTime, { ...place, indicatorWithdrawn: true })).toEqual({
    because: 'indicator-withdrawn',
  })
  expect(findAnswerLock(inTime, { ...place, scored: false })).toEqual({ because: 'not-scored' })
  expect(findAnswerLock({ ...inTime, now: 10 }, place)).toMatchObject({ because: 'phase' })
})

it('a round is planned, opened, frozen, signed and published, and what is over never changes', () => {
  expect(findRoundStep('planned', 'open')?.to).toBe('open')
  expect(findRoundStep('planned', 'cancel')?.to).toBe('cancelled')
  expect(findRoundStep('open', 'open')).toBeUndefined()
  expect(findRoundStep('open', 'close')?.to).toBe('closed')
  expect(findRoundStep('closed', 'return-result')?.to).toBe('open')
  expect(findRoundStep('closed', 'publish')?.to).toBe('published')
  expect(roundActionsIn('cancelled')).toEqual([])
  for (const action of roundActionsIn('published')) {
    expect(findRoundStep('published', action)?.to).toBe('published')
  }
})
it('whatever changes a running round for somebody has a reason', () => {
  const quiet = roundActions.filter((action) => findRoundStep('open', action)?.reason === false)
  expect(quiet).toEqual(['remind', 'take-measured', 'tell-preliminary', 'close'])
})
it('only the coordinator acts on a round, but for the signatures of the council', () => {
  const signing = new Set<string>(['return-result', 'sign', 'sign-correction'])
  for (const state of roundStates) {
    for (const action of roundActionsIn(state)) {
      const roles = signing.has(action) ? ['council', 'leader'] : ['coordinator']
      expect(findRoundStep(state, action)?.roles, action).toEqual(roles)
    }
  }
})
it('who signs or publishes gives the second factor', () => {
  const sealed = roundStates.flatMap((state) =>
    roundActionsIn(state).filter((action) => findRoundStep(state, action)?.secondFactor),
  )
  expect(sealed).toEqual(['sign', 'publish', 'sign-correction'])
})
