import { randomUUID } from 'node:crypto'
import { EvidenceDocument, EvidenceList } from '@thang/contracts'
import { beforeEach, describe, expect, it } from 'vitest'
import { units, useWorld } from '../../../test/peopleWorld.ts'
import { decision, decisionData, newPdf, sendingFiles, sha256Of } from './fixtures/sendingFiles.ts'

const world = useWorld()
const { create, send, attach, withFile, read } = sendingFiles(world)
beforeEach(() => {
  world().evidence.scanner = null
  world().evidence.cited.clear()
})

async function list(as: string, query = ''): Promise<EvidenceList> {
  return EvidenceList.parse((await world().get(as, `/evidence${query}`)).body)
}

async function idsOf(as: string, query = ''): Promise<number[]> {
  return (await list(as, query)).documents.map(({ id }) => id)
}

describe('a document', () => {
  const add = (as: string, key = randomUUID(), data: object = {}) =>
    world().post(as, '/evidence', { body: { ...decision, ...data }, key })

  it('is added by officers and heads of the unit', async () => {
    const { officer, head, coordinator, admin, inspector, stranger } = world()
    for (const { person } of [officer, head]) expect((await add(person)).status).toBe(200)
    for (const { person } of [coordinator, admin, inspector, stranger]) {
      expect((await add(person)).refusal).toBe('forbidden')
    }
  })

  it('has its data, no file yet, and stands in the audit of the unit', async () => {
    const { body } = await add(world().officer.person)
    const document = EvidenceDocument.parse(body)
    expect(document).toMatchObject({
      number: '12/QĐ-SCT',
      unit: { code: units.industry },
      state: 'current',
      version: 1,
      files: [],
      actions: ['edit', 'add-file', 'withdraw'],
    })
    const [entry] = await world().audit()
    expect(entry).toMatchObject({
      action: 'evidence.create',
      unit: units.industry,
      role: 'officer',
      after: { number: '12/QĐ-SCT' },
    })
  })

  it('added again with the same key is one', async () => {
    const key = randomUUID()
    const first = await add(world().officer.person, key)
    expect((await add(world().officer.person, key)).body).toEqual(first.body)
  })

  it('is not added to a unit that has ended, but to its heir', async () => {
    const { person } = await world().place({ unit: '26', role: 'officer' })
    expect((await add(person, undefined, { unit: '26' })).refusal).toBe('conflict unit-ended')
  })
})

describe('its data', () => {
  const edit = (as: string, id: number, changes: object, key = randomUUID()) =>
    world().put(as, `/evidence/${id}`, {
      body: { ...decisionData, base: 1, ...changes },
      key,
    })

  it('are changed by those who add, and the audit says what', async () => {
    const { id } = await create()
    const { body } = await edit(world().head.person, id, { number: '13/QĐ-SCT' })
    expect(body).toMatchObject({ number: '13/QĐ-SCT', version: 2 })
    const [entry] = await world().audit()
    expect(entry).toMatchObject({
      action: 'evidence.edit',
      before: { number: '12/QĐ-SCT' },
      after: { number: '13/QĐ-SCT' },
    })
  })

  it('are not changed by who only reads them', async () => {
    const { id } = await create()
    const { coordinator } = world()
    expect((await edit(coordinator.person, id, { number: '1' })).refusal).toBe('forbidden')
  })

  it('that somebody else changed meanwhile are not written over', async () => {
    const { id } = await create()
    await edit(world().head.person, id, { number: '13/QĐ-SCT' })
    const second = await edit(world().officer.person, id, { number: '14/QĐ-SCT' })
    expect(second.refusal).toBe('conflict edited-meanwhile')
    expect((await read(id)).number).toBe('13/QĐ-SCT')
  })

  it('that are as they were are no change', async () => {
    const { id } = await create()
    expect((await edit(world().officer.person, id, {})).refusal).toBe('invalid nothing-changed')
  })

  it('changed again with the same key are changed once', async () => {
    const { id } = await create()
    const key = randomUUID()
    const first = await edit(world().officer.person, id, { number: '15' }, key)
    expect((await edit(world().officer.person, id, { number: '15' }, key)).body).toEqual(first.body)
    expect((await read(id)).version).toBe(2)
  })
})

describe('a file', () => {
  it('becomes evidence with the row that names it, and the audit says which', async () => {
    const bytes = newPdf()
    const { document } = await withFile(bytes)
    expect(document.files).toMatchObject([
      { name: 'quyet-dinh.pdf', sha256: sha256Of(bytes), type: 'pdf', scan: 'not-scanned' },
    ])
    const [entry] = await world().audit()
    expect(entry).toMatchObject({
      action: 'evidence.add-file',
      after: { sha256: sha256Of(bytes) },
    })
  })

  it('takes the place of another, which is kept', async () => {
    const { document, file } = await withFile()
    const { id } = await send(newPdf())
    const { body } = await attach(document.id, id, { replaces: file })
    const [old, current] = EvidenceDocument.parse(body).files
    expect(old).toMatchObject({ id: file, replacedBy: current?.id })
    expect(current?.replacedBy).toBe(null)
    expect((await world().file(world().officer.person, `/evidence-files/${file}`)).status).toBe(200)
    expect(await world().audit()).toMatchObject([
      { action: 'evidence.replace-file', before: { file } },
    ])
  })

  it('that was replaced is not replaced again, and none of another document is', async () => {
    const { document, file } = await withFile()
    await attach(document.id, (await send(newPdf())).id, { replaces: file })
    const { id } = await send(newPdf())
    expect((await attach(document.id, id, { replaces: file })).refusal).toBe(
      'conflict file-replaced',
    )
    const other = await withFile()
    expect((await attach(document.id, id, { replaces: other.file })).refusal).toBe('not_found')
  })

  it('is put to a document once, and the same bytes stand in it once', async () => {
    const bytes = newPdf()
    const { document } = await withFile(bytes)
    const again = await send(bytes)
    expect(again.answer.body).toMatchObject({ alreadyIn: [{ document: document.id }] })
    const refused = await attach(document.id, again.id)
    expect(refused.refusal).toBe('conflict file-already-there')
    const other = await create()
    expect((await attach(other.id, again.id)).status).toBe(200)
    expect((await attach((await create()).id, again.id)).refusal).toBe('conflict upload-attached')
  })

  it('is added once by who repeats the same key', async () => {
    const { id } = await create()
    const upload = await send(newPdf())
    const key = randomUUID()
    const first = await attach(id, upload.id, { key })
    expect((await attach(id, upload.id, { key })).body).toEqual(first.body)
    expect((await read(id)).files).toHaveLength(1)
  })

  it('is not added by who only reads the document, nor one that another sent', async () => {
    const { id } = await create()
    const upload = await send(newPdf())
    const { coordinator, head } = world()
    expect((await attach(id, upload.id, { as: coordinator.person })).refusal).toBe('forbidden')
    expect((await attach(id, upload.id, { as: head.person })).refusal).toBe('not_found')
  })

  it('that has not come whole is no evidence', async () => {
    const { id } = await create()
    const { begin } = sendingFiles(world)
    const upload = await begin(newPdf())
    expect((await attach(id, upload.id)).refusal).toBe('conflict upload-receiving')
  })
})

describe('withdrawing', () => {
  const withdraw = (as: string, id: number, key = randomUUID()) =>
    world().post(as, `/evidence/${id}/withdraw`, { body: { reason: 'ban hành nhầm' }, key })

  it('takes a document out of use with a reason; nothing more is done to it', async () => {
    const { document } = await withFile()
    const { body } = await withdraw(world().officer.person, document.id)
    expect(body).toMatchObject({
      state: 'withdrawn',
      withdrawn: { reason: 'ban hành nhầm' },
      actions: [],
    })
    expect(await world().audit()).toMatchObject([
      { action: 'evidence.withdraw', reason: 'ban hành nhầm' },
    ])
    const again = await withdraw(world().officer.person, document.id)
    expect(again.refusal).toBe('conflict evidence-withdrawn')
    const upload = await send(newPdf())
    expect((await attach(document.id, upload.id)).refusal).toBe('conflict evidence-withdrawn')
  })

  it('is refused while something rests on it, and not offered', async () => {
    const { id } = await create()
    world().evidence.cited.add(id)
    expect(await read(id)).toMatchObject({ cited: true, actions: ['edit', 'add-file'] })
    expect((await withdraw(world().officer.person, id)).refusal).toBe('conflict evidence-cited')
  })

  it('is not for who only reads it', async () => {
    const { id } = await create()
    expect((await withdraw(world().coordinator.person, id)).refusal).toBe('forbidden')
  })

  it('repeated with the same key is done once', async () => {
    const { id } = await create()
    const key = randomUUID()
    const first = await withdraw(world().officer.person, id, key)
    expect(first.status).toBe(200)
    expect((await withdraw(world().officer.person, id, key)).body).toEqual(first.body)
  })
})

describe('the list', () => {
  it('finds without diacritics in the data and in names of files', async () => {
    const person = world().officer.person
    const { document } = await withFile(newPdf(), { summary: 'Kế hoạch phủ sóng 5G' })
    expect(await idsOf(person, '?q=ke%20hoach%20phu%20song')).toEqual([document.id])
    expect(await idsOf(person, '?q=phu%20song%20quyet-dinh.pdf')).toEqual([document.id])
    expect(await idsOf(person, '?q=100%25')).toEqual([])
  })

  it('comes in pages, newest first', async () => {
    const ids = [await create(), await create(), await create()].map(({ id }) => id).toReversed()
    const person = world().officer.person
    const first = await list(person, '?limit=2')
    expect(first.documents.map(({ id }) => id)).toEqual(ids.slice(0, 2))
    const second = await idsOf(person, `?limit=1&below=${first.next}`)
    expect(second).toEqual(ids.slice(2))
  })

  it('tells withdrawn ones from the others, and for whom one may add', async () => {
    const { id } = await create()
    const person = world().officer.person
    await world().post(person, `/evidence/${id}/withdraw`, { body: { reason: 'nhầm số' } })
    expect(await idsOf(person, '?state=withdrawn')).toContain(id)
    expect(await idsOf(person, '?state=current')).not.toContain(id)
    expect((await list(person)).mayAddFor.map(({ code }) => code)).toEqual([units.industry])
    expect((await list(world().coordinator.person)).mayAddFor).toEqual([])
  })
})
