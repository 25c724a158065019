import { RoundDetail } from '@thang/contracts'
import { beforeEach, describe, expect, it } from 'vitest'
import type { OpenedRound } from '../submissions/fixtures/submissionWorld.ts'
import { detailIn, type Moving, useAppraisalWorld } from './fixtures/appraisalWorld.ts'

const world = useAppraisalWorld()
let opened: OpenedRound
beforeEach(async () => {
  opened = await world().openSigned()
})

const halfOff = { self: 0.5, peers: null, lastYear: null }
function setThresholds({
  as = world().coordinator,
  thresholds = halfOff,
  key = crypto.randomUUID(),
}: {
  as?: string
  thresholds?: { self: number | null; peers: number | null; lastYear: number | null }
  key?: string
} = {}) {
  const body = { thresholds, reason: 'theo kế hoạch' }
  return world().post(as, `/rounds/${opened.round}/appraisal/thresholds`, { body, key })
}

const move = (name: string, more: Partial<Moving> = {}) =>
  world().move({ submission: opened.own, move: name, ...more })
/** 30 by the unit of 40. */
const give = (points: number, base = 0) =>
  move('appraise', { decision: { as: 'points', points }, reason: 'thiếu', base })

describe('thresholds', () => {
  it('are set by who runs the round alone', async () => {
    expect((await setThresholds({ as: world().appraiser })).refusal).toBe('forbidden')
    expect((await setThresholds({ as: world().neighbour })).refusal).toBe('forbidden')
  })

  it('hold for what is decided from then on, and stand in the history', async () => {
    expect(detailIn(await give(5)).state).toBe('decided')
    const { body } = await setThresholds()
    expect(RoundDetail.parse(body).history[0]).toMatchObject({ action: 'set-thresholds' })
    expect((await world().matrix(opened.round)).thresholds).toEqual(halfOff)
    expect(detailIn(await give(5, 1)).state).toBe('second-reading')
  })

  it('are refused where they are the same, and in a round that is not open', async () => {
    await setThresholds()
    expect((await setThresholds()).refusal).toBe('conflict thresholds-same')
    const body = { reason: 'hủy' }
    await world().post(world().coordinator, `/rounds/${opened.round}/cancel`, { body })
    const none = { self: null, peers: null, lastYear: null }
    expect((await setThresholds({ thresholds: none })).refusal).toMatch(/^conflict/)
  })

  it('repeated with their key are answered as the first time', async () => {
    const key = crypto.randomUUID()
    expect(await setThresholds({ key })).toEqual(await setThresholds({ key }))
  })
})

describe('confirm', () => {
  beforeEach(async () => void (await setThresholds()))
  const confirm = (more: Partial<Moving> = {}) =>
    move('confirm', { base: 1, as: world().reader, ...more })

  it('is for another than who decided: an appraiser of the indicator, or who runs the round', async () => {
    await give(5)
    expect((await confirm({ as: world().appraiser })).refusal).toBe('forbidden same-reader')
    expect((await confirm({ as: world().officer })).refusal).toBe('forbidden own-unit')
    expect((await confirm({ as: world().council })).refusal).toBe('forbidden')
    expect(detailIn(await confirm({ as: world().coordinator })).state).toBe('confirmed')
  })

  it('leaves what was decided, by whom and why, with who confirmed it', async () => {
    const { flags } = detailIn(await give(5))
    expect(flags).toEqual([{ against: 'self', gap: -0.625, threshold: 0.5 }])
    const { state, scores, entries, decision } = detailIn(await confirm())
    expect({ state, appraised: scores.appraised }).toEqual({ state: 'confirmed', appraised: 5 })
    expect(decision).toEqual({ as: 'points', points: 5 })
    expect(entries.map(({ action }) => action)).toEqual(['confirm', 'appraise'])
  })

  it('is refused of what is no outlier', async () => {
    await give(25)
    expect((await confirm()).refusal).toBe('conflict not-now')
  })

  it('repeated with its key is answered as the first time', async () => {
    await give(5)
    const key = crypto.randomUUID()
    expect(await confirm({ key })).toEqual(await confirm({ key }))
  })

  it('is not for whom the decision was lent by, nor for who holds it of them', async () => {
    const seat = await world().seatAppraiser()
    const { person: delegate } = await world().place({ unit: 'H44.01', role: 'officer' })
    const lent = await world().post(seat.person, '/delegations', {
      body: {
        holding: seat.holding,
        to: delegate,
        startsOn: '2026-12-14',
        endsOn: '2026-12-20',
        reason: 'đi công tác',
      },
    })
    expect(lent.refusal).toBeNull()
    const by = { as: delegate, decision: { as: 'points', points: 5 } as const, reason: 'thiếu' }
    expect((await move('appraise', by)).refusal).toBeNull()
    expect((await confirm({ as: seat.person })).refusal).toBe('forbidden same-reader')
    expect((await confirm()).refusal).toBeNull()
  })
})

describe('send-back', () => {
  beforeEach(async () => {
    await setThresholds()
    await give(5)
    world().takeJobs()
  })
  const sendBack = (more: Partial<Moving> = {}) =>
    move('send-back', { base: 1, as: world().reader, reason: 'chưa xét báo cáo', ...more })

  it('is for another than who decided', async () => {
    expect((await sendBack({ as: world().appraiser })).refusal).toBe('forbidden same-reader')
  })

  it('gives it back to who decided, with the reason', async () => {
    expect(detailIn(await sendBack())).toMatchObject({ state: 'sent-back' })
    expect(world().takeJobs()).toMatchObject([
      { data: { kind: 'appraisal-sent-back', to: { people: [world().appraiser] } } },
    ])
    expect(detailIn(await give(28, 2))).toMatchObject({ state: 'decided', flags: [] })
  })

  it('is refused without a reason, and of what is no outlier', async () => {
    expect((await sendBack({ reason: null })).refusal).toBe('invalid reason-missing')
    await give(28, 1)
    expect((await sendBack({ base: 2 })).refusal).toBe('conflict not-now')
  })

  it('repeated with its key is answered as the first time', async () => {
    const key = crypto.randomUUID()
    expect(await sendBack({ key })).toEqual(await sendBack({ key }))
  })
})
