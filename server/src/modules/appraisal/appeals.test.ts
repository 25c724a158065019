import { AppealList } from '@thang/contracts'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Answer } from '../../../test/actorGate.ts'
import { units } from '../../../test/peopleWorld.ts'
import type { OpenedRound } from '../submissions/fixtures/submissionWorld.ts'
import { hours, unitSideIn, useAppraisalWorld } from './fixtures/appraisalWorld.ts'

const world = useAppraisalWorld()
let opened: OpenedRound
beforeEach(async () => {
  opened = await world().openSigned()
  const decision = { as: 'points', points: 7 } as const
  await world().move({ submission: opened.own, move: 'appraise', decision, reason: 'thiếu' })
  await world().tellPreliminary(opened.round)
  world().setNow(hours.appeal)
  world().takeJobs()
})

function lodge({
  as = world().head,
  key = crypto.randomUUID(),
  points = 30 as number | null,
} = {}) {
  const body = { reason: 'đã có đủ kế hoạch và báo cáo', proposedPoints: points, citations: [] }
  return world().post(as, `/submissions/${opened.own}/appraisal/1.2/appeals`, { body, key })
}

async function lodged(): Promise<number> {
  const { answers } = unitSideIn(await lodge())
  return answers.find(({ node }) => node === '1.2')?.appeals[0]?.id ?? 0
}

interface Deciding {
  readonly as?: string
  readonly base?: number
  readonly reason?: string | null
  readonly points?: number
  readonly key?: string
}

function decide(appeal: number, move: string, { as, base = 1, key, ...more }: Deciding = {}) {
  const { reason = 'hội đồng đã xem', points } = more
  const decision = points === undefined ? null : { as: 'points', points }
  return world().post(as ?? world().council, `/appeals/${appeal}/${move}`, {
    body: { base, reason, decision },
    ...(key === undefined ? {} : { key }),
  })
}

function appealIn({ status, body }: Answer) {
  if (status !== 200) throw new Error(JSON.stringify(body))
  return AppealList.parse(body).appeals[0]
}

describe('lodge', () => {
  it('is for the unit’s head alone', async () => {
    expect((await lodge({ as: world().officer })).refusal).toBe('forbidden')
    expect((await lodge({ as: world().coordinator })).refusal).toBe('forbidden')
    expect((await lodge({ as: world().neighbour })).refusal).toMatch(/^not_found/)
  })

  it('contests the points, and the council and who runs the round are told', async () => {
    const { answers } = unitSideIn(await lodge())
    const answer = answers.find(({ node }) => node === '1.2')
    expect(answer?.appeals).toMatchObject([
      { state: 'open', proposedPoints: 30, actions: ['take-back'] },
    ])
    expect(answer?.mayAppeal).toBe(false)
    expect(world().takeJobs()).toMatchObject([
      { data: { kind: 'appeal-lodged', to: { roles: ['council', 'leader'] } } },
      { data: { kind: 'appeal-lodged', to: { round: 'coordinators' } } },
    ])
  })

  it('is refused before the result is told, out of its phase, twice, and beyond the points', async () => {
    expect((await lodge({ points: 41 })).refusal).toBe('invalid points-outside')
    await lodge()
    expect((await lodge()).refusal).toBe('conflict not-now')
    world().setNow(hours.council)
    expect((await lodge()).refusal).toBe('conflict not-now')
    const other = await world().openSigned()
    world().setNow(hours.appeal)
    const body = { reason: 'đã có đủ kế hoạch', proposedPoints: null, citations: [] }
    const early = await world().post(
      world().head,
      `/submissions/${other.own}/appraisal/1.2/appeals`,
      { body },
    )
    expect(early.refusal).toBe('conflict not-told')
  })

  it('repeated with its key is answered as the first time', async () => {
    const key = crypto.randomUUID()
    expect(await lodge({ key })).toEqual(await lodge({ key }))
  })
})

describe('take-back', () => {
  it('is for the unit’s head alone', async () => {
    const id = await lodged()
    expect((await decide(id, 'take-back', { as: world().council })).refusal).toBe('forbidden')
    const { neighbour: as } = world()
    expect((await decide(id, 'take-back', { as })).refusal).toMatch(/^not_found/)
  })

  it('ends the appeal, and another may be lodged', async () => {
    const id = await lodged()
    const taken = await decide(id, 'take-back', { as: world().head })
    expect(appealIn(taken)).toMatchObject({ state: 'taken-back', actions: [] })
    expect((await lodge()).refusal).toBeNull()
  })

  it('is refused once it is decided', async () => {
    const id = await lodged()
    await decide(id, 'reject')
    const { head: as } = world()
    expect((await decide(id, 'take-back', { as, base: 2 })).refusal).toBe('conflict not-now')
  })

  it('repeated with its key is answered as the first time', async () => {
    const asked = { as: world().head, key: crypto.randomUUID() }
    const id = await lodged()
    expect(await decide(id, 'take-back', asked)).toEqual(await decide(id, 'take-back', asked))
  })
})

describe('uphold', () => {
  it('is for the council and leaders alone, but not of their own unit', async () => {
    const id = await lodged()
    for (const as of [world().coordinator, world().appraiser, world().head]) {
      expect((await decide(id, 'uphold', { as, points: 20 })).refusal).toMatch(
        /^(forbidden|not_found)/,
      )
    }
    const { industry: unit, province: scope } = units
    const { person: as } = await world().place({ unit, role: 'council', scope })
    expect((await decide(id, 'uphold', { as, points: 20 })).refusal).toBe('forbidden own-unit')
  })

  it('makes other points the final ones, and the unit is told', async () => {
    const id = await lodged()
    world().takeJobs()
    world().setNow(hours.council)
    const appeal = appealIn(await decide(id, 'uphold', { points: 20 }))
    expect(appeal).toMatchObject({
      state: 'upheld',
      decision: { as: { as: 'points', points: 20 }, reason: 'hội đồng đã xem' },
      scores: { self: 30, appraised: 7, final: 20 },
    })
    expect(world().takeJobs()).toMatchObject([{ data: { kind: 'appeal-decided' } }])
    const side = await world().unitSide(opened.own)
    expect(side.answers.find(({ node }) => node === '1.2')?.scores.final).toBe(20)
  })

  it('is refused without a decision or a reason, twice, and on another version', async () => {
    const id = await lodged()
    expect((await decide(id, 'uphold')).refusal).toBe('invalid decision-missing')
    const { refusal } = await decide(id, 'uphold', { points: 20, reason: null })
    expect(refusal).toBe('invalid reason-missing')
    expect((await decide(id, 'uphold', { points: 20, base: 9 })).refusal).toMatch(/appeal-changed$/)
    await decide(id, 'uphold', { points: 20 })
    expect((await decide(id, 'uphold', { points: 21, base: 2 })).refusal).toBe('conflict not-now')
  })

  it('repeated with its key is answered as the first time', async () => {
    const asked = { points: 20, key: crypto.randomUUID() }
    const id = await lodged()
    expect(await decide(id, 'uphold', asked)).toEqual(await decide(id, 'uphold', asked))
  })
})

describe('reject', () => {
  it('is for the council and leaders alone', async () => {
    const id = await lodged()
    expect((await decide(id, 'reject', { as: world().coordinator })).refusal).toBe('forbidden')
  })

  it('leaves the points as they were, and another appeal is not lodged', async () => {
    const id = await lodged()
    const appeal = appealIn(await decide(id, 'reject'))
    expect(appeal).toMatchObject({ state: 'rejected', scores: { appraised: 7, final: 7 } })
    expect((await lodge()).refusal).toBe('conflict not-now')
  })

  it('is refused without a reason, and where it was taken back', async () => {
    const id = await lodged()
    expect((await decide(id, 'reject', { reason: null })).refusal).toBe('invalid reason-missing')
    await decide(id, 'take-back', { as: world().head })
    expect((await decide(id, 'reject', { base: 2 })).refusal).toBe('conflict not-now')
  })

  it('repeated with its key is answered as the first time', async () => {
    const asked = { key: crypto.randomUUID() }
    const id = await lodged()
    expect(await decide(id, 'reject', asked)).toEqual(await decide(id, 'reject', asked))
  })
})
