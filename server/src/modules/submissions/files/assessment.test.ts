import { SubmissionDetail } from '@thang/contracts'
import { beforeAll, expect, it } from 'vitest'
import { workbookOf } from '../../frameworks/excel/fixtures/workbookOf.ts'
import { readFrameworkWorkbook } from '../../frameworks/excel/readFrameworkWorkbook.ts'
import { smallPlan } from '../../rounds/fixtures/smallPlan.ts'
import { roundIn } from '../../rounds/fixtures/roundWorld.ts'
import { useSubmissionWorld } from '../fixtures/submissionWorld.ts'
import {
  assessed,
  type Assessed,
  commune,
  communeBegins,
  messyExport,
  province,
} from './fixtures/communeAssessment.ts'
import { checkIn, importIn } from './fixtures/fillWorkbook.ts'
import { issueFramework } from './fixtures/issueFramework.ts'

const world = useSubmissionWorld()
let coordinator = ''
let officer = ''

beforeAll(async () => {
  const { database, place, post } = world()
  const administrator = await place({ unit: province, role: 'administrator', scope: null })
  const { refusal } = await post(administrator.person, '/unit-events', { body: communeBegins })
  if (refusal !== null) throw new Error(refusal)
  const rows = assessed.map(({ code, name, group, maxPoints }) => [code, name, group, maxPoints])
  const { body } = await readFrameworkWorkbook(
    await workbookOf({ 'Bộ chỉ số': [['Mã', 'Chỉ tiêu', 'Nhóm', 'Điểm tối đa'], ...rows] }),
    {
      code: 'commune-2026',
      index: 'dti',
      name: { vi: 'Bộ chỉ số chuyển đổi số cấp xã năm 2026' },
      unitKind: 'commune',
    },
  )
  if (body === null) throw new Error('the set was not read')
  await issueFramework(database, body)
  coordinator = (await place({ unit: province, role: 'coordinator' })).person
  officer = (await place({ unit: commune, role: 'officer' })).person
})

async function open() {
  const parts = [{ kind: 'commune' as const, framework: 'commune-2026', units: [commune] }]
  const plan = { owner: province, plan: smallPlan({ parts }) }
  const { id } = roundIn(await world().post(coordinator, '/rounds', { body: plan }))
  roundIn(await world().post(coordinator, `/rounds/${id}/open`, { body: { base: 1 } }))
  const { body } = await world().get(officer, `/submissions?round=${id}`)
  return { round: id, submission: Number(Object(body).submissions[0].id) }
}

function file(rows?: readonly Assessed[]) {
  return { unit: commune, name: 'can-giuoc.csv', content: messyExport(rows).toString('base64') }
}

const ask = (round: number, body: object, as = coordinator) =>
  world().post(as, `/rounds/${round}/assessment-file/check`, { body })

async function take(round: number, body: object, asking: { as?: string; key?: string } = {}) {
  const { plan } = checkIn(await ask(round, body))
  const { as = coordinator, ...more } = asking
  return world().post(as, `/rounds/${round}/assessment-file`, { body: { ...body, plan }, ...more })
}

async function read(submission: number) {
  return SubmissionDetail.parse((await world().get(officer, `/submissions/${submission}`)).body)
}

it('the real assessment of Cần Giuộc comes in with both scores: 960, 787.84 and 606.27', async () => {
  const { round, submission } = await open()
  const checked = checkIn(await ask(round, file()))
  expect(checked.problems).toEqual([])
  expect(checked).toMatchObject({ rows: 62, unchanged: 0, moreChanges: 0 })
  expect(checked.leftOut.map(({ column }) => column)).toEqual([
    'Nhóm',
    'Chênh lệch',
    'Trạng thái',
    'Phụ trách',
    'Hạn xử lý',
    'Minh chứng/Ghi chú',
  ])
  expect(importIn(await take(round, file()))).toMatchObject({ kind: 'assessment', answers: 62 })
  const { answers, framework } = await read(submission)
  const sums = framework.nodes.map(({ code, children, maxPoints }) => {
    const own = answers.filter(({ node }) => node.split('.')[0] === code)
    const sum = (kind: 'self' | 'appraised') =>
      Number(own.reduce((total, { points }) => total + (points[kind] ?? 0), 0).toFixed(2))
    return [children.length, maxPoints, sum('self'), sum('appraised')]
  })
  expect(sums).toEqual([
    [7, 80, 59.47, 50],
    [5, 100, 51.85, 35.38],
    [6, 100, 100, 94.52],
    [32, 520, 442.43, 320.94],
    [4, 80, 80, 80],
    [8, 80, 54.09, 25.43],
  ])
  const total = (at: number) =>
    Number(sums.reduce((sum, group) => sum + (group[at] ?? 0), 0).toFixed(2))
  expect([total(1), total(2), total(3)]).toEqual([960, 787.84, 606.27])
  for (const { origin, content, points, citations } of answers) {
    expect({ origin, self: Object.values(content.inputs), citations }).toEqual({
      origin: 'imported',
      self: [points.self],
      citations: [],
    })
    expect(content.explanation).toBeNull()
  }
})

it('nothing of the notes is kept anywhere', async () => {
  const { round, submission } = await open()
  importIn(await take(round, file()))
  expect(JSON.stringify(await read(submission))).not.toMatch(/12\/QĐ|Cần bổ sung/)
})

it('another set, scores above the maximum, and figures that do not agree are told', async () => {
  const { round } = await open()
  const [first, second, third, ...rest] = assessed
  if (first === undefined || second === undefined || third === undefined) throw new Error('no rows')
  const { problems, changes } = checkIn(
    await ask(
      round,
      file([
        { ...first, self: '11' },
        { ...second, maxPoints: '20' },
        { ...third, name: 'Chỉ tiêu khác', self: 'chưa' },
        ...rest.slice(1),
        { ...first, code: '9.9' },
        second,
      ]),
    ),
  )
  expect(problems.map(({ row, code, severity }) => [row, code, severity])).toEqual([
    [null, 'answers-nodes-missing', 'warning'],
    [2, 'answers-above-maximum', 'error'],
    [3, 'answers-maximum-differs', 'error'],
    [4, 'answers-value-number', 'error'],
    [4, 'answers-name-differs', 'warning'],
    [63, 'answers-node-unknown', 'error'],
    [64, 'answers-row-twice', 'error'],
  ])
  expect(changes.length).toBeGreaterThan(0)
})

it('what the unit has answered is named before it is replaced; undone, answers and scores are back', async () => {
  const { round, submission } = await open()
  const body = {
    base: 0,
    content: { inputs: { points_1_1: 3 }, notApplicable: null, explanation: 'theo báo cáo' },
  }
  const saved = await world().put(officer, `/submissions/${submission}/answers/1.1`, { body })
  expect(saved.status).toBe(200)
  expect(checkIn(await ask(round, file())).problems).toMatchObject([
    { code: 'answers-replaces-own', row: 2 },
  ])
  const { id } = importIn(await take(round, file()))
  const before = (await read(submission)).answers[0]
  expect(before).toMatchObject({ version: 2, points: { self: 7.04, appraised: 10 } })
  const undo = `/rounds/${round}/answer-imports/${id}/undo`
  const asked = { body: { reason: 'tệp của xã khác' } }
  expect((await world().post(officer, undo, asked)).refusal).toBe('forbidden')
  importIn(await world().post(coordinator, undo, asked))
  const [back, next] = (await read(submission)).answers
  expect(back).toMatchObject({
    version: 3,
    origin: 'reported',
    content: body.content,
    points: { self: null, appraised: null },
  })
  expect(next).toMatchObject({ content: { inputs: {} }, points: { self: null, appraised: null } })
})

it('is for whoever runs the round', async () => {
  const { round } = await open()
  const { plan } = checkIn(await ask(round, file()))
  for (const [as, refusal] of [
    [officer, 'forbidden'],
    [world().coordinator, 'not_found'],
  ] as const) {
    expect((await ask(round, file(), as)).refusal).toBe(refusal)
    const body = { ...file(), plan }
    expect((await world().post(as, `/rounds/${round}/assessment-file`, { body })).refusal).toBe(
      refusal,
    )
  }
})

it('is refused where the unit does not take part, has its approval, or the round is over', async () => {
  const { round, submission } = await open()
  const elsewhere = { ...file(), unit: province }
  expect((await ask(round, elsewhere)).refusal).toBe('invalid not-in-round')
  await world().database.db.write((trx) =>
    trx
      .updateTable('submissions')
      .set({ state: 'approved' })
      .where('id', '=', submission)
      .execute(),
  )
  expect((await take(round, file())).refusal).toBe('conflict answers-approved')
  const cancel = { body: { reason: 'hoãn sang năm sau' } }
  await world().post(coordinator, `/rounds/${round}/cancel`, cancel)
  expect((await take(round, file())).refusal).toMatch(/^conflict/)
})

it('is taken once, however often it is asked for', async () => {
  const { round, submission } = await open()
  const key = '44444444-4444-4444-8444-444444444444'
  const { plan } = checkIn(await ask(round, file()))
  const body = { ...file(), plan }
  const send = () => world().post(coordinator, `/rounds/${round}/assessment-file`, { body, key })
  const first = importIn(await send())
  expect(importIn(await send())).toEqual(first)
  expect((await take(round, file())).refusal).toBe('conflict answer-file-nothing-new')
  const told = world()
    .takeJobs()
    .filter(({ data }) => data['submission'] === submission)
  expect(told).toMatchObject([
    { data: { kind: 'assessment-taken', text: file().name, byPerson: coordinator } },
  ])
  expect((await read(submission)).answers.every(({ version }) => version === 1)).toBe(true)
})
