import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { noon, units, useWorld } from '../../../test/peopleWorld.ts'
import { personChanges } from './index.ts'

const world = useWorld()

function edit(as: string, person: string, changes: object = {}, key = randomUUID()) {
  const body = {
    name: 'Lê Thị Cúc',
    email: `${person}@example.vn`,
    phone: null,
    language: 'vi',
    ...changes,
  }
  return world().put(as, `/people/${person}`, { body, key })
}

const officer = () => world().place({ unit: units.industry, role: 'officer' })

describe('editing a person', () => {
  it('is for administrators over all their posts, and not for themselves', async () => {
    const { coordinator, head, inspector, stranger, provinceAdmin } = world()
    const { person } = await officer()
    for (const who of [coordinator.person, head.person, inspector.person, person]) {
      expect((await edit(who, person)).refusal).toBe('forbidden')
    }
    expect((await edit(stranger.person, person)).refusal).toBe('not_found')
    expect((await edit(provinceAdmin.person, person)).status).toBe(200)
  })

  it('is not for an administrator of a part where the person has more: an e-mail address is a key', async () => {
    const { admin, provinceAdmin, coordinator } = world()
    expect((await edit(provinceAdmin.person, admin.person)).refusal).toBe('forbidden')
    const { person } = await officer()
    await world().place({ unit: units.elsewhere, role: 'officer' }, { person })
    expect((await edit(provinceAdmin.person, person)).refusal).toBe('forbidden')
    expect((await edit(provinceAdmin.person, coordinator.person)).status).toBe(200)
    expect((await edit(admin.person, person)).status).toBe(200)
  })

  it('is not for an administrator of a part where the person was lent more', async () => {
    const { person } = await officer()
    const leader = await world().place({ unit: units.industry, role: 'leader', scope: null })
    const body = {
      holding: leader.holding,
      to: person,
      startsOn: '2026-11-25',
      endsOn: '2026-11-30',
      reason: 'đi công tác',
    }
    expect((await world().post(leader.person, '/delegations', { body })).status).toBe(200)
    expect((await edit(world().provinceAdmin.person, person)).refusal).toBe('forbidden')
    expect((await edit(world().admin.person, person)).status).toBe(200)
  })

  it('changes the person, and keeps what changed in the audit', async () => {
    const { person } = await officer()
    const { body } = await edit(world().admin.person, person, { phone: '0210 3846 123' })
    expect(body).toMatchObject({ id: person, name: 'Lê Thị Cúc', phone: '0210 3846 123' })
    expect(await world().audit()).toMatchObject([
      {
        action: 'person.edit',
        unit: units.industry,
        role: 'administrator',
        before: { phone: null },
        after: { name: 'Lê Thị Cúc', phone: '0210 3846 123' },
      },
    ])
  })

  it('is refused for an address that is taken, in whatever case, and for one who is nobody', async () => {
    const { admin, head } = world()
    const { person } = await officer()
    const taken = { email: `${head.person}@EXAMPLE.vn` }
    expect((await edit(admin.person, person, taken)).refusal).toBe('conflict email-taken')
    expect((await edit(admin.person, randomUUID())).refusal).toBe('not_found')
    expect((await edit(admin.person, person, { name: 'a\u0000b' })).refusal).toBe('invalid')
  })

  it('happens once for a request key', async () => {
    const { person } = await officer()
    const key = randomUUID()
    const first = await edit(world().admin.person, person, {}, key)
    const second = await edit(world().admin.person, person, {}, key)
    expect([second.status, second.body]).toEqual([200, first.body])
  })
})

describe('keeping a person from signing in', () => {
  const set = (person: string, at: Date | null) =>
    world().database.db.write((trx) => personChanges.setDisabled(trx, person, at))

  it('is done and undone once', async () => {
    const { person } = await officer()
    await set(person, new Date(noon))
    await expect(set(person, new Date(noon))).rejects.toMatchObject({
      details: { reason: 'already-disabled' },
    })
    await set(person, null)
    await expect(set(person, null)).rejects.toMatchObject({
      details: { reason: 'already-enabled' },
    })
  })

  it('is refused for the last administrator of the whole installation', async () => {
    await expect(set(world().admin.person, new Date(noon))).rejects.toMatchObject({
      code: 'conflict',
      details: { reason: 'last-administrator' },
    })
    await set(world().provinceAdmin.person, new Date(noon))
  })
})
