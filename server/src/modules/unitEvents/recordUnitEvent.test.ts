import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { UnitChange, UnitPreview } from '@thang/contracts'
import { checkEvents, lineageBetween, replayEvents, type UnitEvent } from '@thang/engine'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { today, units, useWorld } from '../../../test/peopleWorld.ts'
import { begin, invented, named, useUnits } from '../../../test/unitEvents.ts'
import { programDirectory } from '../../config.ts'
import { openDatabase } from '../../platform/db/database.ts'
import { seed } from '../../seed/seed.ts'

const world = useWorld()
const day = '2026-07-01'
const { record, preview, commune, treeOn, storyOf } = useUnits(world)

async function shippedEvents(): Promise<UnitEvent[]> {
  const { rows } = await world().database.db.read((trx) =>
    sql<{ body: UnitEvent }>`
      SELECT body FROM unit_events WHERE origin = 'shipped' ORDER BY seq
    `.execute(trx),
  )
  return rows.map(({ body }) => body)
}

/** As the tree has it: the parent by its code. */
function flat(unit: UnitPreview['changes'][number]['before']) {
  return unit === null ? null : { ...unit, parent: unit.parent?.code ?? null }
}

/** An event of each kind, about units of its own, that nothing but a right refuses. */
const events: Record<string, () => Promise<UnitChange>> = {
  create: async () => {
    const { unit, name } = invented()
    return { kind: 'create', effectiveOn: day, unit, create: begin(name) }
  },
  rename: async () => {
    const unit = await commune()
    return { kind: 'rename', effectiveOn: day, unit, name: named(invented().name) }
  },
  're-parent': async () => {
    return { kind: 're-parent', effectiveOn: day, unit: await commune(), parent: await commune() }
  },
  merge: async () => {
    const { unit, name } = invented()
    const from = [await commune(), await commune()].map((each) => ({ unit: each, share: 1 }))
    return { kind: 'merge', effectiveOn: day, from, into: { unit, create: begin(name) } }
  },
  split: async () => {
    const [one, other] = [invented(), invented()]
    const into = [
      { unit: one.unit, create: begin(one.name), share: 0.4 },
      { unit: other.unit, create: begin(other.name), share: 0.6 },
    ]
    return { kind: 'split', effectiveOn: day, unit: await commune(), into }
  },
  dissolve: async () => {
    return { kind: 'dissolve', effectiveOn: day, unit: await commune(), heirs: [] }
  },
  transfer: async () => {
    const [from, to] = [await commune(), await commune()]
    return { kind: 'transfer', effectiveOn: day, from, to, share: 0.25 }
  },
}

describe.each(Object.entries(events))('recording: %s', (kind, make) => {
  it('is for administrators over all it is about', async () => {
    const { officer, head, inspector, stranger, nobody, provinceAdmin } = world()
    const change = await make()
    for (const person of [officer.person, head.person, inspector.person, stranger.person, nobody]) {
      expect((await record(person, change)).refusal).toBe('forbidden unit-event-not-yours')
    }
    expect((await record(provinceAdmin.person, change)).status).toBe(200)
  })

  it('does what its preview says, which does nothing, and stands in the audit', async () => {
    const change = await make()
    const before = await treeOn(day)
    const foreseen = await preview(change)
    expect(await treeOn(day)).toEqual(before)
    expect((await record(world().admin.person, change)).body).toEqual(foreseen)
    const after = await treeOn(day)
    for (const each of foreseen.changes) {
      expect(before.get(each.unit) ?? null).toEqual(flat(each.before))
      expect(after.get(each.unit) ?? null).toEqual(flat(each.after))
    }
    expect(foreseen.changes.length > 0).toBe(kind !== 'transfer')
    expect(await world().audit()).toMatchObject([{ action: 'unit.change', after: { kind } }])
  })

  it('is refused a second time', async () => {
    const change = await make()
    await record(world().admin.person, change)
    const again = await record(world().admin.person, change)
    const harmless = ['rename', 're-parent', 'transfer'].includes(kind)
    expect(again.refusal).toBe(harmless ? null : 'invalid unit-event-wrong')
  })

  it('happens once for a request key', async () => {
    const change = await make()
    const key = randomUUID()
    const first = await record(world().admin.person, change, { key })
    const second = await record(world().admin.person, change, { key })
    expect([second.status, second.body]).toEqual([200, first.body])
  })
})

describe('who may', () => {
  it('a coordinator adds units to those they coordinate, and does no more', async () => {
    const { coordinator } = world()
    const create = await events['create']?.()
    if (create?.kind !== 'create') throw new Error('no event')
    const top = { ...create, create: { ...create.create, parent: null } }
    expect((await record(coordinator.person, top)).refusal).toContain('forbidden')
    expect((await record(coordinator.person, create)).status).toBe(200)
    const rename = { kind: 'rename', effectiveOn: day, unit: create.unit, name: named('Xã Khác') }
    expect((await record(coordinator.person, rename as UnitChange)).refusal).toContain('forbidden')
  })

  it('an administrator of a province does not give its units to another', async () => {
    const change = { kind: 're-parent', effectiveOn: day, unit: await commune() } as const
    const away = { ...change, parent: units.elsewhere }
    expect((await record(world().provinceAdmin.person, away)).refusal).toContain('forbidden')
    expect((await record(world().admin.person, away)).status).toBe(200)
  })

  it('what one may record about a unit is said by the same sentences', async () => {
    const kindsOf = async (person: string) =>
      (await world().get(person, `/unit-events/kinds?unit=${units.industry}`)).body
    expect(await kindsOf(world().provinceAdmin.person)).toEqual({
      kinds: ['create', 'rename', 're-parent', 'merge', 'split', 'dissolve', 'transfer'],
    })
    expect(await kindsOf(world().coordinator.person)).toEqual({ kinds: ['create'] })
    expect(await kindsOf(world().officer.person)).toEqual({ kinds: [] })
  })
})

describe('time', () => {
  it('every shipped event could have happened after those before it', async () => {
    const wrong = checkEvents(await shippedEvents()).flatMap(({ event, problems }) =>
      problems
        .filter(({ severity }) => severity === 'error')
        .map(({ code }) => [event.event, code]),
    )
    expect(wrong).toEqual([])
  })

  it('two communes merged in mid-year are two the day before and one on the day', async () => {
    const [one, other] = [await commune(), await commune()]
    const { unit, name } = invented()
    const from = [one, other].map((each) => ({ unit: each, share: 1 }))
    const into = { unit, create: begin(name) }
    await record(world().admin.person, { kind: 'merge', effectiveOn: day, from, into })
    const [before, after] = [await treeOn('2026-06-30'), await treeOn(day)]
    expect([one, other, unit].map((code) => before.has(code))).toEqual([true, true, false])
    expect([one, other, unit].map((code) => after.has(code))).toEqual([false, false, true])
    const story = await storyOf(one)
    expect(story.validTo).toBe('2026-06-30')
    expect(story.events.map((event) => event.kind)).toEqual(['create', 'merge'])
    expect(story.events.at(-1)?.legalBasis).toBe('12/NQ-HĐND ngày 15/06/2026 của HĐND tỉnh Phú Thọ')
  })

  it('a part that is transferred leaves both units, and the lineage has its share', async () => {
    const [from, to] = [await commune(), await commune()]
    await record(world().admin.person, { kind: 'transfer', effectiveOn: day, from, to, share: 0.3 })
    const tree = await treeOn(day)
    expect([from, to].map((code) => tree.has(code))).toEqual([true, true])
    const { rows } = await world().database.db.read((trx) =>
      sql`SELECT kind, share::float AS share FROM unit_lineage WHERE predecessor_code = ${from}`.execute(
        trx,
      ),
    )
    expect(rows).toEqual([{ kind: 'transfer', share: 0.3 }])
  })

  it('a unit keeps every name it had, each with its days', async () => {
    const unit = await commune()
    await record(world().admin.person, {
      kind: 'rename',
      effectiveOn: day,
      unit,
      name: named('Xã Đổi Tên'),
    })
    const { names } = await storyOf(unit)
    expect(names.map((each) => [each.validFrom, each.validTo])).toEqual([
      ['2026-01-01', '2026-06-30'],
      [day, null],
    ])
    expect(names.at(-1)?.name).toBe('Xã Đổi Tên')
  })

  it('the reform of 2025 reads on both sides: 63 provinces, then 34', async () => {
    const provinces = async (on: string) =>
      [...(await treeOn(on)).values()].filter(({ kind }) => kind === 'province').length
    expect([await provinces('2025-06-30'), await provinces('2025-07-01')]).toEqual([63, 34])
  })
})

it('the 121 communes of Vĩnh Phúc went whole into 36 of Phú Thọ', async () => {
  const { lives, lineage } = replayEvents(await shippedEvents())
  const before = await treeOn('2025-06-30')
  const inProvince = (code: string) => {
    const district = before.get(before.get(code)?.parent ?? '')
    return district?.kind === 'district' && district.parent === '26'
  }
  const communes = [...before.keys()].filter(inProvince)
  expect(communes.length).toBe(121)
  const went = lineageBetween({ units: lives.values(), lineage }, '2025-06-30', '2025-07-01')
  const theirs = went.filter(({ unit }) => communes.includes(unit))
  const receivers = theirs.flatMap(({ counterparts }) => counterparts)
  expect(receivers.map(({ share }) => share)).toEqual(communes.map(() => 1))
  const after = await treeOn('2025-07-01')
  const successors = [...new Set(receivers.map(({ unit }) => unit))]
  expect(successors.length).toBe(36)
  expect(new Set(successors.map((code) => after.get(code)?.parent))).toEqual(new Set(['25-2025']))
})

describe('posts of a unit that ends', () => {
  async function merged() {
    const { unit, name } = invented()
    const [one, other] = [await commune(), await commune()]
    const from = [one, other].map((each) => ({ unit: each, share: 1 }))
    const change = { kind: 'merge', effectiveOn: day, from, into: { unit, create: begin(name) } }
    return { change: change as UnitChange, one, unit }
  }

  it('are told before, and each must be decided on', async () => {
    const { change, one, unit } = await merged()
    const { post } = await world().place({ unit: one, role: 'officer' })
    expect((await preview(change)).posts).toMatchObject([
      { post, unit: { code: one }, mayMoveTo: [{ code: unit }] },
    ])
    const { refusal } = await record(world().admin.person, change)
    expect(refusal).toBe('conflict posts-undecided')
  })

  it('move with title, role and holder to the unit that follows, and so does the right', async () => {
    const { change, one, unit } = await merged()
    const { post, person } = await world().place({ unit: one, role: 'officer' })
    await record(world().admin.person, change, { posts: [{ post, to: unit }] })
    const { authorities } = await world().actor(person)
    expect(authorities).toMatchObject([
      { title: 'Vị trí officer', role: 'officer', unit, scope: unit },
    ])
    const { rows } = await world().database.db.read((trx) =>
      sql`
        SELECT post_id = ${post} AS old, starts_on, ends_on FROM post_holders
        WHERE person_id = ${person} ORDER BY id
      `.execute(trx),
    )
    expect(rows).toEqual([
      { old: true, starts_on: '2026-01-01', ends_on: '2026-11-22' },
      { old: false, starts_on: today, ends_on: null },
    ])
    expect((await world().audit(2)).map(({ action }) => action)).toEqual([
      'post.move',
      'unit.change',
    ])
  })

  it('are closed where that was chosen, and go nowhere else', async () => {
    const { change, one } = await merged()
    const { post, person } = await world().place({ unit: one, role: 'officer' })
    const elsewhere = [{ post, to: units.elsewhere }]
    const { refusal } = await record(world().admin.person, change, { posts: elsewhere })
    expect(refusal).toBe('invalid posts-elsewhere')
    await record(world().admin.person, change, { posts: [{ post, to: null }] })
    expect((await world().actor(person)).authorities).toEqual([])
  })

  it('elsewhere that are for it move their scope', async () => {
    const { change, one, unit } = await merged()
    const { post, person } = await world().place({
      unit: units.industry,
      role: 'coordinator',
      scope: one,
    })
    await record(world().admin.person, change, { posts: [{ post, to: unit }] })
    const { authorities } = await world().actor(person)
    expect(authorities).toMatchObject([{ unit: units.industry, scope: unit }])
  })
})

describe('the shipped data', () => {
  it('are loaded again without touching what officials recorded', async () => {
    const unit = await commune()
    const renamed = 'Sở Công Thương và Năng lượng'
    await record(world().admin.person, {
      kind: 'rename',
      effectiveOn: day,
      unit: units.industry,
      name: named(renamed),
    })
    const before = await storyOf(unit)
    const owner = openDatabase(world().database.ownerUrl, { connections: 2 })
    await owner.write((trx) => sql`UPDATE reference_facts SET content_hash = 'old'`.execute(trx))
    await seed(owner, join(programDirectory, 'data'))
    await owner.close()
    expect(await storyOf(unit)).toEqual(before)
    expect((await treeOn(day)).get(units.industry)?.name).toBe(renamed)
    const { body } = await world().get(
      world().admin.person,
      `/units?q=${encodeURIComponent('nang luong')}`,
    )
    expect(body).toMatchObject({ units: [{ code: units.industry }] })
  })
})
