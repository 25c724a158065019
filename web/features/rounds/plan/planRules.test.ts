import { expect, it } from 'vitest'
import { newPlan, type PlanDraft } from './planDraft.ts'
import { missingIn, missingLines } from './planRules.ts'

const t = (key: string) => key
const whole: PlanDraft = {
  ...newPlan('2026'),
  name: 'Đánh giá 2026',
  parts: [{ kind: 'commune', framework: 'x', units: ['a'] }],
  phases: newPlan('2026').phases.map((phase) => ({
    ...phase,
    opens: { day: '2026-10-01', at: '08:00' },
    days: '5',
  })),
}

it('nothing is missing in a whole plan', () => {
  expect([...missingIn(whole, true, t)]).toEqual([])
})

it('what is missing is named by the field as the server names it', () => {
  const draft = {
    ...newPlan('2026'),
    parts: [{ kind: 'commune' as const, framework: '', units: [] }],
  }
  const fields = [...missingIn(draft, false, t).keys()]
  expect(fields.slice(0, 4)).toEqual([
    'owner',
    'name',
    'parts.commune.framework',
    'parts.commune.units',
  ])
  expect(fields).toContain('phases.council.due')
  expect(fields).toHaveLength(4 + 12)
})

it('the end that counts is asked for', () => {
  const phases = whole.phases.map((phase) => ({ ...phase, by: 'moment' as const }))
  const found = missingIn({ ...whole, phases }, true, t)
  expect(found.get('phases.appraisal.due')).toBe('plan.dueRule')
})

it('what is missing in a phase is summed up in one line, which leads to its first field', () => {
  const missing = missingIn({ ...whole, phases: newPlan('2026').phases }, true, t)
  expect(missing.size).toBe(12)
  const lines = missingLines(missing, t)
  expect(lines).toHaveLength(6)
  expect(lines[0]).toEqual(['phases.self-assessment.opensAt', 'plan.inPhase'])
})
