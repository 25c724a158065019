import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { useTestDatabase } from '../../../test/harness.ts'
import {
  type AccountsApp,
  type Browser,
  type Entered,
  enterAdministrator,
  enterInvited,
  goodPassword,
  invite,
  lastEntries,
  openAccountsApp,
} from '../../../test/accountsApp.ts'
import { savePassword } from './accountQueries.ts'
import { hashSecret } from './argon2id.ts'

const database = useTestDatabase({ seeded: true })
const email = 'can-bo@example.vn'
let app: AccountsApp
let admin: Entered
let officer: { readonly id: string; readonly browser: Browser }

beforeAll(async () => {
  app = await openAccountsApp(database().db, '2026-03-02T02:00:00Z')
  admin = await enterAdministrator(app)
  officer = await enterInvited(app, admin.browser, { email, role: 'officer' })
})
beforeEach(async () => {
  app.setNow('2026-03-02T02:00:00Z')
  await app.db.write((trx) => sql`DELETE FROM failed_sign_ins`.execute(trx))
})
afterAll(() => app.close())

function signIn(password: string, as = email, browser = app.browser()) {
  return browser.send('POST', '/session', { body: { email: as, password } })
}

function officerPassword() {
  return { personId: officer.id, at: app.now(), temporary: false }
}

/** Until a transaction waits for another's row. */
function untilSomebodyWaits(): Promise<void> {
  return vi.waitFor(async () => {
    const { rows } = await app.db.read((trx) =>
      sql`
        SELECT FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'
      `.execute(trx),
    )
    expect(rows).toHaveLength(1)
  }, 5_000)
}

describe('signing in', () => {
  it('opens a session for the right password, whatever case the address is in', async () => {
    const answer = await signIn(goodPassword, 'CAN-BO@example.vn')
    expect(answer.body).toMatchObject({
      person: { id: officer.id },
      step: null,
      method: 'password',
    })
    expect((await lastEntries(app))[0]).toMatchObject({
      action: 'session.open',
      outcome: 'done',
      person: officer.id,
    })
  })

  it('by a password that is changed while it is being checked opens nothing', async () => {
    const { rows } = await app.db.read((trx) =>
      sql<{ hash: string }>`
        SELECT password_hash AS hash FROM accounts WHERE person_id = ${officer.id}
      `.execute(trx),
    )
    const before = rows[0]?.hash ?? ''
    const late = await app.db.write(async (trx) => {
      await savePassword(trx, { ...officerPassword(), hash: await hashSecret('một câu khác hẳn') })
      const begun = signIn(goodPassword)
      await untilSomebodyWaits()
      return { answer: begun }
    })
    expect((await late.answer).refusal).toBe('unauthenticated wrong-sign-in')
    await app.db.write((trx) => savePassword(trx, { ...officerPassword(), hash: before }))
  })

  it('takes the password however its marks were typed', async () => {
    expect((await signIn(goodPassword.normalize('NFD'))).status).toBe(200)
  })

  it('answers the same for an unknown address, a wrong password, and who has not accepted', async () => {
    await invite(app, admin.browser, { email: 'moi@example.vn', role: 'officer' })
    const answers = [
      await signIn('sai hết cả rồi', email),
      await signIn('sai hết cả rồi', 'khong-co@example.vn'),
      await signIn('sai hết cả rồi', 'moi@example.vn'),
    ]
    const bodies = answers.map(({ status, body }) => {
      const { requestId: _, ...error } = Object(body).error
      return { status, error }
    })
    expect(bodies[0]).toMatchObject({
      status: 401,
      error: { details: { reason: 'wrong-sign-in' } },
    })
    expect(bodies[1]).toEqual(bodies[0])
    expect(bodies[2]).toEqual(bodies[0])
  })

  it('takes as long for an unknown address as for a wrong password', async () => {
    const took = async (as: string) => {
      await app.db.write((trx) => sql`DELETE FROM failed_sign_ins`.execute(trx))
      const begun = performance.now()
      await signIn('sai hết cả rồi', as)
      return performance.now() - begun
    }
    const times: { readonly known: number; readonly unknown: number }[] = []
    // By turns, so that whatever else the machine does slows down both.
    for (const _ of Array(7).keys()) {
      times.push({ known: await took(email), unknown: await took('khong-co@example.vn') })
    }
    const median = (of: 'known' | 'unknown') =>
      times.map((time) => time[of]).toSorted((one, other) => one - other)[3] ?? 0
    const [known, unknown] = [median('known'), median('unknown')]
    expect(unknown / known).toBeGreaterThan(0.5)
    expect(unknown / known).toBeLessThan(2)
  })

  it('leaves an entry in the audit for every failure', async () => {
    await signIn('sai hết cả rồi')
    expect((await lastEntries(app))[0]).toMatchObject({
      action: 'session.fail',
      outcome: 'refused',
      person: null,
      subject: officer.id,
    })
    await signIn('sai hết cả rồi', 'khong-co@example.vn')
    expect((await lastEntries(app))[0]).toMatchObject({
      action: 'session.fail',
      subject: 'khong-co@example.vn',
    })
  })

  it('is refused to who is disabled in the same words', async () => {
    const person = { email: 'nghi@example.vn', role: 'officer' }
    const { id } = await enterInvited(app, admin.browser, person)
    await admin.browser.send('POST', `/people/${id}/disable`, { body: { reason: 'nghỉ việc' } })
    expect((await signIn(goodPassword, person.email)).refusal).toBe('unauthenticated wrong-sign-in')
    await admin.browser.send('POST', `/people/${id}/enable`, { body: { reason: 'trở lại' } })
    expect((await signIn(goodPassword, person.email)).status).toBe(200)
  })

  it('puts an old hash under the present cost', async () => {
    const old = await hashSecret(goodPassword, { memory: 64, passes: 1, parallelism: 1 })
    await app.db.write((trx) =>
      sql`UPDATE accounts SET password_hash = ${old} WHERE person_id = ${officer.id}`.execute(trx),
    )
    expect((await signIn(goodPassword)).status).toBe(200)
    const { rows } = await app.db.read((trx) =>
      sql<{
        hash: string
      }>`SELECT password_hash AS hash FROM accounts WHERE person_id = ${officer.id}`.execute(trx),
    )
    expect(rows[0]?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect((await signIn(goodPassword)).status).toBe(200)
  })
})

describe('after failures', () => {
  async function fail(times: number, as = email, browser = app.browser()) {
    for (let failed = 0; failed < times; failed += 1) await signIn('sai hết cả rồi', as, browser)
  }

  it('three cost no waiting, then eight seconds, which the answer says', async () => {
    await fail(3)
    const answer = await signIn(goodPassword)
    expect(answer.refusal).toBe('too_many_requests wait')
    expect(answer.headers['retry-after']).toBe('8')
    expect(answer.body).toMatchObject({ error: { details: { retryAfter: 8 } } })
    app.pass({ seconds: 7 })
    expect((await signIn(goodPassword)).headers['retry-after']).toBe('1')
    app.pass({ seconds: 1 })
    expect((await signIn(goodPassword)).status).toBe(200)
  })

  it('the wait doubles up to a quarter of an hour, and a success ends it', async () => {
    await fail(3, email, app.browser('10.0.1.1'))
    for (const wait of [8, 16, 32, 64, 128, 256, 512, 900, 900]) {
      const answer = await signIn('sai hết cả rồi', email, app.browser(`10.0.0.${wait % 256}`))
      expect(answer.headers['retry-after']).toBe(String(wait))
      app.pass({ seconds: wait })
      await signIn('sai hết cả rồi', email, app.browser(`10.1.0.${wait % 256}`))
    }
    app.pass({ seconds: 900 })
    expect((await signIn(goodPassword)).status).toBe(200)
    expect((await signIn('sai hết cả rồi')).status).toBe(401)
  })

  it('elsewhere do not make somebody wait where they have signed in of late', async () => {
    await fail(4, email, app.browser('198.51.100.66'))
    expect((await signIn(goodPassword, email, app.browser('198.51.100.67'))).status).toBe(429)
    expect((await signIn(goodPassword)).status).toBe(200)
    expect((await signIn(goodPassword, email, app.browser('198.51.100.67'))).status).toBe(429)
    app.setNow('2026-04-02T02:00:00Z')
    await fail(4, email, app.browser('198.51.100.66'))
    expect((await signIn(goodPassword)).status).toBe(429)
  })

  it('the wait is the same for an address that nobody has', async () => {
    await fail(3, 'khong-co@example.vn')
    expect((await signIn(goodPassword, 'khong-co@example.vn')).status).toBe(429)
    expect((await signIn(goodPassword)).status).toBe(200)
  })

  it('attempts at the same moment do not slip through', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        signIn(`sai hết cả rồi ${index}`, email, app.browser(`10.2.0.${index}`)),
      ),
    )
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(3)
    expect(statuses.filter((status) => status === 429)).toHaveLength(9)
  })

  it('a network address waits too, however many names it tries', async () => {
    const browser = app.browser('192.0.2.66')
    for (const index of Array(10).keys()) {
      await signIn('sai hết cả rồi', `ai-${index}@example.vn`, browser)
    }
    expect((await signIn(goodPassword, email, browser)).status).toBe(429)
    expect((await signIn(goodPassword)).status).toBe(200)
  })

  it('one IPv6 address is as good as another of the same network', async () => {
    for (const index of Array(10).keys()) {
      const browser = app.browser(`2001:db8:1:2::${index + 1}`)
      await signIn('sai hết cả rồi', `ai-${index}@example.vn`, browser)
    }
    const status = async (address: string) =>
      (await signIn(goodPassword, email, app.browser(address))).status
    expect(await status('2001:db8:1:2:ffff::1')).toBe(429)
    expect(await status('2001:db8:1:3::1')).toBe(200)
  })

  it('successes of an office never make it wait', async () => {
    for (const _ of Array(12).keys()) expect((await signIn(goodPassword)).status).toBe(200)
  })
})

describe('changing one’s own password', () => {
  const next = 'đàn cò trắng bay về núi'

  async function change(browser: Browser, current: string | null, to: string) {
    return browser.send('POST', '/session/password', { body: { current, next: to } })
  }

  it('needs the present one, ends the other sessions, and is told by mail', async () => {
    const person = { email: 'doi@example.vn', role: 'officer' }
    const { browser } = await enterInvited(app, admin.browser, person)
    const other = app.browser()
    await signIn(goodPassword, person.email, other)
    expect((await change(browser, 'sai hết cả rồi', next)).refusal).toBe('invalid wrong-password')
    expect((await lastEntries(app))[0]).toMatchObject({
      action: 'password.fail',
      outcome: 'refused',
    })
    expect((await change(browser, goodPassword, goodPassword)).refusal).toBe(
      'invalid password-same',
    )
    expect((await change(browser, goodPassword, next)).status).toBe(200)
    expect(app.jobs.at(-1)?.data).toMatchObject({ to: person.email, language: 'vi' })
    expect((await other.send('GET', '/session')).status).toBe(401)
    expect((await browser.send('GET', '/session')).status).toBe(200)
    expect((await signIn(next, person.email)).status).toBe(200)
  })

  it('is done once when the request is repeated', async () => {
    const person = { email: 'lap@example.vn', role: 'officer' }
    const { browser } = await enterInvited(app, admin.browser, person)
    const asking = {
      body: { current: goodPassword, next },
      headers: { 'x-request-key': '6b0a2c1e-52d6-4b43-9a0b-0c7a6a1a5e10' },
    }
    const first = await browser.send('POST', '/session/password', asking)
    const mails = app.jobs.length
    const repeated = await browser.send('POST', '/session/password', asking)
    expect([first.status, repeated.status]).toEqual([200, 200])
    expect(app.jobs.length).toBe(mails)
  })

  it('is owed before anything else by who has a temporary one', async () => {
    const person = { email: 'tam@example.vn', role: 'officer' }
    const { id } = await enterInvited(app, admin.browser, person)
    await app.db.write((trx) =>
      sql`UPDATE accounts SET password_temporary = true WHERE person_id = ${id}`.execute(trx),
    )
    const browser = app.browser()
    expect((await signIn(goodPassword, person.email, browser)).body).toMatchObject({
      step: 'new-password',
      authorities: [],
    })
    expect((await browser.send('GET', '/people')).body).toMatchObject({
      error: { code: 'unauthenticated', details: { reason: 'step', step: 'new-password' } },
    })
    expect((await change(browser, goodPassword, next)).body).toMatchObject({ step: null })
    expect((await browser.send('GET', '/people')).status).toBe(200)
  })

  it('waits after failures', async () => {
    const person = { email: 'doan@example.vn', role: 'officer' }
    const { browser } = await enterInvited(app, admin.browser, person)
    for (const _ of Array(3).keys()) await change(browser, 'sai hết cả rồi', next)
    expect((await change(browser, goodPassword, next)).status).toBe(429)
  })
})
