import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../../../test/harness.ts'
import { openDatabase } from '../db/database.ts'
import { appendAudit, type Author, type Fact } from './appendAudit.ts'

const database = useTestDatabase()
const at = new Date('2026-03-02T01:00:00Z')
const author: Author = {
  personId: null,
  name: 'Thang',
  sessionId: null,
  address: null,
  requestId: null,
}
const moment = { at, author, outcome: 'done' } as const

function fact(id: string, more: Partial<Fact> = {}): Fact {
  return { action: 'thing.make', subject: { kind: 'thing', id }, unit: null, by: null, ...more }
}

function append(...facts: Fact[]): Promise<void> {
  return database().db.write((trx) => appendAudit(trx, moment, facts))
}

interface Link {
  readonly seq: number
  readonly subject: string
  readonly previous: string
  readonly hash: string
}

async function listLinks(): Promise<Link[]> {
  const { rows } = await database().db.read((trx) =>
    sql<Link>`
      SELECT seq, subject_id AS subject, encode(previous_hash, 'hex') AS previous,
             encode(hash, 'hex') AS hash
      FROM audit_entries ORDER BY seq
    `.execute(trx),
  )
  return rows
}

async function getHead() {
  const { rows } = await database().db.read((trx) =>
    sql<{ seq: number; hash: string }>`
      SELECT seq, encode(hash, 'hex') AS hash FROM audit_head
    `.execute(trx),
  )
  return rows[0]
}

it('twenty writers at once make one chain without gaps', async () => {
  const other = openDatabase(database().appUrl, { connections: 20 })
  try {
    const writers = Array.from({ length: 20 }, (_, writer) =>
      [0, 1, 2].reduce(
        (before, turn) =>
          before.then(() =>
            other.write((trx) =>
              appendAudit(trx, moment, [fact(`${writer}.${turn}a`), fact(`${writer}.${turn}b`)]),
            ),
          ),
        Promise.resolve(),
      ),
    )
    await Promise.all(writers)
  } finally {
    await other.close()
  }
  const links = await listLinks()
  expect(links).toHaveLength(120)
  expect(links.map(({ seq }) => seq)).toEqual(links.map((_, index) => index + 1))
  expect(links.slice(1).map(({ previous }) => previous)).toEqual(
    links.slice(0, -1).map(({ hash }) => hash),
  )
  expect(links[0]?.previous).toBe('00'.repeat(32))
  expect(await getHead()).toEqual({ seq: 120, hash: links.at(-1)?.hash })
})

it('facts of one change stand in their order, next to each other', async () => {
  await Promise.all([append(fact('a1'), fact('a2'), fact('a3')), append(fact('b1'), fact('b2'))])
  const order = (await listLinks()).slice(-5).map(({ subject }) => subject)
  expect(order.join(' ')).toMatch(/^(a1 a2 a3 b1 b2|b1 b2 a1 a2 a3)$/)
})

it('a change that is rolled back leaves no entry, and its place to the next', async () => {
  const before = await getHead()
  const failed = database().db.write(async (trx) => {
    await appendAudit(trx, moment, [fact('never')])
    throw new Error('rolled back')
  })
  await expect(failed).rejects.toThrow('rolled back')
  expect(await getHead()).toEqual(before)
  await append(fact('next'))
  expect((await listLinks()).at(-1)).toMatchObject({
    seq: (before?.seq ?? 0) + 1,
    previous: before?.hash,
    subject: 'next',
  })
})

it('a unit that does not exist is left out, the rest is kept', async () => {
  await append(fact('unit', { unit: 'no-such-unit', reason: 'vì sao', after: { ô: 'ẵ' } }))
  const { rows } = await database().db.read((trx) =>
    sql`SELECT unit_code, reason, after::text AS after FROM audit_entries ORDER BY seq DESC LIMIT 1`.execute(
      trx,
    ),
  )
  expect(rows).toEqual([{ unit_code: null, reason: 'vì sao', after: '{"ô":"ẵ"}' }])
})

it('a clock that was set back is no reason to refuse an entry', async () => {
  await database().db.write((trx) =>
    appendAudit(trx, { ...moment, at: new Date('2020-01-01T00:00:00Z') }, [fact('earlier')]),
  )
  expect((await listLinks()).at(-1)?.subject).toBe('earlier')
})

const insert = `
  INSERT INTO audit_entries (seq, at, person_name, action, outcome, subject_kind, subject_id, previous_hash, hash)
  VALUES (999, now(), 'x', 'thing.make', 'done', 'thing', 'forged', '\\x11', '\\x22')`

describe.each(['application', 'owner'] as const)('the role that is the %s', (role) => {
  const client: { current?: Client } = {}
  beforeAll(async () => {
    await append(fact('before'))
    const { appUrl, ownerUrl } = database()
    client.current = new Client({ connectionString: role === 'owner' ? ownerUrl : appUrl })
    await client.current.connect()
  })
  afterAll(() => client.current?.end())
  const run = (text: string) =>
    client.current?.query(text) ?? Promise.reject(new Error('not connected'))

  it.each([
    `UPDATE audit_entries SET reason = 'x'`,
    `DELETE FROM audit_entries WHERE seq = 1`,
    `TRUNCATE audit_entries`,
    `MERGE INTO audit_entries e USING (VALUES (1)) AS v (seq) ON e.seq = v.seq
       WHEN MATCHED THEN UPDATE SET reason = 'x'`,
    `UPDATE audit_head SET seq = 0`,
    `DELETE FROM audit_head`,
    `TRUNCATE audit_head`,
    `INSERT INTO audit_head (only_row, seq, hash) VALUES (true, 0, '\\x00')`,
  ])('cannot %s', async (statement) => {
    const before = [await listLinks(), await getHead()]
    // By its rights, or by the triggers that hold for the owner too.
    await expect(run(statement)).rejects.toMatchObject({
      code: expect.stringMatching(/42501|23001/),
    })
    expect([await listLinks(), await getHead()]).toEqual(before)
  })

  it('chooses neither place nor hash of an entry', async () => {
    const before = await getHead()
    await run(insert)
    const last = (await listLinks()).at(-1)
    expect(last).toMatchObject({
      seq: (before?.seq ?? 0) + 1,
      previous: before?.hash,
      subject: 'forged',
    })
    expect(last?.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(await getHead()).toEqual({ seq: last?.seq, hash: last?.hash })
  })

  it('cannot date an entry where its text would not tell the day', async () => {
    await expect(run(insert.replace('now()', `'infinity'`))).rejects.toMatchObject({
      code: '23514',
    })
  })
})

it('the application cannot hang the chain on a table of its own, nor a trigger on the audit', async () => {
  const client = new Client({ connectionString: database().appUrl })
  await client.connect()
  try {
    await client.query('CREATE TEMP TABLE mine (LIKE audit_entries)')
    const hang = (table: string) =>
      client.query(
        `CREATE TRIGGER mine BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION chain_audit_entry()`,
      )
    await expect(hang('mine')).rejects.toMatchObject({ code: '42501' })
    await expect(hang('audit_entries')).rejects.toMatchObject({ code: '42501' })
  } finally {
    await client.end()
  }
})

it('no two entries read the same: values have their length before them', async () => {
  const digest = `SELECT audit_field('a') || audit_field('b') AS one, audit_field('a1:b') AS other,
    audit_field(NULL) || audit_field('-') AS empty, audit_field('-') || audit_field(NULL) AS turned,
    audit_field('ẵ') AS bytes`
  const { rows } = await database().db.read((trx) => sql.raw(digest).execute(trx))
  expect(rows).toEqual([
    { one: '1:a1:b', other: '4:a1:b', empty: '-1:-', turned: '1:--', bytes: '3:ẵ' },
  ])
})

it('an entry says who by a person that exists', async () => {
  const unknown = { ...author, personId: randomUUID() }
  await expect(
    database().db.write((trx) => appendAudit(trx, { ...moment, author: unknown }, [fact('x')])),
  ).rejects.toMatchObject({ code: '23503' })
})
