import { randomUUID } from 'node:crypto'
import { AuditList, type Role } from '@thang/contracts'
import Fastify, { type FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { useTestDatabase } from '../../../test/harness.ts'
import { asSuperuser } from '../../../test/testServer.ts'
import { appendAudit, type Fact } from '../../platform/audit/appendAudit.ts'
import type { Gate } from '../../platform/http/actorRoutes.ts'
import { keepPrivate } from '../../platform/http/keepPrivate.ts'
import { onError } from '../../platform/http/onError.ts'
import { recordRefusals } from '../../platform/http/recordRefusals.ts'
import { type Actor, loadActor } from '../people/index.ts'
import { mountAudit } from './routes.ts'

const database = useTestDatabase({ seeded: true })
const province = '25-2025'
const [office, zones] = ['H44.01', 'H44.03']
const now = new Date('2026-03-02T03:00:00Z')
let app: FastifyInstance

/** People by what they are; each with a post in the office of the province, unless said otherwise. */
const cast: Record<string, { role: Role; unit?: string; scope: string | null }[]> = {
  inspector: [{ role: 'inspector', scope: null }],
  administrator: [{ role: 'administrator', scope: null }],
  'administrator of the zones': [{ role: 'administrator', scope: zones }],
  'inspector of the province': [{ role: 'inspector', scope: province }],
  coordinator: [{ role: 'coordinator', scope: null }],
  officer: [{ role: 'officer', scope: office }],
  head: [{ role: 'head', scope: office }],
  leader: [{ role: 'leader', unit: province, scope: province }],
  council: [{ role: 'council', scope: zones }],
  appraiser: [{ role: 'appraiser', scope: null }],
  nobody: [],
}
const people = new Map(Object.keys(cast).map((name) => [name, randomUUID()]))

const gate: Gate<Actor> = {
  confirm: async (_, actor) => actor,
  admit: () => Promise.reject(new Error('nothing is changed here')),
  identify: async (request) => {
    const name = decodeURIComponent(String(request.headers['x-test-person']))
    request.author = authorOf(name)
    return database().db.read((trx) =>
      loadActor(trx, { author: authorOf(name), now, secondFactorAt: null }),
    )
  },
}

function authorOf(name: string) {
  const personId = people.get(name) ?? ''
  return { personId, name, sessionId: null, address: '10.0.0.9', requestId: null }
}

beforeAll(async () => {
  const { db } = database()
  for (const [name, posts] of Object.entries(cast)) await addPerson(name, posts)
  app = Fastify()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(onError)
  keepPrivate(app)
  recordRefusals(app, { db, clock: () => now })
  mountAudit(app, { db, clock: () => now, jobs: { add: async () => undefined }, gate })
  await append('2026-03-01T16:59:59.999Z', 'head', about(office, 'of the office'))
  await append('2026-03-01T17:00:00Z', 'coordinator', about(zones, 'of the zones'))
  await append('2026-03-02T01:00:00Z', 'coordinator', about(province, 'of the province'))
  await append('2026-03-02T01:00:00Z', 'coordinator', about(null, 'of no unit'))
  await append('2026-03-02T01:00:00Z', 'administrator', {
    ...about(null, 'of an account'),
    subject: { kind: 'person', id: people.get('nobody') ?? '' },
  })
  await append('2026-03-02T01:00:00Z', 'nobody', about(zones, 'of nobody'))
})
afterAll(() => app.close())

async function addPerson(name: string, posts: (typeof cast)[string]): Promise<void> {
  await database().db.write(async (trx) => {
    await sql`
      INSERT INTO people (id, name, email, created_at)
      VALUES (${people.get(name)}, ${name}, ${`${people.get(name)}@a.vn`}, ${now})
    `.execute(trx)
    for (const { role, unit = office, scope } of posts) {
      await sql`
        WITH post AS (
          INSERT INTO posts (unit_code, title, role, scope_code, created_at)
          VALUES (${unit}, ${name}, ${role}, ${scope}, ${now}) RETURNING id
        )
        INSERT INTO post_holders (post_id, person_id, kind, starts_on, created_at)
        SELECT id, ${people.get(name)}, 'regular', '2026-01-01', ${now} FROM post
      `.execute(trx)
    }
  })
}

function about(unit: string | null, reason: string): Fact {
  return {
    action: `thing.${reason.split(' ').at(-1)}`,
    subject: { kind: 'thing', id: '1' },
    unit,
    by: null,
    reason,
  }
}

function append(at: string, name: string, ...facts: Fact[]): Promise<void> {
  const moment = { at: new Date(at), author: authorOf(name), outcome: 'done' as const }
  return database().db.write((trx) => appendAudit(trx, moment, facts))
}

function ask(name: string, query: Record<string, string> = {}, path = '/audit') {
  return app.inject({ url: path, query, headers: { 'x-test-person': encodeURIComponent(name) } })
}

async function list(name: string, query: Record<string, string> = {}): Promise<AuditList> {
  const answer = await ask(name, query)
  expect(answer.statusCode, answer.body).toBe(200)
  return AuditList.parse(answer.json())
}

/** What was recorded above and is read, in its order. */
async function reasons(name: string, query: Record<string, string> = {}): Promise<string[]> {
  const { entries } = await list(name, query)
  return entries.flatMap(({ reason }) => (reason?.startsWith('of ') ? [reason] : [])).toReversed()
}

describe('who reads what', () => {
  const ofUnits = ['of the office', 'of the zones', 'of the province']
  it.each([
    ['inspector', [...ofUnits, 'of no unit', 'of an account', 'of nobody']],
    ['administrator', [...ofUnits, 'of no unit', 'of an account', 'of nobody']],
    ['inspector of the province', [...ofUnits, 'of nobody']],
    ['administrator of the zones', ['of the zones', 'of nobody']],
    ['officer', ['of the office']],
    ['head', ['of the office']],
    ['leader', [...ofUnits, 'of nobody']],
    // Their own unit, and the one their role is for.
    ['council', ['of the office', 'of the zones', 'of nobody']],
    // About every unit, and what they did themselves about none.
    ['coordinator', [...ofUnits, 'of no unit', 'of nobody']],
    ['appraiser', []],
    // What was done to the own account, and what they did themselves.
    ['nobody', ['of an account', 'of nobody']],
  ])('%s', async (name, read) => {
    expect(await reasons(name)).toEqual(read)
  })

  it('a unit reads its own entries and not those of a sibling, by any filter', async () => {
    expect(await reasons('officer', { unit: office })).toEqual(['of the office'])
    for (const query of [{ action: 'thing.zones' }, { person: people.get('coordinator') ?? '' }]) {
      expect(await reasons('officer', query)).toEqual([])
    }
    expect((await list('officer')).actions).not.toContain('thing.zones')
  })

  it.each([zones, province, 'no-such-unit'])(
    'asking for the unit %s, whose entries one does not read, is refused and recorded',
    async (unit) => {
      const refused = await ask('officer', { unit })
      expect(refused.statusCode).toBe(403)
      expect(refused.json()).toMatchObject({
        error: { code: 'forbidden', details: { unit, reason: 'audit-of-another-unit' } },
      })
      expect((await ask('officer', { unit }, '/audit.csv')).statusCode).toBe(403)
      const { entries } = await list('inspector', { outcome: 'refused', limit: '1' })
      expect(entries).toMatchObject([
        {
          person: { id: people.get('officer') },
          action: 'request.refuse',
          subject: { kind: 'route', id: 'GET /audit.csv' },
          after: { code: 'forbidden', reason: 'audit-of-another-unit' },
        },
      ])
    },
  )

  it('a unit that does not exist is not found by who reads all', async () => {
    expect((await ask('inspector', { unit: 'no-such-unit' })).statusCode).toBe(404)
  })
})

describe('filters', () => {
  it.each([
    [{ unit: province }, ['of the office', 'of the zones', 'of the province', 'of nobody']],
    [{ unit: zones }, ['of the zones', 'of nobody']],
    [{ action: 'thing.zones' }, ['of the zones']],
    [{ subjectKind: 'thing', unit: office }, ['of the office']],
    // The first of March ends in Vietnam at five in the afternoon of Greenwich.
    [{ to: '2026-03-01' }, ['of the office']],
    [{ from: '2026-03-02', unit: zones }, ['of the zones', 'of nobody']],
    [{ from: '2026-03-02', to: '2026-03-02', action: 'thing.office' }, []],
  ])('%j', async (query, read) => {
    expect(await reasons('inspector', query)).toEqual(read)
  })

  it('by person and by subject', async () => {
    const id = people.get('nobody') ?? ''
    expect(await reasons('inspector', { person: id })).toEqual(['of nobody'])
    const query = { subjectKind: 'person', subjectId: id }
    expect(await reasons('inspector', query)).toEqual(['of an account'])
  })

  it('every action that occurs can be chosen', async () => {
    const { actions } = await list('inspector', { limit: '1' })
    expect(actions).toEqual(expect.arrayContaining(['thing.office', 'thing.zones', 'thing.nobody']))
    expect(actions).toEqual([...new Set(actions)].toSorted())
  })

  it('a day that is none is refused', async () => {
    expect((await ask('inspector', { from: '2026-02-30' })).statusCode).toBe(400)
  })
})

it('pages neither skip nor repeat an entry while others are appended', async () => {
  await append(now.toISOString(), 'head', ...Array.from({ length: 40 }, () => about(office, 'x')))
  const newest = (await list('inspector', { limit: '1' })).entries[0]?.seq ?? 0
  const seen: number[] = []
  for (let below: number | null = newest + 1; below !== null;) {
    const [page]: [AuditList, void] = await Promise.all([
      list('inspector', { below: String(below), limit: '7' }),
      append(now.toISOString(), 'head', about(office, 'meanwhile')),
    ])
    seen.push(...page.entries.map(({ seq }) => seq))
    below = page.next
  }
  expect(seen).toEqual(Array.from({ length: newest }, (_, index) => newest - index))
})

describe('as CSV', () => {
  it('what begins like a formula is text, and Vietnamese is read as such', async () => {
    await append(now.toISOString(), 'head', {
      ...about(office, '=HYPERLINK("http://x","a")'),
      action: 'csv.formula',
      subject: { kind: 'thing', id: '+84' },
      before: '@cmd',
      after: { tên: 'mới; "cũ"' },
    })
    const answer = await ask('inspector', { action: 'csv.formula' }, '/audit.csv')
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="audit.csv"',
      'cache-control': 'no-store',
    })
    const [header, line, rest] = answer.body.split('\r\n')
    expect(header).toMatch(/^\uFEFFseq,at,actor,/)
    expect(rest).toBe('')
    expect(line).toContain(',2026-03-02T10:00:00.000+07:00,head,')
    expect(line).toContain(`,'+84,`)
    expect(line).toContain(`,"'=HYPERLINK(""http://x"",""a"")",`)
    expect(line).toContain('"{""tên"":""mới; \\""cũ\\""""}"')
  })

  it.each(['=1', '+1', '-1', '@x', '\t=1', '\r=1', ' =1'])(
    '%j gets an apostrophe',
    async (text) => {
      await append(now.toISOString(), 'head', { ...about(office, text), action: 'csv.begin' })
      const { body } = await ask('inspector', { action: 'csv.begin' }, '/audit.csv')
      expect(body.split('\r\n')[1]).toContain(`'${text}`)
    },
  )

  it('holds what the asker reads and no more', async () => {
    const { body } = await ask('officer', {}, '/audit.csv')
    expect(body).toContain('of the office')
    expect(body).not.toContain('of the zones')
  })

  it('is refused where it would be longer than a spreadsheet opens', async () => {
    await insertMany(100_001)
    const refused = await ask('inspector', { action: 'csv.many' }, '/audit.csv')
    expect(refused.statusCode).toBe(413)
    expect(refused.json()).toMatchObject({
      error: { code: 'too_large', details: { reason: 'too-many-rows', most: 100_000 } },
    })
  })
})

/** Without the chain, which is slow where one transaction appends so much. */
function insertMany(count: number): Promise<void> {
  const server = inject('testServer')
  const url = new URL(server.superuserUrl)
  url.pathname = new URL(database().appUrl).pathname
  return asSuperuser({ ...server, superuserUrl: url.href }, async (client) => {
    await client.query('SET session_replication_role = replica')
    await client.query(`
      INSERT INTO audit_entries (seq, at, person_name, action, outcome, subject_kind, subject_id, previous_hash, hash)
      SELECT 1000000 + n, now(), 'x', 'csv.many', 'done', 'thing', n::text, '', int8send(n)
      FROM generate_series(1, ${count}) n`)
  })
}
