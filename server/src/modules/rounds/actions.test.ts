import { randomUUID } from 'node:crypto'
import type { RoundDetail } from '@thang/contracts'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { roundIn, type RoundWorld, smallPlan, units, useRoundWorld } from './fixtures/roundWorld.ts'

const world = useRoundWorld()
const reason = 'theo công văn của sở'

/** An action on a round, what it does, and how the same request under another key is refused. */
interface Case {
  readonly action: string
  readonly method?: 'put'
  readonly path: string
  readonly from: 'planned' | 'open'
  readonly body: (world: RoundWorld) => object
  readonly effect: (round: RoundDetail, world: RoundWorld) => void
  readonly again: string
}

const cases: readonly Case[] = [
  {
    action: 'edit-plan',
    method: 'put',
    path: 'plan',
    from: 'planned',
    body: () => ({ base: 1, plan: smallPlan({ name: 'Tên mới của kỳ' }) }),
    effect: (round) => expect(round).toMatchObject({ name: 'Tên mới của kỳ', version: 2 }),
    again: 'conflict plan-changed',
  },
  {
    action: 'open',
    path: 'open',
    from: 'planned',
    body: () => ({ base: 1 }),
    effect: (round) =>
      expect(round).toMatchObject({ state: 'open', openPhases: ['self-assessment', 'approval'] }),
    again: 'conflict not-in-this-state',
  },
  {
    action: 'cancel',
    path: 'cancel',
    from: 'open',
    body: () => ({ reason }),
    effect: (round) => expect(round).toMatchObject({ state: 'cancelled', actions: [] }),
    again: 'conflict not-in-this-state',
  },
  {
    action: 'reopen-phase',
    path: 'reopen-phase',
    from: 'open',
    body: () => ({ phase: 'approval', until: '2026-12-12T10:00:00.000Z', reason }),
    effect: (round) => {
      expect(round.extensions).toMatchObject([{ phase: 'approval', unit: null, reason }])
      expect(round.phases[1]?.standing).toMatchObject({ extended: true })
    },
    again: 'conflict no-more-time',
  },
  {
    action: 'grant-exception',
    path: 'exceptions',
    from: 'open',
    body: () => ({
      phase: 'self-assessment',
      unit: units.industry,
      node: '1.1',
      until: '2026-12-12T10:00:00.000Z',
      reason,
    }),
    effect: (round) => {
      expect(round.extensions).toMatchObject([{ unit: { code: units.industry }, node: '1.1' }])
      expect(round.phases[0]?.standing).toMatchObject({ extended: false })
    },
    again: 'conflict no-more-time',
  },
  {
    action: 'add-participant',
    path: 'participants',
    from: 'open',
    body: () => ({ unit: units.offices, kind: 'department', reason }),
    effect: (round, { submissions }) => {
      expect(round.participants.map(({ unit }) => unit.code)).toContain(units.offices)
      expect(submissions.has(units.offices)).toBe(true)
    },
    again: 'conflict already-in-round',
  },
  {
    action: 'withdraw-participant',
    path: 'withdraw-participant',
    from: 'open',
    body: () => ({ unit: units.industry, kind: 'department', reason }),
    effect: (round) => {
      const found = round.participants.find(({ unit }) => unit.code === units.industry)
      expect(found?.state).toBe('withdrawn')
    },
    again: 'conflict not-in-round',
  },
  {
    action: 'withdraw-indicator',
    path: 'withdraw-indicator',
    from: 'open',
    body: () => ({ kind: 'department', node: '2.1', reason }),
    effect: (round) =>
      expect(round.withdrawnIndicators).toMatchObject([{ kind: 'department', node: '2.1' }]),
    again: 'conflict indicator-withdrawn',
  },
  {
    action: 'assign-appraiser',
    path: 'appraisers',
    from: 'open',
    body: ({ appraiser }) => ({ kind: 'department', node: '1', post: appraiser.post, reason }),
    effect: (round, { appraiser }) =>
      expect(round.appraisers).toMatchObject([{ node: '1', post: { id: appraiser.post } }]),
    again: 'conflict already-assigned',
  },
  {
    action: 'substitute-deputy',
    path: 'deputies',
    from: 'open',
    body: ({ officer }) => ({
      unit: units.industry,
      person: officer,
      until: '2026-12-10T10:00:00.000Z',
      reason,
    }),
    effect: (round, { officer }) =>
      expect(round.deputies).toMatchObject([
        { unit: { code: units.industry }, person: { id: officer } },
      ]),
    again: 'conflict already-deputy',
  },
]

describe.each(cases)('$action', ({ action, method, path, from, body, effect, again }) => {
  async function begin() {
    const id = from === 'open' ? await world().open() : await world().plan()
    const url = `/rounds/${id}/${path}`
    const send = (as: string, key = randomUUID()) => {
      const asking = { body: body(world()), key }
      return method === 'put' ? world().put(as, url, asking) : world().post(as, url, asking)
    }
    return { id, send }
  }

  it('is the coordinator’s alone; to who has nothing to do with the round there is none', async () => {
    const { id, send } = await begin()
    const { head, inspector, stranger } = world()
    const seen = from === 'open' ? 'forbidden' : 'not_found'
    expect((await send(head)).refusal).toBe(seen)
    expect((await send(inspector)).refusal).toBe('forbidden')
    expect((await send(stranger)).refusal).toBe('not_found')
    expect(await countSteps(id, action)).toBe(action === 'edit-plan' ? 1 : 0)
  })

  it('does its effect, with a row of the history and an entry of the audit', async () => {
    const { id, send } = await begin()
    const round = roundIn(await send(world().coordinator))
    effect(round, world())
    expect(round.history[0]).toMatchObject({ action, by: { id: world().coordinator } })
    expect(await lastEntry()).toMatchObject({
      action: `round.${action}`,
      subject: String(id),
      person: world().coordinator,
    })
  })

  it('is refused in a round that is over, saying in which state it is', async () => {
    const { id, send } = await begin()
    await world().post(world().coordinator, `/rounds/${id}/cancel`, { body: { reason } })
    const { refusal, body: said } = await send(world().coordinator)
    expect(refusal).toBe('conflict not-in-this-state')
    expect(said).toMatchObject({ error: { details: { state: 'cancelled', instead: [] } } })
  })

  it('is done once when it is asked twice with one key, and not again with another', async () => {
    const { id, send } = await begin()
    const key = randomUUID()
    const before = await countSteps(id, action)
    const first = await send(world().coordinator, key)
    expect((await send(world().coordinator, key)).body).toEqual(first.body)
    expect(await countSteps(id, action)).toBe(before + 1)
    expect((await send(world().coordinator)).refusal).toBe(again)
  })
})

async function countSteps(round: number, action: string): Promise<number> {
  const { rows } = await world().database.db.read((trx) =>
    sql<{ count: number }>`
      SELECT count(*)::int AS count FROM round_steps WHERE round_id = ${round} AND action = ${action}
    `.execute(trx),
  )
  return rows[0]?.count ?? 0
}

async function lastEntry() {
  const { rows } = await world().database.db.read((trx) =>
    sql`SELECT action, subject_id AS subject, person_id AS person FROM audit_entries
        WHERE outcome = 'done' ORDER BY seq DESC LIMIT 1`.execute(trx),
  )
  return rows[0]
}
