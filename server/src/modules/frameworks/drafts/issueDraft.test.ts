import { randomUUID } from 'node:crypto'
import { ErrorBody, FrameworkDraftDetail, FrameworkList } from '@thang/contracts'
import { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { createApp } from '../../../app.ts'
import { units, useWorld } from '../../../../test/peopleWorld.ts'
import { findStoredFramework } from '../queries.ts'
import { byDecision, change, drafting } from './fixtures/drafting.ts'
import { smallSet } from './fixtures/smallSet.ts'

const world = useWorld()
const { begin, edit, issue, read } = drafting(world)
const coordinator = () => world().coordinator.person

/** A set under a code that nobody has. */
const fresh = (code = `bo-${randomUUID().slice(0, 8)}`) => smallSet({ code })
const stored = (code: string) => world().database.db.read((trx) => findStoredFramework(trx, code))

describe('issuing a draft', () => {
  it('is for administrators and coordinators over its unit', async () => {
    const { id } = await begin(fresh())
    const { officer, head, inspector, stranger } = world()
    expect((await issue(officer.person, id)).refusal).toBe('not_found')
    expect((await issue(head.person, id)).refusal).toBe('not_found')
    expect((await issue(stranger.person, id)).refusal).toBe('not_found')
    expect((await issue(inspector.person, id)).refusal).toBe('forbidden')
    expect((await issue(coordinator(), id)).status).toBe(200)
  })

  it('makes a framework by a document, which everyone reads, and says so in the audit', async () => {
    const { id, code } = await begin(fresh())
    const { body } = await issue(coordinator(), id)
    expect(FrameworkDraftDetail.parse(body)).toMatchObject({
      state: 'issued',
      issued: { code, revision: 1 },
      issue: {
        issuer: byDecision.legalBasis.issuer,
        effectiveFrom: '2027-01-01',
        effectiveTo: null,
      },
      actions: [],
    })
    expect((await stored(code))?.framework).toMatchObject({
      legalBasis: { document: 'Quyết định 12/QĐ-UBND', issuedOn: '2026-11-20' },
      nodes: [{ id: 'n1' }, { id: 'n2' }],
    })
    const app = await createApp({ db: world().database.db })
    const listed = await app.inject('/api/v1/frameworks')
    await app.close()
    const { frameworks } = FrameworkList.parse(listed.json())
    expect(frameworks.map((framework) => framework.code)).toContain(code)
    expect(await world().audit()).toMatchObject([
      {
        action: 'framework.issue',
        unit: units.province,
        before: null,
        after: { revision: 1, indicators: 3, legalBasis: { issuer: byDecision.legalBasis.issuer } },
        reason: byDecision.reason,
      },
    ])
  })

  it('is refused while there are errors, which are named', async () => {
    const { id } = await begin(fresh())
    await edit(coordinator(), id, { base: 1, edits: [change('n2.1', { maxPoints: 35 })] })
    const { refusal, body } = await issue(coordinator(), id, { base: 2 })
    expect(refusal).toBe('conflict framework-unsound')
    expect(ErrorBody.parse(body).error.details).toMatchObject({
      findings: [{ severity: 'error', code: 'draft-points-short', node: '2' }],
    })
  })

  it('asks that every warning be acknowledged', async () => {
    const { id } = await begin(fresh())
    const unknown = change('n2.1', { ruleKnowledge: 'unknown' })
    await edit(coordinator(), id, { base: 1, edits: [unknown] })
    const refused = await issue(coordinator(), id, { base: 2 })
    expect(refused.refusal).toBe('conflict warnings-not-acknowledged')
    const terms = { base: 2, acknowledged: ['draft-rule-unknown'] }
    expect((await issue(coordinator(), id, terms)).status).toBe(200)
  })

  it('is refused for a version that another has changed meanwhile, and for what has ended', async () => {
    const { id } = await begin(fresh())
    await edit(world().admin.person, id, {
      base: 1,
      edits: [change('n1', { name: { vi: 'Nhóm' } })],
    })
    expect((await issue(coordinator(), id)).refusal).toBe('conflict edited-meanwhile')
    expect((await issue(coordinator(), id, { base: 2 })).status).toBe(200)
    expect((await issue(coordinator(), id, { base: 3 })).refusal).toBe('conflict draft-issued')
    const after = await edit(coordinator(), id, { base: 3, edits: [change('n1', {})] })
    expect(after.refusal).toBe('conflict draft-issued')
  })

  it('wants a document of today or before, and days in their order', async () => {
    const { id } = await begin(fresh())
    const legalBasis = { ...byDecision.legalBasis, issuedOn: '2026-11-24' }
    expect((await issue(coordinator(), id, { legalBasis })).refusal).toBe(
      'invalid document-in-future',
    )
    const effectiveTo = '2026-12-31'
    expect((await issue(coordinator(), id, { effectiveTo })).refusal).toBe(
      'invalid effect-reversed',
    )
  })

  it('happens once for a request key', async () => {
    const { id, code } = await begin(fresh())
    const key = randomUUID()
    const first = await issue(coordinator(), id, {}, key)
    const second = await issue(coordinator(), id, {}, key)
    expect([second.status, second.body]).toEqual([200, first.body])
    expect((await stored(code))?.revision).toBe(1)
  })

  it('again under the own code gives a new revision, and the earlier one stays', async () => {
    const first = await begin(fresh())
    await issue(coordinator(), first.id)
    const second = await begin(smallSet({ code: first.code, name: { vi: 'Sửa đổi' } }))
    expect((await issue(coordinator(), second.id)).body).toMatchObject({ issued: { revision: 2 } })
    expect((await stored(first.code))?.framework.name.vi).toBe('Sửa đổi')
    expect(await world().audit()).toMatchObject([
      { before: { revision: 1 }, after: { revision: 2, settings: { first: ['name'] } } },
    ])
    expect((await read(first.id)).body.name.vi).toBe('Bộ chỉ số nhỏ')
  })

  it('takes no code of another: neither of a shipped framework nor of another unit', async () => {
    const { person } = world().admin
    const shipped = await begin(fresh('dti-province-2021'), person)
    expect((await issue(person, shipped.id)).refusal).toBe('conflict code-taken')
    const mine = await begin(fresh())
    await issue(coordinator(), mine.id)
    const start = { from: 'file', text: JSON.stringify(fresh(mine.code)), code: null }
    const asking = { body: { unit: units.elsewhere, start } }
    const { body } = await world().post(person, '/framework-drafts', asking)
    const theirs = FrameworkDraftDetail.parse(body)
    expect((await issue(person, theirs.id)).refusal).toBe('conflict code-taken')
  })

  it('gives a new code to one of two owners who issue it at once, and tells the other', async () => {
    const { person } = world().admin
    for (const code of ['dong-thoi-1', 'dong-thoi-2', 'dong-thoi-3']) {
      const mine = await begin(fresh(code))
      const start = { from: 'file', text: JSON.stringify(fresh(code)), code: null }
      const asking = { body: { unit: units.elsewhere, start } }
      const { body } = await world().post(person, '/framework-drafts', asking)
      const theirs = FrameworkDraftDetail.parse(body)
      const answers = await Promise.all([issue(coordinator(), mine.id), issue(person, theirs.id)])
      const told = answers.map(({ status, refusal }) => refusal ?? status).toSorted()
      expect(told).toEqual([200, 'conflict code-taken'])
    }
  })

  it('makes a new index where it is given a name', async () => {
    const body = { ...fresh(), index: 'danh-gia-xa' }
    const { id } = await begin(body)
    expect((await issue(coordinator(), id)).refusal).toBe('invalid index-unknown')
    const indexName = { vi: 'Đánh giá cấp xã' }
    expect((await issue(coordinator(), id, { indexName })).status).toBe(200)
  })
})

describe.each(['application', 'owner'] as const)(
  'what is issued, to the role that is the %s',
  (role) => {
    async function asRole<Result>(work: (client: Client) => Promise<Result>): Promise<Result> {
      const { appUrl, ownerUrl } = world().database
      const client = new Client({ connectionString: role === 'owner' ? ownerUrl : appUrl })
      await client.connect()
      return work(client).finally(() => client.end())
    }

    it.each([
      `UPDATE frameworks SET body = '{}'`,
      `DELETE FROM frameworks`,
      `TRUNCATE frameworks CASCADE`,
      `UPDATE framework_issues SET document = 'x'`,
      `DELETE FROM framework_issues`,
      `TRUNCATE framework_issues`,
      `UPDATE framework_draft_versions SET body = '{}'`,
      `DELETE FROM framework_draft_versions`,
      `UPDATE framework_drafts SET version = version + 1 WHERE issued_framework IS NOT NULL`,
      `UPDATE framework_drafts SET issued_framework = NULL`,
      `DELETE FROM framework_drafts`,
    ])('cannot be changed by %s', async (statement) => {
      const { id, code } = await begin(fresh())
      await issue(coordinator(), id)
      const before = await stored(code)
      const attempt = asRole((client) => client.query(statement))
      await expect(attempt).rejects.toMatchObject({ code: expect.stringMatching(/42501|23001/) })
      expect(await stored(code)).toEqual(before)
    })

    it('is issued once, at the version that was read, and never under the code of another', async () => {
      const call = (id: number, version: number) =>
        asRole((client) =>
          client.query(
            `SELECT * FROM issue_framework($1, $2, $3, now(), '{"document": "x", "issuer": "x",
             "issuedOn": "2026-01-01", "effectiveFrom": "2026-01-01", "effectiveTo": null}', NULL)`,
            [id, version, coordinator()],
          ),
        )
      const { id } = await begin(fresh())
      await expect(call(id, 2)).rejects.toMatchObject({ code: '23001' })
      expect((await call(id, 1)).rows).toMatchObject([{ revision: 1 }])
      await expect(call(id, 1)).rejects.toMatchObject({ code: '23001' })
      const shipped = await begin(fresh('dti-province-2020'))
      await expect(call(shipped.id, 1)).rejects.toMatchObject({ code: '23505' })
    })
  },
)

it('the application cannot issue but by a draft', async () => {
  const client = new Client({ connectionString: world().database.appUrl })
  await client.connect()
  try {
    const insert = `INSERT INTO frameworks (code, revision, index_code, body, content_hash, issued_at)
      VALUES ('x', 1, 'dti', '{}', '', now())`
    await expect(client.query(insert)).rejects.toMatchObject({ code: '42501' })
    const pretend = `UPDATE framework_drafts SET issued_framework = 1`
    await expect(client.query(pretend)).rejects.toMatchObject({ code: '42501' })
  } finally {
    await client.end()
  }
})
