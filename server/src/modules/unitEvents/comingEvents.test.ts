import { randomUUID } from 'node:crypto'
import { UnitEventList, UnitEventsDue } from '@thang/contracts'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { units, useWorld } from '../../../test/peopleWorld.ts'
import { invented, mergerOf, named, useUnits } from '../../../test/unitEvents.ts'

const world = useWorld()
const { record, preview, commune, treeOn, settleAt, lastEvent, storyOf } = useUnits(world)
const noon = '2026-11-23T05:00:00Z'
const day = '2026-12-01'
const dayBefore = '2026-11-30T16:59:59Z'
const onTheDay = '2026-11-30T17:00:00Z'

/** Two communes that are to become one, with an officer in the first. */
async function comingMerger() {
  world().setNow(noon)
  const [one, other] = [await commune(), await commune()]
  const into = invented()
  const { person, post } = await world().place({ unit: one, role: 'officer' })
  const change = mergerOf([one, other], day, into)
  return { change, one, other, into: into.unit, person, post }
}

async function due() {
  const { body } = await world().get(world().admin.person, '/unit-events/due')
  return UnitEventsDue.parse(body)
}

async function recordsOf(unit: string) {
  const { body } = await world().get(world().admin.person, `/unit-events?unit=${unit}`)
  return UnitEventList.parse(body).events
}

async function unitsOf(person: string) {
  const { authorities } = await world().actor(person)
  return authorities.map(({ unit, units: covered }) => [unit, [...(covered ?? [])].toSorted()])
}

describe('an event of a day to come', () => {
  it('is shown by the tree from its day on, and by the list of what is due until then', async () => {
    const { change, one, into, post } = await comingMerger()
    const foreseen = await preview(change)
    expect(foreseen.coming).toBe(true)
    const posts = [{ post, to: into }]
    expect((await record(world().admin.person, change, { posts })).refusal).toBeNull()
    expect((await treeOn('2026-11-30')).has(one)).toBe(true)
    expect((await treeOn(day)).has(into)).toBe(true)
    expect((await due()).coming.map(({ event }) => event)).toContain(await lastEvent())
    expect(await recordsOf(into)).toMatchObject([
      { state: 'coming', posts: [{ post, to: { code: into }, outcome: 'waiting' }] },
    ])
    await settleAt(onTheDay)
    expect((await due()).coming.map(({ event }) => event)).not.toContain(await lastEvent())
  })

  it('leaves what was before it told by the names of its own day', async () => {
    world().setNow(noon)
    const [one, other] = [await commune(), await commune()]
    const into = invented()
    await record(world().admin.person, mergerOf([one, other], '2026-06-01', into))
    const name = named('Xã Tên Sau')
    const rename = { kind: 'rename', effectiveOn: day, unit: into.unit, name } as const
    expect((await record(world().admin.person, rename)).refusal).toBeNull()
    const { names, events } = await storyOf(into.unit)
    expect(names.map((each) => each.name)).toEqual([into.name, 'Xã Tên Sau'])
    const [merger] = events
    expect(merger?.steps.map(({ to }) => to.name)).toEqual([into.name, into.name])
  })

  it('moves posts and rights on its day, not a second earlier, and over a restart once', async () => {
    const { change, one, into, person, post } = await comingMerger()
    await record(world().admin.person, change, { posts: [{ post, to: into }] })
    await settleAt(dayBefore)
    expect(await unitsOf(person)).toEqual([[one, [one]]])
    await settleAt(onTheDay)
    await settleAt('2026-12-02T05:00:00Z')
    expect(await unitsOf(person)).toEqual([[into, [into]]])
    const { rows } = await world().database.db.read((trx) =>
      sql`SELECT starts_on, ends_on FROM post_holders WHERE person_id = ${person} ORDER BY id`.execute(
        trx,
      ),
    )
    expect(rows).toEqual([
      { starts_on: '2026-01-01', ends_on: '2026-11-30' },
      { starts_on: day, ends_on: null },
    ])
    const [moved, settled] = await world().audit(2)
    expect([moved?.action, settled?.action]).toEqual(['post.move', 'unit.settle'])
    expect(settled).toMatchObject({
      person: world().admin.person,
      role: 'administrator',
      after: { carriedOutBy: 'schedule' },
    })
    expect(await recordsOf(into)).toMatchObject([
      { state: 'in-force', posts: [{ post, outcome: 'moved' }] },
    ])
  })

  it('is carried out though who recorded it has no post any more', async () => {
    const { change, into, person, post } = await comingMerger()
    const recorder = await world().place({ unit: units.province, role: 'administrator' })
    await record(recorder.person, change, { posts: [{ post, to: into }] })
    await world().post(world().admin.person, `/posts/${recorder.post}/close`, {
      body: { reason: 'nghỉ hưu' },
    })
    await settleAt(onTheDay)
    expect(await unitsOf(person)).toEqual([[into, [into]]])
    expect((await world().audit(2)).map((row) => row.person)).toEqual([
      recorder.person,
      recorder.person,
    ])
  })

  it('does what still fits where a post was closed meanwhile, and tells what did not', async () => {
    const { change, into, other, person, post } = await comingMerger()
    const second = await world().place({ unit: other, role: 'head' })
    const posts = [post, second.post].map((each) => ({ post: each, to: into }))
    await record(world().admin.person, change, { posts })
    await world().post(world().admin.person, `/posts/${second.post}/close`, {
      body: { reason: 'nghỉ' },
    })
    await settleAt(onTheDay)
    expect(await unitsOf(person)).toEqual([[into, [into]]])
    const [record_] = await recordsOf(into)
    expect(record_?.posts.map((each) => [each.post, each.outcome])).toEqual([
      [post, 'moved'],
      [second.post, 'unfit'],
    ])
    const entries = await world().audit(2)
    const settled = entries.find(({ action }) => action === 'unit.settle')
    expect(settled?.after).toMatchObject({ unfit: [{ post: second.post }] })
  })

  it('leaves a post that nobody decided on where it is: named, without rights elsewhere, decided later', async () => {
    const { change, one, into, post } = await comingMerger()
    const below = await commune(one)
    await record(world().admin.person, change, { posts: [{ post, to: into }] })
    const late = await world().place({ unit: one, role: 'administrator' })
    await settleAt(dayBefore)
    expect(await unitsOf(late.person)).toEqual([[one, [below, one].toSorted()]])
    await settleAt(onTheDay)
    expect(await unitsOf(late.person)).toEqual([[one, [one]]])
    const event = await lastEventAbout(into)
    const { left } = await due()
    expect(left.filter((each) => each.post === late.post)).toMatchObject([
      { event, unit: { code: one }, mayMoveTo: [{ code: into }] },
    ])
    const body = { posts: [{ post: late.post, to: into }] }
    const answer = await world().post(world().admin.person, `/unit-events/${event}/posts`, { body })
    expect(answer.refusal).toBeNull()
    expect(await unitsOf(late.person)).toEqual([[into, [below, into].toSorted()]])
    expect((await due()).left.map((each) => each.post)).not.toContain(late.post)
  })

  it('a new name is the name of the unit from its day on', async () => {
    world().setNow(noon)
    const unit = await commune()
    const name = `Xã Tên Sau ${unit}`
    await record(world().admin.person, {
      kind: 'rename',
      effectiveOn: day,
      unit,
      name: named(name),
    })
    const nameNow = async () => {
      const { body } = await world().get(world().admin.person, `/units?q=${unit}`)
      return JSON.stringify(body).includes(`Tên Sau ${unit}`)
    }
    expect(await nameNow()).toBe(false)
    expect((await treeOn(day)).get(unit)?.name).toBe(name)
    await settleAt(onTheDay)
    expect(await nameNow()).toBe(true)
  })

  it('a unit that comes under another parent is that one’s from midnight, before any job has run', async () => {
    world().setNow(noon)
    const [unit, parent] = [await commune(), await commune()]
    const { person } = await world().place({ unit: parent, role: 'administrator' })
    await record(world().admin.person, { kind: 're-parent', effectiveOn: day, unit, parent })
    world().setNow(dayBefore)
    expect(await unitsOf(person)).toEqual([[parent, [parent]]])
    world().setNow(onTheDay)
    expect(await unitsOf(person)).toEqual([[parent, [parent, unit].toSorted()]])
  })
})

async function lastEventAbout(unit: string): Promise<string> {
  return (await recordsOf(unit)).at(-1)?.event ?? ''
}

describe('deciding on posts of a recorded event', () => {
  it('is for who may record it', async () => {
    const { change, into, post } = await comingMerger()
    await record(world().admin.person, change, { posts: [{ post, to: into }] })
    const path = `/unit-events/${await lastEvent()}/posts`
    const body = { posts: [{ post, to: null }] }
    for (const { person } of [world().officer, world().coordinator, world().inspector]) {
      const { refusal } = await world().post(person, path, { body })
      expect(refusal).toBe('forbidden unit-event-not-yours')
    }
  })

  it('before the day puts the new decision in place of the old', async () => {
    const { change, into, person, post } = await comingMerger()
    await record(world().admin.person, change, { posts: [{ post, to: into }] })
    const path = `/unit-events/${await lastEvent()}/posts`
    const body = { posts: [{ post, to: null }] }
    expect((await world().post(world().admin.person, path, { body })).refusal).toBeNull()
    expect(await unitsOf(person)).toHaveLength(1)
    await settleAt(onTheDay)
    expect(await unitsOf(person)).toEqual([])
  })

  it('is refused of a withdrawn event, and where the unit did not go', async () => {
    const { change, into, post } = await comingMerger()
    await record(world().admin.person, change, { posts: [{ post, to: into }] })
    const path = `/unit-events/${await lastEvent()}`
    const { admin } = world()
    const ask = (to: string | null) =>
      world().post(admin.person, `${path}/posts`, { body: { posts: [{ post, to }] } })
    expect((await ask(units.elsewhere)).refusal).toBe('invalid posts-elsewhere')
    await world().post(admin.person, `${path}/withdraw`, { body: { reason: 'hoãn' } })
    expect((await ask(null)).refusal).toBe('conflict unit-event-withdrawn')
  })

  it('happens once for a request key', async () => {
    const { change, into, post } = await comingMerger()
    await record(world().admin.person, change, { posts: [{ post, to: into }] })
    const path = `/unit-events/${await lastEvent()}/posts`
    const asking = { body: { posts: [{ post, to: null }] }, key: randomUUID() }
    const first = await world().post(world().admin.person, path, asking)
    const second = await world().post(world().admin.person, path, asking)
    expect([second.status, second.body]).toEqual([200, first.body])
  })
})

describe('what a preview tells of posts', () => {
  it('lists who acts in them and what is lent of them; both move with the post', async () => {
    const { change, one, into, person, post } = await comingMerger()
    const acting = await world().addPerson('Người Tạm Quyền')
    const lent = await world().addPerson('Người Được Uỷ')
    const { admin, addHolding, database } = world()
    await addHolding({ post, person: acting, kind: 'acting', endsOn: '2027-01-31' })
    await database.db.write((trx) =>
      sql`
        INSERT INTO delegations (holder_id, to_person, starts_on, ends_on, reason, created_at)
        SELECT id, ${lent}, '2026-11-20', '2026-12-31', 'đi công tác', ${new Date(noon)}
        FROM post_holders WHERE person_id = ${person}
      `.execute(trx),
    )
    expect((await preview(change)).posts).toMatchObject([
      {
        post,
        acting: [{ name: 'Người Tạm Quyền', endsOn: '2027-01-31' }],
        delegations: [{ to: 'Người Được Uỷ', endsOn: '2026-12-31' }],
      },
    ])
    await record(admin.person, change, { posts: [{ post, to: into }] })
    expect(await unitsOf(lent)).toEqual([[one, [one]]])
    await settleAt(onTheDay)
    expect(await unitsOf(lent)).toEqual([[into, [into]]])
    expect(await unitsOf(acting)).toEqual([[into, [into]]])
  })

  it('warns where the unit that follows would have nobody in a role that an old one has', async () => {
    const { change, other, into, post } = await comingMerger()
    const head = await world().place({ unit: other, role: 'head' })
    const roles = async (posts: { post: number; to: string | null }[]) =>
      (await preview(change, posts)).vacancies.map(({ role, unit }) => [role, unit.code])
    expect(await roles([])).toEqual([
      ['officer', into],
      ['head', into],
    ])
    const closed = { post: head.post, to: null }
    expect(await roles([{ post, to: into }, closed])).toEqual([['head', into]])
    expect(
      await roles([
        { post, to: into },
        { post: head.post, to: into },
      ]),
    ).toEqual([])
  })
})
