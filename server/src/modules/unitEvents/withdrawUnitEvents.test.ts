import { randomUUID } from 'node:crypto'
import type { UnitChange } from '@thang/contracts'
import { UnitEventsWithdrawn } from '@thang/contracts'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { units, useWorld } from '../../../test/peopleWorld.ts'
import { begin, invented, mergerOf, named, useUnits } from '../../../test/unitEvents.ts'

const world = useWorld()
const { record, commune, treeOn, storyOf, lastEvent, settleAt, preview } = useUnits(world)
const day = '2026-07-01'
const reason = 'ghi nhầm'

async function recorded(change: UnitChange, posts: { post: number; to: string | null }[] = []) {
  const { refusal } = await record(world().admin.person, change, { posts })
  expect(refusal).toBeNull()
  return lastEvent()
}

function withdraw(event: string, as = world().admin.person, key: string = randomUUID()) {
  return world().post(as, `/unit-events/${event}/withdraw`, { body: { reason }, key })
}

/** Every row of the picture; units that never were are not in it. */
async function picture() {
  const tables = [
    sql`SELECT * FROM units WHERE NOT withdrawn ORDER BY code`,
    sql`SELECT unit_code, name, short_name, valid_from, valid_to FROM unit_names ORDER BY 1, 5`,
    sql`SELECT * FROM unit_lineage ORDER BY event, predecessor_code, successor_code`,
    sql`SELECT * FROM unit_parents ORDER BY unit_code, starts_on`,
  ]
  return world().database.db.read(async (trx) => {
    const rows = []
    for (const table of tables) rows.push((await table.execute(trx)).rows)
    return rows
  })
}

/** An event of each kind, as it may be recorded and withdrawn; coming ones too. */
const changes: Record<string, () => Promise<UnitChange>> = {
  create: async () => {
    const { unit, name } = invented()
    return { kind: 'create', effectiveOn: day, unit, create: { ...begin(name), gsoCode: '08765' } }
  },
  rename: async () => {
    const name = named(invented().name)
    return { kind: 'rename', effectiveOn: day, unit: units.industry, name }
  },
  're-parent': async () => {
    const [unit, parent] = [await commune(), await commune()]
    return { kind: 're-parent', effectiveOn: day, unit, parent }
  },
  merge: async () => mergerOf([await commune(), await commune()], day),
  'coming merge': async () => mergerOf([await commune(), await commune()], '2026-12-15'),
  split: async () => {
    const [one, other] = [invented(), invented()]
    const into = [
      { unit: one.unit, create: begin(one.name), share: 0.4 },
      { unit: other.unit, create: begin(other.name), share: 0.6 },
    ]
    return { kind: 'split', effectiveOn: day, unit: await commune(), into }
  },
  dissolve: async () => ({
    kind: 'dissolve',
    effectiveOn: day,
    unit: await commune(),
    heirs: [],
  }),
  transfer: async () => {
    const [from, to] = [await commune(), await commune()]
    return { kind: 'transfer', effectiveOn: day, from, to, share: 0.25 }
  },
}

describe.each(Object.entries(changes))('withdrawing: %s', (_kind, make) => {
  it('leaves every row as if it had never been recorded, and can be recorded again', async () => {
    const change = await make()
    const [before, tree] = [await picture(), await treeOn('2026-12-31')]
    const event = await recorded(change)
    const drawn = await picture()
    expect(drawn).not.toEqual(before)
    expect((await withdraw(event)).refusal).toBeNull()
    expect(await picture()).toEqual(before)
    expect(await treeOn('2026-12-31')).toEqual(tree)
    const again = await recorded(change)
    expect(JSON.stringify(await picture()).replaceAll(again, event)).toEqual(JSON.stringify(drawn))
  })
})

describe('withdrawing an event', () => {
  it('is for administrators over all it is about', async () => {
    const event = await recorded(mergerOf([await commune(), await commune()], day))
    const { officer, head, inspector, coordinator, nobody, provinceAdmin } = world()
    for (const person of [officer, head, inspector, coordinator].map((one) => one.person)) {
      expect((await withdraw(event, person)).refusal).toBe('forbidden unit-event-not-yours')
    }
    expect((await withdraw(event, nobody)).refusal).toBe('forbidden unit-event-not-yours')
    expect((await withdraw(event, provinceAdmin.person)).status).toBe(200)
  })

  it('is told by the story of the unit with the reason, and by the audit', async () => {
    const [one, other] = [await commune(), await commune()]
    const event = await recorded(mergerOf([one, other], day))
    await withdraw(event)
    expect(await world().audit()).toMatchObject([
      { action: 'unit.withdraw', before: { event, kind: 'merge' }, reason },
    ])
    const { validTo, events } = await storyOf(one)
    expect(validTo).toBeNull()
    expect(events.at(-1)).toMatchObject({
      event,
      recorded: true,
      withdrawn: { on: '2026-11-23', reason },
    })
    expect(events[0]?.withdrawn).toBeNull()
  })

  it('is refused a second time, of a shipped event, and of none', async () => {
    const event = await recorded(mergerOf([await commune(), await commune()], day))
    await withdraw(event)
    expect((await withdraw(event)).refusal).toBe('conflict unit-event-withdrawn')
    expect((await withdraw('reform-2025-08')).refusal).toBe('not_found no-such-unit-event')
    expect((await withdraw('none')).refusal).toBe('not_found no-such-unit-event')
  })

  it('happens once for a request key', async () => {
    const event = await recorded(mergerOf([await commune(), await commune()], day))
    const key = randomUUID()
    const first = await withdraw(event, world().admin.person, key)
    const second = await withdraw(event, world().admin.person, key)
    expect([second.status, second.body]).toEqual([200, first.body])
  })

  it('waits for a later event that stands on it, which is named', async () => {
    const into = invented()
    const event = await recorded(mergerOf([await commune(), await commune()], day, into))
    const name = named(invented().name)
    const later = await recorded({
      kind: 'rename',
      effectiveOn: '2026-09-01',
      unit: into.unit,
      name,
    })
    const { refusal, body } = await withdraw(event)
    expect(refusal).toBe('conflict unit-event-needed')
    expect(JSON.stringify(body)).toContain(later)
    await withdraw(later)
    expect((await withdraw(event)).refusal).toBeNull()
  })
})

describe('posts of an event that is withdrawn', () => {
  async function merged(effectiveOn = day) {
    const [one, other, into] = [await commune(), await commune(), invented()]
    const officer = await world().place({ unit: one, role: 'officer' })
    const head = await world().place({ unit: other, role: 'head' })
    const posts = [
      { post: officer.post, to: into.unit },
      { post: head.post, to: null },
    ]
    const event = await recorded(mergerOf([one, other], effectiveOn, into), posts)
    return { event, one, other, into: into.unit, officer, head }
  }

  it('go back to where they were; closed ones stay closed and are told', async () => {
    const { event, one, officer, head } = await merged()
    const answer = UnitEventsWithdrawn.parse((await withdraw(event)).body)
    expect(answer.movedBack).toMatchObject([{ title: 'Vị trí officer', unit: { code: one } }])
    expect(answer.stillClosed).toMatchObject([{ post: head.post, role: 'head' }])
    const { authorities } = await world().actor(officer.person)
    expect(authorities).toMatchObject([{ role: 'officer', unit: one, scope: one }])
    expect((await world().actor(head.person)).authorities).toEqual([])
  })

  it('go back after the schedule moved them too; before its day they were never moved', async () => {
    const coming = await merged('2026-12-01')
    await withdraw(coming.event)
    const later = await merged('2026-12-01')
    await settleAt('2026-11-30T17:00:00Z')
    const unitOf = async (person: string) => (await world().actor(person)).authorities[0]?.unit
    expect(await unitOf(coming.officer.person)).toBe(coming.one)
    expect(await unitOf(later.officer.person)).toBe(later.into)
    await withdraw(later.event)
    expect(await unitOf(later.officer.person)).toBe(later.one)
    world().setNow('2026-11-23T05:00:00Z')
  })

  it('that others made in the new unit stand in the way until they are closed', async () => {
    const { event, into } = await merged()
    const { post } = await world().place({ unit: into, role: 'appraiser' })
    expect((await withdraw(event)).refusal).toBe('conflict posts-stand')
    await world().post(world().admin.person, `/posts/${post}/close`, { body: { reason } })
    expect((await withdraw(event)).refusal).toBeNull()
  })
})

it('what anything else names by the unit that began stands in the way too', async () => {
  const { unit, name } = invented()
  const event = await recorded({ kind: 'create', effectiveOn: day, unit, create: begin(name) })
  await world().database.db.write((trx) =>
    sql`
      INSERT INTO framework_drafts (owner_unit, code, index_code, body, created_at, created_by, edited_at, edited_by)
      VALUES (${unit}, ${unit}, 'dti', '{}', now(), ${world().nobody}, now(), ${world().nobody})
    `.execute(trx),
  )
  const { refusal, body } = await withdraw(event)
  expect(refusal).toBe('conflict unit-used')
  expect(JSON.stringify(body)).toContain('framework_drafts')
})

describe('an event earlier than others about the same unit', () => {
  it('is recorded with a warning where what came later still holds', async () => {
    const unit = await commune()
    const rename = (effectiveOn: string, name: string) =>
      ({ kind: 'rename', effectiveOn, unit, name: named(name) }) as const
    await recorded(rename('2026-09-01', `Xã Sau ${unit}`))
    const { problems } = await preview(rename('2026-05-01', `Xã Giữa ${unit}`))
    expect(problems.map(({ severity, code }) => [severity, code])).toEqual([
      ['warning', 'unit-event-earlier'],
    ])
    await recorded(rename('2026-05-01', `Xã Giữa ${unit}`))
    const { names } = await storyOf(unit)
    expect(names.map(({ name, validTo }) => [name, validTo]).slice(1)).toEqual([
      [`Xã Giữa ${unit}`, '2026-08-31'],
      [`Xã Sau ${unit}`, null],
    ])
  })

  it('is refused where a later one could not have happened, which is named', async () => {
    const [unit, other] = [await commune(), await commune()]
    const name = named(invented().name)
    const later = await recorded({ kind: 'rename', effectiveOn: '2026-09-01', unit, name })
    const { refusal, body } = await record(world().admin.person, mergerOf([unit, other], day))
    expect(refusal).toBe('invalid unit-event-wrong')
    expect(JSON.stringify(body)).toContain(later)
  })
})
