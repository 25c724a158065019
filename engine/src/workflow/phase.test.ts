import { expect, it } from 'vitest'
import {
  checkPlan,
  type Extension,
  openPhases,
  phases,
  phaseStanding,
  type PhaseWindow,
} from './phase.ts'

const plan: PhaseWindow[] = phases.map((phase, index) => ({
  phase,
  opensAt: index * 10,
  dueAt: index * 10 + 9,
}))
const whole = { unit: 'a', node: null }

function standing(
  now: number,
  extensions: Extension[] = [],
  subject: { unit: string; node: string | null } = whole,
) {
  return phaseStanding(plan, extensions, { phase: 'approval', subject, now })
}
function extension(more: Partial<Extension>): Extension {
  return { phase: 'approval', unit: null, node: null, from: 25, until: 30, ...more }
}

it('a phase is ahead, open to the very moment of its deadline, and past a millisecond later', () => {
  expect(standing(9.999)).toEqual({ standing: 'ahead', opensAt: 10 })
  expect(standing(10)).toEqual({ standing: 'open', dueAt: 19, extended: false })
  expect(standing(19)).toEqual({ standing: 'open', dueAt: 19, extended: false })
  expect(standing(20)).toEqual({ standing: 'past', dueAt: 19 })
})
it('a reopened phase is open for every unit until its new end, and not before it was reopened', () => {
  expect(standing(24, [extension({})])).toEqual({ standing: 'past', dueAt: 19 })
  expect(standing(30, [extension({})])).toEqual({ standing: 'open', dueAt: 30, extended: true })
  expect(standing(31, [extension({})])).toEqual({ standing: 'past', dueAt: 30 })
})
it('an exception of one unit leaves the others locked', () => {
  expect(standing(26, [extension({ unit: 'a' })])).toMatchObject({ standing: 'open' })
  expect(standing(26, [extension({ unit: 'b' })])).toMatchObject({ standing: 'past' })
})
it('an exception of one indicator opens that one and the sending of the submission, no other indicator', () => {
  const one = [extension({ unit: 'a', node: '1.1' })]
  expect(standing(26, one, { unit: 'a', node: '1.1' })).toMatchObject({ standing: 'open' })
  expect(standing(26, one, whole)).toMatchObject({ standing: 'open' })
  expect(standing(26, one, { unit: 'a', node: '1.2' })).toMatchObject({ standing: 'past' })
})
it('of several extensions the longest holds, and one shorter than the plan takes nothing away', () => {
  const more = [extension({ from: 11, until: 12 }), extension({ from: 11, until: 40 })]
  expect(standing(15, more.slice(0, 1))).toEqual({ standing: 'open', dueAt: 19, extended: false })
  expect(standing(15, more)).toEqual({ standing: 'open', dueAt: 40, extended: true })
})
it('an extension of another phase changes nothing', () => {
  expect(standing(26, [extension({ phase: 'appraisal' })])).toMatchObject({ standing: 'past' })
})
it('phases that are open for everyone do not count what one unit was granted', () => {
  expect(openPhases(plan, [], 15)).toEqual(['approval'])
  expect(openPhases(plan, [extension({})], 26)).toEqual(['approval', 'appraisal'])
  expect(openPhases(plan, [extension({ unit: 'a' })], 26)).toEqual(['appraisal'])
  expect(openPhases(plan, [], 99)).toEqual([])
})
it('a plan names each phase once, each ending after it opens and none opening before an earlier one', () => {
  expect(checkPlan(plan)).toEqual([])
  expect(checkPlan(plan.slice(1))).toEqual([{ code: 'phase-missing', phase: 'self-assessment' }])
  expect(checkPlan([...plan, ...plan.slice(5)])).toEqual([
    { code: 'phase-twice', phase: 'council' },
  ])
  const turned = plan.map((each) =>
    each.phase === 'appraisal' ? { ...each, opensAt: 5, dueAt: 5 } : each,
  )
  expect(checkPlan(turned)).toEqual([
    { code: 'ends-before-it-opens', phase: 'appraisal' },
    { code: 'opens-too-early', phase: 'appraisal' },
  ])
})
it('a round without the phase is a fault of the program', () => {
  expect(() => phaseStanding([], [], { phase: 'appeal', subject: whole, now: 0 })).toThrow(
    /no phase appeal/,
  )
})
