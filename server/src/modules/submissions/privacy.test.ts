import { SubmissionDetail, SubmissionList } from '@thang/contracts'
import { beforeAll, describe, expect, it } from 'vitest'
import { sendingFiles } from '../evidence/fixtures/sendingFiles.ts'
import { type OpenedRound, units, useSubmissionWorld } from './fixtures/submissionWorld.ts'

const world = useSubmissionWorld()
let opened: OpenedRound
const secret = 'số liệu chưa công bố'

beforeAll(async () => {
  opened = await world().open()
  await world().save({ submission: opened.own, content: { explanation: secret } })
  await world().post(world().officer, `/submissions/${opened.own}/answers/1.2/comments`, {
    body: { text: secret },
  })
})

/** Every way of asking for a submission and what is in it. */
async function everyRoute(as: string, id: number) {
  const move = { body: { base: 1, reason: 'thử xem' } }
  const content = { inputs: {}, notApplicable: null, explanation: null }
  const answer = `/submissions/${id}/answers/1.2`
  const sheet = { name: 'phieu.xlsx', content: Buffer.from('PK').toString('base64') }
  const cited = { body: { document: 1, file: null, pages: null } }
  const said = await Promise.all([
    world().get(as, `/submissions/${id}`),
    world().get(as, `/submissions/${id}/versions`),
    world().get(as, `/submissions/${id}/background`),
    world().get(as, `/submissions/${id}/workbook`),
    world().get(as, `/submissions/${id}/imports`),
    world().post(as, `/submissions/${id}/workbook/check`, { body: sheet }),
    world().post(as, `/submissions/${id}/workbook/annotated`, { body: sheet }),
    world().post(as, `/submissions/${id}/workbook`, { body: { ...sheet, expected: [] } }),
    world().post(as, `/submissions/${id}/imports/1/undo`, { body: { reason: 'thử xem' } }),
    world().get(as, `${answer}/history`),
    world().put(as, answer, { body: { base: 0, content } }),
    world().post(as, `${answer}/comments`, { body: { text: 'thử' } }),
    world().post(as, `${answer}/citations`, cited),
    world().remove(as, `${answer}/citations/1`),
    world().post(as, `${answer}/contest`, { body: { reason: 'thử xem', proposed: null } }),
    world().post(as, `${answer}/contest/take-back`, { body: {} }),
    ...['submit', 'recall', 'return', 'approve', 'reopen'].map((action) =>
      world().post(as, `/submissions/${id}/${action}`, move),
    ),
  ])
  return said.map(({ status, body }) =>
    `${status} ${JSON.stringify(body)}`
      .replace(/"requestId":"[^"]*"/, '')
      .replaceAll(/"submission":\d+/g, '"submission":0'),
  )
}

async function listed(as: string): Promise<number[]> {
  const { body } = await world().get(as, '/submissions')
  return SubmissionList.parse(body).submissions.map(({ id }) => id)
}

describe('a draft', () => {
  it('is answered, by every route, exactly as what does not exist to whoever is not of the unit', async () => {
    const { province, industry, education, elsewhere } = units
    const strangers = [
      world().neighbour,
      world().inspector,
      (await world().place({ unit: elsewhere, role: 'head' })).person,
      (await world().place({ unit: education, role: 'head' })).person,
      (await world().place({ unit: province, role: 'leader' })).person,
      (await world().place({ unit: province, role: 'council' })).person,
      (await world().place({ unit: province, role: 'administrator', scope: null })).person,
      (await world().place(appraiser('1'))).person,
      (await world().place({ unit: industry, role: 'administrator' })).person,
    ]
    for (const person of strangers) {
      const real = await everyRoute(person, opened.own)
      expect(real).toEqual(await everyRoute(person, 9_999_999))
      expect(real.every((text) => text.startsWith('404') && !text.includes(secret))).toBe(true)
      expect(await listed(person)).not.toContain(opened.own)
    }
  })

  it('is read by the unit’s officers and head, and by who runs the round', async () => {
    for (const person of [world().officer, world().colleague, world().head, world().coordinator]) {
      expect((await world().get(person, `/submissions/${opened.own}`)).status).toBe(200)
      expect(await listed(person)).toContain(opened.own)
    }
  })
})

describe('what was sent', () => {
  beforeAll(async () => {
    const body = { base: 1, reason: null }
    await world().post(world().officer, `/submissions/${opened.own}/submit`, { body })
  })

  it('is read by leaders, council and inspectors over the unit, who change nothing', async () => {
    const { person } = await world().place({ unit: units.province, role: 'leader' })
    for (const reader of [world().inspector, person]) {
      const { body } = await world().get(reader, `/submissions/${opened.own}`)
      const { answers, actions } = SubmissionDetail.parse(body)
      expect(answers).toHaveLength(3)
      expect(actions).toEqual([])
    }
    const stillNobody = await everyRoute(world().neighbour, opened.own)
    expect(stillNobody).toEqual(await everyRoute(world().neighbour, 9_999_999))
  })

  it('is read by an appraiser at the indicators of the post, and nowhere else', async () => {
    const { person } = await world().place(appraiser('1'))
    const { body } = await world().get(person, `/submissions/${opened.own}`)
    const { answers, findings } = SubmissionDetail.parse(body)
    expect(answers.map(({ node }) => node)).toEqual(['1.1', '1.2'])
    expect(findings.every(({ node }) => node.startsWith('1.'))).toBe(true)
    const other = (await world().place(appraiser('2'))).person
    const history = `/submissions/${opened.own}/answers/1.2/history`
    expect((await world().get(person, history)).status).toBe(200)
    expect((await world().get(other, history)).status).toBe(404)
    const elsewhere = (await world().place({ ...appraiser('1'), unit: units.industry })).person
    expect((await world().get(elsewhere, `/submissions/${opened.own}`)).status).toBe(404)
  })

  it('is read by the appraiser whom the round named instead of those whose post is for it', async () => {
    const usual = await world().place(appraiser('1.2'))
    const named = await world().place(appraiser('2.1'))
    const body = { kind: 'department', node: '1.2', post: named.post, reason: 'thay người đi học' }
    const url = `/rounds/${opened.round}/appraisers`
    expect((await world().post(world().coordinator, url, { body })).refusal).toBeNull()
    const seen = async (person: string) => {
      const answer = await world().get(person, `/submissions/${opened.own}`)
      const parsed = SubmissionDetail.safeParse(answer.body)
      return parsed.success ? parsed.data.answers.map(({ node }) => node) : []
    }
    expect(await seen(named.person)).toEqual(['1.2', '2.1'])
    expect(await seen(usual.person)).toEqual([])
  })
})

describe('what is not of the unit’s own', () => {
  it('says nothing of it: progress, answered indicators, lists of its round and of its evidence', async () => {
    const { neighbour } = world()
    const outside = (await world().place({ unit: units.elsewhere, role: 'head' })).person
    for (const person of [neighbour, outside]) {
      const said = await Promise.all([
        world().get(person, `/submissions?round=${opened.round}`),
        world().get(person, `/rounds/${opened.round}/progress`),
        world().get(person, `/rounds/${opened.round}/answered?kind=department&node=1.2`),
        world().get(person, `/rounds/${opened.round}/answer-imports`),
        world().get(person, `/evidence?unit=${units.industry}`),
        world().get(person, '/evidence/1/uses'),
      ])
      for (const { body } of said) {
        const text = JSON.stringify(body)
        expect(text).not.toContain(secret)
        expect(text).not.toContain(world().officer)
        expect(text).not.toContain(`"submission":${opened.own},`)
      }
    }
  })

  it('no answer, comment or version is told in a refusal of somebody else’s save', async () => {
    const { status, body } = await world().save({ submission: opened.own, as: world().neighbour })
    expect(status).toBe(404)
    expect(JSON.stringify(body)).not.toContain(secret)
  })
})

describe('the documents of a unit', () => {
  it('are opened by who decides instead of its head, as long as that lasts', async () => {
    const { officer, coordinator } = world()
    const sending = sendingFiles(() => ({ ...world(), officer: { person: officer } }))
    const { document, file } = await sending.withFile()
    const { person } = await world().place({ unit: units.industry, role: 'administrator' })
    const seen = async () => [
      (await world().get(person, `/evidence/${document.id}`)).status,
      (await world().file(person, `/evidence-files/${file}`)).status,
    ]
    expect(await seen()).toEqual([404, 404])
    const until = '2026-12-01T10:00:00.000Z'
    const body = { unit: units.industry, person, until, reason: 'thủ trưởng đi công tác' }
    const named = await world().post(coordinator, `/rounds/${opened.round}/deputies`, { body })
    expect(named.refusal).toBeNull()
    expect(await seen()).toEqual([200, 200])
    world().setNow('2026-12-01T10:00:00.001Z')
    expect(await seen()).toEqual([404, 404])
    world().setNow('2026-11-23T05:00:00Z')
  })
})

function appraiser(node: string) {
  const indicators = [{ index: 'dti', node }]
  return { unit: units.offices, role: 'appraiser' as const, scope: units.province, indicators }
}
