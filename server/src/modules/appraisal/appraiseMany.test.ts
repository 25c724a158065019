import { AppraisalBulkDone } from '@thang/contracts'
import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Answer } from '../../../test/actorGate.ts'
import type { OpenedRound } from '../submissions/fixtures/submissionWorld.ts'
import { detailIn, useAppraisalWorld } from './fixtures/appraisalWorld.ts'

const world = useAppraisalWorld()
let opened: OpenedRound
beforeEach(async () => {
  opened = await world().openSigned()
})

const nodes = ['1.1', '1.2', '2.1'] as const

interface Bulk {
  readonly as?: string
  readonly action?: string
  readonly points?: number
  readonly reason?: string | null
  readonly base?: number
  readonly key?: string
}

/** The same on every answer of the round. */
function many({ as, action = 'accept', points, reason = null, base = 0, key }: Bulk = {}) {
  const answers = [opened.own, opened.other].flatMap((submission) =>
    nodes.map((node) => ({ submission, node, base })),
  )
  const decision = points === undefined ? null : { as: 'points', points }
  const body = { action, reason, decision, explainUntil: null, answers }
  return world().post(as ?? world().appraiser, `/rounds/${opened.round}/appraisal/many`, {
    body,
    ...(key === undefined ? {} : { key }),
  })
}

function doneIn({ status, body }: Answer): AppraisalBulkDone {
  if (status !== 200) throw new Error(JSON.stringify(body))
  return AppraisalBulkDone.parse(body)
}

describe('one action on many answers', () => {
  it('is for who appraises any of them; to others but who follow the round there is none', async () => {
    expect((await many({ as: world().neighbour })).refusal).toMatch(/^not_found/)
    expect((await many({ as: world().council })).refusal).toBe('forbidden')
    expect((await many({ as: world().inspector })).refusal).toBe('forbidden')
    const { done, left } = doneIn(await many({ as: world().coordinator }))
    expect([done, left.length]).toEqual([0, 6])
    expect(left.every(({ why }) => why.because === 'no-right')).toBe(true)
  })

  it('is done to all, each with a step of its own', async () => {
    expect(doneIn(await many())).toEqual({ done: 6, secondReading: 0, left: [] })
    const { state, entries } = await world().look(opened.other, '2.1')
    expect(state).toBe('decided')
    expect(entries).toMatchObject([{ action: 'accept', points: 10 }])
  })

  it('tells a unit once what it is asked', async () => {
    world().takeJobs()
    doneIn(await many({ action: 'ask', reason: 'bổ sung tài liệu' }))
    const jobs = world().takeJobs()
    expect(jobs.map(({ data }) => data['kind'])).toEqual(['explanation-asked', 'explanation-asked'])
  })

  it('leaves what moved meanwhile, and says so', async () => {
    await world().move({ submission: opened.own, move: 'accept' })
    const { done, left } = doneIn(
      await many({ action: 'appraise', points: 0, reason: 'không nộp' }),
    )
    expect(done).toBe(5)
    expect(left).toEqual([
      { submission: opened.own, node: '1.2', why: { because: 'changed', version: 1 } },
    ])
  })

  it('leaves contested measured values to be decided one by one', async () => {
    await world().database.db.write((trx) =>
      sql`INSERT INTO answer_contests (submission_id, node_code, reason, at, by_person)
          VALUES (${opened.own}, '1.2', 'sai', now(), ${world().officer})`.execute(trx),
    )
    const { left } = doneIn(await many())
    expect(left).toMatchObject([{ node: '1.2', why: { because: 'contested' } }])
  })

  it('is refused without its reason, and beyond the points of any of the indicators', async () => {
    expect((await many({ action: 'ask' })).refusal).toBe('invalid reason-missing')
    const over = await many({ action: 'appraise', points: 30, reason: 'vượt' })
    expect(over.refusal).toBe('invalid points-outside')
    expect((await world().look(opened.own)).state).toBe('waiting')
  })

  it('repeated with its key is answered as the first time', async () => {
    const key = crypto.randomUUID()
    expect(await many({ key })).toEqual(await many({ key }))
    expect((await world().look(opened.own)).version).toBe(1)
  })
})

describe('two appraisers at once', () => {
  it('on one answer: one is done, the other is told', async () => {
    const give = (as: string, points: number) =>
      world().move({
        submission: opened.own,
        move: 'appraise',
        as,
        decision: { as: 'points', points },
        reason: 'thiếu',
      })
    const answers = await Promise.all([give(world().appraiser, 3), give(world().reader, 4)])
    const refusals = answers.map(({ refusal }) => refusal)
    expect(refusals.toSorted()).toEqual(['conflict appraisal-changed', null].toSorted())
    const done = answers.find(({ refusal }) => refusal === null)
    expect((await world().look(opened.own)).scores).toEqual(
      done === undefined ? null : detailIn(done).scores,
    )
  })

  it('on all answers: each is decided once, and nothing waits for ever', async () => {
    const [one, other] = (
      await Promise.all([
        many({ action: 'appraise', points: 1, reason: 'một' }),
        many({ as: world().reader, action: 'appraise', points: 2, reason: 'hai' }),
      ])
    ).map(doneIn)
    expect((one?.done ?? 0) + (other?.done ?? 0)).toBe(6)
    expect((one?.left.length ?? 0) + (other?.left.length ?? 0)).toBe(6)
  })
})

it('whatever several appraisers do in whatever order, every step that was acknowledged is in the history', async () => {
  const act = fc.record({
    who: fc.constantFrom('appraiser' as const, 'reader' as const),
    node: fc.constantFrom(...nodes),
    bulk: fc.boolean(),
    points: fc.integer({ min: 0, max: 20 }),
  })
  const holds = fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(act, { minLength: 1, maxLength: 4 }), { maxLength: 5 }),
      play,
    ),
    { numRuns: 8 },
  )
  await expect(holds).resolves.toBeUndefined()
}, 120_000)

interface Act {
  readonly who: 'appraiser' | 'reader'
  readonly node: (typeof nodes)[number]
  readonly bulk: boolean
  readonly points: number
}

async function play(batches: readonly (readonly Act[])[]): Promise<void> {
  opened = await world().openSigned()
  const acknowledged = new Map<string, number>()
  const refusals = new Set<string | null>([null, 'conflict appraisal-changed'])
  const count = (node: string) => acknowledged.set(node, (acknowledged.get(node) ?? 0) + 1)
  for (const batch of batches) {
    const versions = new Map<string, number>()
    for (const node of nodes) versions.set(node, (await world().look(opened.own, node)).version)
    await Promise.all(
      batch.map(async ({ who, node, bulk, points }) => {
        const as = world()[who]
        const base = versions.get(node) ?? 0
        const [submission, decision] = [opened.own, { as: 'points', points } as const]
        const what = { reason: `${points} điểm`, decision, explainUntil: null }
        if (!bulk) {
          const moved = await world().move({
            submission,
            node,
            move: 'appraise',
            as,
            base,
            ...what,
          })
          refusals.add(moved.refusal)
          if (moved.refusal === null) count(node)
          return
        }
        const body = { action: 'appraise', answers: [{ submission, node, base }], ...what }
        const url = `/rounds/${opened.round}/appraisal/many`
        const { done } = doneIn(await world().post(as, url, { body }))
        if (done === 1) count(node)
      }),
    )
  }
  expect(refusals.size).toBe(2)
  for (const node of nodes) {
    const { version, entries } = await world().look(opened.own, node)
    expect(version).toBe(acknowledged.get(node) ?? 0)
    expect(entries).toHaveLength(version)
  }
}
