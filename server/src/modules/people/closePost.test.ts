import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { units, useWorld } from '../../../test/peopleWorld.ts'

const world = useWorld()

function close(as: string, post: number, key = randomUUID()) {
  return world().post(as, `/posts/${post}/close`, { body: { reason: 'sắp xếp lại' }, key })
}

const placed = (term = {}) => world().place({ unit: units.industry, role: 'officer' }, term)

describe('closing a post', () => {
  it('is for those who appoint to it', async () => {
    const { officer, inspector, stranger, provinceAdmin } = world()
    const { post } = await placed()
    expect((await close(officer.person, post)).refusal).toBe('forbidden')
    expect((await close(inspector.person, post)).refusal).toBe('forbidden')
    expect((await close(stranger.person, post)).refusal).toBe('not_found')
    expect((await close(provinceAdmin.person, post)).status).toBe(200)
  })

  it('ends who holds it and who was to hold it, each in the audit', async () => {
    const { post, person } = await placed({ endsOn: '2026-12-31' })
    await world().addHolding({ post, person: await world().addPerson(), startsOn: '2027-01-01' })
    const past = { startsOn: '2025-01-01', endsOn: '2025-12-31' }
    await world().addHolding({ post, person: await world().addPerson(), ...past })
    const { body } = await close(world().head.person, post)
    expect(body).toMatchObject({ closed: true, holders: [], actions: [] })
    expect((await world().actor(person)).authorities).toEqual([])
    const rows = await world().audit(3)
    expect(rows.map(({ action }) => action)).toEqual(['post.end', 'post.end', 'post.close'])
    for (const row of rows) {
      expect(row).toMatchObject({ unit: units.industry, reason: 'sắp xếp lại' })
    }
  })

  it('is refused when it is closed', async () => {
    const { post } = await placed()
    await close(world().head.person, post)
    expect((await close(world().head.person, post)).refusal).toBe('conflict post-closed')
  })

  it('happens once for a request key', async () => {
    const { post } = await placed()
    const key = randomUUID()
    const first = await close(world().head.person, post, key)
    const second = await close(world().head.person, post, key)
    expect([second.status, second.body]).toEqual([200, first.body])
  })
})
