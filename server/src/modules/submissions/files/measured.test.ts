import { AnswerImportList } from '@thang/contracts'
import { expect, it } from 'vitest'
import { workbookOf } from '../../frameworks/excel/fixtures/workbookOf.ts'
import { units, useSubmissionWorld, versionIn } from '../fixtures/submissionWorld.ts'
import { checkIn, importIn } from './fixtures/fillWorkbook.ts'

const world = useSubmissionWorld()

/** A table of measured values as it is sent. */
function table(...rows: readonly string[]) {
  return {
    name: 'so-do.csv',
    content: Buffer.from(['Đơn vị;Chỉ số;Số liệu;Giá trị', ...rows].join('\n')).toString('base64'),
    system: 'Cổng Dịch vụ công',
    document: 'Báo cáo 12',
    asOf: '2026-11-20',
  }
}
const twoUnits = table(
  `${units.industry};2.1;online;30`,
  `${units.industry};2.1;all;40`,
  'Sở Giáo dục và Đào tạo;2.1;online;5',
  'Sở Giáo dục và Đào tạo;2.1;all;8',
)

const ask = async (round: number, file: object, as = world().coordinator) =>
  world().post(as, `/rounds/${round}/measured/check`, { body: file })

async function look(round: number, file: object) {
  return checkIn(await ask(round, file))
}

async function take(round: number, file: object, asking: { as?: string; key?: string } = {}) {
  const { plan } = await look(round, file)
  const { as = world().coordinator, ...more } = asking
  return world().post(as, `/rounds/${round}/measured`, { body: { ...file, plan }, ...more })
}

it('measured values stand in every submission with where they come from, closed to the unit', async () => {
  const { round, own, other } = await world().open()
  const taken = importIn(await take(round, twoUnits))
  expect(taken).toMatchObject({ kind: 'measured', answers: 2, mayUndo: true })
  for (const [id, as] of [
    [own, world().officer],
    [other, world().neighbour],
  ] as const) {
    const { answers } = await world().read(id, as)
    expect(answers.find(({ node }) => node === '2.1')).toMatchObject({
      origin: 'measured',
      version: 1,
      lock: { because: 'measured' },
      provenance: { system: 'Cổng Dịch vụ công', document: 'Báo cáo 12', asOf: '2026-11-20' },
    })
  }
  expect(
    world()
      .takeJobs()
      .map(({ data }) => [data['kind'], data['unit'], data['submission']]),
  ).toEqual([
    ['measured-taken', units.industry, own],
    ['measured-taken', units.education, other],
  ])
  const steps = await world().get(world().coordinator, `/rounds/${round}`)
  expect(JSON.stringify(steps.body)).toMatch(/take-measured/)
})

it('a unit that contests a measured value is told of when new values come', async () => {
  const { round, own } = await world().open()
  importIn(await take(round, twoUnits))
  const body = { reason: 'thiếu hồ sơ tháng 9', proposed: null }
  const contest = `/submissions/${own}/answers/2.1/contest`
  expect((await world().post(world().officer, contest, { body })).status).toBe(200)
  const newer = table(`${units.industry};2.1;online;31`, `${units.industry};2.1;all;40`)
  expect((await look(round, newer)).problems).toMatchObject([
    { code: 'answers-replaces-contested', severity: 'warning' },
  ])
  importIn(await take(round, newer))
  const { answers } = await world().read(own)
  expect(answers.find(({ node }) => node === '2.1')).toMatchObject({
    version: 2,
    content: { inputs: { online: 31, all: 40 } },
    contest: { state: 'open' },
  })
})

it('what the unit reported itself is replaced only after the dry run has said so; undone, it is back', async () => {
  const { round, own } = await world().open()
  const content = { inputs: { online: 9, all: 9 }, explanation: 'theo sổ' }
  versionIn(await world().save({ submission: own, node: '2.1', content }))
  const checked = await look(round, twoUnits)
  expect(checked.problems).toMatchObject([{ code: 'answers-replaces-reported', row: 2 }])
  const taken = importIn(await take(round, twoUnits))
  const measured = (await world().read(own)).answers.find(({ node }) => node === '2.1')
  expect(measured?.content).toMatchObject({ inputs: { online: 30 }, explanation: 'theo sổ' })
  const undo = `/rounds/${round}/answer-imports/${taken.id}/undo`
  const asked = { body: { reason: 'tệp của quý trước' } }
  expect((await world().post(world().officer, undo, asked)).refusal).toBe('forbidden')
  const undone = importIn(await world().post(world().coordinator, undo, asked))
  expect(undone.undone).toMatchObject({ kept: 0 })
  const back = (await world().read(own)).answers.find(({ node }) => node === '2.1')
  expect(back).toMatchObject({ version: 3, origin: 'reported', lock: null, content })
  const again = await world().post(world().coordinator, undo, asked)
  expect(again.refusal).toBe('conflict answer-import-undone')
  const list = await world().get(world().coordinator, `/rounds/${round}/answer-imports`)
  expect(AnswerImportList.parse(list.body).imports).toMatchObject([{ mayUndo: false }])
})

it('units are known by any code and name, however written; guesses are told as such', async () => {
  const { round } = await world().open()
  const { problems, changes } = await look(
    round,
    table(
      `  ${'SỞ CÔNG THƯƠNG'.normalize('NFD')} ;2.1;online;1`,
      `${units.industry.toLowerCase()};2.1;all;2`,
      'So Giao duc va Dao tao;2.1;online;3',
      'Sở Ngoại vụ;2.1;online;3',
      ';2.1;online;3',
    ),
  )
  expect(changes).toMatchObject([
    { unit: { code: units.industry }, after: { inputs: { online: 1, all: 2 } } },
  ])
  expect(problems.map(({ row, code }) => [row, code])).toEqual([
    [4, 'answers-unit-similar'],
    [5, 'answers-unit-unknown'],
    [6, 'answers-unit-missing'],
  ])
  expect(problems[0]?.message.vi).toContain(units.education)
})

it('rows twice, unknown indicators and inputs, and values that are no numbers are told', async () => {
  const { round } = await world().open()
  const unit = units.industry
  const file = table(
    `${unit};2.1;online;1`,
    `${unit};2.1;online;2`,
    `${unit};7.7;online;2`,
    `${unit};2.1;offline;2`,
    `${unit};2.1;all;mười`,
    `${unit};1.2;all;-4`,
    `${unit};1.2;onTime;`,
    `${unit};1.2;onTime;40%`,
  )
  const { problems } = await look(round, file)
  expect(
    problems.filter(({ severity }) => severity === 'error').map(({ row, code }) => [row, code]),
  ).toEqual([
    [3, 'answers-row-twice'],
    [4, 'answers-node-unknown'],
    [5, 'answers-input-unknown'],
    [6, 'answers-value-number'],
    [7, 'answers-value-least'],
    [8, 'answers-value-missing'],
    [9, 'answers-value-number'],
  ])
  expect((await take(round, file)).refusal).toBe('invalid answer-file-unsound')
})

it('a workbook does as well as a CSV file; any other file is told for what it is', async () => {
  const { round } = await world().open()
  const bytes = await workbookOf({
    'Số đo': [
      ['Mã đơn vị', 'Mã chỉ số', 'Tên số liệu', 'Giá trị', 'Ghi chú'],
      [units.industry, '2.1', 'online', 30, 'x'],
      [units.industry, '2.1', 'all', '1.234,5'],
    ],
  })
  const file = { ...twoUnits, name: 'so-do.xlsx', content: bytes.toString('base64') }
  const { changes, leftOut } = await look(round, file)
  expect(changes).toMatchObject([{ after: { inputs: { online: 30, all: 1234.5 } } }])
  expect(leftOut.map(({ column }) => column)).toEqual(['Ghi chú'])
  const codes = []
  for (const other of ['%PDF-1.7 ...', 'PK\u0003\u0004 torn', 'Đơn vị;Chỉ số\na;b', '']) {
    const content = Buffer.from(other).toString('base64')
    codes.push((await look(round, { ...twoUnits, content })).problems.map(({ code }) => code))
  }
  expect(codes).toEqual([
    ['pdf'],
    ['workbook-unreadable'],
    ['answers-file-column-missing', 'answers-file-column-missing'],
    ['file-empty'],
  ])
})

it('whether 1.000 is a thousand is settled by the other cells, or asked', async () => {
  const { round } = await world().open()
  const unit = units.industry
  const settled = await look(round, table(`${unit};2.1;online;1.000`, `${unit};2.1;all;2.500,5`))
  expect(settled.changes).toMatchObject([{ after: { inputs: { online: 1000, all: 2500.5 } } }])
  const open = await look(round, table(`${unit};2.1;online;1.000`, `${unit};2.1;all;2000`))
  expect(open.problems).toMatchObject([{ code: 'answers-value-ambiguous', row: 2 }])
})

it('is for whoever runs the round, an inspector sees what was taken; others are refused, or know of no such round', async () => {
  const { round } = await world().open()
  const { plan } = await look(round, twoUnits)
  const ofAnother = await world().place({ unit: units.elsewhere, role: 'coordinator' })
  const answers = []
  for (const as of [world().officer, world().head, world().inspector, ofAnother.person]) {
    const body = { ...twoUnits, plan }
    answers.push((await ask(round, twoUnits, as)).refusal)
    answers.push((await world().post(as, `/rounds/${round}/measured`, { body })).refusal)
    answers.push((await world().get(as, `/rounds/${round}/answer-imports`)).refusal)
  }
  const thrice = (refusal: string) => [refusal, refusal, refusal]
  expect(answers).toEqual([
    ...thrice('forbidden'),
    ...thrice('forbidden'),
    'forbidden',
    'forbidden',
    null,
    ...thrice('not_found'),
  ])
})

it('is refused where the round is not open, or a head has signed', async () => {
  const { round, own } = await world().open()
  const { plan } = await look(round, twoUnits)
  await world().database.db.write((trx) =>
    trx.updateTable('submissions').set({ state: 'approved' }).where('id', '=', own).execute(),
  )
  const signed = await look(round, twoUnits)
  expect(signed.problems).toMatchObject([{ code: 'answers-approved', severity: 'error', row: 2 }])
  const body = { ...twoUnits, plan }
  const url = `/rounds/${round}/measured`
  expect((await world().post(world().coordinator, url, { body })).refusal).toBe(
    'invalid answer-file-unsound',
  )
  const cancel = { body: { reason: 'hoãn sang năm sau' } }
  await world().post(world().coordinator, `/rounds/${round}/cancel`, cancel)
  expect((await world().post(world().coordinator, url, { body })).refusal).toMatch(/^conflict/)
})

it('is taken once, however often it is asked for, and only as it was seen', async () => {
  const { round, own } = await world().open()
  const key = '33333333-3333-4333-8333-333333333333'
  const { plan } = await look(round, twoUnits)
  const send = (more: object) => {
    const body = { ...twoUnits, plan }
    return world().post(world().coordinator, `/rounds/${round}/measured`, { body, ...more })
  }
  const first = importIn(await send({ key }))
  expect(importIn(await send({ key }))).toEqual(first)
  expect((await send({})).refusal).toBe('conflict answers-changed')
  expect((await take(round, twoUnits)).refusal).toBe('conflict answer-file-nothing-new')
  expect((await world().read(own)).answers.map(({ version }) => version)).toEqual([0, 0, 1])
})
