import { randomUUID } from 'node:crypto'
import { Holding } from '@thang/contracts'
import { describe, expect, it } from 'vitest'
import { today, units, useWorld } from '../../../test/peopleWorld.ts'

const world = useWorld()

function term(person: string, changes: object = {}) {
  return { person, kind: 'regular', startsOn: today, endsOn: null, legalBasis: null, ...changes }
}

function give(as: string, post: number, body: object, key = randomUUID()) {
  return world().post(as, `/posts/${post}/holders`, { body, key })
}

const officerPost = () => world().addPost({ unit: units.industry, role: 'officer' })

describe('giving a post', () => {
  it('is for those who appoint to it; who may not see it is told that there is none', async () => {
    const { admin, provinceAdmin, coordinator, head, officer, stranger, nobody } = world()
    const post = await officerPost()
    const person = await world().addPerson()
    for (const who of [officer.person, stranger.person, nobody]) {
      expect((await give(who, post, term(person))).refusal).toBe('not_found')
    }
    for (const { person: who } of [admin, provinceAdmin, coordinator, head]) {
      const given = await give(who, await officerPost(), term(await world().addPerson()))
      expect(given.status).toBe(200)
    }
  })

  it('is refused to a colleague and to an inspector, who see post and person', async () => {
    const { officer, inspector, head } = world()
    const post = await officerPost()
    for (const who of [officer.person, inspector.person]) {
      expect((await give(who, post, term(head.person))).refusal).toBe('forbidden')
      expect(await world().audit()).toMatchObject([
        { action: 'request.refuse', outcome: 'refused', unit: units.industry, person: who },
      ])
    }
  })

  it('lets the person act from its first day, and says so in the audit', async () => {
    const post = await officerPost()
    const person = await world().addPerson('Nguyễn Văn An')
    const { body } = await give(world().head.person, post, term(person, { legalBasis: 'QĐ 12' }))
    expect(Holding.parse(body)).toMatchObject({
      state: 'current',
      person: { name: 'Nguyễn Văn An' },
    })
    expect((await world().actor(person)).authorities).toMatchObject([
      { post, role: 'officer', unit: units.industry, by: 'regular' },
    ])
    expect(await world().audit()).toMatchObject([
      {
        action: 'post.give',
        unit: units.industry,
        role: 'head',
        after: { person: { id: person, name: 'Nguyễn Văn An' }, legalBasis: 'QĐ 12' },
      },
    ])
  })

  it('is refused while somebody holds it, saying who and until when; acting is allowed', async () => {
    const post = await officerPost()
    const holder = await world().addPerson('Trần Thị Bình')
    await world().addHolding({ post, person: holder, endsOn: '2026-12-31' })
    const refused = await give(world().head.person, post, term(await world().addPerson()))
    expect(refused.refusal).toBe('conflict post-held')
    expect(refused.body).toMatchObject({
      error: {
        message: expect.stringContaining('Trần Thị Bình'),
        details: { endsOn: '2026-12-31' },
      },
    })
    const acting = { kind: 'acting', endsOn: '2026-12-05' }
    const later = { startsOn: '2027-01-01' }
    for (const changes of [acting, later]) {
      const given = await give(world().head.person, post, term(await world().addPerson(), changes))
      expect(given.status).toBe(200)
    }
  })

  it('is refused twice to the same person for the same days', async () => {
    const post = await officerPost()
    const person = await world().addPerson()
    await give(world().head.person, post, term(person))
    const again = term(person, { kind: 'acting', endsOn: today })
    expect((await give(world().head.person, post, again)).refusal).toBe('conflict already-holds')
  })

  it('gives it to exactly one of two who are named at once', async () => {
    const post = await officerPost()
    const { head, coordinator } = world()
    const both = await Promise.all([
      give(head.person, post, term(await world().addPerson())),
      give(coordinator.person, post, term(await world().addPerson())),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  it('is refused for a closed post and to a person who is kept from signing in', async () => {
    const { head } = world()
    const post = await officerPost()
    const person = await world().addPerson()
    await world().database.db.write((trx) =>
      trx.updateTable('people').set({ disabled_at: new Date() }).where('id', '=', person).execute(),
    )
    expect((await give(world().admin.person, post, term(person))).refusal).toBe(
      'conflict person-disabled',
    )
    await world().post(head.person, `/posts/${post}/close`, { body: { reason: 'thôi dùng' } })
    const closed = await give(head.person, post, term(await world().addPerson()))
    expect(closed.refusal).toBe('conflict post-closed')
  })

  it('happens once for a request key', async () => {
    const post = await officerPost()
    const body = term(await world().addPerson())
    const key = randomUUID()
    const first = await give(world().head.person, post, body, key)
    const second = await give(world().head.person, post, body, key)
    expect([second.status, second.body]).toEqual([200, first.body])
    const other = await give(world().head.person, post, term(await world().addPerson()), key)
    expect(other.refusal).toBe('conflict request-key-used')
  })

  it('is not done by anybody for themselves, but by an administrator', async () => {
    const { head, coordinator, provinceAdmin } = world()
    const mine = async (person: string) =>
      (await give(person, await officerPost(), term(person))).refusal
    expect(await mine(head.person)).toBe('forbidden')
    expect(await mine(coordinator.person)).toBe('forbidden')
    expect(await mine(provinceAdmin.person)).toBe(null)
  })

  it('is not done for themselves by an acting administrator, who would stay beyond the last day', async () => {
    const person = await world().addPerson()
    const administration = { unit: units.province, role: 'administrator' } as const
    const acting = { person, kind: 'acting', endsOn: '2026-12-06' } as const
    await world().place(administration, acting)
    const post = await world().addPost(administration)
    expect((await give(person, post, term(person))).refusal).toBe('forbidden')
    expect((await give(person, post, term(await world().addPerson()))).refusal).not.toBe(
      'forbidden',
    )
  })

  it('keeps inspectors apart: they have no other post, and no other has theirs', async () => {
    const { admin, inspector, officer } = world()
    const inspecting = await world().addPost({ unit: units.province, role: 'inspector' })
    const both = await give(admin.person, inspecting, term(officer.person))
    expect(both.refusal).toBe('conflict inspector-apart')
    const other = await give(admin.person, await officerPost(), term(inspector.person))
    expect(other.refusal).toBe('conflict inspector-apart')
    const person = await world().addPerson()
    await world().place({ unit: units.industry, role: 'officer' }, { person, endsOn: '2026-11-22' })
    const atOnce = await Promise.all([
      give(admin.person, inspecting, term(person)),
      give(admin.person, await officerPost(), term(person)),
    ])
    expect(atOnce.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })
})

describe('the days of a holding', () => {
  const refusalOf = async (as: string, changes: object) =>
    (await give(as, await officerPost(), term(await world().addPerson(), changes))).refusal

  it('may begin before today only where administrators or coordinators record it late', async () => {
    const late = { startsOn: '2026-11-01' }
    expect(await refusalOf(world().head.person, late)).toBe('invalid starts-in-past')
    expect(await refusalOf(world().coordinator.person, late)).toBe(null)
    expect(await refusalOf(world().admin.person, late)).toBe(null)
  })

  it('may not be over already, nor end before they begin', async () => {
    const over = { startsOn: '2026-11-01', endsOn: '2026-11-22' }
    expect(await refusalOf(world().admin.person, over)).toBe('invalid ends-in-past')
    expect(
      await refusalOf(world().admin.person, { startsOn: '2026-12-02', endsOn: '2026-12-01' }),
    ).toBe('invalid ends-before-start')
  })

  it('have an end where somebody is acting', async () => {
    expect(await refusalOf(world().admin.person, { kind: 'acting' })).toBe(
      'invalid acting-needs-end',
    )
  })

  it('begin and end at midnight in Vietnam: an acting head of two weeks gains and loses the right', async () => {
    const { admin, head } = world()
    const deputy = await world().addPerson()
    const acting = term(deputy, { kind: 'acting', startsOn: '2026-12-01', endsOn: '2026-12-14' })
    expect((await give(admin.person, head.post, acting)).status).toBe(200)
    const mayAppoint = async (instant: string) => {
      world().setNow(instant)
      const body = term(await world().addPerson(), { startsOn: '2026-12-20' })
      return (await give(deputy, await officerPost(), body)).status
    }
    const seen = [
      await mayAppoint('2026-11-30T16:59:59Z'),
      await mayAppoint('2026-11-30T17:00:00Z'),
      await mayAppoint('2026-12-14T16:59:59Z'),
      await mayAppoint('2026-12-14T17:00:00Z'),
    ]
    world().setNow(`${today}T05:00:00Z`)
    expect(seen).toEqual([404, 200, 200, 404])
  })
})
