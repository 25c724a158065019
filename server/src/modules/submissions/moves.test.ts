import { RoundProgress } from '@thang/contracts'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  type OpenedRound,
  submissionIn,
  units,
  useSubmissionWorld,
} from './fixtures/submissionWorld.ts'

const world = useSubmissionWorld()
let opened: OpenedRound
beforeEach(async () => {
  world().setNow('2026-11-23T05:00:00Z')
  opened = await world().open()
  for (const person of [world().head]) world().giveFactor(person)
})

interface Moving {
  readonly as: string
  readonly base?: number
  readonly reason?: string | null
  readonly key?: string
}

function move(action: string, { as, base = 1, reason = null, key }: Moving) {
  const asking = { body: { base, reason }, ...(key === undefined ? {} : { key }) }
  return world().post(as, `/submissions/${opened.own}/${action}`, asking)
}
const submit = (more: Partial<Moving> = {}) => move('submit', { as: world().officer, ...more })
const approve = (more: Partial<Moving> = {}) =>
  move('approve', { as: world().head, base: 2, ...more })

describe('submit', () => {
  it('is for the unit’s officers and heads alone', async () => {
    expect((await submit({ as: world().coordinator })).refusal).toBe('forbidden')
    expect((await submit({ as: world().neighbour })).refusal).toMatch(/^not_found/)
  })

  it('sends it to the head, who is told, with a row of its history', async () => {
    const { state, version, history, actions } = submissionIn(await submit())
    expect({ state, version }).toEqual({ state: 'submitted', version: 2 })
    expect(history).toMatchObject([{ action: 'submit', from: 'drafting', to: 'submitted' }])
    expect(actions).toEqual(['comment', 'recall'])
    const { industry: unit } = units
    expect(world().takeJobs()).toMatchObject([
      { queue: 'notices', data: { kind: 'submission-submitted', to: { unit, roles: ['head'] } } },
    ])
  })

  it('is refused while an error is found, and names it', async () => {
    await world().save({ submission: opened.own, node: '1.1', content: { inputs: { plan: true } } })
    const { refusal, body } = await submit()
    expect(refusal).toBe('conflict not-ready')
    expect(JSON.stringify(body)).toContain('no-evidence')
  })

  it('is refused where it was sent already, and from another version', async () => {
    expect((await submit({ base: 2 })).refusal).toBe('conflict submission-moved')
    await submit()
    expect((await submit({ base: 2 })).refusal).toBe('conflict not-now')
  })

  it('repeated with its key is answered as the first time', async () => {
    const key = crypto.randomUUID()
    expect(await submit({ key })).toEqual(await submit({ key }))
  })
})

describe('approve', () => {
  it('is for the head alone, with the second factor given just now', async () => {
    await submit()
    expect((await approve({ as: world().officer })).refusal).toBe('forbidden')
    world().setNow('2026-11-23T06:00:00Z')
    expect((await approve()).refusal).toMatch(/factor-stale$/)
  })

  it('signs it: nothing is written in it any more, and the officer is told', async () => {
    await submit()
    world().takeJobs()
    const { state, answers } = submissionIn(await approve())
    expect(state).toBe('approved')
    expect(answers.every(({ lock }) => lock?.because === 'state')).toBe(true)
    expect(world().takeJobs()).toMatchObject([{ data: { kind: 'submission-approved' } }])
  })

  it('is refused of a draft', async () => {
    expect((await approve({ base: 1 })).refusal).toBe('conflict not-now')
  })

  it('repeated with its key is answered as the first time', async () => {
    await submit()
    const key = crypto.randomUUID()
    expect(await approve({ key })).toEqual(await approve({ key }))
  })

  it('is for the head’s deputy as well, as long as the deputy holds a post there', async () => {
    const { person } = await world().place({ unit: units.industry, role: 'officer' })
    world().giveFactor(person)
    await submit()
    expect((await approve({ as: person })).refusal).toBe('forbidden')
    const body = {
      unit: units.industry,
      person,
      until: '2026-12-01T00:00:00.000Z',
      reason: 'thủ trưởng đi công tác',
    }
    const named = await world().post(world().coordinator, `/rounds/${opened.round}/deputies`, {
      body,
    })
    expect(named.refusal).toBeNull()
    expect(submissionIn(await approve({ as: person })).state).toBe('approved')
  })
})

describe('return', () => {
  const giveBack = (more: Partial<Moving> = {}) =>
    move('return', { as: world().head, base: 2, reason: 'thiếu số liệu', ...more })

  it('is for the head alone', async () => {
    await submit()
    expect((await giveBack({ as: world().officer })).refusal).toBe('forbidden')
  })

  it('gives it back with a reason, and it can be mended and sent again', async () => {
    await submit()
    expect((await giveBack({ reason: null })).refusal).toBe('invalid reason-missing')
    const returned = submissionIn(await giveBack())
    expect(returned).toMatchObject({
      state: 'returned',
      history: [{ reason: 'thiếu số liệu' }, {}],
    })
    expect((await world().save({ submission: opened.own })).status).toBe(200)
    expect(submissionIn(await submit({ base: 3 })).state).toBe('submitted')
  })

  it('is refused of a draft, and repeated is answered as the first time', async () => {
    expect((await giveBack({ base: 1 })).refusal).toBe('conflict not-now')
    await submit()
    const key = crypto.randomUUID()
    expect(await giveBack({ key })).toEqual(await giveBack({ key }))
  })
})

describe('recall', () => {
  const recall = (more: Partial<Moving> = {}) =>
    move('recall', { as: world().officer, base: 2, ...more })

  it('is for the officer, before the head decided', async () => {
    await submit()
    expect((await recall({ as: world().head })).refusal).toBe('forbidden')
    expect(submissionIn(await recall()).state).toBe('drafting')
  })

  it('is refused once it is signed, and repeated is answered as the first time', async () => {
    await submit()
    const key = crypto.randomUUID()
    expect(await recall({ key })).toEqual(await recall({ key }))
    await submit({ base: 3 })
    await approve({ base: 4 })
    expect((await recall({ base: 5 })).refusal).toBe('conflict not-now')
  })
})

describe('reopen', () => {
  const reopen = (more: Partial<Moving> = {}) =>
    move('reopen', { as: world().coordinator, base: 3, reason: 'sai đơn vị tính', ...more })

  it('is for who runs the round alone, with a reason', async () => {
    await submit()
    await approve()
    expect((await reopen({ as: world().head })).refusal).toBe('forbidden')
    expect((await reopen({ reason: null })).refusal).toBe('invalid reason-missing')
    expect(submissionIn(await reopen()).state).toBe('returned')
  })

  it('is refused of what was not signed, and repeated is answered as the first time', async () => {
    await submit()
    expect((await reopen({ base: 2 })).refusal).toBe('conflict not-now')
    await approve()
    const key = crypto.randomUUID()
    expect(await reopen({ key })).toEqual(await reopen({ key }))
  })
})

it('the progress of a round counts what was answered, what lacks evidence and what is contested', async () => {
  await world().save({ submission: opened.own, node: '1.1', content: { inputs: { plan: true } } })
  await world().save({ submission: opened.own, node: '2.1', content: { inputs: { online: 0 } } })
  await world().measure(opened.own, '1.2', { onTime: 1, all: 2 })
  const contest = { body: { reason: 'thiếu hồ sơ tháng 12', proposed: null } }
  await world().post(world().officer, `/submissions/${opened.own}/answers/1.2/contest`, contest)
  const { body } = await world().get(world().coordinator, `/rounds/${opened.round}/progress`)
  const { units: rows, counts } = RoundProgress.parse(body)
  const own = rows.find(({ submission }) => submission === opened.own)
  expect(own).toMatchObject({ answered: 3, answerable: 3, withoutEvidence: 1 })
  expect(own?.flags).toContain('contested')
  expect(counts).toMatchObject({ drafting: 2, submitted: 0 })
})
