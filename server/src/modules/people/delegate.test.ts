import { randomUUID } from 'node:crypto'
import { Delegation } from '@thang/contracts'
import { describe, expect, it } from 'vitest'
import { type Place, today, units, useWorld } from '../../../test/peopleWorld.ts'

const world = useWorld()

function lend(as: string, holding: number, to: string, changes: object = {}, key = randomUUID()) {
  const period = { startsOn: today, endsOn: '2026-11-30' }
  const body = { holding, to, ...period, reason: 'đi công tác', ...changes }
  return world().post(as, '/delegations', { body, key })
}

/** The head of a department, and somebody of the same department. */
async function pair(term = {}): Promise<{ head: Place; deputy: string }> {
  const head = await world().place({ unit: units.industry, role: 'head' }, term)
  const deputy = await world().place({ unit: units.industry, role: 'council' })
  return { head, deputy: deputy.person }
}

const rolesOf = async (person: string) =>
  (await world().actor(person)).authorities.map(({ by, role }) => `${by} ${role}`)

describe('delegating', () => {
  it('is for the holder of the post, regular or acting, and for nobody above', async () => {
    const { admin, provinceAdmin, inspector, officer, stranger } = world()
    const { head, deputy } = await pair()
    for (const who of [admin, provinceAdmin, inspector, officer]) {
      expect((await lend(who.person, head.holding, deputy)).refusal).toBe('forbidden')
    }
    expect((await lend(stranger.person, head.holding, deputy)).refusal).toBe('not_found')
    expect((await lend(head.person, head.holding, deputy)).status).toBe(200)
    const acting = await pair({ kind: 'acting', endsOn: '2026-12-31' })
    expect((await lend(acting.head.person, acting.head.holding, acting.deputy)).status).toBe(200)
  })

  it('lends the authority, names both in the audit, and says for whom the other acts', async () => {
    const { head, deputy } = await pair()
    const { body } = await lend(head.person, head.holding, deputy)
    expect(Delegation.parse(body)).toMatchObject({ state: 'current', actions: ['revoke'] })
    expect((await world().actor(deputy)).authorities).toContainEqual(
      expect.objectContaining({ post: head.post, by: 'delegated', forPerson: head.person }),
    )
    expect(await world().audit()).toMatchObject([
      {
        action: 'delegation.give',
        unit: units.industry,
        reason: 'đi công tác',
        after: { from: { id: head.person }, to: { id: deputy }, endsOn: '2026-11-30' },
      },
    ])
    const term = { kind: 'regular', startsOn: today, endsOn: null, legalBasis: null }
    const post = await world().addPost({ unit: units.industry, role: 'officer' })
    const given = { body: { person: world().officer.person, ...term } }
    expect((await world().post(deputy, `/posts/${post}/holders`, given)).status).toBe(200)
    const acted = { action: 'post.give', person: deputy, role: 'head' }
    expect(await world().audit()).toMatchObject([acted])
  })

  it('ends at 17:00 UTC of its last day, midnight in Vietnam', async () => {
    const { head, deputy } = await pair()
    await lend(head.person, head.holding, deputy)
    world().setNow('2026-11-30T16:59:59Z')
    expect(await rolesOf(deputy)).toContain('delegated head')
    world().setNow('2026-11-30T17:00:00Z')
    expect(await rolesOf(deputy)).not.toContain('delegated head')
    world().setNow(`${today}T05:00:00Z`)
  })

  it("falls with the giver's post", async () => {
    const { admin } = world()
    const body = { reason: 'thôi giữ chức' }
    const { head, deputy } = await pair()
    await lend(head.person, head.holding, deputy)
    await world().post(admin.person, `/holdings/${head.holding}/end`, {
      body: { ...body, endsOn: null },
    })
    expect(await rolesOf(deputy)).not.toContain('delegated head')
    const closed = await pair()
    await lend(closed.head.person, closed.head.holding, closed.deputy)
    await world().post(admin.person, `/posts/${closed.head.post}/close`, { body })
    expect(await rolesOf(closed.deputy)).not.toContain('delegated head')
  })

  it('is not done with what was lent, nor with the authority of administrators and inspectors', async () => {
    const { admin, inspector, officer } = world()
    const { head, deputy } = await pair()
    await lend(head.person, head.holding, deputy)
    expect((await lend(deputy, head.holding, officer.person)).refusal).toBe('forbidden')
    expect((await lend(admin.person, admin.holding, deputy)).refusal).toBe('forbidden')
    expect((await lend(inspector.person, inspector.holding, deputy)).refusal).toBe('forbidden')
  })

  it('is to another person, who can sign in and whom the giver may see', async () => {
    const { inspector, stranger, head: other } = world()
    const { head } = await pair()
    const to = async (person: string) => (await lend(head.person, head.holding, person)).refusal
    expect(await to(head.person)).toBe('invalid to-oneself')
    expect(await to(stranger.person)).toBe('not_found')
    const invited = await world().addPerson('Mới', { invited: true })
    await world().place({ unit: units.industry, role: 'officer' }, { person: invited })
    expect(await to(invited)).toBe('conflict person-invited')
    const { holding } = await world().place({ unit: units.province, role: 'leader' })
    expect((await lend(other.person, holding, inspector.person)).refusal).toBe('not_found')
  })

  it('is for days from today on, at most ninety, within the holding', async () => {
    const { head, deputy } = await pair({ endsOn: '2027-01-31' })
    const days = async (startsOn: string, endsOn: string) =>
      (await lend(head.person, head.holding, deputy, { startsOn, endsOn })).refusal
    expect(await days('2026-11-22', '2026-11-30')).toBe('invalid starts-in-past')
    expect(await days('2026-11-30', '2026-11-29')).toBe('invalid ends-before-start')
    expect(await days('2026-11-23', '2027-02-21')).toBe('invalid too-long')
    expect(await days('2026-11-23', '2027-02-20')).toBe('invalid beyond-holding')
    expect(await days('2026-11-23', '2027-01-31')).toBe(null)
    expect(await days('2027-01-31', '2027-01-31')).toBe('conflict already-delegated')
  })

  it('is refused to an inspector', async () => {
    const { admin } = world()
    const head = await world().place({ unit: units.province, role: 'head', scope: units.province })
    const { person } = await world().place({ unit: units.industry, role: 'inspector' })
    const refused = await lend(head.person, head.holding, person)
    expect(refused.refusal).toBe('conflict inspector-apart')
    expect((await lend(head.person, head.holding, admin.person)).status).toBe(200)
  })

  it('happens once for a request key', async () => {
    const { head, deputy } = await pair()
    const key = randomUUID()
    const first = await lend(head.person, head.holding, deputy, {}, key)
    const second = await lend(head.person, head.holding, deputy, {}, key)
    expect([second.status, second.body]).toEqual([200, first.body])
  })

  it('may be made by both of two at once for the same days, but only one stands', async () => {
    const { head, deputy } = await pair()
    const both = await Promise.all([
      lend(head.person, head.holding, deputy),
      lend(head.person, head.holding, deputy),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })
})

describe('revoking a delegation', () => {
  async function lent() {
    const { head, deputy } = await pair()
    const { body } = await lend(head.person, head.holding, deputy)
    return { head, deputy, id: Delegation.parse(body).id }
  }
  const revoke = (as: string, id: number, key = randomUUID()) =>
    world().post(as, `/delegations/${id}/revoke`, { body: { reason: 'đã trở về' }, key })

  it('is for the giver, the receiver and administrators over the unit', async () => {
    const { officer, coordinator, inspector, stranger, provinceAdmin } = world()
    for (const who of [officer, coordinator, inspector]) {
      expect((await revoke(who.person, (await lent()).id)).refusal).toBe('forbidden')
    }
    const { id, head, deputy } = await lent()
    expect((await revoke(stranger.person, id)).refusal).toBe('not_found')
    expect((await revoke(head.person, id)).status).toBe(200)
    expect(await rolesOf(deputy)).not.toContain('delegated head')
    const back = await lent()
    expect((await revoke(back.deputy, back.id)).body).toMatchObject({
      state: 'revoked',
      actions: [],
    })
    expect((await revoke(provinceAdmin.person, (await lent()).id)).status).toBe(200)
  })

  it('is in the audit with the reason and the authority', async () => {
    const { head, id } = await lent()
    await revoke(head.person, id)
    expect(await world().audit()).toMatchObject([
      {
        action: 'delegation.revoke',
        unit: units.industry,
        role: 'head',
        reason: 'đã trở về',
        before: { from: { id: head.person }, endsOn: '2026-11-30' },
      },
    ])
  })

  it('is refused once it is over, in whatever way', async () => {
    const { head, id } = await lent()
    await revoke(head.person, id)
    expect((await revoke(head.person, id)).refusal).toBe('conflict delegation-over')
    const fallen = await lent()
    const body = { endsOn: null, reason: 'thôi giữ chức' }
    await world().post(world().admin.person, `/holdings/${fallen.head.holding}/end`, { body })
    expect((await revoke(fallen.deputy, fallen.id)).refusal).toBe('conflict delegation-over')
  })

  it('happens once for a request key', async () => {
    const { head, id } = await lent()
    const key = randomUUID()
    const first = await revoke(head.person, id, key)
    const second = await revoke(head.person, id, key)
    expect([second.status, second.body]).toEqual([200, first.body])
  })
})
