import { expect, it } from 'vitest'
import {
  appraisalActions,
  appraisalActionsIn,
  type AppraisalSituation,
  appraisalStates,
  decideAppraisal,
  findAppraisalStep,
  isDecided,
} from './appraisalWorkflow.ts'
import { appealStates, findAppealStep } from './appealWorkflow.ts'
import { phases } from './phase.ts'

const windows = phases.map((phase, index) => ({
  phase,
  opensAt: index * 10,
  dueAt: index * 10 + 9,
}))
const inTime: AppraisalSituation = {
  round: 'open',
  windows,
  extensions: [],
  submission: 'approved',
  state: 'waiting',
  subject: { unit: 'a', node: '1' },
  withdrawn: false,
  indicatorWithdrawn: false,
  explainUntil: null,
  now: 25,
}

it.each([
  ['waiting', ['accept', 'appraise', 'ask']],
  ['asked', ['accept', 'appraise', 'explain', 'take-back']],
  ['explained', ['accept', 'appraise', 'ask']],
  ['decided', ['accept', 'appraise', 'ask']],
  ['second-reading', ['accept', 'appraise', 'ask', 'confirm', 'send-back']],
  ['confirmed', ['accept', 'appraise', 'ask']],
  ['sent-back', ['accept', 'appraise', 'ask']],
] as const)('what is done to an answer that is %s: %s', (state, actions) => {
  expect(appraisalActionsIn(state)).toEqual(actions)
})
it('an outlier waits for a second reader, whoever decided and whatever was decided before', () => {
  for (const state of appraisalStates) {
    for (const action of ['accept', 'appraise'] as const) {
      const step = findAppraisalStep(state, action)
      expect(step, state).toMatchObject({ to: 'decided', outlierTo: 'second-reading' })
    }
  }
})
it('other points than the unit’s, a question, an explanation and what is sent back have a reason', () => {
  const reasoned = new Set(
    appraisalStates.flatMap((state) =>
      appraisalActions.filter((action) => findAppraisalStep(state, action)?.reason === true),
    ),
  )
  expect([...reasoned]).toEqual(['appraise', 'ask', 'explain', 'send-back'])
})
it('only the unit explains, and only the coordinator may read beside appraisers', () => {
  expect(findAppraisalStep('asked', 'explain')?.roles).toEqual(['officer', 'head'])
  expect(findAppraisalStep('second-reading', 'confirm')?.roles).toEqual([
    'appraiser',
    'coordinator',
  ])
  expect(findAppraisalStep('waiting', 'accept')?.roles).toEqual(['appraiser'])
})
it('an answer is appraised from the head’s approval on, or once the time for it is past', () => {
  const early = { ...inTime, windows: windows.map((each) => ({ ...each, opensAt: 0 })) }
  expect(decideAppraisal({ ...early, now: 5 }, 'accept').allowed).toBe(true)
  expect(decideAppraisal({ ...early, now: 5, submission: 'submitted' }, 'accept')).toEqual({
    allowed: false,
    refusal: { because: 'not-approved', submission: 'submitted' },
  })
  expect(decideAppraisal({ ...early, now: 25, submission: 'drafting' }, 'appraise').allowed).toBe(
    true,
  )
})
it('appraisal ends with the phase of explanations', () => {
  expect(decideAppraisal({ ...inTime, now: 39 }, 'accept').allowed).toBe(true)
  expect(decideAppraisal({ ...inTime, now: 40 }, 'accept')).toMatchObject({
    refusal: { because: 'phase', phase: 'explanation', standing: { standing: 'past' } },
  })
  expect(decideAppraisal({ ...inTime, now: 15 }, 'accept')).toMatchObject({
    refusal: { because: 'phase', phase: 'appraisal', standing: { standing: 'ahead' } },
  })
})
it('while the unit may explain nobody decides; afterwards the unit is too late and somebody decides', () => {
  const asked = { ...inTime, state: 'asked', explainUntil: 27 } as const
  expect(decideAppraisal({ ...asked, now: 27 }, 'explain').allowed).toBe(true)
  expect(decideAppraisal({ ...asked, now: 27 }, 'appraise')).toMatchObject({
    refusal: { because: 'unit-still-explains', until: 27 },
  })
  expect(decideAppraisal({ ...asked, now: 28 }, 'explain')).toMatchObject({
    refusal: { because: 'explanation-late', until: 27 },
  })
  expect(decideAppraisal({ ...asked, now: 28 }, 'appraise').allowed).toBe(true)
})
it('a refusal by the state names what can be done instead', () => {
  expect(decideAppraisal(inTime, 'confirm')).toEqual({
    allowed: false,
    refusal: { because: 'state', state: 'waiting', instead: ['accept', 'appraise', 'ask'] },
  })
})
it.each(['planned', 'closed', 'published', 'cancelled'] as const)(
  'nothing is appraised while the round is %s',
  (round) => {
    for (const action of appraisalActions) {
      expect(decideAppraisal({ ...inTime, round }, action)).toEqual({
        allowed: false,
        refusal: { because: 'round', round },
      })
    }
  },
)
it('a unit or an indicator that left the round is not appraised', () => {
  expect(decideAppraisal({ ...inTime, withdrawn: true }, 'accept')).toMatchObject({
    refusal: { because: 'withdrawn' },
  })
  expect(decideAppraisal({ ...inTime, indicatorWithdrawn: true }, 'accept')).toMatchObject({
    refusal: { because: 'indicator-withdrawn' },
  })
})
it('an outlier is decided once it was confirmed', () => {
  expect(appraisalStates.filter(isDecided)).toEqual(['decided', 'confirmed'])
})
it('an appeal is lodged and taken back by the head and decided by the council, with a reason', () => {
  expect(findAppealStep('none', 'lodge')).toMatchObject({ roles: ['head'], phases: ['appeal'] })
  expect(findAppealStep('open', 'uphold')).toMatchObject({
    to: 'upheld',
    roles: ['council', 'leader'],
    reason: true,
  })
  expect(findAppealStep('taken-back', 'lodge')?.to).toBe('open')
  for (const state of appealStates.filter((each) => each === 'upheld' || each === 'rejected')) {
    expect(findAppealStep(state, 'lodge')).toBeUndefined()
  }
})
