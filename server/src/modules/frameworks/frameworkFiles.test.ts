import { FrameworkDraftDetail, FrameworkWorkbookCheck } from '@thang/contracts'
import { expect, it } from 'vitest'
import { units, useWorld } from '../../../test/peopleWorld.ts'
import { readZip } from '../../platform/workbooks/index.ts'
import { byDecision, drafting } from './drafts/fixtures/drafting.ts'
import { workbookOf } from './excel/fixtures/workbookOf.ts'

const world = useWorld()
const { begin, issue } = drafting(world)
const coordinator = () => world().coordinator.person

it('anyone gets an issued set as a paper and as a workbook; there is none of an unknown set', async () => {
  for (const [name, type, start] of [
    ['annex.docx', 'wordprocessingml', 'PK'],
    ['annex.pdf', 'application/pdf', '%PDF'],
    ['file.xlsx', 'spreadsheetml', 'PK'],
  ] as const) {
    const { status, headers, bytes } = await file(`/frameworks/service-quality-766/${name}`)
    expect({ name, status }).toEqual({ name, status: 200 })
    expect(headers['content-type']).toContain(type)
    expect(headers['content-disposition']).toContain('service-quality-766')
    expect(bytes.subarray(0, start.length).toString()).toBe(start)
    expect((await file(`/frameworks/khong-co/${name}`)).status).toBe(404)
  }
})

it('a draft as a file is for those who read it, and says that it is a draft', async () => {
  const { id } = await begin()
  const address = `/framework-drafts/${id}/annex.docx`
  expect((await world().get(world().stranger.person, address)).status).toBe(404)
  const files = readZip((await file(address)).bytes, 50_000_000)
  expect(files?.get('word/document.xml')?.toString()).toContain('DỰ THẢO')
})

it('the annex of a set that was issued here names who issued it', async () => {
  const draft = await begin()
  expect((await issue(coordinator(), draft.id, { base: draft.version })).status).toBe(200)
  const { bytes } = await file(`/frameworks/${draft.code}/annex.docx`)
  const document = readZip(bytes, 50_000_000)?.get('word/document.xml')?.toString()
  expect(document).toContain(byDecision.legalBasis.issuer.toLocaleUpperCase('vi'))
  expect(document).toContain('Kèm theo Quyết định số 12/QĐ-UBND ngày 20 tháng 11 năm 2026')
})

it('a workbook is looked at, and a draft made of what it gives', async () => {
  const draft = await begin()
  const { bytes } = await file(`/framework-drafts/${draft.id}/file.xlsx`)
  const checked = await check(bytes)
  expect(checked.problems).toEqual([])
  expect(checked.body).toEqual(draft.body)
  const start = { from: 'file', text: JSON.stringify(checked.body), code: 'ban-sao' }
  const { body } = await world().post(coordinator(), '/framework-drafts', {
    body: { unit: units.province, start },
  })
  expect(FrameworkDraftDetail.parse(body).body.nodes).toEqual(draft.body.nodes)
})

it('a workbook with problems gives nothing but where they are and what to do', async () => {
  const { body, problems } = await check(
    await workbookOf({
      A: [
        ['STT', 'Chỉ số', 'Điểm tối đa'],
        ['1', 'Hạ tầng', 'mười'],
      ],
    }),
  )
  expect(body).toBeNull()
  expect(problems).toMatchObject([{ sheet: 'A', row: 2, column: 'C', value: 'mười' }])
  expect(problems[0]?.message.vi).toContain('dấu phẩy')
})

it('only those who may begin a draft look at workbooks, and only at small ones', async () => {
  const sent = { body: { file: '', title: null } }
  const { refusal } = await world().post(
    world().stranger.person,
    '/framework-drafts/check-workbook',
    sent,
  )
  expect(refusal).toBe('forbidden')
  const { problems } = await check(Buffer.alloc(5_000_001))
  expect(problems).toMatchObject([{ code: 'workbook-too-large' }])
})

function file(address: string) {
  return world().file(coordinator(), address)
}

async function check(bytes: Buffer) {
  const { body } = await world().post(coordinator(), '/framework-drafts/check-workbook', {
    body: {
      file: bytes.toString('base64'),
      title: null,
    },
  })
  return FrameworkWorkbookCheck.parse(body)
}
