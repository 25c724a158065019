import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { today, units, useWorld } from '../../../test/peopleWorld.ts'

const world = useWorld()

function end(as: string, holding: number, endsOn: string | null, key = randomUUID()) {
  const body = { endsOn, reason: 'chuyển công tác' }
  return world().post(as, `/holdings/${holding}/end`, { body, key })
}

const placed = (term = {}) => world().place({ unit: units.industry, role: 'officer' }, term)

describe('ending a holding', () => {
  it('is for those who appoint to the post', async () => {
    const { officer, inspector, stranger, nobody, coordinator } = world()
    const { holding, person } = await placed()
    expect((await end(officer.person, holding, null)).refusal).toBe('forbidden')
    expect((await end(person, holding, null)).refusal).toBe('forbidden')
    expect((await end(inspector.person, holding, null)).refusal).toBe('forbidden')
    expect((await end(stranger.person, holding, null)).refusal).toBe('not_found')
    expect((await end(nobody, holding, null)).refusal).toBe('not_found')
    expect((await end(coordinator.person, holding, null)).status).toBe(200)
  })

  it('at once takes the authority away at once, with what was lent of it, and is in the audit', async () => {
    const { holding, person } = await placed()
    const answer = await end(world().head.person, holding, null)
    expect(answer.body).toMatchObject({ state: 'revoked', actions: [] })
    expect((await world().actor(person)).authorities).toEqual([])
    expect(await world().audit()).toMatchObject([
      {
        action: 'post.end',
        unit: units.industry,
        reason: 'chuyển công tác',
        before: { person: { id: person }, endsOn: null },
        after: { endedAtOnce: true },
      },
    ])
  })

  it('at a day leaves the authority until the end of that day', async () => {
    const { holding, person } = await placed()
    const answer = await end(world().head.person, holding, '2026-11-30')
    expect(answer.body).toMatchObject({ state: 'current', endsOn: '2026-11-30' })
    world().setNow('2026-11-30T16:59:59Z')
    expect((await world().actor(person)).authorities).toHaveLength(1)
    world().setNow('2026-11-30T17:00:00Z')
    expect((await world().actor(person)).authorities).toHaveLength(0)
    world().setNow(`${today}T05:00:00Z`)
  })

  it('is refused for a day that is over, for a later day than the present last, and when it is over', async () => {
    const { head } = world()
    const { holding } = await placed({ endsOn: '2026-12-31' })
    expect((await end(head.person, holding, '2026-11-22')).refusal).toBe('invalid ends-in-past')
    expect((await end(head.person, holding, '2027-01-01')).refusal).toBe('conflict only-shortens')
    const past = await placed({ endsOn: '2026-11-22' })
    expect((await end(head.person, past.holding, null)).refusal).toBe('conflict holding-over')
    await end(head.person, holding, null)
    expect((await end(head.person, holding, today)).refusal).toBe('conflict holding-over')
    expect((await end(head.person, 999_999, null)).refusal).toBe('not_found')
  })

  it('cancels one to come, but gives it no last day before its first', async () => {
    const { head } = world()
    const { holding } = await placed({ startsOn: '2026-12-10' })
    expect((await end(head.person, holding, '2026-12-01')).refusal).toBe(
      'invalid ends-before-start',
    )
    expect((await end(head.person, holding, null)).body).toMatchObject({ state: 'revoked' })
  })

  it('happens once for a request key', async () => {
    const { holding } = await placed()
    const key = randomUUID()
    const first = await end(world().head.person, holding, null, key)
    const second = await end(world().head.person, holding, null, key)
    expect([second.status, second.body]).toEqual([200, first.body])
  })
})

describe('the last administrator of the whole installation', () => {
  const wholePost = { unit: units.province, role: 'administrator', scope: null } as const

  it('stays: neither the holding is ended nor the post closed, now or at a day', async () => {
    const { admin } = world()
    for (const endsOn of [null, '2026-12-31']) {
      const refused = await end(admin.person, admin.holding, endsOn)
      expect(refused.refusal).toBe('conflict last-administrator')
    }
    const body = { reason: 'không cần nữa' }
    const closed = await world().post(admin.person, `/posts/${admin.post}/close`, { body })
    expect(closed.refusal).toBe('conflict last-administrator')
    expect((await world().actor(admin.person)).authorities).toHaveLength(1)
  })

  it('is not replaced by one acting, one over a part, or one who cannot sign in yet', async () => {
    const { admin } = world()
    const invited = await world().addPerson('Mới', { invited: true })
    await world().place(wholePost, { person: invited })
    await world().place(wholePost, { kind: 'acting', endsOn: '2027-12-31' })
    expect((await end(admin.person, admin.holding, null)).refusal).toBe(
      'conflict last-administrator',
    )
  })

  it('may go once there is another; of two who go at once one stays', async () => {
    const { admin } = world()
    const other = await world().place(wholePost)
    const both = await Promise.all([
      end(admin.person, admin.holding, null),
      end(other.person, other.holding, null),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })
})
