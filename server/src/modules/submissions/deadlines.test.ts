import { AnswerLocked, ErrorBody, SubmissionBackground } from '@thang/contracts'
import { beforeEach, describe, expect, it } from 'vitest'
import { type OpenedRound, units, useSubmissionWorld } from './fixtures/submissionWorld.ts'

const world = useSubmissionWorld()
/** Of the self-assessment: ten working days from 23 November, to the end of the day in Vietnam. */
let dueAt: string
let opened: OpenedRound
beforeEach(async () => {
  world().setNow('2026-11-23T05:00:00Z')
  opened = await world().open()
  const { phases } = await world().read(opened.own)
  dueAt = phases.find(({ phase }) => phase === 'self-assessment')?.dueAt ?? ''
})

const later = (instant: string, milliseconds: number) =>
  new Date(Date.parse(instant) + milliseconds).toISOString()

async function saved(node = '1.2', submission = opened.own, as = world().officer) {
  const read = (await world().read(submission, as)).answers.find((each) => each.node === node)
  const base = read?.version ?? 0
  return world().save({ submission, node, base, content: { explanation: crypto.randomUUID() }, as })
}

describe('the deadline', () => {
  it('itself is in time; a millisecond later nothing is kept, and the lock and the server’s time are said', async () => {
    world().setNow(dueAt)
    expect((await saved()).refusal).toBeNull()
    const late = later(dueAt, 1)
    world().setNow(late)
    const before = await world().read(opened.own)
    const { refusal, body } = await saved()
    expect(refusal).toBe('conflict answer-locked')
    const { lock, at } = AnswerLocked.parse(ErrorBody.parse(body).error.details)
    expect(lock).toMatchObject({
      because: 'phase',
      phase: 'self-assessment',
      standing: { standing: 'past', dueAt: Date.parse(dueAt) },
    })
    expect(at).toBe(late)
    expect((await world().read(opened.own)).answers).toEqual(before.answers)
  })

  it('that passes while a save is repeated leaves the first answer as it was', async () => {
    world().setNow(dueAt)
    const saving = { submission: opened.own, key: crypto.randomUUID() }
    const first = await world().save(saving)
    world().setNow(later(dueAt, 60_000))
    expect(await world().save(saving)).toEqual(first)
  })

  it('is later for the unit that was given an exception, and for no other', async () => {
    const now = later(dueAt, 1000)
    world().setNow(now)
    await grant({ unit: units.industry, node: null, until: later(dueAt, 3_600_000) })
    expect((await saved()).refusal).toBeNull()
    const other = await saved('1.2', opened.other, world().neighbour)
    expect(other.refusal).toBe('conflict answer-locked')
    world().setNow(later(dueAt, 3_600_001))
    expect((await saved()).refusal).toBe('conflict answer-locked')
  })

  it('is later for the one indicator that was given an exception', async () => {
    world().setNow(later(dueAt, 1000))
    await grant({ unit: units.industry, node: '1.2', until: later(dueAt, 3_600_000) })
    expect((await saved('1.2')).refusal).toBeNull()
    expect((await saved('2.1')).refusal).toBe('conflict answer-locked')
  })

  it('is later for every unit where the phase was reopened', async () => {
    world().setNow(later(dueAt, 1000))
    const body = {
      phase: 'self-assessment',
      until: later(dueAt, 3_600_000),
      reason: 'mất điện diện rộng',
    }
    const url = `/rounds/${opened.round}/reopen-phase`
    expect((await world().post(world().coordinator, url, { body })).refusal).toBeNull()
    expect((await saved()).refusal).toBeNull()
    expect((await saved('1.2', opened.other, world().neighbour)).refusal).toBeNull()
    const { extensions } = await world().read(opened.own)
    expect(extensions).toMatchObject([{ unit: null, reason: 'mất điện diện rộng' }])
  })
})

it('an indicator that was withdrawn is locked for every unit and counted for none', async () => {
  const body = { kind: 'department', node: '1', reason: 'trùng với bộ khác' }
  const url = `/rounds/${opened.round}/withdraw-indicator`
  expect((await world().post(world().coordinator, url, { body })).refusal).toBeNull()
  const { answers, answerable, findings } = await world().read(opened.own)
  expect(answers.find(({ node }) => node === '1.2')?.lock).toEqual({
    because: 'indicator-withdrawn',
  })
  expect(answerable).toBe(1)
  expect(findings.map(({ node }) => node)).toEqual(['2.1'])
})

it('a round that is cancelled locks everything', async () => {
  const url = `/rounds/${opened.round}/cancel`
  await world().post(world().coordinator, url, { body: { reason: 'hoãn sang năm sau' } })
  expect((await saved()).refusal).toBe('conflict answer-locked')
})

it('what was published and signed before stands beside the answers, and a jump is pointed out', async () => {
  const { own } = opened
  const inputs = { onTime: 400, all: 500 }
  await world().save({ submission: own, content: { inputs } })
  await world().save({
    submission: own,
    node: '1.1',
    content: { inputs: { plan: true }, explanation: 'x' },
  })
  await step(own, 'submit', world().officer)
  world().giveFactor(world().head)
  await step(own, 'approve', world().head)
  world().setNow('2027-11-23T05:00:00Z')
  const next = await world().open(nextYear())
  await world().save({ submission: next.own, content: { inputs: { onTime: 10, all: 510 } } })
  const { body } = await world().get(world().officer, `/submissions/${next.own}/background`)
  const { earlier, jumps } = SubmissionBackground.parse(body)
  expect(earlier['1.2']).toMatchObject({
    inputs,
    period: '2026',
    unit: units.industry,
    match: 'same',
  })
  expect(jumps).toMatchObject([{ node: '1.2', input: 'onTime', severity: 'advice' }])
})

async function grant(given: { unit: string; node: string | null; until: string }) {
  const body = { phase: 'self-assessment', reason: 'mất điện ba ngày', ...given }
  const url = `/rounds/${opened.round}/exceptions`
  expect((await world().post(world().coordinator, url, { body })).refusal).toBeNull()
}

async function step(submission: number, action: string, as: string) {
  const { version } = await world().read(submission, as)
  const body = { base: version, reason: null }
  const { refusal } = await world().post(as, `/submissions/${submission}/${action}`, { body })
  expect(refusal).toBeNull()
}

function nextYear() {
  const phases = [
    'self-assessment',
    'approval',
    'appraisal',
    'explanation',
    'appeal',
    'council',
  ] as const
  return {
    period: '2027',
    periodStart: '2027-01-01',
    periodEnd: '2027-12-31',
    phases: phases.map((phase, index) => ({
      phase,
      opensAt: `2027-11-${23 + index}T01:00:00.000Z`,
      due: { by: 'moment' as const, at: `2027-12-${10 + index}T01:00:00.000Z` },
    })),
  }
}
