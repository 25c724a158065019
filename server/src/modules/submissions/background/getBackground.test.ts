import { readFileSync } from 'node:fs'
import { Framework, SubmissionBackground } from '@thang/contracts'
import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { begin, invented } from '../../../../test/unitEvents.ts'
import { issueFramework } from '../files/fixtures/issueFramework.ts'
import { units, useSubmissionWorld, versionIn } from '../fixtures/submissionWorld.ts'

const world = useSubmissionWorld()
const commune = 'H44.100'
const data = new URL('../../../../../data/frameworks/service-quality-766.json', import.meta.url)
let body: unknown
let submission: number

beforeAll(async () => {
  const shipped = Framework.parse(JSON.parse(readFileSync(data, 'utf8')))
  const body766 = { ...shipped, code: '766-commune', unitKind: 'commune' }
  await issueFramework(world().database, body766)
  const parts = [{ kind: 'commune' as const, framework: '766-commune', units: [commune] }]
  const year = { period: '2026', periodStart: '2026-01-01', periodEnd: '2026-12-31' }
  submission = await (await world().open({ parts, ...year })).submissionOf(commune)
  const { person } = await world().place({ unit: commune, role: 'officer' })
  const content = { inputs: { dossiers_on_time: 58, dossiers_received: 6700 } }
  versionIn(await world().save({ submission, node: '2.1', content, as: person }))
  body = (await world().get(person, `/submissions/${submission}/background`)).body
})

it('what was published of the unit stands beside its answers, with its inputs', () => {
  const { earlier } = SubmissionBackground.parse(body)
  expect(earlier['2.1']).toMatchObject({
    from: 'service-quality-phu-tho-2026-q3',
    unit: commune,
    points: 17.44,
    maxPoints: 20,
    inputs: { dossiers_on_time: 5830, dossiers_received: 6684 },
    match: 'same',
  })
})

it('a median stands there only where every unit is known', () => {
  const { peers } = SubmissionBackground.parse(body)
  expect(peers['2.1']).toMatchObject({ period: '2026-Q3', units: 148, of: 148 })
  expect(peers['3.6']).toBeUndefined()
})

it('a number far from what was before is pointed out', () => {
  const { jumps } = SubmissionBackground.parse(body)
  expect(jumps.map(({ node, input }) => [node, input])).toEqual([['2.1', 'dossiers_on_time']])
})

it('a unit that stands in no published table sees no figures of others either', async () => {
  const { unit, name } = invented()
  const admin = await world().place({ unit: units.province, role: 'administrator', scope: null })
  const change = { kind: 'create', effectiveOn: '2026-01-01', unit, create: begin(name) }
  const basis = { number: '12/NQ-HĐND', issuedOn: '2026-01-01', issuer: 'HĐND tỉnh' }
  const recording = { body: { change, basis, note: null, posts: [] } }
  expect((await world().post(admin.person, '/unit-events', recording)).refusal).toBeNull()
  const parts = [{ kind: 'commune' as const, framework: '766-commune', units: [unit] }]
  const opened = await world().open({ parts })
  const url = `/submissions/${await opened.submissionOf(unit)}/background`
  const answer = await world().get(world().coordinator, url)
  expect(SubmissionBackground.parse(answer.body)).toEqual({ earlier: {}, peers: {}, jumps: [] })
})

it('points that others gave in an earlier round are told once its result is published, not before', async () => {
  const db = world().database
  const year = { period: '2025', periodStart: '2025-01-01', periodEnd: '2025-12-31' }
  const before = await world().open(year)
  const own = before.own
  await world().save({ submission: own, content: { inputs: { onTime: 40, all: 50 } } })
  const given = (kind: string, points: number) =>
    db.db.write((trx) =>
      sql`
        INSERT INTO answer_points (submission_id, node_code, kind, seq, points, at, by_person)
        VALUES (${own}, '1.2', ${kind}, 1, ${points}, '2026-11-23', ${world().coordinator})
      `.execute(trx),
    )
  await given('self', 8)
  await given('appraised', 3)
  await db.db.write((trx) =>
    sql`UPDATE submissions SET state = 'approved' WHERE id = ${own}`.execute(trx),
  )
  const now = await world().open()
  const pointsOf = async () => {
    const answer = await world().get(world().officer, `/submissions/${now.own}/background`)
    return SubmissionBackground.parse(answer.body).earlier['1.2']?.points
  }
  expect(await pointsOf()).toBe(8)
  await db.db.write((trx) =>
    sql`UPDATE rounds SET state = 'published' WHERE id = ${before.round}`.execute(trx),
  )
  expect(await pointsOf()).toBe(3)
})
