import { RoundList, RoundProgress, RoundReminded } from '@thang/contracts'
import { beforeEach, describe, expect, it } from 'vitest'
import { roundIn, smallPlan, units, useRoundWorld } from './fixtures/roundWorld.ts'
import type { SubmissionStanding } from './submissionsOfRounds.ts'

const world = useRoundWorld()
const reason = 'theo công văn của sở'

beforeEach(() => {
  world().submissions.clear()
  world().setNow('2026-11-23T05:00:00Z')
})

function submissionOf(unit: string, changes: Partial<SubmissionStanding>): void {
  const found = world().submissions.get(unit)
  if (found === undefined) throw new Error(`no submission of ${unit}`)
  world().submissions.set(unit, { ...found, ...changes })
}

async function progressOf(id: number, as = world().coordinator) {
  const { units: rows, counts } = RoundProgress.parse(
    (await world().get(as, `/rounds/${id}/progress`)).body,
  )
  return {
    counts,
    rows: new Map(rows.map((row) => [row.unit.code, row])),
    order: rows.map(({ unit }) => unit.code),
  }
}

async function remind(id: number, named: string[] | null = null) {
  const body = { units: named, message: 'Sắp đến hạn' }
  return world().post(world().coordinator, `/rounds/${id}/remind`, { body })
}

describe('who sees a round', () => {
  it('is its office, who follows it, and from its opening who has to do with a unit in it', async () => {
    const id = await world().open()
    const { coordinator, inspector, head, officer, stranger } = world()
    const sees = async (as: string) => (await world().get(as, `/rounds/${id}`)).status
    expect(await Promise.all([coordinator, inspector, head, officer, stranger].map(sees))).toEqual([
      200, 200, 200, 200, 404,
    ])
    const listed = async (as: string) => {
      const { rounds } = RoundList.parse((await world().get(as, '/rounds')).body)
      return rounds.some((round) => round.id === id)
    }
    expect(await Promise.all([head, stranger].map(listed))).toEqual([true, false])
  })

  it('a unit reads nothing of another one: neither its exceptions nor that it takes part', async () => {
    const id = await world().open()
    const until = '2026-12-15T10:00:00.000Z'
    for (const unit of [units.industry, units.education]) {
      const body = { phase: 'self-assessment', unit, node: null, until, reason }
      roundIn(await world().post(world().coordinator, `/rounds/${id}/exceptions`, { body }))
    }
    const seen = roundIn(await world().get(world().head, `/rounds/${id}`))
    expect(seen.participants.map(({ unit }) => unit.code)).toEqual([units.industry])
    expect(seen.extensions.map(({ unit }) => unit?.code)).toEqual([units.industry])
    expect(JSON.stringify(seen.history)).not.toContain(units.education)
    expect(seen.actions).toEqual([])
    const all = roundIn(await world().get(world().inspector, `/rounds/${id}`))
    expect(all.extensions).toHaveLength(2)
  })

  it('how far everybody is, is for who follows it', async () => {
    const id = await world().open()
    expect((await world().get(world().head, `/rounds/${id}/progress`)).refusal).toBe('forbidden')
    expect((await world().get(world().stranger, `/rounds/${id}/progress`)).refusal).toBe(
      'not_found',
    )
    expect((await progressOf(id, world().inspector)).rows.size).toBe(2)
  })
})

describe('progress', () => {
  it('says whom each unit waits for, until when, and who holds no post', async () => {
    const id = await world().open()
    submissionOf(units.industry, {
      state: 'submitted',
      answered: 3,
      contested: 1,
      lastChangeAt: new Date('2026-11-23T04:00:00Z'),
    })
    const { rows, counts } = await progressOf(id)
    expect(rows.get(units.industry)).toMatchObject({
      waitsFor: 'head',
      dueAt: '2026-12-10T01:00:00.000Z',
      flags: ['contested'],
    })
    expect(rows.get(units.education)).toMatchObject({
      waitsFor: 'officer',
      dueAt: '2026-12-07T16:59:59.999Z',
      flags: ['no-officer', 'no-head', 'nothing-begun'],
    })
    expect(counts).toEqual({ drafting: 1, submitted: 1, returned: 0, approved: 0 })
  })

  it('puts the late ones first, from the millisecond after their deadline, and stuck ones after three working days', async () => {
    const id = await world().open()
    submissionOf(units.education, { state: 'approved' })
    world().setNow('2026-12-07T16:59:59.999Z')
    expect((await progressOf(id)).rows.get(units.industry)?.flags).toEqual([
      'stuck',
      'nothing-begun',
    ])
    world().setNow('2026-12-07T17:00:00.000Z')
    const { rows, order } = await progressOf(id)
    expect(rows.get(units.industry)?.flags).toEqual(['late', 'stuck', 'nothing-begun'])
    expect(order).toEqual([units.industry, units.education])
  })

  it('a unit with more time is not late', async () => {
    const id = await world().open()
    const until = '2026-12-15T10:00:00.000Z'
    const body = { phase: 'self-assessment', unit: units.industry, node: null, until, reason }
    roundIn(await world().post(world().coordinator, `/rounds/${id}/exceptions`, { body }))
    world().setNow('2026-12-08T01:00:00Z')
    const { rows } = await progressOf(id)
    expect(rows.get(units.industry)).toMatchObject({ dueAt: until })
    expect(rows.get(units.industry)?.flags).not.toContain('late')
    expect(rows.get(units.education)?.flags).toContain('late')
  })

  it('a unit whose people are those of the unit above has nobody of its own', async () => {
    const id = await world().open()
    const above = await world().place({ unit: units.province, role: 'officer' })
    expect((await progressOf(id)).rows.get(units.education)?.flags).toContain('no-officer')
    const { withoutPeople } = RoundReminded.parse((await remind(id)).body)
    expect(withoutPeople).toEqual([])
    await world().database.db.write((trx) =>
      trx
        .updateTable('posts')
        .set({ closed_at: new Date() })
        .where('id', '=', above.post)
        .execute(),
    )
  })

  it('a withdrawn unit is in it no longer', async () => {
    const id = await world().open()
    const body = { unit: units.education, kind: 'department', reason }
    await world().post(world().coordinator, `/rounds/${id}/withdraw-participant`, { body })
    expect([...(await progressOf(id)).rows.keys()]).toEqual([units.industry])
  })
})

describe('remind', () => {
  it('is the coordinator’s alone', async () => {
    const id = await world().open()
    const body = { units: null, message: null }
    const refusals = [world().head, world().inspector, world().stranger].map(
      async (as) => (await world().post(as, `/rounds/${id}/remind`, { body })).refusal,
    )
    expect(await Promise.all(refusals)).toEqual(['forbidden', 'forbidden', 'not_found'])
  })

  it('tells each person once, whatever they have to do with, and names units where nobody is to be told', async () => {
    const id = await world().open()
    const both = await world().place({
      unit: units.offices,
      role: 'officer',
      scope: units.province,
    })
    const offices = { unit: units.offices, kind: 'department', reason }
    await world().post(world().coordinator, `/rounds/${id}/participants`, { body: offices })
    world().takeJobs()
    const { people, units: many, withoutPeople } = RoundReminded.parse((await remind(id)).body)
    expect([people, many, withoutPeople]).toEqual([2, 3, []])
    const told = world()
      .takeJobs()
      .map(({ data }) => data)
    expect(told.map(({ kind }) => kind)).toEqual(['reminder', 'reminder'])
    expect(told).toContainEqual(
      expect.objectContaining({ to: { people: [both.person] }, text: 'Sắp đến hạn' }),
    )
    expect(told).toContainEqual(
      expect.objectContaining({ to: { people: [world().officer] }, unit: units.industry }),
    )
    await world().database.db.write((trx) =>
      trx.updateTable('posts').set({ closed_at: new Date() }).where('id', '=', both.post).execute(),
    )
  })

  it('leaves a unit out that was reminded less than an hour ago, and says when it was', async () => {
    const id = await world().open()
    expect((await remind(id, [units.industry])).status).toBe(200)
    expect((await progressOf(id)).rows.get(units.industry)?.remindedAt).toBe(
      '2026-11-23T05:00:00.000Z',
    )
    const {
      units: many,
      remindedLately,
      withoutPeople,
    } = RoundReminded.parse((await remind(id)).body)
    expect(many).toBe(1)
    expect(withoutPeople.map(({ code }) => code)).toEqual([units.education])
    expect(remindedLately).toMatchObject([
      { unit: { code: units.industry }, at: '2026-11-23T05:00:00.000Z' },
    ])
    expect((await remind(id)).refusal).toBe('conflict reminded-lately')
    world().setNow('2026-11-23T06:00:00Z')
    expect((await remind(id)).status).toBe(200)
  })

  it('has nobody to tell where every unit is through, and refuses a unit that is not in the round', async () => {
    const id = await world().open()
    expect((await remind(id, [units.offices])).refusal).toBe('conflict not-in-round')
    for (const unit of [units.industry, units.education]) submissionOf(unit, { state: 'approved' })
    expect((await remind(id)).refusal).toBe('conflict nobody-to-remind')
    await world().post(world().coordinator, `/rounds/${id}/cancel`, { body: { reason } })
    expect((await remind(id)).refusal).toBe('conflict not-in-this-state')
  })

  it('is done once for one key', async () => {
    const id = await world().open()
    const asking = {
      body: { units: null, message: null },
      key: '0b7a4a34-2f4e-4f5c-9a51-6f9f2f3c1d10',
    }
    const first = await world().post(world().coordinator, `/rounds/${id}/remind`, asking)
    expect(await world().post(world().coordinator, `/rounds/${id}/remind`, asking)).toEqual(first)
    expect(world().takeJobs()).toHaveLength(1)
  })

  it('tells the deputy of a head what waits for the head', async () => {
    const id = await world().open()
    const body = {
      unit: units.industry,
      person: world().officer,
      until: '2026-12-10T10:00:00.000Z',
      reason,
    }
    await world().post(world().coordinator, `/rounds/${id}/deputies`, { body })
    submissionOf(units.industry, { state: 'submitted' })
    world().takeJobs()
    await remind(id, [units.industry])
    const told = world()
      .takeJobs()
      .flatMap(({ data }) => Object(data['to']).people)
    expect(new Set(told)).toEqual(new Set([world().head, world().officer]))
  })
})

describe('who is told', () => {
  it('of the opening, of more time and of what is withdrawn: officers and heads of the units concerned', async () => {
    const id = await world().plan()
    roundIn(await world().post(world().coordinator, `/rounds/${id}/open`, { body: { base: 1 } }))
    const kindsAndUnits = () =>
      world()
        .takeJobs()
        .map(({ queue, data }) => [queue, data['kind'], data['unit']])
    const opened = kindsAndUnits()
    expect(opened).toHaveLength(2)
    for (const unit of [units.industry, units.education]) {
      expect(opened).toContainEqual(['notices', 'round-opened', unit])
    }
    const until = '2026-12-15T10:00:00.000Z'
    const exception = { phase: 'self-assessment', unit: units.industry, node: null, until, reason }
    await world().post(world().coordinator, `/rounds/${id}/exceptions`, { body: exception })
    expect(kindsAndUnits()).toEqual([['notices', 'exception-granted', units.industry]])
    const withdrawal = { kind: 'department', node: '2', reason }
    await world().post(world().coordinator, `/rounds/${id}/withdraw-indicator`, {
      body: withdrawal,
    })
    expect(kindsAndUnits()).toHaveLength(2)
  })
})

describe('more time', () => {
  it('is not given for a phase that is still ahead, nor until a moment that is past, nor for a withdrawn indicator', async () => {
    const id = await world().open()
    const exceptions = (changes: object) =>
      world().post(world().coordinator, `/rounds/${id}/exceptions`, {
        body: {
          phase: 'self-assessment',
          unit: units.industry,
          node: null,
          until: '2026-12-15T10:00:00.000Z',
          reason,
          ...changes,
        },
      })
    expect((await exceptions({ phase: 'council' })).refusal).toBe('conflict phase-ahead')
    expect((await exceptions({ until: '2026-11-23T05:00:00.000Z' })).refusal).toBe(
      'invalid until-past',
    )
    expect((await exceptions({ node: '9.9' })).refusal).toBe('invalid no-such-indicator')
    expect((await exceptions({ unit: units.offices })).refusal).toBe('conflict not-in-round')
    const withdrawal = { kind: 'department', node: '2', reason }
    await world().post(world().coordinator, `/rounds/${id}/withdraw-indicator`, {
      body: withdrawal,
    })
    expect((await exceptions({ node: '2.1' })).refusal).toBe('conflict indicator-withdrawn')
  })
})

it('a reason is needed once the round is open, and not before', async () => {
  const post = world().appraiser.post
  const assign = (id: number) =>
    world().post(world().coordinator, `/rounds/${id}/appraisers`, {
      body: { kind: 'department', node: '1', post, reason: null },
    })
  expect((await assign(await world().plan())).status).toBe(200)
  expect((await assign(await world().open())).refusal).toBe('invalid reason-missing')
})

it('an appraiser who was changed and changed back is told once, with the day of the last change', async () => {
  const id = await world().open()
  const other = await world().place({ unit: units.offices, role: 'appraiser' })
  const assign = async (post: number) => {
    const body = { kind: 'department', node: '1', post, reason }
    return roundIn(await world().post(world().coordinator, `/rounds/${id}/appraisers`, { body }))
  }
  const { post } = world().appraiser
  await assign(post)
  await assign(other.post)
  world().setNow('2026-11-24T05:00:00Z')
  const { appraisers, history } = await assign(post)
  expect(appraisers.map((each) => [each.post.id, each.since])).toEqual([
    [post, '2026-11-24T05:00:00.000Z'],
  ])
  expect(history.filter(({ action }) => action === 'assign-appraiser')).toHaveLength(3)
})

it('only an appraiser’s open post in the province appraises, and only who is of the unit stands in for its head', async () => {
  const id = await world().open()
  const elsewhere = await world().place({ unit: units.elsewhere, role: 'appraiser', scope: null })
  const officers = await world().place({ unit: units.industry, role: 'officer' })
  for (const { post } of [elsewhere, officers]) {
    const body = { kind: 'department', node: '1', post, reason }
    const answer = await world().post(world().coordinator, `/rounds/${id}/appraisers`, { body })
    expect(answer.refusal).toBe('invalid not-an-appraiser')
  }
  const body = {
    unit: units.industry,
    person: world().stranger,
    until: '2026-12-10T10:00:00.000Z',
    reason,
  }
  const answer = await world().post(world().coordinator, `/rounds/${id}/deputies`, { body })
  expect(answer.refusal).toBe('invalid not-of-unit')
})

it('the plan of an open round is nobody’s to edit', async () => {
  const id = await world().open()
  expect(roundIn(await world().get(world().coordinator, `/rounds/${id}`)).plan).toBeNull()
  const body = { base: 1, plan: smallPlan() }
  const answer = await world().put(world().coordinator, `/rounds/${id}/plan`, { body })
  expect(answer.refusal).toBe('conflict not-in-this-state')
})
