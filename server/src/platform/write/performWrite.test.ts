import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { useTestDatabase } from '../../../test/harness.ts'
import type { Author, Fact } from '../audit/appendAudit.ts'
import type { WriteTrx } from '../db/database.ts'
import type { JobQueue } from '../jobs/jobQueue.ts'
import { type Outcome, performWrite, type WriteRequest } from './performWrite.ts'

const database = useTestDatabase()
const at = new Date('2026-03-02T01:00:00Z')
const personId = randomUUID()
const author: Author = {
  personId,
  name: 'Lan',
  sessionId: null,
  address: '10.0.0.1',
  requestId: 'r1',
}
const fact: Fact = {
  action: 'thing.make',
  subject: { kind: 'thing', id: '1' },
  unit: null,
  by: null,
}

beforeAll(() =>
  database().db.write((trx) =>
    sql`INSERT INTO people (id, name, email, created_at) VALUES (${personId}, 'Lan', 'lan@a.vn', ${at})`.execute(
      trx,
    ),
  ),
)

/** Jobs as rows of the same database, as the queue of the server keeps them. */
const jobs: JobQueue = {
  async add(trx, following) {
    for (const { queue } of following) await insertPerson(trx, queue)
  },
}

function insertPerson(trx: WriteTrx, name: string) {
  return sql`
    INSERT INTO people (name, email, created_at) VALUES (${name}, ${`${randomUUID()}@a.vn`}, ${at})
  `.execute(trx)
}

function ask(
  work: (trx: WriteTrx) => Promise<Outcome<unknown>>,
  request: Partial<WriteRequest> = {},
) {
  const asked = { author, at, route: 'POST /things', key: randomUUID(), input: { name: 'a' } }
  return performWrite({ db: database().db, jobs }, { ...asked, ...request }, work)
}

async function count(): Promise<{ entries: number; people: number; keys: number }> {
  const { rows } = await database().db.read((trx) =>
    sql<{ entries: number; people: number; keys: number }>`
      SELECT (SELECT count(*) FROM audit_entries) AS entries,
             (SELECT count(*) FROM people) AS people, (SELECT count(*) FROM request_keys) AS keys
    `.execute(trx),
  )
  return rows[0] ?? { entries: 0, people: 0, keys: 0 }
}

async function added(
  work: () => Promise<unknown>,
): Promise<{ entries: number; people: number; keys: number }> {
  const before = await count()
  await work()
  const after = await count()
  return {
    entries: after.entries - before.entries,
    people: after.people - before.people,
    keys: after.keys - before.keys,
  }
}

function make(answer: unknown): (trx: WriteTrx) => Promise<Outcome<unknown>> {
  return async (trx) => {
    await insertPerson(trx, 'made')
    return { answer, facts: [fact], jobs: [{ queue: 'after', data: {} }] }
  }
}

it('the work, its job, its audit and its key are there together', async () => {
  const seen = await added(() => ask(make({ id: 1 })))
  expect(seen).toEqual({ entries: 1, people: 2, keys: 1 })
})

it('a work that throws leaves nothing: no change, no job, no audit, no key', async () => {
  const key = randomUUID()
  const seen = await added(async () => {
    const failed = ask(
      async (trx) => {
        await insertPerson(trx, 'half')
        throw new Error('broken')
      },
      { key },
    )
    await expect(failed).rejects.toThrow('broken')
  })
  expect(seen).toEqual({ entries: 0, people: 0, keys: 0 })
  expect(await ask(make({ id: 2 }), { key })).toEqual({ id: 2 })
})

it('a job that cannot be added takes the change with it', async () => {
  const refusing = { db: database().db, jobs: { add: () => Promise.reject(new Error('full')) } }
  const asked = { author, at, route: 'POST /things', key: randomUUID(), input: {} }
  const seen = await added(() =>
    expect(performWrite(refusing, asked, make({}))).rejects.toThrow('full'),
  )
  expect(seen).toEqual({ entries: 0, people: 0, keys: 0 })
})

it('an entry that the audit refuses takes the change and its job with it', async () => {
  const seen = await added(() =>
    expect(
      ask(make({}), { author: { ...author, personId: null, name: 'a\u0000b' }, key: null }),
    ).rejects.toThrow(/0x00/),
  )
  expect(seen).toEqual({ entries: 0, people: 0, keys: 0 })
})

it('repeating a key gives the first answer and does nothing', async () => {
  const key = randomUUID()
  await ask(make({ id: 3 }), { key })
  const seen = await added(async () =>
    expect(await ask(make({ id: 'another' }), { key })).toEqual({ id: 3 }),
  )
  expect(seen).toEqual({ entries: 0, people: 0, keys: 0 })
})

it('repeats that come at the same moment wait, and get the first answer', async () => {
  const key = randomUUID()
  const seen = await added(async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4].map((id) =>
        ask(
          async (trx) => {
            await sql`SELECT pg_sleep(0.2)`.execute(trx)
            return make({ id })(trx)
          },
          { key },
        ),
      ),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  })
  expect(seen).toEqual({ entries: 1, people: 2, keys: 1 })
})

it('a repeat that waited for a change which failed makes it itself', async () => {
  const key = randomUUID()
  const begun = Promise.withResolvers<void>()
  const failing = ask(
    async (trx) => {
      begun.resolve()
      await sql`SELECT pg_sleep(0.2)`.execute(trx)
      throw new Error('broken')
    },
    { key },
  )
  const repeat = begun.promise.then(() => ask(make({ id: 4 }), { key }))
  const [first, second] = await Promise.allSettled([failing, repeat])
  expect(first.status).toBe('rejected')
  expect(second).toEqual({ status: 'fulfilled', value: { id: 4 } })
})

it.each([
  ['another input', { input: { name: 'b' } }],
  ['another route', { route: 'POST /others' }],
])('a key used for %s is a conflict', async (_, other) => {
  const key = randomUUID()
  await ask(make({}), { key })
  await expect(ask(make({}), { key, ...other })).rejects.toMatchObject({
    code: 'conflict',
    details: { reason: 'request-key-used' },
  })
})

it('the same key of another person is another change', async () => {
  const key = randomUUID()
  const other = randomUUID()
  await database().db.write((trx) =>
    sql`INSERT INTO people (id, name, email, created_at) VALUES (${other}, 'Hoa', 'hoa@a.vn', ${at})`.execute(
      trx,
    ),
  )
  await ask(make({ id: 'Lan' }), { key })
  const second = await ask(make({ id: 'Hoa' }), { key, author: { ...author, personId: other } })
  expect(second).toEqual({ id: 'Hoa' })
})

it('an answer that is a secret is not kept, and a repeat says that it was shown once', async () => {
  const key = randomUUID()
  const request = { key, secretAnswer: true }
  expect(await ask(make({ codes: ['s3cret'] }), request)).toEqual({ codes: ['s3cret'] })
  await expect(ask(make({}), request)).rejects.toMatchObject({
    code: 'conflict',
    details: { reason: 'shown-once' },
  })
  const { rows } = await database().db.read((trx) =>
    sql`SELECT answer FROM request_keys WHERE key = ${key}`.execute(trx),
  )
  expect(rows).toEqual([{ answer: null }])
})

it('without a key each request is a change of its own', async () => {
  const seen = await added(async () => {
    await ask(make({}), { key: null })
    await ask(make({}), { key: null })
  })
  expect(seen).toEqual({ entries: 2, people: 4, keys: 0 })
})
