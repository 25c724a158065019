import { AnswerHistory, RoundDetail, type RoundPlan, SubmissionList } from '@thang/contracts'
import { beforeEach, expect, it } from 'vitest'
import { begin, invented, mergerOf } from '../../../../test/unitEvents.ts'
import type { Job } from '../../../platform/jobs/jobQueue.ts'
import { units, useSubmissionWorld } from '../fixtures/submissionWorld.ts'
import { followUnits } from './followUnits.ts'

const world = useSubmissionWorld()
const mergedOn = '2026-11-25'
let admin: string
const told: Job[] = []

beforeEach(async () => {
  told.length = 0
  world().setNow('2026-11-23T05:00:00Z')
  admin = (await world().place({ unit: units.province, role: 'administrator', scope: null })).person
})

async function record(change: object) {
  const basis = { number: '12/NQ-HĐND', issuedOn: '2026-11-20', issuer: 'HĐND tỉnh' }
  const body = { change, basis, note: null, posts: [] }
  const { refusal } = await world().post(admin, '/unit-events', { body })
  expect(refusal).toBeNull()
}

/** A commune, there since the beginning of the year. */
async function commune(): Promise<string> {
  const { unit, name } = invented()
  await record({ kind: 'create', effectiveOn: '2026-01-01', unit, create: begin(name) })
  return unit
}

/** It is that hour, units are drawn as of it, and what follows from the change was done. */
async function follow(instant: string) {
  world().setNow(instant)
  const jobs = { add: async (_: unknown, added: readonly Job[]) => void told.push(...added) }
  await followUnits({ db: world().database.db, clock: () => new Date(instant), jobs })
}

async function openFor(communes: string[]) {
  const parts: RoundPlan['parts'] = [{ kind: 'commune', framework: 'bo-xa', units: communes }]
  return world().open({ parts })
}

async function provinceOfficer(): Promise<string> {
  return (await world().place({ unit: units.province, role: 'officer' })).person
}

it('two communes that merge in mid-round: nothing is lost, the successor sees both, its score rule is named', async () => {
  const [first, second, bystander] = [await commune(), await commune(), await commune()]
  const officer = await provinceOfficer()
  const { round, submissionOf } = await openFor([first, second, bystander])
  const [one, two] = [await submissionOf(first), await submissionOf(second)]
  await world().save({ submission: one, content: { inputs: { onTime: 4, all: 5 } }, as: officer })
  await world().save({ submission: two, content: { explanation: 'của xã thứ hai' }, as: officer })
  world().setNow(`${mergedOn}T05:00:00Z`)
  const into = invented()
  await record(mergerOf([first, second], mergedOn, into))
  expect(world().takeJobs()).toContainEqual(expect.objectContaining({ queue: 'units.changed' }))
  await follow(`${mergedOn}T05:01:00Z`)

  const { submissions } = await listed(officer, round)
  expect(submissions.map(({ unit }) => unit.code).toSorted()).toEqual(
    [first, second, bystander, into.unit].toSorted(),
  )
  const heir = await world().place({ unit: into.unit, role: 'officer' })
  const submission = await submissionOf(into.unit)
  const detail = await world().read(submission, heir.person)
  expect(detail.scoreRule).toBe('own-answers')
  expect(
    detail.predecessors.map(({ unit, submission: id, share }) => [unit.code, id, share]),
  ).toEqual(
    [
      [first, one, 1],
      [second, two, 1],
    ].toSorted(([a], [b]) => String(a).localeCompare(String(b))),
  )
  for (const [id, version] of [
    [one, { inputs: { onTime: 4, all: 5 } }],
    [two, { explanation: 'của xã thứ hai' }],
  ] as const) {
    const old = await world().read(id, heir.person)
    expect(old.successor?.code).toBe(into.unit)
    expect(old.answers.every(({ lock }) => lock?.because === 'withdrawn')).toBe(true)
    const { body } = await world().get(heir.person, `/submissions/${id}/answers/1.2/history`)
    expect(AnswerHistory.parse(body).versions).toMatchObject([{ content: version }])
  }
  const saved = await world().save({
    submission,
    content: { inputs: { onTime: 8, all: 10 } },
    as: heir.person,
  })
  expect(saved.status).toBe(200)
  const data = { kind: 'unit-succeeded', round, unit: into.unit }
  expect(told.map((job) => job.data)).toEqual(
    expect.arrayContaining([
      { ...data, key: keyOf(first), to: { unit: into.unit, roles: ['officer', 'head'] } },
      { ...data, key: keyOf(first), to: { people: [officer] } },
      { ...data, key: keyOf(second), to: { people: [officer] } },
    ]),
  )

  function keyOf(predecessor: string) {
    return `unit-succeeded ${round} ${predecessor} ${into.unit}`
  }
})

it('a unit that ends without an heir is out of the round by itself, the history says why, and its office is told', async () => {
  const [stays, ends] = [await commune(), await commune()]
  const { round, submissionOf } = await openFor([stays, ends])
  const officer = await provinceOfficer()
  const submission = await submissionOf(ends)
  await world().save({ submission, content: { inputs: { onTime: 1, all: 2 } }, as: officer })
  world().setNow(`${mergedOn}T05:00:00Z`)
  await record({ kind: 'dissolve', effectiveOn: mergedOn, unit: ends, heirs: [] })
  await Promise.all([follow(`${mergedOn}T05:01:00Z`), follow(`${mergedOn}T05:01:00Z`)])
  await follow(`${mergedOn}T06:00:00Z`)

  const { body } = await world().get(world().coordinator, `/rounds/${round}`)
  const { participants, history } = RoundDetail.parse(body)
  expect(participants.find(({ unit }) => unit.code === ends)?.state).toBe('withdrawn')
  const reason = 'Đơn vị kết thúc ngày 24/11/2026 và không có đơn vị kế thừa.'
  const left = history.filter(({ action }) => action === 'withdraw-participant')
  expect(left).toMatchObject([{ unit: { code: ends }, by: null, reason }])
  expect(told).toMatchObject([
    { data: { kind: 'unit-ended', unit: ends, text: reason, to: { round: 'coordinators' } } },
  ])
  const { answers } = await world().read(submission, world().coordinator)
  expect(answers.find(({ node }) => node === '1.2')?.version).toBe(1)
  expect(answers.every(({ lock }) => lock !== null)).toBe(true)
})

it('what is done again, by another server or the next hour, changes nothing', async () => {
  const [first, second] = [await commune(), await commune()]
  const { submissionOf, round } = await openFor([first, second])
  world().setNow(`${mergedOn}T05:00:00Z`)
  const into = invented()
  await record(mergerOf([first, second], mergedOn, into))
  await Promise.all([follow(`${mergedOn}T05:01:00Z`), follow(`${mergedOn}T05:01:00Z`)])
  const submission = await submissionOf(into.unit)
  const before = await world().read(submission, world().coordinator)
  await follow(`${mergedOn}T06:00:00Z`)
  world().setNow(`${mergedOn}T05:01:00Z`)
  expect(await world().read(submission, world().coordinator)).toEqual(before)
  expect((await listed(world().coordinator, round)).submissions).toHaveLength(3)
})

it('a unit that is formed when nothing can be filled any more has the mean of those it was formed from', async () => {
  const [first, second] = [await commune(), await commune()]
  const { submissionOf } = await openFor([first, second])
  world().setNow('2026-12-20T05:00:00Z')
  const into = invented()
  await record(mergerOf([first, second], '2026-12-20', into))
  await follow('2026-12-20T05:01:00Z')
  const { scoreRule, answers } = await world().read(
    await submissionOf(into.unit),
    world().coordinator,
  )
  expect(scoreRule).toBe('mean-of-predecessors')
  expect(answers.every(({ lock }) => lock?.because === 'phase')).toBe(true)
})

it('a unit that takes another in keeps its own submission and sees the other’s', async () => {
  const [stays, goes] = [await commune(), await commune()]
  const { submissionOf } = await openFor([stays, goes])
  const officer = await provinceOfficer()
  const submission = await submissionOf(stays)
  await world().save({ submission, content: { inputs: { onTime: 1, all: 2 } }, as: officer })
  world().setNow(`${mergedOn}T05:00:00Z`)
  await record({
    kind: 'merge',
    effectiveOn: mergedOn,
    from: [{ unit: goes, share: 1 }],
    into: { unit: stays },
  })
  await follow(`${mergedOn}T05:01:00Z`)
  const detail = await world().read(submission, officer)
  expect(detail.answers.find(({ node }) => node === '1.2')?.version).toBe(1)
  expect(detail.predecessors.map(({ unit }) => unit.code)).toEqual([goes])
})

it('a stranger to the successor does not read what its predecessors said', async () => {
  const [first, second] = [await commune(), await commune()]
  const { submissionOf } = await openFor([first, second])
  const one = await submissionOf(first)
  world().setNow(`${mergedOn}T05:00:00Z`)
  await record(mergerOf([first, second], mergedOn, invented()))
  await follow(`${mergedOn}T05:01:00Z`)
  expect((await world().get(world().neighbour, `/submissions/${one}`)).status).toBe(404)
})

async function listed(as: string, round: number) {
  const { body } = await world().get(as, `/submissions?round=${round}`)
  return SubmissionList.parse(body)
}
