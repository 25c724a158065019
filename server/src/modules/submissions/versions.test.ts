import { EvidenceDocument, SubmissionVersions } from '@thang/contracts'
import { sql } from 'kysely'
import { beforeEach, expect, it } from 'vitest'
import { decision } from '../evidence/fixtures/sendingFiles.ts'
import { type OpenedRound, units, useSubmissionWorld } from './fixtures/submissionWorld.ts'

const world = useSubmissionWorld()
let opened: OpenedRound
beforeEach(async () => {
  world().setNow('2026-11-23T05:00:00Z')
  opened = await world().open()
})

async function versions(as = world().officer) {
  const { status, body } = await world().get(as, `/submissions/${opened.own}/versions`)
  expect(status).toBe(200)
  return SubmissionVersions.parse(body)
}

it('nothing differs while nobody does anything, and it is what the submission was read with', async () => {
  const before = await versions()
  world().setNow('2026-11-23T06:00:00Z')
  expect(await versions()).toEqual(before)
  expect((await world().read(opened.own)).rest).toBe(before.rest)
})

it('a save is seen by the version of its answer, and by nothing else', async () => {
  const { rest } = await versions()
  await world().save({ submission: opened.own, node: '1.1', content: { inputs: { plan: true } } })
  expect(await versions()).toEqual({ answers: { '1.1': 1 }, rest })
})

it('a comment, evidence, more time and a step are each seen', async () => {
  const own = `/submissions/${opened.own}`
  const said = [(await versions()).rest]
  const done = async (as: string, path: string, body: object) => {
    const answer = await world().post(as, path, { body })
    expect(answer.refusal).toBeNull()
    said.push((await versions()).rest)
    return answer.body
  }
  const { officer, coordinator } = world()
  await done(officer, `${own}/answers/1.1/comments`, { text: 'Xem lại số này' })
  const made = await world().post(officer, '/evidence', {
    body: { ...decision, unit: units.industry, visibility: 'internal' },
  })
  const document = EvidenceDocument.parse(made.body).id
  await done(officer, `${own}/answers/1.1/citations`, { document, file: null, pages: null })
  await done(coordinator, `/rounds/${opened.round}/exceptions`, {
    phase: 'self-assessment',
    unit: units.industry,
    node: null,
    until: '2027-01-10T10:00:00.000Z',
    reason: 'bão lụt',
  })
  await done(officer, `${own}/submit`, { base: 1, reason: null })
  expect(new Set(said).size).toBe(said.length)
})

it('the hour at which a phase ends is seen', async () => {
  const before = await versions()
  world().setNow('2027-01-31T05:00:00Z')
  expect((await versions()).rest).not.toBe(before.rest)
})

it('a change of a document is seen where it is cited', async () => {
  const made = await world().post(world().officer, '/evidence', {
    body: { ...decision, unit: units.industry, visibility: 'internal' },
  })
  const document = EvidenceDocument.parse(made.body).id
  const body = { document, file: null, pages: null }
  await world().post(world().officer, `/submissions/${opened.own}/answers/1.1/citations`, { body })
  const before = await versions()
  await world().database.db.write((trx) =>
    sql`UPDATE evidence_documents SET version = version + 1 WHERE id = ${document}`.execute(trx),
  )
  expect((await versions()).rest).not.toBe(before.rest)
})

it('others do not even know that there is a submission', async () => {
  const asked = await world().get(world().neighbour, `/submissions/${opened.own}/versions`)
  expect(asked.status).toBe(404)
})
