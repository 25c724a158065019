import { randomUUID } from 'node:crypto'
import { EvidenceUpload } from '@thang/contracts'
import { beforeEach, describe, expect, it } from 'vitest'
import { units, useWorld } from '../../../../test/peopleWorld.ts'
import { ScanFailure } from '../../../platform/files/index.ts'
import { newPdf, sendingFiles, sha256Of } from '../fixtures/sendingFiles.ts'
import { forgetUploads } from './forgetUploads.ts'

const world = useWorld()
const { begin, sendPart, complete, send, attach, create } = sendingFiles(world)
beforeEach(() => {
  world().evidence.scanner = null
  world().setNow('2026-11-23T05:00:00Z')
})

function ask(as: string, changes: object = {}, key = randomUUID()) {
  const body = { unit: units.industry, name: 'a.pdf', bytes: 100, sha256: null, ...changes }
  return world().post(as, '/evidence-uploads', { body, key })
}

async function look(id: string, as = world().officer.person) {
  return EvidenceUpload.parse((await world().get(as, `/evidence-uploads/${id}`)).body)
}

describe('beginning to send', () => {
  it('is for officers and heads of the unit', async () => {
    const { officer, head, coordinator, stranger, admin, nobody } = world()
    for (const { person } of [officer, head]) expect((await ask(person)).status).toBe(200)
    for (const person of [coordinator.person, stranger.person, admin.person, nobody]) {
      expect((await ask(person)).refusal).toBe('forbidden')
    }
  })

  it('is told to the audit, and gives where to begin', async () => {
    const { body } = await ask(world().officer.person)
    expect(body).toMatchObject({ offset: 0, state: 'receiving', sha256: null, alreadyIn: [] })
    const [entry] = await world().audit()
    expect(entry).toMatchObject({
      action: 'evidence-upload.begin',
      unit: units.industry,
      after: { name: 'a.pdf', bytes: 100 },
    })
  })

  it('is refused for a file that is too large, before anything is sent', async () => {
    const { officer, evidence } = world()
    const answer = await ask(officer.person, { bytes: evidence.files.fileBytes + 1 })
    expect(answer).toMatchObject({ status: 413, refusal: 'too_large file-too-large' })
  })

  it('is refused for a name with a path in it', async () => {
    expect((await ask(world().officer.person, { name: '../a.pdf' })).refusal).toBe('invalid')
  })

  it('asked again with the same key is one upload', async () => {
    const key = randomUUID()
    const first = await ask(world().officer.person, {}, key)
    expect((await ask(world().officer.person, {}, key)).body).toEqual(first.body)
  })

  it('is refused to who has too many on their way', async () => {
    const { person } = await world().place({ unit: units.industry, role: 'officer' })
    for (let n = 0; n < 50; n += 1) await ask(person)
    expect((await ask(person)).refusal).toBe('conflict too-many-uploads')
  })

  it('says which document has the same bytes already', async () => {
    const bytes = newPdf()
    const { id } = await create({ summary: 'Kế hoạch năm' })
    await attach(id, (await send(bytes)).id)
    const { body } = await ask(world().officer.person, { sha256: sha256Of(bytes) })
    expect(body).toMatchObject({ alreadyIn: [{ document: id, summary: 'Kế hoạch năm' }] })
    const elsewhere = { unit: units.education, sha256: sha256Of(bytes) }
    const { person } = await world().place({ unit: units.education, role: 'officer' })
    expect((await ask(person, elsewhere)).body).toMatchObject({ alreadyIn: [] })
  })
})

describe('sending in parts', () => {
  it('resumes where it was cut', async () => {
    const bytes = newPdf()
    const { id } = await begin(bytes)
    await sendPart(id, 0, bytes.subarray(0, 20))
    expect((await look(id)).offset).toBe(20)
    await sendPart(id, 20, bytes.subarray(20))
    const { body } = await complete(id)
    expect(body).toMatchObject({ state: 'ready', sha256: sha256Of(bytes), type: 'pdf' })
  })

  it('at a wrong offset is refused with the right one', async () => {
    const bytes = newPdf()
    const { id } = await begin(bytes)
    await sendPart(id, 0, bytes.subarray(0, 20))
    const again = await sendPart(id, 0, bytes.subarray(0, 20))
    expect(again.status).toBe(409)
    expect(String(again.bytes)).toContain('"offset":20')
  })

  it('beyond the promised end is refused', async () => {
    const { id } = await begin(newPdf())
    expect((await sendPart(id, 0, Buffer.alloc(1000))).status).toBe(400)
    expect((await look(id)).offset).toBe(0)
  })

  it('what is no part at all is refused', async () => {
    const { id } = await begin(newPdf())
    const url = `/evidence-uploads/${id}`
    const as = world().officer.person
    const json = { 'content-type': 'application/json', 'upload-offset': '0' }
    const answer = await world().raw({ as, method: 'PATCH', url, headers: json, payload: '{}' })
    expect(answer.status).toBe(400)
  })

  it('is for who began it alone: to another it does not exist', async () => {
    const bytes = newPdf()
    const { id } = await begin(bytes)
    const { person } = world().head
    expect((await world().get(person, `/evidence-uploads/${id}`)).refusal).toBe('not_found')
    expect((await sendPart(id, 0, bytes, person)).status).toBe(404)
    expect((await complete(id, person)).refusal).toBe('not_found')
    expect((await world().get(person, `/evidence-uploads/${randomUUID()}`)).refusal).toBe(
      'not_found',
    )
  })
})

describe('completing', () => {
  it('is refused while something is missing, and says how much is here', async () => {
    const bytes = newPdf()
    const { id } = await begin(bytes)
    await sendPart(id, 0, bytes.subarray(0, 10))
    const { refusal, body } = await complete(id)
    expect(refusal).toBe('conflict upload-incomplete')
    expect(body).toMatchObject({ error: { details: { offset: 10 } } })
  })

  it('keeps the bytes, and tells the audit what they are', async () => {
    const bytes = newPdf()
    const { id, answer } = await send(bytes)
    expect(answer.body).toMatchObject({ id, state: 'ready', scan: 'not-scanned' })
    expect(await world().evidence.files.store.has(sha256Of(bytes))).toBe(true)
    expect(await world().evidence.files.incoming.list()).not.toContain(id)
    const [entry] = await world().audit()
    expect(entry).toMatchObject({
      action: 'evidence-upload.complete',
      after: { sha256: sha256Of(bytes), type: 'pdf', scan: 'not-scanned' },
    })
  })

  it('asked again with the same key answers the same, with another that it is done', async () => {
    const bytes = newPdf()
    const { id } = await begin(bytes)
    await sendPart(id, 0, bytes)
    const key = randomUUID()
    const first = await complete(id, undefined, key)
    expect(first.status).toBe(200)
    expect((await complete(id, undefined, key)).body).toEqual(first.body)
    expect((await complete(id)).refusal).toBe('conflict upload-ready')
  })

  it('is refused to who lost the post meanwhile', async () => {
    const { person } = await world().place(
      { unit: units.industry, role: 'officer' },
      { endsOn: '2026-11-23' },
    )
    const bytes = newPdf()
    const { id } = await begin(bytes, 'a.pdf', person)
    await sendPart(id, 0, bytes, person)
    world().setNow('2026-11-24T05:00:00Z')
    expect((await complete(id, person)).refusal).toBe('forbidden')
    expect(await world().evidence.files.store.has(sha256Of(bytes))).toBe(false)
  })

  it('refuses what is of a kind that is not taken, whatever its name, and keeps nothing', async () => {
    const bytes = Buffer.from('<!doctype html><script>alert(1)</script>')
    const { id, answer } = await send(bytes, 'bao-cao.pdf')
    expect(answer.refusal).toBe('invalid file-html')
    expect(JSON.stringify(answer.body)).toContain('bao-cao.pdf')
    expect((await look(id)).state).toBe('refused')
    expect(await world().evidence.files.store.has(sha256Of(bytes))).toBe(false)
    expect(await world().evidence.files.incoming.list()).not.toContain(id)
    expect((await complete(id)).refusal).toBe('invalid file-html')
  })

  it('refuses bytes that are not those that were promised', async () => {
    const bytes = newPdf()
    const { body } = await ask(world().officer.person, {
      bytes: bytes.length,
      sha256: sha256Of(newPdf()),
    })
    const { id } = EvidenceUpload.parse(body)
    await sendPart(id, 0, bytes)
    expect((await complete(id)).refusal).toBe('invalid file-hash-differs')
  })

  it('refuses a file with a virus, names it, deletes it and tells the audit', async () => {
    world().evidence.scanner = { scan: async () => ({ infection: 'Test.Virus' }) }
    const bytes = newPdf()
    const { id, answer } = await send(bytes)
    expect(answer.refusal).toBe('invalid file-infected')
    expect(JSON.stringify(answer.body)).toContain('Test.Virus')
    const [entry] = await world().audit()
    expect(entry).toMatchObject({
      action: 'evidence-upload.refuse',
      after: { reason: 'infected', found: 'Test.Virus', sha256: sha256Of(bytes) },
    })
    expect(await world().evidence.files.store.has(sha256Of(bytes))).toBe(false)
    expect((await attach((await create()).id, id)).refusal).toBe('conflict upload-refused')
  })

  it('of what was scanned says so; of what could not be, that too', async () => {
    world().evidence.scanner = { scan: async () => ({ infection: null }) }
    expect((await send(newPdf())).answer.body).toMatchObject({ scan: 'clean' })
    world().evidence.scanner = { scan: () => Promise.reject(new ScanFailure('gone')) }
    expect((await send(newPdf())).answer.body).toMatchObject({ scan: 'scan-failed' })
  })

  it('goes on after the program ended while it was putting the bytes away', async () => {
    const { db } = world().database
    const bytes = newPdf()
    for (const put of [true, false]) {
      const { id } = await begin(bytes)
      await sendPart(id, 0, bytes)
      const checked = { sha256: sha256Of(bytes), type: 'pdf', scan: 'clean' } as const
      await db.write((trx) =>
        trx
          .updateTable('evidence_uploads')
          .set({ state: 'storing', ...checked })
          .where('id', '=', id)
          .execute(),
      )
      const { store, incoming } = world().evidence.files
      if (put) await store.put(incoming.pathOf(id), checked.sha256)
      expect((await complete(id)).body).toMatchObject({ state: 'ready', sha256: checked.sha256 })
    }
  })
})

describe('giving up', () => {
  const cancel = (id: string, as = world().officer.person) =>
    world().raw({ as, method: 'DELETE', url: `/evidence-uploads/${id}` })

  it('ends an upload of one’s own, and only that', async () => {
    const { id } = await begin(newPdf())
    expect((await cancel(id, world().head.person)).status).toBe(404)
    expect((await cancel(id)).status).toBe(200)
    expect((await cancel(id)).status).toBe(404)
    expect((await complete(id)).refusal).toBe('not_found')
    expect(await world().audit(4)).toContainEqual(
      expect.objectContaining({ action: 'evidence-upload.cancel', outcome: 'done' }),
    )
  })

  it('is refused once the file is evidence', async () => {
    const { id } = await send(newPdf())
    await attach((await create()).id, id)
    expect((await cancel(id)).status).toBe(409)
  })
})

describe('at night', () => {
  const forget = (now: string) =>
    forgetUploads({ db: world().database.db, files: world().evidence.files }, new Date(now))

  it('what nobody went on with for a week is taken away, and so are bytes that nothing rests on', async () => {
    const [half, whole, kept] = [newPdf(), newPdf(), newPdf()]
    const { store, incoming } = world().evidence.files
    const { id } = await begin(half)
    await sendPart(id, 0, half.subarray(0, 10))
    await send(whole)
    const twice = await send(kept)
    await attach((await create()).id, twice.id)
    await send(kept)
    await forget('2026-11-29T00:00:00Z')
    expect(await incoming.list()).toContain(id)
    expect(await store.has(sha256Of(whole))).toBe(true)
    await forget('2026-12-01T00:00:00Z')
    expect(await incoming.list()).not.toContain(id)
    expect(await store.has(sha256Of(whole))).toBe(false)
    expect(await store.has(sha256Of(kept))).toBe(true)
    expect((await world().get(world().officer.person, `/evidence-uploads/${id}`)).status).toBe(404)
  })

  it('bytes of no upload at all are taken away', async () => {
    const { incoming } = world().evidence.files
    const { id } = await begin(newPdf())
    await sendPart(id, 0, Buffer.from('%PDF'))
    await world().database.db.write((trx) =>
      trx.deleteFrom('evidence_uploads').where('id', '=', id).execute(),
    )
    await forget('2026-11-23T06:00:00Z')
    expect(await incoming.list()).not.toContain(id)
  })
})
