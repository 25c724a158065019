import { beforeEach, describe, expect, it } from 'vitest'
import { units, useWorld } from '../../../test/peopleWorld.ts'
import { decisionData, newPdf, sendingFiles } from './fixtures/sendingFiles.ts'

const world = useWorld()
const { create, withFile } = sendingFiles(world)
beforeEach(() => {
  world().evidence.scanner = null
  world().setNow('2026-11-23T05:00:00Z')
})

/** Every way of asking for a document and for its file. */
async function everyRoute(as: string, id: number, file: number) {
  const json = await Promise.all([
    world().get(as, `/evidence/${id}`),
    world().put(as, `/evidence/${id}`, { body: { ...decisionData, base: 1 } }),
    world().post(as, `/evidence/${id}/withdraw`, { body: { reason: 'thử xem' } }),
    world().post(as, `/evidence/${id}/files`, {
      body: { upload: crypto.randomUUID(), replaces: null },
    }),
  ])
  const bytes = await Promise.all([
    world().file(as, `/evidence-files/${file}`),
    world().file(as, `/evidence-files/${file}?view=inline`),
    world().raw({
      as,
      method: 'GET',
      url: `/evidence-files/${file}`,
      headers: { range: 'bytes=0-3' },
    }),
  ])
  const said = [
    ...json.map(({ body }) => JSON.stringify(body)),
    ...bytes.map(({ bytes: b }) => String(b)),
  ]
  return said.map((text) =>
    text.replace(/"requestId":"[^"]*"/, '').replaceAll(/"(evidence|file)":\d+/g, '"$1":0'),
  )
}

describe('internal evidence', () => {
  it('of another unit is answered, by every route, exactly as what does not exist', async () => {
    const { document, file } = await withFile()
    const strangers = [
      world().stranger.person,
      (await world().place({ unit: units.education, role: 'officer' })).person,
      (await world().place({ unit: units.education, role: 'inspector' })).person,
      world().provinceAdmin.person,
      world().admin.person,
      world().nobody,
    ]
    for (const person of strangers) {
      const real = await everyRoute(person, document.id, file)
      expect(real).toEqual(await everyRoute(person, 9_999_999, 9_999_999))
      expect(real.every((text) => text.includes('"not_found"'))).toBe(true)
    }
  })

  it('of another unit is in no list, whatever is asked', async () => {
    const { document } = await withFile()
    const { person } = world().stranger
    for (const query of ['', `?unit=${units.industry}`, '?q=chuyen%20doi%20so']) {
      const { body } = await world().get(person, `/evidence${query}`)
      expect(JSON.stringify(body)).not.toContain(`"id":${document.id},`)
    }
  })

  it.each(['coordinator', 'appraiser', 'council', 'leader', 'inspector'] as const)(
    'is read by a %s over the unit, who changes nothing',
    async (role) => {
      const { document, file } = await withFile()
      const { person } = await world().place({ unit: units.education, role, scope: units.province })
      const { status, body } = await world().get(person, `/evidence/${document.id}`)
      expect(status).toBe(200)
      expect(body).toMatchObject({ actions: [] })
      expect((await world().file(person, `/evidence-files/${file}`)).status).toBe(200)
      const withdrawal = { body: { reason: 'thử xem' } }
      const refused = await world().post(person, `/evidence/${document.id}/withdraw`, withdrawal)
      expect(refused.refusal).toBe('forbidden')
    },
  )
})

describe('public evidence', () => {
  it('is read by whoever holds a post, until it is withdrawn', async () => {
    const { document, file } = await withFile(newPdf(), { visibility: 'public' })
    const { stranger, nobody, officer } = world()
    expect((await world().get(stranger.person, `/evidence/${document.id}`)).body).toMatchObject({
      actions: [],
    })
    expect((await world().file(stranger.person, `/evidence-files/${file}`)).status).toBe(200)
    const listed = await world().get(stranger.person, `/evidence?unit=${units.industry}`)
    expect(JSON.stringify(listed.body)).toContain(`"id":${document.id},`)
    expect((await world().get(nobody, `/evidence/${document.id}`)).refusal).toBe('not_found')
    const withdrawal = { body: { reason: 'ban hành nhầm' } }
    await world().post(officer.person, `/evidence/${document.id}/withdraw`, withdrawal)
    expect((await world().get(stranger.person, `/evidence/${document.id}`)).status).toBe(404)
  })
})

describe('evidence of a unit that merged', () => {
  const old = '26'

  it('is read and gone on with by its heir, as its heir’s own', async () => {
    const { person: before } = await world().place({ unit: old, role: 'officer' })
    world().setNow('2025-06-30T05:00:00Z')
    const since = { startsOn: '2025-01-01' }
    const { person } = await world().place({ unit: old, role: 'officer' }, since)
    const { id } = await create({ unit: old }, person)
    world().setNow('2026-11-23T05:00:00Z')
    const heir = await world().place({ unit: units.province, role: 'officer' })
    const { body } = await world().get(heir.person, `/evidence/${id}`)
    expect(body).toMatchObject({
      unit: { code: old },
      actions: ['edit', 'add-file', 'withdraw'],
    })
    const listed = await world().get(heir.person, `/evidence?unit=${units.province}`)
    expect(JSON.stringify(listed.body)).toContain(`"id":${id},`)
    expect((await world().get(before, `/evidence/${id}`)).status).toBe(200)
    expect((await world().get(world().stranger.person, `/evidence/${id}`)).status).toBe(404)
  })

  it('was nobody else’s before the day of the merger', async () => {
    world().setNow('2025-06-30T05:00:00Z')
    const since = { startsOn: '2025-01-01' }
    const { person } = await world().place({ unit: old, role: 'officer' }, since)
    const { id } = await create({ unit: old }, person)
    const heir = await world().place({ unit: units.province, role: 'officer' }, since)
    expect((await world().get(heir.person, `/evidence/${id}`)).status).toBe(404)
  })
})
