import { spawnSync } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { EditionRevisions, EditionTrace, type ResultSituation } from '@thang/contracts'
import { sql } from 'kysely'
import { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../test/actorGate.ts'
import { decision, situationIn, useResultWorld } from './fixtures/resultWorld.ts'

const world = useResultWorld()

describe('publishing', () => {
  it('makes an edition of the signed result, which anyone reads', async () => {
    const { round } = await world().openReady()
    world().giveFactor(world().coordinator)
    world().takeJobs()
    const { editions, round: now } = situationIn(await world().publish(round))
    expect(now.state).toBe('published')
    const [edition] = editions
    expect(edition).toMatchObject({ kind: 'department', revision: 1 })
    expect(edition?.code).toMatch(/^dti-25-2025-2026-department(-\d+)?$/)
    expect(world().takeJobs()[0]?.data).toMatchObject({ kind: 'result-published' })
    expect(await lastAudit()).toMatchObject([
      { action: 'round.publish', after: { decision: decision.number } },
    ])
    const { body } = await world().get(world().neighbour, `/editions/${edition?.code}/ranking`)
    expect(body).toMatchObject({
      edition: {
        title: { vi: 'Đánh giá các sở năm 2026' },
        publishedOn: '2026-12-26',
        publication: {
          engine: '0.1.0',
          demonstration: false,
          decision: { number: decision.number },
        },
      },
      rows: [
        { unit: { code: 'H44.07' }, rank: 1, value: 60, band: { low: 1, high: 1 } },
        { unit: { code: 'H44.08' }, rank: 2, value: 50 },
      ],
    })
  })

  it('is for who runs the round, with the second factor given just now', async () => {
    const { round } = await world().openReady()
    world().setNow('2026-12-26T09:00:00Z')
    expect(await world().publish(round)).toMatchObject({ refusal: 'forbidden factor-stale' })
    const other = await world().publish(round, { as: world().council })
    expect(other).toMatchObject({ refusal: 'forbidden' })
  })

  it('is refused unsigned, without number or date, and by a decision of tomorrow', async () => {
    const { round } = await world().openFrozen()
    world().giveFactor(world().coordinator)
    expect(await world().publish(round)).toMatchObject({ refusal: 'conflict not-signed' })
    const ready = await world().openReady()
    world().giveFactor(world().coordinator)
    const unnumbered = await world().publish(ready.round, { decision: { number: null } })
    expect(unnumbered).toMatchObject({ refusal: 'invalid decision-incomplete' })
    const ahead = await world().publish(ready.round, { decision: { date: '2026-12-27' } })
    expect(ahead).toMatchObject({ refusal: 'invalid decision-ahead' })
    const { round: open } = await world().openTold()
    world().giveFactor(world().coordinator)
    expect(await world().publish(open)).toMatchObject({ refusal: 'conflict not-in-this-state' })
  })

  it('a repeat with the same key publishes once', async () => {
    const { round } = await world().openReady()
    world().giveFactor(world().coordinator)
    const result = (await world().situation(round)).final?.id ?? 0
    const key = randomUUID()
    const first = await world().publish(round, { result, key })
    expect((await world().publish(round, { result, key })).body).toEqual(first.body)
    expect(await revisionsOf(situationIn(first))).toHaveLength(1)
  })

  it('of two at once one publishes, and the other is told', async () => {
    const { round } = await world().openReady()
    world().giveFactor(world().coordinator)
    const result = (await world().situation(round)).final?.id ?? 0
    const answers = await Promise.all([
      world().publish(round, { result }),
      world().publish(round, { result }),
    ])
    expect(answers.map(({ refusal }) => refusal).toSorted()).toEqual([
      'conflict not-in-this-state',
      null,
    ])
    expect(await revisionsOf(await world().situation(round))).toHaveLength(1)
  })

  it('one that fails in the middle leaves nothing', async () => {
    const { round } = await world().openReady()
    world().giveFactor(world().coordinator)
    await asOwner(`
      CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'broken off'; END $$;
      CREATE TRIGGER break_off BEFORE INSERT ON edition_decisions EXECUTE FUNCTION break_off();`)
    const before = await count()
    expect((await world().publish(round)).status).toBe(500)
    await asOwner('DROP TRIGGER break_off ON edition_decisions; DROP FUNCTION break_off')
    expect(await count()).toEqual(before)
    expect((await world().situation(round)).round.state).toBe('closed')
    expect((await world().publish(round)).status).toBe(200)
  })

  it('the database itself refuses what was not signed, or is not what its hash says', async () => {
    const { round } = await world().openFrozen()
    const result = (await world().situation(round)).final?.id ?? 0
    const call = `SELECT publish_result(${result}, now(), '{"number":"1","date":"2026-12-26"}', '{"department":{"vi":"x"}}')`
    await expect(asApplication(call)).rejects.toThrow('not signed')
    await expect(asApplication(`INSERT INTO editions (code) VALUES ('x')`)).rejects.toThrow(
      'permission denied',
    )
  })
})

describe('what is published', () => {
  it('is changed by nobody, not even the owner of the tables', async () => {
    const { round } = await world().openPublished()
    const code = codeOf(await world().situation(round))
    for (const statement of [
      `UPDATE edition_figures SET value = 1 FROM edition_tables t JOIN editions e ON e.id = t.edition_id
       WHERE t.id = table_id AND e.code = '${code}'`,
      `UPDATE edition_packages SET package = '{}', package_hash = encode(sha256('{}'), 'hex')`,
      `UPDATE edition_units SET result = '{}'`,
      'DELETE FROM edition_answers',
      'DELETE FROM edition_decisions',
      `UPDATE editions SET title = '{}' WHERE code = '${code}'`,
      'TRUNCATE edition_units',
      'UPDATE round_result_parts SET package = package',
      `UPDATE round_results SET stage = 'final'`,
      'DELETE FROM result_signatures',
    ]) {
      await expect(asOwner(statement), statement).rejects.toThrow(
        /published|only grows|never truncated/,
      )
    }
  })

  it('is worked out again from its package to the same bytes by the command', async () => {
    const { round } = await world().openPublished()
    const code = codeOf(await world().situation(round))
    const directory = await mkdtemp(join(tmpdir(), 'thang-edition-'))
    try {
      for (const name of ['edition.json', 'result.json']) {
        const { bytes } = await world().file(world().neighbour, `/editions/${code}/${name}`)
        await writeFile(join(directory, name), bytes)
      }
      const thang = resolve(import.meta.dirname, '../../../../cli/src/main.ts')
      const { status, stderr } = spawnSync(
        process.execPath,
        [thang, 'score', '--edition', 'edition.json', '--check', 'result.json'],
        { cwd: directory, encoding: 'utf8' },
      )
      const text = await readFile(join(directory, 'result.json'))
      expect([status, stderr]).toEqual([0, expect.stringContaining(hashOf(text))])
      const [revision] = await revisionsOf(await world().situation(round))
      expect(revision).toMatchObject({
        revision: 1,
        resultHash: hashOf(text),
        packageHash: hashOf(await readFile(join(directory, 'edition.json'))),
        erratum: null,
      })
    } finally {
      await rm(directory, { recursive: true })
    }
  })

  it('tells why a unit has its rank, down to inputs, scores and remarks', async () => {
    const { round } = await world().openPublished()
    const code = codeOf(await world().situation(round))
    const { body } = await world().get(world().neighbour, `/editions/${code}/units/H44.07/trace`)
    const trace = EditionTrace.parse(body)
    expect(trace).toMatchObject({ rank: 1, of: 2, value: 60, engine: '0.1.0' })
    expect(trace.nodes[0]).toMatchObject({ code: '1', points: 50, maxPoints: 60 })
    expect(trace.nodes[0]?.formula?.vi).toBe('20 + 30')
    const [judged, ratio] = trace.nodes[0]?.children ?? []
    expect(judged).toMatchObject({
      code: '1.1',
      points: 20,
      scores: { self: null, appraised: 20, final: 20 },
      remarks: [{ by: 'appraiser', text: 'Có kế hoạch nhưng ban hành muộn.' }],
    })
    expect(ratio).toMatchObject({
      code: '1.2',
      formula: { vi: '30 ÷ 40 × 40' },
      inputs: [
        { input: 'onTime', value: 30 },
        { input: 'all', value: 40 },
      ],
      scores: { self: 30, appraised: 30, final: 30 },
      remarks: [],
    })
    expect(ratio?.rule?.vi).toContain('Điểm = onTime ÷ all')
  })

  it('says of a unit without a value why, and never gives it 0', async () => {
    const opened = await world().openTold()
    const none = { as: 'not-applicable' } as const
    const answers = ['1.1', '1.2', '2.1'].map((node) => ({
      submission: opened.other,
      node,
      base: 1,
    }))
    world().setNow('2026-12-16T03:00:00Z')
    await world().decide(opened.round, {
      action: 'appraise',
      reason: 'Không áp dụng.',
      decision: none,
      answers,
    })
    world().setNow('2026-12-26T03:00:00Z')
    situationIn(await world().step({ round: opened.round, step: 'close' }))
    world().giveFactor(world().council)
    situationIn(await world().step({ round: opened.round, step: 'sign' }))
    world().giveFactor(world().coordinator)
    const code = codeOf(situationIn(await world().publish(opened.round)))
    const { body } = await world().get(world().neighbour, `/editions/${code}/ranking`)
    expect(body).toMatchObject({
      rows: [
        { unit: { code: 'H44.07' }, rank: 1 },
        {
          unit: { code: 'H44.08' },
          rank: null,
          rankReason: 'not-applicable',
          value: null,
          valueReason: 'not-applicable',
          band: null,
        },
      ],
    })
  })

  it('has no trace of a unit that is not in it, nor of editions from elsewhere', async () => {
    const { round } = await world().openPublished()
    const code = codeOf(await world().situation(round))
    for (const path of [
      `/editions/${code}/units/H44.01/trace`,
      '/editions/dti-2022/units/01/trace',
    ]) {
      expect(await world().get(world().neighbour, path)).toMatchObject({ status: 404 })
    }
    expect(await world().get(world().neighbour, '/editions/dti-2022/edition.json')).toMatchObject({
      status: 404,
    })
  })
})

describe('the decision', () => {
  it('is kept as it is given, and the next round of the office begins with its head', async () => {
    const { round } = await world().openFrozen()
    const path = `/rounds/${round}/result/decision`
    const { coordinator, council, officer } = world()
    expect(await world().put(council, path, { body: decision })).toMatchObject({
      refusal: 'forbidden',
    })
    expect((await world().put(coordinator, path, { body: decision })).body).toEqual(decision)
    expect((await world().get(council, path)).body).toEqual(decision)
    expect(await world().get(officer, path)).toMatchObject({ refusal: 'forbidden' })
    const next = await world().openTold()
    const { body } = await world().get(coordinator, `/rounds/${next.round}/result/decision`)
    expect(body).toEqual({ ...decision, number: null, date: null })
  })

  it.each(['docx', 'pdf'])('is a paper with the ranking as its annex: %s', async (type) => {
    const { round } = await world().openFrozen()
    const path = `/rounds/${round}/result/decision.${type}`
    const { status, bytes } = await world().file(world().coordinator, path)
    expect(status).toBe(200)
    expect(bytes.subarray(0, 4).toString('latin1')).toBe(type === 'pdf' ? '%PDF' : 'PK\u0003\u0004')
    const refused = await world().file(world().officer, path)
    expect(refused.status).toBe(403)
  })
})

type Situation = Pick<ResultSituation, 'editions'>

function codeOf({ editions }: Situation): string {
  return editions[0]?.code ?? ''
}

async function revisionsOf(situation: Situation) {
  const answer: Answer = await world().get(
    world().neighbour,
    `/editions/${codeOf(situation)}/revisions`,
  )
  return EditionRevisions.parse(answer.body).revisions
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function asApplication(statement: string): Promise<unknown> {
  return world().database.db.write((trx) => sql.raw(statement).execute(trx))
}

async function asOwner(statement: string): Promise<void> {
  const client = new Client({ connectionString: world().database.ownerUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

async function count(): Promise<unknown> {
  const { rows } = await world().database.db.read((trx) =>
    sql`
      SELECT (SELECT count(*) FROM editions) AS editions, (SELECT count(*) FROM edition_figures) AS figures,
             (SELECT count(*) FROM edition_units) AS units, (SELECT count(*) FROM sources) AS sources,
             (SELECT count(*) FROM result_decisions) AS decisions,
             (SELECT count(*) FROM round_steps) AS steps
    `.execute(trx),
  )
  return rows[0]
}

async function lastAudit(): Promise<unknown> {
  const { rows } = await world().database.db.read((trx) =>
    sql`SELECT action, after FROM audit_entries ORDER BY seq DESC LIMIT 1`.execute(trx),
  )
  return rows
}
