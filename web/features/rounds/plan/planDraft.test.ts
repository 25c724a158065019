import { expect, it } from 'vitest'
import { copiedPhases, draftOf, newPlan, type PlanDraft, sentPhase, sentPlan } from './planDraft.ts'

const opens = { day: '2026-10-01', at: '08:00' }

function whole(): PlanDraft {
  const draft = newPlan('2026')
  return {
    ...draft,
    name: ' Đánh giá 2026 ',
    parts: [{ kind: 'commune', framework: 'x-2026', units: ['a', 'b'] }],
    phases: draft.phases.map((phase) => ({ ...phase, opens, days: '10' })),
  }
}

it('a new plan has a row for each phase and is not sent yet', () => {
  const draft = newPlan('2026')
  expect(draft.phases).toHaveLength(6)
  expect(sentPlan(draft)).toBeUndefined()
})

it('a whole plan is sent, and comes back as it was typed', () => {
  const plan = sentPlan(whole())
  expect(plan?.name).toBe('Đánh giá 2026')
  expect(plan?.phases[0]).toEqual({
    phase: 'self-assessment',
    opensAt: '2026-10-01T01:00:00.000Z',
    due: { by: 'working-days', days: 10, at: '17:00' },
  })
  if (plan === undefined) throw new Error('no plan')
  expect(sentPlan(draftOf(plan))).toEqual(plan)
})

it.each([
  { name: 'ab' },
  { period: ' ' },
  { periodEnd: '' },
  { parts: [] },
  { parts: [{ kind: 'commune' as const, framework: '', units: ['a'] }] },
  { parts: [{ kind: 'commune' as const, framework: 'x', units: [] }] },
])('what lacks %j is not sent', (change) => {
  expect(sentPlan({ ...whole(), ...change })).toBeUndefined()
})

it('a phase needs an opening and the end that was chosen', () => {
  const [phase] = whole().phases
  if (phase === undefined) throw new Error('no phase')
  expect(sentPhase({ ...phase, days: '0' })).toBeUndefined()
  expect(sentPhase({ ...phase, days: '251' })).toBeUndefined()
  expect(sentPhase({ ...phase, at: '' })?.due).toEqual({ by: 'working-days', days: 10, at: null })
  expect(sentPhase({ ...phase, by: 'moment' })).toBeUndefined()
  expect(
    sentPhase({ ...phase, by: 'moment', due: { day: '2026-10-31', at: '17:00' } })?.due,
  ).toEqual({ by: 'moment', at: '2026-10-31T10:00:00.000Z' })
})

it('phases of an earlier round keep their weekday and hour', () => {
  const earlier = {
    period: '2025',
    // A Wednesday.
    phases: [
      {
        phase: 'self-assessment' as const,
        opensAt: '2025-10-01T01:00:00.000Z',
        dueAt: '2025-10-15T10:00:00.000Z',
      },
    ],
  }
  const [first, second] = copiedPhases(earlier, '2026')
  expect(first?.opens).toEqual({ day: '2026-09-30', at: '08:00' })
  expect(first?.due).toEqual({ day: '2026-10-14', at: '17:00' })
  expect(first?.by).toBe('moment')
  expect(second?.opens.day).toBe('')
})
