import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Asker, makeAsker, roles } from './actors.ts'
import { requestOf, samples } from './measure.ts'
import { insertPost, today } from '../peopleWorld.ts'
import { addFactor, place } from './rows.ts'
import { changes, isOwnAccount } from './sample.ts'
import { peopleSamples } from './samples/people.ts'
import { type Answer, type Pass, type Sent, useSite } from './site.ts'
import { targets } from './targets.ts'

const site = useSite()
const askers: Asker[] = []

beforeAll(async () => {
  for (const kind of roles.filter(({ id }) => ['head', 'administrator'].includes(id))) {
    askers.push(await makeAsker(site(), kind))
  }
})

function asker(kind: 'head' | 'administrator'): Asker {
  const found = askers.find((each) => each.kind.id === kind)
  if (found === undefined) throw new Error(`no ${kind}`)
  return found
}

/** A request to every route for who is signed in; it goes no further than the gate. */
function guarded(): (Sent & { readonly route: string; readonly access: string })[] {
  return site().routes.flatMap(({ method, url, access = '' }) => {
    if (access === 'public' || access === 'visitor') return []
    const route = `${method} ${url}`
    return [{ route, access, ...requestOf(`${method} ${url.replace('/api/v1', '')}`, { id: 1 }) }]
  })
}

/** What the audit says of the request. */
async function entriesOf({ address }: Answer) {
  const { rows } = await site().db.read((trx) =>
    sql<{
      action: string
      outcome: string
      person: string | null
      name: string
      session: string | null
      subject: string
      unit: string | null
      after: unknown
    }>`
      SELECT action, outcome, person_id AS person, person_name AS name, session_id AS session,
             subject_id AS subject, unit_code AS unit, after
      FROM audit_entries WHERE address = ${address} ORDER BY seq
    `.execute(trx),
  )
  return rows
}

/** A session of the head that is then changed in the database. */
async function spoilt(change: string): Promise<Pass> {
  const pass = await site().enter(asker('head').person)
  await site().db.write((trx) =>
    sql`UPDATE sessions SET ${sql.raw(change)} WHERE id = ${pass.session}`.execute(trx),
  )
  return pass
}

describe('on every route behind the gate', () => {
  it('who brings no session is refused, and leaves no entry', async () => {
    for (const request of guarded()) {
      const answer = await site().send(request)
      expect(answer.refusal, request.route).toBe('unauthenticated no-session')
      expect(answer.status).toBe(401)
      expect(await entriesOf(answer)).toEqual([])
    }
  })

  it('a forged session is refused and recorded, by nobody known', async () => {
    const pass = { session: '', token: 'A'.repeat(43), csrf: 'A'.repeat(43) }
    for (const request of guarded()) {
      const answer = await site().send({ ...request, pass })
      expect(answer.refusal, request.route).toBe('unauthenticated no-session')
      expect(await entriesOf(answer)).toMatchObject([
        { action: 'request.refuse', outcome: 'refused', person: null, subject: request.route },
      ])
    }
  })

  it.each([
    ['past its absolute end', `expires_at = '2026-11-23T04:59:59Z'`, 'session-expired'],
    ['unused for too long', `last_seen_at = '2026-11-23T03:00:00Z'`, 'session-expired'],
    ['that was ended', `ended_at = '2026-11-23T04:00:00Z'`, 'session-ended'],
  ])('a session %s is refused and recorded under its owner’s name', async (_, change, reason) => {
    const pass = await spoilt(change)
    const { person } = asker('head')
    for (const request of guarded()) {
      const answer = await site().send({ ...request, pass })
      expect([answer.status, answer.refusal], request.route).toEqual([
        401,
        `unauthenticated ${reason}`,
      ])
      expect(await entriesOf(answer)).toMatchObject([
        { outcome: 'refused', person, session: pass.session, subject: request.route },
      ])
    }
  })

  it.each([
    ['without a CSRF token', { 'x-csrf-token': '' }],
    ['with that of another session', { 'x-csrf-token': 'A'.repeat(43) }],
    ['from another site', { origin: 'https://elsewhere.example' }],
    ['that a browser calls cross-site', { 'sec-fetch-site': 'cross-site' }],
  ])('a change %s is refused, recorded and not made', async (_, headers) => {
    const { pass, person } = asker('administrator')
    for (const request of guarded().filter(({ method }) => method !== 'GET')) {
      const answer = await site().send({ ...request, pass, headers })
      expect([answer.status, answer.refusal], request.route).toEqual([403, 'forbidden csrf'])
      expect(await entriesOf(answer)).toMatchObject([
        { action: 'request.refuse', outcome: 'refused', person, subject: request.route },
      ])
    }
  })
})

it('no cache may keep what a guarded route answers, nor what it refuses', async () => {
  const { pass } = asker('head')
  const broken = { path: '/api/v1/people?q=a&q=b&more=1', method: 'GET' } as const
  const answers = [
    await site().send({ method: 'GET', path: '/api/v1/people', pass }),
    await site().send({ ...broken, pass }),
    await site().send({ method: 'GET', path: `/api/v1/people/${randomUUID()}`, pass }),
    await site().send({ method: 'GET', path: '/api/v1/people' }),
    await site().send({ method: 'GET', path: '/api/v1/session' }),
    await site().send({ method: 'GET', path: '/api/v1/session/oidc?returnTo=https://elsewhere' }),
    await site().send({ method: 'POST', path: '/api/v1/links/describe', body: {} }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([200, 400, 404, 401, 401, 400, 400])
  expect(new Set(answers.map(({ cacheControl }) => cacheControl))).toEqual(new Set(['no-store']))
})

it('who has not given the second factor comes only to what completes signing in', async () => {
  const { person } = await makeAsker(site(), asker('head').kind)
  await addFactor(site(), person, 'confirmed')
  const pass = await site().enter(person, 'owed')
  const open: string[] = []
  const recorded: (string | null)[] = []
  const refused: (string | null)[] = []
  // Signing out goes last, since nothing goes after it.
  const requests = guarded().toSorted((one, other) => endsSession(one) - endsSession(other))
  for (const request of requests) {
    const answer = await site().send({ ...request, pass })
    if (answer.refusal === 'unauthenticated step') {
      refused.push(person)
      recorded.push(...(await entriesOf(answer)).map((entry) => entry.person))
    } else {
      open.push(request.route)
    }
  }
  expect(open).toEqual([
    'GET /api/v1/session',
    'POST /api/v1/session/second-factor',
    'DELETE /api/v1/session',
  ])
  expect(recorded).toEqual(refused)
})

function endsSession({ route }: { readonly route: string }): number {
  return Number(route === 'DELETE /api/v1/session')
}

describe('an id', () => {
  const never = samples.filter((sample) => sample.route.includes('/:id') && sample.reach === 'unit')
  const byRoute = new Map(never.map((sample) => [sample.route, sample]))

  it.each([...byRoute.values()])('that nobody has is not found: $route', async (sample) => {
    const head = asker('head')
    const filling = await sample.fill(site(), { asker: head, unit: targets.own })
    const id = typeof filling?.id === 'string' ? randomUUID() : Number.MAX_SAFE_INTEGER
    const answer = await site().send({
      ...requestOf(sample.route, { ...filling, id }),
      pass: head.pass,
    })
    expect([answer.status, answer.refusal]).toEqual([404, 'not_found'])
    expect(await entriesOf(answer)).toMatchObject([
      {
        outcome: 'refused',
        person: head.person,
        after: { code: 'not_found', params: { id } },
      },
    ])
  })

  it.each([...byRoute.values()])('that is none is no valid request: $route', async (sample) => {
    const head = asker('head')
    const filling = await sample.fill(site(), { asker: head, unit: targets.own })
    for (const id of ['-1', '1e30', '9'.repeat(20), 'x', "1'--", '%00']) {
      const answer = await site().send({
        ...requestOf(sample.route, { ...filling, id }),
        pass: head.pass,
      })
      expect(answer.status, `${sample.route} ${id}`).toBe(400)
    }
  })

  it('of another unit or of none in the body of a change is refused and recorded', async () => {
    const { pass, person } = asker('head')
    const { db } = site()
    const post = await insertPost(db, { unit: targets.own, role: 'officer' })
    const elsewhere = await place(db, { unit: targets.other, role: 'officer' })
    const term = { kind: 'regular', startsOn: today, endsOn: null, legalBasis: null }
    const lent = { startsOn: today, endsOn: today, reason: 'đi công tác' }
    const { holding } = asker('head')
    const colleague = await place(db, { unit: targets.own, role: 'officer' })
    const given = (to: string) => ({
      route: `POST /posts/${post}/holders`,
      body: { ...term, person: to },
    })
    const lending = (from: number | null, to: string) => ({
      route: 'POST /delegations',
      body: { ...lent, holding: from, to },
    })
    const nobodys = { person: randomUUID(), holding: Number.MAX_SAFE_INTEGER }
    const requests = [elsewhere, nobodys].flatMap((forged) => [
      { ...given(forged.person), about: { person: forged.person } },
      { ...lending(forged.holding, colleague.person), about: { holding: forged.holding } },
      { ...lending(holding, forged.person), about: { person: forged.person } },
    ])
    for (const { route, body, about } of requests) {
      const answer = await site().send({ ...requestOf(route, { body }), pass })
      expect([route, answer.status, answer.refusal]).toEqual([route, 404, 'not_found'])
      expect(await entriesOf(answer)).toMatchObject([
        { outcome: 'refused', person, after: { about } },
      ])
    }
  })
})

it('what is asked about another unit is refused and recorded: who, and the unit where it is told', async () => {
  const head = asker('head')
  const { name } = await nameOf(head.person)
  const asked = samples.filter(
    (sample) => sample.reach === 'unit' && changes(sample) && !isOwnAccount(sample),
  )
  for (const sample of asked) {
    const filling = await sample.fill(site(), { asker: head, unit: targets.other })
    const answer = await site().send({
      ...requestOf(sample.route, filling ?? {}),
      pass: head.pass,
    })
    const about = `${sample.route} ${sample.about ?? ''}`
    expect([403, 404], about).toContain(answer.status)
    const [entry, ...more] = await entriesOf(answer)
    expect(more).toEqual([])
    expect(entry, about).toMatchObject({ outcome: 'refused', person: head.person, name })
    // What is hidden does not say where it is, not even in the audit that the other unit reads.
    const { at = targets.other } = filling ?? {}
    expect(entry?.unit, about).toBe(answer.status === 403 ? at : null)
  }
})

it('a post that ends at midnight in Vietnam gives no right after it, and trying leaves an entry', async () => {
  const { kind } = asker('head')
  const { db } = site()
  const { person } = await place(db, { unit: targets.own, role: 'head' }, { endsOn: today })
  const invite = peopleSamples.find(({ route }) => route === 'POST /people')
  const ask = async (instant: string) => {
    site().setNow(instant)
    const pass = await site().enter(person)
    const late: Asker = { kind, person, holding: null, pass }
    const filling = await invite?.fill(site(), { asker: late, unit: targets.own })
    // From the day after, since a post is given from today on.
    const post = { ...Object(filling?.body).post, startsOn: '2026-11-24' }
    const body = { ...filling?.body, post }
    return site().send({ ...requestOf('POST /people', { body }), pass })
  }
  const before = await ask('2026-11-23T16:59:59Z')
  expect(before.status).toBe(200)
  const after = await ask('2026-11-23T17:00:00Z')
  expect([after.status, after.refusal]).toEqual([403, 'forbidden'])
  expect(await entriesOf(after)).toMatchObject([{ outcome: 'refused', person }])
})

async function nameOf(person: string): Promise<{ readonly name: string }> {
  const { db } = site()
  return db.read((trx) =>
    trx.selectFrom('people').select('name').where('id', '=', person).executeTakeFirstOrThrow(),
  )
}
