import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../../../test/harness.ts'
import {
  type AccountsApp,
  type Browser,
  type Entered,
  enterAdministrator,
  enterInvited,
  goodPassword,
  lastEntries,
  openAccountsApp,
} from '../../../test/accountsApp.ts'

const database = useTestDatabase({ seeded: true })
let app: AccountsApp
let admin: Entered
let count = 0

beforeAll(async () => {
  app = await openAccountsApp(database().db, '2026-03-02T02:00:00Z')
  admin = await enterAdministrator(app)
})
afterAll(() => app.close())

/** An officer, who needs no second factor, freshly signed in. */
let officer: { readonly id: string; readonly browser: Browser }
beforeEach(async () => {
  app.setNow('2026-03-02T02:00:00Z')
  admin.browser.cookie = await freshCookie(admin.browser)
  officer = await enterInvited(app, admin.browser, {
    email: `can-bo-${(count += 1)}@example.vn`,
    role: 'officer',
  })
})

/** Tests move the clock to and fro, which ages the administrator's session; it is made young again. */
async function freshCookie(browser: Browser) {
  await app.db.write((trx) =>
    sql`UPDATE sessions SET rotated_at = ${app.now()}, last_seen_at = ${app.now()}, former_token_hash = NULL`.execute(
      trx,
    ),
  )
  return browser.cookie
}

async function stateOf(browser: Browser): Promise<string> {
  const { status, refusal } = await browser.send('GET', '/session')
  return refusal ?? String(status)
}

describe('a session', () => {
  it('is in a cookie that no script reads and no other site sends along', async () => {
    const { headers } = await app.browser().send('POST', '/session', {
      body: { email: `can-bo-${count}@example.vn`, password: goodPassword },
    })
    const cookie = String(headers['set-cookie'])
    expect(cookie).toMatch(/^thang_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
  })

  it('behind https is in a cookie that no other host can set, and only own pages open it', async () => {
    const secure = await openAccountsApp(app.db, '2026-03-02T02:00:00Z', 'https://dti.example.vn')
    const signIn = (origin: string) =>
      secure.browser().send('POST', '/session', {
        body: { email: `can-bo-${count}@example.vn`, password: goodPassword },
        headers: { origin },
      })
    const { headers } = await signIn('https://dti.example.vn')
    expect(String(headers['set-cookie'])).toMatch(
      /^__Host-thang_session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    expect((await signIn('http://dti.example.vn')).refusal).toBe('forbidden csrf')
    await secure.close()
  })

  it('stands in the database only as a hash', async () => {
    const { rows } = await app.db.read((trx) =>
      sql<{ row: string }>`SELECT sessions::text AS row FROM sessions`.execute(trx),
    )
    expect(rows.some(({ row }) => row.includes(officer.browser.cookie ?? '?'))).toBe(false)
  })

  it('gets another token after a quarter of an hour, and the former works for a minute', async () => {
    const { browser } = officer
    const former = { ...app.browser(), cookie: browser.cookie }
    const old = app.browser()
    old.cookie = former.cookie
    app.pass({ minutes: 15 })
    expect(await stateOf(browser)).toBe('200')
    expect(browser.cookie).not.toBe(former.cookie)
    app.pass({ seconds: 59 })
    expect(await stateOf(old)).toBe('200')
    expect(await stateOf(browser)).toBe('200')
  })

  it('gets one new token when several requests come at once, and all are answered', async () => {
    const { browser } = officer
    app.pass({ minutes: 15 })
    const tabs = Array.from({ length: 6 }, () => {
      const tab = app.browser()
      tab.cookie = browser.cookie
      return tab
    })
    const states = await Promise.all(tabs.map(stateOf))
    expect(new Set(states)).toEqual(new Set(['200']))
    const renewed = new Set(tabs.map(({ cookie }) => cookie))
    renewed.delete(browser.cookie)
    expect(renewed.size).toBe(1)
  })

  it('ends when a former token comes late, since one of two has stolen it', async () => {
    const { browser } = officer
    const thief = app.browser('198.51.100.9')
    thief.cookie = browser.cookie
    app.pass({ minutes: 15 })
    await browser.send('GET', '/session')
    app.pass({ seconds: 61 })
    expect(await stateOf(thief)).toBe('unauthenticated session-ended')
    expect(await stateOf(browser)).toBe('unauthenticated session-ended')
    const entries = await lastEntries(app, 3)
    expect(entries.find(({ action }) => action === 'session.end')).toMatchObject({
      person: officer.id,
      after: { reason: 'token-stolen' },
    })
  })

  it('expires after an hour without a request, which is audited under its person', async () => {
    const { browser } = officer
    app.pass({ minutes: 59 })
    expect(await stateOf(browser)).toBe('200')
    app.pass({ minutes: 60 })
    expect(await stateOf(browser)).toBe('unauthenticated session-expired')
    expect((await lastEntries(app))[0]).toMatchObject({
      action: 'request.refuse',
      outcome: 'refused',
      person: officer.id,
      after: { reason: 'session-expired' },
    })
  })

  it('expires where only its page asks by itself what is new', async () => {
    const { browser } = officer
    for (let minutes = 0; minutes < 60; minutes += 10) {
      expect((await browser.send('GET', '/notices/count')).body).toEqual({ unread: 0 })
      app.pass({ minutes: 10 })
    }
    expect((await browser.send('GET', '/notices/count')).status).toBe(401)
    expect(await stateOf(browser)).toMatch(/^unauthenticated/)
  })

  it('expires after twelve hours however busy', async () => {
    const { browser } = officer
    for (let passed = 0; passed < 12 * 60 - 30; passed += 30) {
      app.pass({ minutes: 30 })
      await browser.send('GET', '/session')
    }
    app.pass({ minutes: 29 })
    expect(await stateOf(browser)).toBe('200')
    app.pass({ minutes: 1 })
    expect(await stateOf(browser)).toBe('unauthenticated session-expired')
  })

  it('writes down when it was last used no more than once a minute', async () => {
    const seen = async () => {
      const { rows } = await app.db.read((trx) =>
        sql<{
          at: Date
        }>`SELECT last_seen_at AS at FROM sessions WHERE person_id = ${officer.id}`.execute(trx),
      )
      return rows[0]?.at.toISOString()
    }
    app.pass({ seconds: 59 })
    await officer.browser.send('GET', '/session')
    expect(await seen()).toBe('2026-03-02T02:00:00.000Z')
    app.pass({ seconds: 1 })
    await officer.browser.send('GET', '/session')
    expect(await seen()).toBe('2026-03-02T02:01:00.000Z')
  })

  it('of somebody who is disabled ends', async () => {
    const path = `/people/${officer.id}/disable`
    const disabled = await admin.browser.send('POST', path, { body: { reason: 'nghỉ việc' } })
    expect(disabled.body).toMatchObject({ state: 'disabled' })
    expect(await stateOf(officer.browser)).toBe('unauthenticated session-ended')
  })
})

describe('a cookie', () => {
  it('that no session has is refused and audited as from somebody unknown', async () => {
    const forger = app.browser()
    forger.cookie = 'A'.repeat(43)
    expect(await stateOf(forger)).toBe('unauthenticated no-session')
    expect((await lastEntries(app))[0]).toMatchObject({ action: 'request.refuse', person: null })
  })

  it('that no session has fills no audit: sixty an hour from one network are recorded', async () => {
    const countOf = async () => {
      const { rows } = await app.db.read((trx) =>
        sql<{ count: number }>`
          SELECT count(*) AS count FROM audit_entries WHERE address LIKE '2001:db8:9:9:%'
        `.execute(trx),
      )
      return rows[0]?.count
    }
    const forge = async (many: number) => {
      for (let n = 0; n < many; n += 1) {
        const forger = app.browser(`2001:db8:9:9::${n + 1}`)
        forger.cookie = 'A'.repeat(43)
        expect(await stateOf(forger)).toBe('unauthenticated no-session')
      }
    }
    await forge(65)
    expect(await countOf()).toBe(60)
    app.pass({ minutes: 60 })
    await forge(1)
    expect(await countOf()).toBe(61)
  })

  it('is asked for, and nothing is recorded where there is none', async () => {
    const [before] = await lastEntries(app)
    expect(await stateOf(app.browser())).toBe('unauthenticated no-session')
    expect(await lastEntries(app)).toEqual([before])
  })
})

describe('a change', () => {
  const signOut = (browser: Browser, headers: Record<string, string>) =>
    browser.send('DELETE', '/session', { headers })

  it.each([
    ['without the CSRF token', { 'x-csrf-token': '' }],
    ['with another CSRF token', { 'x-csrf-token': 'B'.repeat(43) }],
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['with a foreign origin', { origin: 'https://khac.example.vn' }],
    ['with no origin to speak of', { origin: 'null' }],
  ])('%s is refused and audited', async (_, headers) => {
    const { browser, id } = officer
    expect((await signOut(browser, headers)).refusal).toBe('forbidden csrf')
    expect((await lastEntries(app))[0]).toMatchObject({ person: id, after: { reason: 'csrf' } })
    expect(await stateOf(browser)).toBe('200')
  })

  it('from the own site is made', async () => {
    const headers = {
      origin: 'http://localhost',
      host: 'localhost',
      'sec-fetch-site': 'same-origin',
    }
    expect((await signOut(officer.browser, headers)).status).toBe(200)
    expect(officer.browser.cookie).toBeUndefined()
  })

  it('without a request key is refused', async () => {
    const answer = await signOut(officer.browser, { 'x-request-key': '' })
    expect(answer.status).toBe(400)
  })

  it('is made once however often it is repeated', async () => {
    const { browser } = officer
    const key = randomUUID()
    const asking = { headers: { 'x-request-key': key } }
    const first = await browser.send('DELETE', '/sessions', asking)
    const [entry] = await lastEntries(app)
    expect((await browser.send('DELETE', '/sessions', asking)).body).toEqual(first.body)
    expect(await lastEntries(app)).toEqual([entry])
  })

  it('by a visitor from another site is refused too', async () => {
    const answer = await app.browser().send('POST', '/session', {
      body: { email: 'an@dti.example.vn', password: goodPassword },
      headers: { 'sec-fetch-site': 'cross-site' },
    })
    expect(answer.refusal).toBe('forbidden csrf')
  })
})

describe('one’s own sessions', () => {
  async function second() {
    const browser = app.browser('198.51.100.20')
    await browser.send('POST', '/session', {
      body: { email: `can-bo-${count}@example.vn`, password: goodPassword },
    })
    return browser
  }

  it('are listed with where they are, and each can be ended', async () => {
    const other = await second()
    const { body } = await officer.browser.send('GET', '/sessions')
    const { sessions } = Object(body)
    expect(sessions).toHaveLength(2)
    const listed = sessions.find(({ current }: { current: boolean }) => !current)
    expect(listed).toMatchObject({ address: '198.51.100.20', method: 'password' })
    const path = `/sessions/${listed.id}`
    expect((await officer.browser.send('DELETE', path)).status).toBe(200)
    expect(await stateOf(other)).toBe('unauthenticated session-ended')
    expect((await officer.browser.send('DELETE', path)).refusal).toBe('not_found no-such-session')
  })

  it('are ended all but this one', async () => {
    const other = await second()
    await officer.browser.send('DELETE', '/sessions')
    expect([await stateOf(other), await stateOf(officer.browser)]).toEqual([
      'unauthenticated session-ended',
      '200',
    ])
  })

  it('do not include somebody else’s, which is not found, and that is audited', async () => {
    const { body } = await admin.browser.send('GET', '/sessions')
    const [{ id }] = Object(body).sessions
    const answer = await officer.browser.send('DELETE', `/sessions/${id}`)
    expect(answer.refusal).toBe('not_found no-such-session')
    expect((await lastEntries(app))[0]).toMatchObject({
      action: 'request.refuse',
      person: officer.id,
      after: { code: 'not_found', params: { id } },
    })
    expect(await stateOf(admin.browser)).toBe('200')
  })

  it('are those of today alone', async () => {
    app.pass({ minutes: 13 * 60 })
    const later = await second()
    const { body } = await later.send('GET', '/sessions')
    expect(Object(body).sessions).toHaveLength(1)
  })
})
