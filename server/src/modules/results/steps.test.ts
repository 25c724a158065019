import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hours, situationIn, useResultWorld } from './fixtures/resultWorld.ts'

const world = useResultWorld()
const reason = 'Tính lại điểm của Sở Công Thương.'

describe('telling the preliminary result', () => {
  it('scores the round as it stands, and tells each unit its own', async () => {
    const { round } = await world().openDecided()
    world().takeJobs()
    const { preliminary } = situationIn(await world().step({ round, step: 'tell-preliminary' }))
    expect(preliminary).toMatchObject({ stage: 'preliminary', engine: '0.1.0' })
    expect(
      preliminary?.tables[0]?.rows.map(({ rank, value, unit }) => [rank, value, unit.code]),
    ).toEqual([
      [1, 60, 'H44.07'],
      [2, 50, 'H44.08'],
    ])
    const told = world().takeJobs()
    expect(told.map(({ data }) => data)).toMatchObject([
      { kind: 'preliminary-told', unit: 'H44.07' },
      { kind: 'preliminary-told', unit: 'H44.08' },
    ])
  })

  it('is for who runs the round', async () => {
    const { round } = await world().openDecided()
    for (const as of [world().council, world().inspector, world().officer]) {
      const answer = await world().step({ round, step: 'tell-preliminary', as, result: null })
      expect(answer).toMatchObject({ refusal: 'forbidden' })
    }
  })

  it('is refused where the round is frozen, or another told meanwhile', async () => {
    const { round } = await world().openTold()
    const stale = await world().step({ round, step: 'tell-preliminary', result: null })
    expect(stale).toMatchObject({ refusal: 'conflict result-changed' })
    situationIn(await world().step({ round, step: 'close' }))
    const late = await world().step({ round, step: 'tell-preliminary' })
    expect(late).toMatchObject({ refusal: 'conflict not-in-this-state' })
  })

  it('a repeat with the same key tells once', async () => {
    const { round } = await world().openDecided()
    const asked = { round, step: 'tell-preliminary', result: null, key: randomUUID() } as const
    const first = await world().step(asked)
    expect((await world().step(asked)).body).toEqual(first.body)
  })
})

describe('a unit', () => {
  it('sees its own rank and points once they were told, and nothing of others', async () => {
    const { round, own } = await world().openDecided()
    const before = await world().ownResults(world().head)
    expect(before.some((each) => each.round.id === round)).toBe(false)
    situationIn(await world().step({ round, step: 'tell-preliminary' }))
    world().setNow(hours.appeal)
    const mine = await resultOf(world().head, round)
    expect(mine).toMatchObject({
      round: { id: round },
      unit: { code: 'H44.07' },
      submission: own,
      stage: 'preliminary',
      rank: 1,
      of: 2,
      value: 60,
      appealUntil: '2026-12-25T01:00:00.000Z',
    })
    expect(
      mine?.indicators.map(({ node, scores, mayAppeal }) => [node, scores.final, mayAppeal]),
    ).toEqual([
      ['1.1', 20, true],
      ['1.2', 30, true],
      ['2.1', 10, true],
    ])
    expect(JSON.stringify(await world().ownResults(world().officer))).not.toContain('H44.08')
    const theirs = await resultOf(world().neighbour, round)
    expect(theirs).toMatchObject({ unit: { code: 'H44.08' }, rank: 2 })
    expect(await world().get(world().officer, `/rounds/${round}/result`)).toMatchObject({
      refusal: 'forbidden',
    })
    expect(await world().ownResults(world().inspector)).toEqual([])
  })

  it('sees the final result only when it is published', async () => {
    const { round } = await world().openFrozen()
    const stages = async () =>
      (await world().ownResults(world().head)).flatMap((each) =>
        each.round.id === round ? [each.stage, each.appealUntil] : [],
      )
    expect(await stages()).toEqual(['preliminary', null])
    world().giveFactor(world().council)
    situationIn(await world().step({ round, step: 'sign' }))
    expect(await stages()).toEqual(['preliminary', null])
    world().giveFactor(world().coordinator)
    situationIn(await world().publish(round))
    expect(await stages()).toEqual(['final', null])
  })
})

describe('freezing', () => {
  it('scores in one call with a band; nothing is appraised any more', async () => {
    const { round, own } = await world().openTold()
    const closed = situationIn(await world().step({ round, step: 'close' }))
    expect(closed.round.state).toBe('closed')
    expect(closed.final?.tables[0]?.rows[0]).toMatchObject({
      rank: 1,
      preliminaryRank: 1,
      band: { low: 1, high: 1 },
    })
    expect(closed.final?.tables[0]?.band).toMatchObject({ replications: 1000 })
    const late = await world().move({ submission: own, move: 'accept', base: 1 })
    expect(late.status).toBe(409)
  })

  it('is for who runs the round', async () => {
    const { round } = await world().openTold()
    const answer = await world().step({ round, step: 'close', as: world().council })
    expect(answer).toMatchObject({ refusal: 'forbidden' })
  })

  it('is refused as long as something is open, with what it is', async () => {
    const { round } = await world().openSigned()
    const { notices } = await world().situation(round)
    expect(notices.map(({ severity, code, count }) => [severity, code, count])).toEqual([
      ['error', 'not-told', 1],
      ['error', 'undecided-answers', 6],
      ['error', 'appeal-phase-open', 1],
    ])
    const answer = await world().step({ round, step: 'close' })
    expect(answer).toMatchObject({ refusal: 'conflict not-ready' })
  })

  it('a repeat with the same key freezes once', async () => {
    const { round } = await world().openTold()
    const { preliminary } = await world().situation(round)
    const asked = { round, step: 'close', result: preliminary?.id ?? 0, key: randomUUID() } as const
    const first = await world().step(asked)
    expect((await world().step(asked)).body).toEqual(first.body)
  })
})

it('beside the ranks stand those of the edition before, for units under the same one', async () => {
  const before = { period: '2025', periodStart: '2025-01-01', periodEnd: '2025-12-31' }
  await world().openPublished(before)
  const { round } = await world().openFrozen()
  const { final } = await world().situation(round)
  expect(final?.tables[0]?.rows.map(({ rank, previousRank }) => [rank, previousRank])).toEqual([
    [1, 1],
    [2, 2],
  ])
})

describe('giving the result back', () => {
  it('opens the round again; the next freezing is another result', async () => {
    const { round } = await world().openFrozen()
    const before = (await world().situation(round)).final?.id
    world().takeJobs()
    const returned = situationIn(await world().step({ round, step: 'return-result', reason }))
    expect(returned).toMatchObject({ round: { state: 'open' }, final: null })
    expect(world().takeJobs()[0]?.data).toMatchObject({ kind: 'result-returned', text: reason })
    const again = situationIn(await world().step({ round, step: 'close' }))
    expect(again.final?.id).not.toBe(before)
    expect(again.signature).toBeNull()
  })

  it('is between the office and the council: units are not told why', async () => {
    const { round } = await world().openFrozen()
    await world().step({ round, step: 'return-result', reason: 'Xã B chấm chưa đúng' })
    const read = async (as: string) =>
      JSON.stringify((await world().get(as, `/rounds/${round}`)).body)
    expect(await read(world().coordinator)).toContain('Xã B chấm chưa đúng')
    expect(await read(world().officer)).not.toContain('Xã B chấm chưa đúng')
  })

  it('is for council and leaders, with a reason, on a frozen result', async () => {
    const { round } = await world().openFrozen()
    const coordinator = { round, step: 'return-result', as: world().coordinator, reason } as const
    expect(await world().step(coordinator)).toMatchObject({ refusal: 'forbidden' })
    const silent = await world().step({ round, step: 'return-result' })
    expect(silent).toMatchObject({ refusal: 'invalid reason-missing' })
    const { round: open } = await world().openTold()
    const early = await world().step({ round: open, step: 'return-result', reason, result: 1 })
    expect(early).toMatchObject({ refusal: 'conflict not-in-this-state' })
  })

  it('a repeat with the same key gives it back once', async () => {
    const { round } = await world().openFrozen()
    const result = (await world().situation(round)).final?.id ?? 0
    const asked = { round, step: 'return-result', result, reason, key: randomUUID() } as const
    const first = await world().step(asked)
    expect((await world().step(asked)).body).toEqual(first.body)
  })
})

describe('signing', () => {
  it('signs exactly the frozen result, once', async () => {
    const { round } = await world().openFrozen()
    world().giveFactor(world().council)
    const { final, signature, actions } = situationIn(await world().step({ round, step: 'sign' }))
    expect(signature).toMatchObject({ result: final?.id, hash: final?.hash })
    expect(actions).not.toContain('sign')
    const again = await world().step({ round, step: 'sign' })
    expect(again).toMatchObject({ refusal: 'conflict signed-already' })
  })

  it('is for council and leaders, and asks for the second factor', async () => {
    const { round } = await world().openFrozen()
    world().setNow('2026-12-26T06:00:00Z')
    const stale = await world().step({ round, step: 'sign' })
    expect(stale).toMatchObject({ refusal: 'forbidden factor-stale' })
    world().giveFactor(world().coordinator)
    const other = await world().step({ round, step: 'sign', as: world().coordinator })
    expect(other).toMatchObject({ refusal: 'forbidden' })
  })

  it('is refused of another result than the frozen one', async () => {
    const { round } = await world().openFrozen()
    world().giveFactor(world().council)
    const { preliminary } = await world().situation(round)
    const wrong = await world().step({ round, step: 'sign', result: preliminary?.id ?? 0 })
    expect(wrong).toMatchObject({ refusal: 'conflict result-changed' })
  })

  it('a repeat with the same key signs once', async () => {
    const { round } = await world().openFrozen()
    world().giveFactor(world().council)
    const result = (await world().situation(round)).final?.id ?? 0
    const asked = { round, step: 'sign', result, key: randomUUID() } as const
    const first = await world().step(asked)
    expect((await world().step(asked)).body).toEqual(first.body)
  })
})

async function resultOf(as: string, round: number) {
  return (await world().ownResults(as)).find((each) => each.round.id === round)
}
