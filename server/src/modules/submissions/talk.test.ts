import { AnswerComment, AnswerHistory, Citation, EvidenceDocument } from '@thang/contracts'
import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { decision } from '../evidence/fixtures/sendingFiles.ts'
import { type OpenedRound, units, useSubmissionWorld } from './fixtures/submissionWorld.ts'

const world = useSubmissionWorld()
let opened: OpenedRound
beforeEach(async () => {
  world().setNow('2026-11-23T05:00:00Z')
  opened = await world().open()
})

const at = (rest: string, node = '1.1') => `/submissions/${opened.own}/answers/${node}/${rest}`
const answerAt = async (node: string) =>
  (await world().read(opened.own)).answers.find((each) => each.node === node)

async function send() {
  const body = { base: 1, reason: null }
  const { refusal } = await world().post(world().officer, `/submissions/${opened.own}/submit`, {
    body,
  })
  expect(refusal).toBeNull()
}

describe('a comment', () => {
  const say = (as: string, key = crypto.randomUUID()) =>
    world().post(as, at('comments'), { body: { text: 'Xem lại số này' }, key })

  it('is for the unit, who runs the round and appraisers; others do not know of the answer', async () => {
    expect((await say(world().neighbour)).status).toBe(404)
    await send()
    expect((await say(world().inspector)).refusal).toBe('forbidden')
    expect((await say(world().coordinator)).status).toBe(200)
  })

  it('stands beside the answer, and those who took part before are told', async () => {
    await say(world().officer)
    expect(world().takeJobs()).toEqual([])
    AnswerComment.parse((await say(world().head)).body)
    expect(world().takeJobs()).toMatchObject([
      { data: { kind: 'comment', node: '1.1', to: { people: [world().officer] } } },
    ])
    const { body } = await world().get(world().officer, at('history'))
    expect(AnswerHistory.parse(body).comments).toHaveLength(2)
    expect((await answerAt('1.1'))?.comments).toBe(2)
  })

  it('is refused once the round is over, and repeated is said once', async () => {
    const key = crypto.randomUUID()
    expect(await say(world().officer, key)).toEqual(await say(world().officer, key))
    expect((await answerAt('1.1'))?.comments).toBe(1)
    const body = { reason: 'hoãn sang năm sau' }
    await world().post(world().coordinator, `/rounds/${opened.round}/cancel`, { body })
    expect((await say(world().officer)).refusal).toBe('conflict not-now')
  })
})

describe('a citation', () => {
  async function documentOf(unit: string, visibility: 'internal' | 'public' = 'internal') {
    const as = unit === units.industry ? world().officer : world().neighbour
    const { body } = await world().post(as, '/evidence', {
      body: { ...decision, unit, visibility },
    })
    return EvidenceDocument.parse(body).id
  }
  const cite = (document: number, as = world().officer, key = crypto.randomUUID()) =>
    world().post(as, at('citations'), { body: { document, file: null, pages: '3–4' }, key })

  it('is made by the unit alone, and stands in for the explanation where evidence is asked for', async () => {
    const document = await documentOf(units.industry)
    expect((await cite(document, world().coordinator)).refusal).toBe('forbidden')
    await world().save({ submission: opened.own, node: '1.1', content: { inputs: { plan: true } } })
    expect(await found('1.1')).toEqual(['no-evidence'])
    Citation.parse((await cite(document)).body)
    expect((await answerAt('1.1'))?.citations).toMatchObject([
      { document: { id: document, number: decision.number }, pages: '3–4' },
    ])
    expect(await found('1.1')).toEqual([])
  })

  it('is of a document of the unit, or of a public one; another unit’s is as if it were not there', async () => {
    expect((await cite(await documentOf(units.education))).status).toBe(404)
    expect((await cite(await documentOf(units.education, 'public'))).status).toBe(200)
  })

  it('of a document that the unit may not use is refused, even by who sees it for another unit', async () => {
    const document = await documentOf(units.education)
    const { person } = await world().place({ unit: units.province, role: 'officer' })
    expect((await cite(document, person)).refusal).toBe('invalid evidence-not-of-unit')
  })

  it('is refused once the submission was sent, and of what is cited already', async () => {
    const document = await documentOf(units.industry)
    await cite(document)
    expect((await cite(document)).refusal).toBe('conflict cited-already')
    await send()
    expect((await cite(await documentOf(units.industry))).refusal).toBe('conflict answer-locked')
  })

  it('repeated with its key is made once', async () => {
    const document = await documentOf(units.industry)
    const key = crypto.randomUUID()
    expect(await cite(document, world().officer, key)).toEqual(
      await cite(document, world().officer, key),
    )
    expect((await answerAt('1.1'))?.citations).toHaveLength(1)
  })

  it('is taken back by the unit alone, once, while the answer may be written', async () => {
    const { id } = Citation.parse((await cite(await documentOf(units.industry))).body)
    const remove = (as: string, key = crypto.randomUUID()) =>
      world().remove(as, at(`citations/${id}`), { key })
    expect((await remove(world().coordinator)).refusal).toBe('forbidden')
    await send()
    expect((await remove(world().officer)).refusal).toBe('conflict answer-locked')
    const recall = { body: { base: 2, reason: null } }
    await world().post(world().officer, `/submissions/${opened.own}/recall`, recall)
    const key = crypto.randomUUID()
    expect((await remove(world().officer, key)).body).toEqual({ done: true })
    expect((await remove(world().officer, key)).body).toEqual({ done: true })
    expect((await remove(world().officer)).status).toBe(404)
    expect((await answerAt('1.1'))?.citations).toEqual([])
  })

  async function found(node: string) {
    const { findings } = await world().read(opened.own)
    return findings.filter((each) => each.node === node).map(({ code }) => code)
  }
})

describe('a measured value', () => {
  const contest = (as = world().officer, key = crypto.randomUUID()) => {
    const proposed = { inputs: { onTime: 9, all: 10 }, notApplicable: null, explanation: null }
    const body = { reason: 'thiếu hồ sơ tháng 12', proposed }
    return world().post(as, at('contest', '1.2'), { body, key })
  }
  const takeBack = (as = world().officer, key = crypto.randomUUID()) =>
    world().post(as, at('contest/take-back', '1.2'), { key, body: {} })
  beforeEach(() => world().measure(opened.own, '1.2', { onTime: 1, all: 10 }))

  it('is contested by the unit alone, with a reason and what is right; it stands until that is decided', async () => {
    expect((await contest(world().coordinator)).refusal).toBe('forbidden')
    expect((await contest(world().neighbour)).status).toBe(404)
    expect((await contest()).status).toBe(200)
    expect(await answerAt('1.2')).toMatchObject({
      content: { inputs: { onTime: 1 } },
      provenance: { system: 'Cổng Dịch vụ công', asOf: '2026-11-01' },
      contest: {
        state: 'open',
        reason: 'thiếu hồ sơ tháng 12',
        proposed: { inputs: { onTime: 9 } },
      },
    })
  })

  it('is contested once at a time, while the submission may be written, and not where it was not measured', async () => {
    const key = crypto.randomUUID()
    expect(await contest(world().officer, key)).toEqual(await contest(world().officer, key))
    expect((await contest()).refusal).toBe('conflict contested-already')
    const body = { reason: 'không đúng', proposed: null }
    const reported = await world().post(world().officer, at('contest', '2.1'), { body })
    expect(reported.refusal).toBe('conflict not-measured')
    await send()
    expect((await contest()).refusal).toBe('conflict not-now')
  })

  it('is contested no more once that is taken back, by the unit alone', async () => {
    await contest()
    expect((await takeBack(world().coordinator)).refusal).toBe('forbidden')
    const key = crypto.randomUUID()
    expect((await takeBack(world().officer, key)).status).toBe(200)
    expect((await takeBack(world().officer, key)).status).toBe(200)
    expect((await takeBack()).refusal).toBe('conflict not-contested')
    expect((await answerAt('1.2'))?.contest?.state).toBe('taken-back')
    await contest()
    await send()
    expect((await takeBack()).refusal).toBe('conflict not-now')
  })
})

it('what units said, their steps and their talk cannot be changed by the application', async () => {
  await world().save({ submission: opened.own })
  for (const table of ['answer_versions', 'answer_comments', 'submission_steps', 'answer_points']) {
    const attempt = world().database.db.write((trx) =>
      sql`UPDATE ${sql.table(table)} SET submission_id = 1`.execute(trx),
    )
    await expect(attempt).rejects.toThrow(/permission denied|only grows/)
  }
})
