import { PersonDetail, PersonList, PostList } from '@thang/contracts'
import { describe, expect, it } from 'vitest'
import { type Place, units, useWorld } from '../../../test/peopleWorld.ts'

const world = useWorld()

async function people(as: string, query = '') {
  const { status, body } = await world().get(as, `/people${query}`)
  expect(status).toBe(200)
  return PersonList.parse(body)
}

async function posts(as: string, query = '') {
  const { status, body } = await world().get(as, `/posts${query}`)
  expect(status).toBe(200)
  return PostList.parse(body)
}

async function person(as: string, id: string) {
  const { body } = await world().get(as, `/people/${id}`)
  return PersonDetail.parse(body)
}

describe('who sees whom', () => {
  it('administrators, coordinators and inspectors see the people and posts of their scope', async () => {
    const { admin, provinceAdmin, coordinator, inspector, head, officer, stranger } = world()
    const known = [admin, provinceAdmin, coordinator, head, officer, inspector]
    const seen = async (as: Place) => ({
      people: new Set((await people(as.person)).people.map(({ id }) => id)),
      posts: new Set((await posts(as.person)).posts.map(({ id }) => id)),
    })
    for (const reader of [admin, inspector, provinceAdmin, coordinator]) {
      const { people: persons, posts: held } = await seen(reader)
      expect(known.every((each) => persons.has(each.person) && held.has(each.post))).toBe(true)
      const everywhere = [admin, inspector].includes(reader)
      expect([persons.has(stranger.person), held.has(stranger.post)]).toEqual([
        everywhere,
        everywhere,
      ])
    }
  })

  it('colleagues see each other, and nobody of another unit', async () => {
    const { officer, head, stranger, nobody } = world()
    const ids = async (as: string) => (await people(as)).people.map(({ id }) => id).toSorted()
    expect(await ids(officer.person)).toEqual([officer.person, head.person].toSorted())
    expect(await ids(stranger.person)).not.toContain(officer.person)
    expect(await ids(nobody)).toEqual([nobody])
    expect((await posts(officer.person)).posts.map(({ id }) => id).toSorted()).toEqual(
      [officer.post, head.post].toSorted(),
    )
    expect((await posts(nobody)).posts).toEqual([])
  })

  it('colleagues no longer see who has left; those who appoint there still do', async () => {
    const { officer, head } = world()
    const left = await world().place(
      { unit: units.industry, role: 'officer' },
      { endsOn: '2026-11-22' },
    )
    expect((await world().get(officer.person, `/people/${left.person}`)).refusal).toBe('not_found')
    expect((await world().get(head.person, `/people/${left.person}`)).status).toBe(200)
  })

  it('what may not be seen is refused as if it were not there, with an audit row', async () => {
    const { officer, stranger, admin } = world()
    const none = '00000000-0000-4000-8000-000000000000'
    const answers = await Promise.all([
      world().get(stranger.person, `/people/${officer.person}`),
      world().get(stranger.person, `/people/${none}`),
    ])
    const messages = answers.map(({ body }) => JSON.stringify(body).replace(/"details.*/, ''))
    expect(new Set(messages).size).toBe(1)
    expect((await world().get(stranger.person, `/posts/${officer.post}`)).refusal).toBe('not_found')
    expect((await world().get(admin.person, '/posts/999999')).refusal).toBe('not_found')
    expect(await world().audit()).toMatchObject([{ outcome: 'refused', person: admin.person }])
  })

  it('a post elsewhere of a person of mine is not told to me', async () => {
    const { head } = world()
    const { person: id } = await world().place({ unit: units.industry, role: 'officer' })
    await world().place({ unit: units.elsewhere, role: 'officer' }, { person: id })
    expect((await person(head.person, id)).holdings).toHaveLength(1)
    expect((await person(head.person, id)).posts).toHaveLength(1)
    expect((await person(id, id)).holdings).toHaveLength(2)
  })

  it('nor is it found out by looking for people of that unit', async () => {
    const { head, admin } = world()
    const { person: id } = await world().place({ unit: units.industry, role: 'officer' })
    await world().place({ unit: units.elsewhere, role: 'officer' }, { person: id })
    const found = async (as: string, query: string) =>
      (await people(as, query)).people.some((each) => each.id === id)
    const mine = `?q=${id.slice(0, 8)}+cong+thuong`
    const there = `?q=${id.slice(0, 8)}+tuyen+quang`
    const byUnit = `?unit=${units.elsewhere}`
    for (const query of [there, byUnit]) {
      expect([await found(head.person, query), await found(admin.person, query)]).toEqual([
        false,
        true,
      ])
      expect(await found(id, query)).toBe(true)
    }
    expect(await found(head.person, mine)).toBe(true)
  })

  it('who has no post yet is seen by who may give one, and by an inspector of everything', async () => {
    const { admin, head, inspector, officer, nobody } = world()
    const seen = async (as: string) => (await world().get(as, `/people/${nobody}`)).status
    const statuses = await Promise.all([admin, head, inspector].map((each) => seen(each.person)))
    expect(statuses).toEqual([200, 200, 200])
    expect(await seen(officer.person)).toBe(404)
  })
})

describe('finding people and posts', () => {
  it('goes by name, e-mail address, post and unit, without diacritics', async () => {
    const { admin } = world()
    const id = await world().addPerson('Đặng Thị Ngọc Ánh')
    await world().place({ unit: units.education, role: 'officer' }, { person: id })
    const found = async (q: string) =>
      (await people(admin.person, `?q=${encodeURIComponent(q)}`)).people.map((each) => each.id)
    expect(await found('dang ngoc anh')).toEqual([id])
    expect(await found('ĐẶNG')).toEqual([id])
    expect(await found(`${id}@example`)).toEqual([id])
    expect(await found('anh dang giao duc officer')).toEqual([id])
    expect(await found('dang cong thuong')).toEqual([])
    expect(await found("%_\\ '")).toEqual([])
    const held = await posts(admin.person, '?q=dang+ngoc')
    expect(held.posts.map(({ role, unit }) => [role, unit.code])).toEqual([
      ['officer', units.education],
    ])
  })

  it('keeps to a unit and all below it, to a role, to a state', async () => {
    const { admin, stranger, head } = world()
    const roles = async (query: string) =>
      new Set((await posts(admin.person, query)).posts.map(({ role }) => role))
    expect((await roles(`?unit=${units.province}`)).has('officer')).toBe(true)
    expect(await roles(`?unit=${units.elsewhere}`)).toEqual(new Set(['head', 'officer']))
    expect(await roles('?role=inspector')).toEqual(new Set(['inspector']))
    const below = await people(admin.person, `?unit=${units.province}`)
    const ids = new Set(below.people.map(({ id }) => id))
    expect([ids.has(head.person), ids.has(stranger.person)]).toEqual([true, false])
    const invited = await world().addPerson('Chờ', { invited: true })
    expect((await people(admin.person, '?state=invited')).people.map(({ id }) => id)).toEqual([
      invited,
    ])
    expect((await people(admin.person, '?state=disabled')).people).toEqual([])
  })
})

describe('what is offered', () => {
  it('to create: the roles and units of who asks', async () => {
    const { head, admin, officer, coordinator } = world()
    const offered = async (as: string) => (await posts(as)).mayCreate
    expect(await offered(head.person)).toMatchObject([
      { roles: ['officer'], units: [{ code: units.industry }], everyUnit: false },
    ])
    expect(await offered(admin.person)).toMatchObject([{ everyUnit: true }])
    expect((await offered(coordinator.person))[0]?.roles).toEqual(['officer', 'head', 'appraiser'])
    expect(await offered(officer.person)).toEqual([])
  })

  it('to do to a person: by the sentences that guard it', async () => {
    const { admin, head, officer, inspector } = world()
    const actions = async (as: string, id: string) => (await person(as, id)).actions
    expect(await actions(admin.person, officer.person)).toEqual([
      'edit',
      'disable',
      'reset-password',
      'end-sessions',
      'give-post',
    ])
    expect(await actions(head.person, officer.person)).toEqual(['give-post'])
    expect(await actions(officer.person, head.person)).toEqual([])
    expect(await actions(inspector.person, head.person)).toEqual([])
    expect(await actions(admin.person, admin.person)).toEqual(['edit', 'give-post'])
    const invited = await world().addPerson('Mời', { invited: true })
    await world().place({ unit: units.industry, role: 'officer' }, { person: invited })
    expect(await actions(head.person, invited)).toEqual(['invite-again', 'give-post'])
    expect((await people(head.person)).actions).toEqual(['invite'])
    expect((await people(officer.person)).actions).toEqual([])
  })

  it('to do with a holding: the holder lends, who appoints ends', async () => {
    const { head, provinceAdmin } = world()
    const actions = async (as: string) => (await person(as, head.person)).holdings[0]?.actions
    expect(await actions(head.person)).toEqual(['delegate'])
    expect(await actions(provinceAdmin.person)).toEqual(['end'])
  })
})
