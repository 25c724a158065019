import { readFileSync } from 'node:fs'
import { Framework, SubmissionList } from '@thang/contracts'
import { isMissing, listNodes, roundHalfUp, scoreRule } from '@thang/engine'
import { parse } from 'csv-parse/sync'
import { beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { listAnswers } from '../answerQueries.ts'
import { useSubmissionWorld } from '../fixtures/submissionWorld.ts'
import { checkIn, importIn } from './fixtures/fillWorkbook.ts'
import { issueFramework } from './fixtures/issueFramework.ts'

/**
 * The figures by which the national portal scores the units of Phú Thọ under Decision 766/QĐ-TTg, third quarter of
 * 2026, as they are shipped, in a round of all its departments and communes.
 */
const data = new URL('../../../../../data/', import.meta.url)
const edition = 'editions/service-quality-phu-tho-2026-q3/'
const Row = z.object({ kind: z.string(), unit: z.string(), node: z.string(), value: z.string() })
const read = (file: string) =>
  z.array(Row.loose()).parse(parse(readFileSync(new URL(edition + file, data)), { columns: true }))
const measured = read('inputs.csv').filter(({ kind }) => kind !== 'province')
const published = read('figures.csv').filter(
  ({ kind, node }) => kind !== 'province' && /^\d/.test(node),
)
const shipped = Framework.parse(
  JSON.parse(readFileSync(new URL('frameworks/service-quality-766.json', data), 'utf8')),
)

const world = useSubmissionWorld()
const kinds = ['department', 'commune'] as const
beforeAll(async () => {
  for (const unitKind of kinds) {
    const body = { ...shipped, code: `766-${unitKind}`, unitKind }
    await issueFramework(world().database, body)
  }
})

it('enter a round as measured answers, and score as they were published', async () => {
  const parts = kinds.map((kind) => {
    const units = [...new Set(measured.filter((row) => row.kind === kind).map(({ unit }) => unit))]
    return { kind, framework: `766-${kind}`, units }
  })
  expect(parts.map(({ units }) => units.length)).toEqual([15, 148])
  const { round } = await world().open({ parts, period: '2026-Q3' })
  const file = {
    name: 'so-lieu-766.csv',
    content: readFileSync(new URL(`${edition}inputs.csv`, data))
      .toString()
      .split('\n')
      .filter((line) => !line.startsWith('province,'))
      .join('\n'),
    system: 'Cổng Dịch vụ công quốc gia',
    document: null,
    asOf: '2026-09-26',
  }
  const body = { ...file, content: Buffer.from(file.content).toString('base64') }
  const { coordinator } = world()
  const checked = checkIn(
    await world().post(coordinator, `/rounds/${round}/measured/check`, { body }),
  )
  expect(checked.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  // The average time of handling is measured too, and brings no points.
  expect(checked.problems.map(({ code, value }) => [code, value])).toEqual([
    ['answers-node-not-asked', '2.2'],
    ['answers-node-not-asked', '2.2'],
  ])
  expect(checked.changes).toHaveLength(published.length)
  const took = { ...body, plan: checked.plan }
  const taken = importIn(
    await world().post(coordinator, `/rounds/${round}/measured`, { body: took }),
  )
  expect(taken.answers).toBe(199)
  expect(
    world()
      .takeJobs()
      .filter(({ data: { kind } }) => kind === 'measured-taken'),
  ).toHaveLength(163)

  const list = await world().get(coordinator, `/submissions?round=${round}`)
  const submissions = SubmissionList.parse(list.body).submissions
  const nodes = new Map(listNodes(shipped).map((node) => [node.code, node]))
  const computed = new Map<string, number | null>()
  const unitOf = new Map(submissions.map(({ id, unit }) => [id, unit.code]))
  const answers = await world().database.db.read((trx) => listAnswers(trx, [...unitOf.keys()]))
  for (const { submission, node, origin, content } of answers) {
    const { rule, maxPoints } = nodes.get(node) ?? {}
    if (origin !== 'measured' || rule === undefined) continue
    const { points } = scoreRule(rule, content.inputs, { maxPoints: maxPoints ?? 0 })
    const value = isMissing(points) ? null : roundHalfUp(points, 2)
    computed.set(`${unitOf.get(submission)} ${node}`, value)
  }
  expect(Object.fromEntries(computed)).toEqual(
    Object.fromEntries(
      published.map(({ unit, node, value }) => [`${unit} ${node}`, Number(value)]),
    ),
  )
})
