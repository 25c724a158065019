import { AnswerImportList } from '@thang/contracts'
import { expect, it } from 'vitest'
import { useSubmissionWorld, versionIn } from '../fixtures/submissionWorld.ts'
import { sheetNames } from './fileVocabulary.ts'
import {
  answerSheet,
  cellAt,
  checkAndTake,
  checkIn,
  download,
  importIn,
  openWorkbook,
  typeInto,
} from './fixtures/fillWorkbook.ts'

const world = useSubmissionWorld()
const check = (id: number) => `/submissions/${id}/workbook/check`

it('the workbook holds what is said so far, and only cells to fill in are open', async () => {
  const { own } = await world().open()
  const inputs = { onTime: 17, all: 20 }
  versionIn(await world().save({ submission: own, content: { inputs, explanation: 'Quý IV' } }))
  await world().measure(own, '2.1', { online: 3, all: 4 })
  const workbook = await openWorkbook(await download(world(), world().officer, own))
  const sheet = answerSheet(workbook)
  expect(cellAt(sheet, { node: '1.2', input: 'onTime' }).value).toBe(17)
  expect(cellAt(sheet, { node: '1.2', column: 'explanation' }).value).toBe('Quý IV')
  expect(cellAt(sheet, { node: '1.2', input: 'all' }).protection.locked).toBe(false)
  expect(cellAt(sheet, { node: '1.1', column: 'name' }).protection?.locked ?? true).toBe(true)
  expect(cellAt(sheet, { node: '2.1', input: 'online' }).protection?.locked ?? true).toBe(true)
  expect(String(cellAt(sheet, { node: '2.1', column: 'lock' }).value)).toMatch(/số đo từ hệ thống/)
  expect(cellAt(sheet, { node: '1.1' }).dataValidation.type).toBe('list')
  expect(cellAt(sheet, { node: '1.2', input: 'all' }).dataValidation).toMatchObject({
    type: 'decimal',
    operator: 'greaterThanOrEqual',
  })
  expect(workbook.getWorksheet(sheetNames.mark)?.state).toBe('veryHidden')
  expect(workbook.getWorksheet(sheetNames.guide)?.getCell('A1').value).toMatch(/Công Thương/)
})

it('a workbook that comes back as it went changes nothing', async () => {
  const { own } = await world().open()
  versionIn(await world().save({ submission: own, content: { inputs: { onTime: 1.5, all: 20 } } }))
  const file = await typeInto(await download(world(), world().officer, own), [])
  const checked = checkIn(await world().post(world().officer, check(own), { body: file }))
  expect(checked).toMatchObject({ problems: [], changes: [], unchanged: 3, rows: 5 })
  expect((await checkAndTake(world(), world().officer, { submission: own, file })).refusal).toBe(
    'conflict answer-file-nothing-new',
  )
})

it('what was typed is looked at, taken whole, told in the history and the audit', async () => {
  const { own } = await world().open()
  const file = await typeInto(await download(world(), world().officer, own), [
    { node: '1.1', value: 'Có' },
    { node: '1.1', column: 'explanation', value: 'Kế hoạch 12' },
    { node: '1.2', input: 'onTime', value: '1.234,5' },
    { node: '1.2', input: 'all', value: 2000 },
    { node: '2.1', column: 'notApplicable', value: 'Có' },
    { node: '2.1', column: 'reason', value: 'Không có dịch vụ công' },
  ])
  const checked = checkIn(await world().post(world().officer, check(own), { body: file }))
  expect(checked.problems).toEqual([])
  expect(
    checked.changes.map(({ node, base, before, after }) => [node, base, before, after]),
  ).toEqual([
    ['1.1', 0, null, { inputs: { plan: true }, notApplicable: null, explanation: 'Kế hoạch 12' }],
    [
      '1.2',
      0,
      null,
      { inputs: { onTime: 1234.5, all: 2000 }, notApplicable: null, explanation: null },
    ],
    ['2.1', 0, null, { inputs: {}, notApplicable: 'Không có dịch vụ công', explanation: null }],
  ])
  const taken = importIn(await checkAndTake(world(), world().officer, { submission: own, file }))
  expect(taken).toMatchObject({ kind: 'workbook', answers: 3, undone: null, mayUndo: true })
  const { answers } = await world().read(own)
  expect(answers.map(({ node, version, origin }) => [node, version, origin])).toEqual([
    ['1.1', 1, 'reported'],
    ['1.2', 1, 'reported'],
    ['2.1', 1, 'reported'],
  ])
  const { body } = await world().get(world().officer, `/submissions/${own}/answers/1.2/history`)
  expect(body).toMatchObject({ versions: [{ version: 1, how: 'workbook' }] })
  const listed = await world().get(world().head, `/submissions/${own}/imports`)
  expect(AnswerImportList.parse(listed.body).imports).toMatchObject([{ id: taken.id, answers: 3 }])
  const [fact] = await world().database.db.read((trx) =>
    trx
      .selectFrom('audit_entries')
      .select(['action', 'subject_id', 'after'])
      .orderBy('seq', 'desc')
      .limit(1)
      .execute(),
  )
  expect(fact).toMatchObject({
    action: 'answer-import.take',
    subject_id: String(own),
    after: { import: taken.id, answers: { '1.1': { 'inputs.plan': true } } },
  })
})

it('an empty cell takes the value away', async () => {
  const { own } = await world().open()
  versionIn(await world().save({ submission: own, content: { inputs: { onTime: 1, all: 2 } } }))
  const bytes = await download(world(), world().officer, own)
  const file = await typeInto(bytes, [{ node: '1.2', input: 'all', value: null }])
  importIn(await checkAndTake(world(), world().officer, { submission: own, file }))
  const { answers } = await world().read(own)
  expect(answers.find(({ node }) => node === '1.2')?.content.inputs).toEqual({ onTime: 1 })
})

it('only the people of the unit send it; to others there is no such submission', async () => {
  const { own } = await world().open()
  const file = await typeInto(await download(world(), world().officer, own), [])
  const body = { ...file, expected: [] }
  for (const as of [world().neighbour, world().inspector]) {
    expect((await world().file(as, `/submissions/${own}/workbook`)).status).toBe(404)
    expect((await world().post(as, check(own), { body: file })).refusal).toBe('not_found')
    expect((await world().post(as, `/submissions/${own}/workbook`, { body })).refusal).toBe(
      'not_found',
    )
    expect((await world().get(as, `/submissions/${own}/imports`)).refusal).toBe('not_found')
  }
  const { coordinator } = world()
  expect((await world().post(coordinator, check(own), { body: file })).refusal).toBe('forbidden')
  expect((await world().post(coordinator, `/submissions/${own}/workbook`, { body })).refusal).toBe(
    'forbidden',
  )
})

it('once it was sent to the head, or its time is over, nothing new is taken', async () => {
  const { own } = await world().open()
  const bytes = await download(world(), world().officer, own)
  const file = await typeInto(bytes, [{ node: '1.2', input: 'all', value: 5 }])
  world().setNow('2027-01-20T05:00:00Z')
  const late = checkIn(await world().post(world().officer, check(own), { body: file }))
  expect(late.problems).toMatchObject([{ code: 'answers-locked', severity: 'error', row: 3 }])
  expect(late.changes).toEqual([])
  const body = { ...file, expected: [{ node: '1.2', base: 0 }] }
  const refused = await world().post(world().officer, `/submissions/${own}/workbook`, { body })
  expect(refused.refusal).toBe('invalid answer-file-unsound')
  world().setNow('2026-11-23T05:00:00Z')
})

it('the same request twice is answered once; sent anew it is told that all is there', async () => {
  const { own } = await world().open()
  const bytes = await download(world(), world().officer, own)
  const file = await typeInto(bytes, [{ node: '1.2', input: 'all', value: 5 }])
  const body = { ...file, expected: [{ node: '1.2', base: 0 }] }
  const key = '11111111-1111-4111-8111-111111111111'
  const ask = () => world().post(world().officer, `/submissions/${own}/workbook`, { body, key })
  const first = importIn(await ask())
  expect(importIn(await ask())).toEqual(first)
  const { answers } = await world().read(own)
  expect(answers.find(({ node }) => node === '1.2')?.version).toBe(1)
  expect((await checkAndTake(world(), world().officer, { submission: own, file })).refusal).toBe(
    'conflict answer-file-nothing-new',
  )
})

it('what somebody changed between the look and the taking is named, and nothing is written', async () => {
  const { own } = await world().open()
  const file = await typeInto(await download(world(), world().officer, own), [
    { node: '1.1', value: 'Có' },
    { node: '1.2', input: 'all', value: 5 },
  ])
  const { changes } = checkIn(await world().post(world().officer, check(own), { body: file }))
  const expected = changes.map(({ node, base }) => ({ node, base }))
  const { colleague } = world()
  versionIn(await world().save({ submission: own, as: colleague, content: { inputs: { all: 7 } } }))
  const body = { ...file, expected }
  const refused = await world().post(world().officer, `/submissions/${own}/workbook`, { body })
  expect(refused.refusal).toBe('conflict answers-changed')
  expect(refused.body).toMatchObject({
    error: { details: { answers: [{ node: '1.2', version: 1, savedBy: { id: colleague } }] } },
  })
  const { answers } = await world().read(own)
  expect(answers.map(({ version }) => version)).toEqual([0, 1, 0])
})

it('an older workbook leaves alone what others did since, and says where both did', async () => {
  const { own } = await world().open()
  const bytes = await download(world(), world().officer, own)
  const inputs = { onTime: 3, all: 9 }
  versionIn(await world().save({ submission: own, as: world().colleague, content: { inputs } }))
  const other = await typeInto(bytes, [{ node: '1.2', column: 'explanation', value: 'Đủ' }])
  const merged = checkIn(await world().post(world().officer, check(own), { body: other }))
  expect(merged.problems).toEqual([])
  expect(merged.changes).toMatchObject([
    { node: '1.2', base: 1, after: { inputs, explanation: 'Đủ' } },
  ])
  const same = await typeInto(bytes, [{ node: '1.2', input: 'all', value: 10 }])
  const both = checkIn(await world().post(world().officer, check(own), { body: same }))
  expect(both.problems).toMatchObject([{ code: 'answers-changed-since', severity: 'warning' }])
  expect(both.changes).toMatchObject([{ node: '1.2', after: { inputs: { onTime: 3, all: 10 } } }])
})
