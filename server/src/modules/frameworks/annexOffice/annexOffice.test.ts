import { randomUUID } from 'node:crypto'
import { type AnnexOffice, AnnexOfficeAnswer } from '@thang/contracts'
import { Client } from 'pg'
import { expect, it } from 'vitest'
import { today, useWorld } from '../../../../test/peopleWorld.ts'
import { readZip } from '../../../platform/workbooks/index.ts'
import { drafting } from '../drafts/fixtures/drafting.ts'
import { smallSet } from '../drafts/fixtures/smallSet.ts'

const world = useWorld()
const { begin, issue } = drafting(world)
const coordinator = () => world().coordinator.person

const office: AnnexOffice = {
  parent: null,
  issuer: 'Ủy ban nhân dân tỉnh Phú Thọ',
  place: 'Phú Thọ',
  capacity: 'TM. Ủy ban nhân dân\nChủ tịch',
  signer: 'Nguyễn Thị Ượng',
  receivers: ['Sở Khoa học và Công nghệ', 'Lưu: VT, KGVX'],
}

it('what is given stands on the annex of the draft', async () => {
  const { id } = await begin(smallSet({ code: 'phu-luc-1' }))
  expect((await give(coordinator(), id)).status).toBe(200)
  const words = await annexOf(`/framework-drafts/${id}/annex.docx`)
  for (const said of [
    'ỦY BAN NHÂN DÂN TỈNH PHÚ THỌ',
    'Phú Thọ, ngày …… tháng …… năm ……',
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
    'Nguyễn Thị Ượng',
    '- Sở Khoa học và Công nghệ;',
    '- Lưu: VT, KGVX.',
  ]) {
    expect(words).toContain(said)
  }
})

it('the next set of the unit begins with it, until it has its own', async () => {
  const first = await begin(smallSet({ code: 'phu-luc-2' }))
  await give(coordinator(), first.id)
  const next = await begin(smallSet({ code: 'phu-luc-3' }))
  expect(await read(next.id)).toEqual({ office, remembered: true, actions: ['edit'] })
  const other = { ...office, signer: 'Trần Văn Bình' }
  await give(coordinator(), next.id, other)
  expect(await read(next.id)).toMatchObject({ office: other, remembered: false })
  expect(await read(first.id)).toMatchObject({ office, remembered: false })
})

it('an issued set keeps who signed it when the unit’s next one is signed by another', async () => {
  const first = await begin(smallSet({ code: 'phu-luc-4' }))
  await give(coordinator(), first.id)
  const draft = await begin(smallSet({ code: 'phu-luc-5' }))
  expect((await issue(coordinator(), draft.id)).status).toBe(200)
  world().setNow(`${today}T06:00:00Z`)
  await give(coordinator(), first.id, { ...office, signer: 'Người Kế Nhiệm', issuer: 'Sở khác' })
  const words = await annexOf('/frameworks/phu-luc-5/annex.docx')
  expect(words).toContain('Nguyễn Thị Ượng')
  expect(words).toContain('Số: 12/QĐ-UBND')
  expect(words).toContain('ngày 20 tháng 11 năm 2026')
  expect(words).not.toContain('DỰ THẢO')
})

it('for an issued set it may be given too, whose document says who issued it', async () => {
  const draft = await begin(smallSet({ code: 'phu-luc-6' }))
  expect((await issue(coordinator(), draft.id)).status).toBe(200)
  const given = { ...office, issuer: 'Cơ quan khác', signer: 'Lê Thị Sau' }
  expect((await give(coordinator(), draft.id, given)).status).toBe(200)
  const words = await annexOf('/frameworks/phu-luc-6/annex.docx')
  expect(words).toContain('Lê Thị Sau')
  expect(words).not.toContain('CƠ QUAN KHÁC')
})

it('who only reads the draft may not give it, and who does not know of the draft finds nothing', async () => {
  const { id } = await begin(smallSet({ code: 'phu-luc-7' }))
  expect(await give(world().inspector.person, id)).toMatchObject({ refusal: 'forbidden' })
  expect((await give(world().stranger.person, id)).status).toBe(404)
  expect((await read(id, world().inspector.person)).actions).toEqual([])
})

it('of a discarded draft it is given no longer', async () => {
  const { id } = await begin(smallSet({ code: 'phu-luc-8' }))
  const reason = 'làm lại từ đầu'
  await world().post(coordinator(), `/framework-drafts/${id}/discard`, { body: { reason } })
  expect(await give(coordinator(), id)).toMatchObject({ status: 409 })
  expect((await read(id)).actions).toEqual([])
})

it('a repeat with the same key gives the first answer and is one entry in the audit', async () => {
  const { id } = await begin(smallSet({ code: 'phu-luc-9' }))
  const key = randomUUID()
  const first = await give(coordinator(), id, office, key)
  expect((await give(coordinator(), id, office, key)).body).toEqual(first.body)
  expect(await world().audit(2)).toMatchObject([
    { action: 'framework-draft.annex-office', after: { signer: 'Nguyễn Thị Ượng' } },
    { action: 'framework-draft.create' },
  ])
})

it('what was given is never changed, whoever asks the database', async () => {
  const { id } = await begin(smallSet({ code: 'phu-luc-10' }))
  await give(coordinator(), id)
  for (const statement of [
    `UPDATE annex_offices SET signer = 'x'`,
    'DELETE FROM annex_offices',
    'TRUNCATE annex_offices',
  ]) {
    const client = new Client({ connectionString: world().database.ownerUrl })
    await client.connect()
    await expect(client.query(statement)).rejects.toThrow('only grows')
    await client.end()
  }
})

function give(as: string, id: number, sent = office, key = randomUUID()) {
  return world().put(as, `/framework-drafts/${id}/annex-office`, { body: sent, key })
}

async function read(id: number, as = coordinator()): Promise<AnnexOfficeAnswer> {
  const { body } = await world().get(as, `/framework-drafts/${id}/annex-office`)
  return AnnexOfficeAnswer.parse(body)
}

async function annexOf(address: string): Promise<string> {
  const { bytes } = await world().file(coordinator(), address)
  const files = readZip(bytes, 50_000_000)
  const xml = files?.get('word/document.xml')?.toString('utf8') ?? ''
  return xml.replaceAll('</w:p>', '\n').replaceAll(/<[^>]+>/g, '')
}
