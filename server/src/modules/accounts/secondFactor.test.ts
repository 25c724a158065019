import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../../../test/harness.ts'
import {
  type AccountsApp,
  authenticator,
  type Browser,
  type Entered,
  enterAdministrator,
  enterInvited,
  goodPassword,
  lastEntries,
  openAccountsApp,
  setUpFactor,
} from '../../../test/accountsApp.ts'

const database = useTestDatabase({ seeded: true })
let app: AccountsApp
let admin: Entered
let count = 0

beforeAll(async () => {
  app = await openAccountsApp(database().db, '2026-03-02T02:00:00Z')
  admin = await enterAdministrator(app)
})
beforeEach(() => app.pass({ seconds: 30 }))
afterAll(() => app.close())

async function enter(role: string) {
  const email = `nguoi-${(count += 1)}@example.vn`
  return { email, ...(await enterInvited(app, admin.browser, { email, role })) }
}

async function signIn(email: string): Promise<Browser> {
  const browser = app.browser()
  await browser.send('POST', '/session', { body: { email, password: goodPassword } })
  return browser
}

async function stepOf(browser: Browser): Promise<unknown> {
  return Object((await browser.send('GET', '/session')).body).step
}

function prove(browser: Browser, code: string) {
  return browser.send('POST', '/session/second-factor', { body: { code } })
}

describe('the second factor', () => {
  it.each(['administrator', 'coordinator', 'head', 'appraiser', 'council', 'leader', 'inspector'])(
    'must be set up first by who holds the post of %s',
    async (role) => {
      const { browser } = await enter(role)
      expect(await stepOf(browser)).toBe('set-up-second-factor')
      expect((await browser.send('GET', '/sessions')).body).toMatchObject({
        error: { details: { reason: 'step', step: 'set-up-second-factor' } },
      })
    },
  )

  it('is for an officer to choose, until they get or are lent a greater post', async () => {
    const { browser, id } = await enter('officer')
    expect(await stepOf(browser)).toBe(null)
    const head = await enter('head')
    await app.db.write((trx) =>
      sql`
        INSERT INTO delegations (holder_id, to_person, starts_on, ends_on, reason, created_at)
        SELECT h.id, ${id}, '2026-04-01', '2026-04-02', 'đi công tác', now()
        FROM post_holders h WHERE h.person_id = ${head.id}
      `.execute(trx),
    )
    expect(await stepOf(browser)).toBe('set-up-second-factor')
  })

  it('is asked for after the password, and lets in by its code', async () => {
    const person = await enter('head')
    const { code } = await setUpFactor(app, person.browser)
    app.pass({ seconds: 30 })
    const browser = await signIn(person.email)
    expect(await stepOf(browser)).toBe('second-factor')
    expect((await browser.send('POST', '/session/totp', { body: {} })).refusal).toBe(
      'unauthenticated step',
    )
    const answer = await prove(browser, code())
    expect(answer.body).toMatchObject({ step: null, secondFactor: { enabled: true } })
    expect((await lastEntries(app))[0]).toMatchObject({
      action: 'session.second-factor',
      after: { by: 'totp' },
    })
  })

  it('gives the session another token, and the one from before is soon worth nothing', async () => {
    const { email, browser } = await enter('head')
    const before = browser.cookie
    const { code } = await setUpFactor(app, browser)
    expect(browser.cookie).not.toBe(before)
    const again = await signIn(email)
    const watcher = app.browser('198.51.100.9')
    watcher.cookie = again.cookie
    expect((await prove(again, code(30))).status).toBe(200)
    expect(again.cookie).not.toBe(watcher.cookie)
    app.pass({ seconds: 61 })
    expect((await watcher.send('GET', '/session')).refusal).toBe('unauthenticated session-ended')
  })

  it('takes no code twice, not even in another session or at the same moment', async () => {
    const person = await enter('head')
    const { code } = await setUpFactor(app, person.browser)
    const confirmed = code()
    expect((await prove(await signIn(person.email), confirmed)).refusal).toBe('invalid wrong-code')
    app.pass({ seconds: 30 })
    const browsers = [await signIn(person.email), await signIn(person.email)]
    const answers = await Promise.all(browsers.map((browser) => prove(browser, code())))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400])
  })

  it('takes the code of the step before and after, and of no other', async () => {
    const person = await enter('head')
    const { code } = await setUpFactor(app, person.browser)
    app.pass({ seconds: 120 })
    const browser = await signIn(person.email)
    expect((await prove(browser, code(-60))).refusal).toBe('invalid wrong-code')
    expect((await prove(browser, code(60))).refusal).toBe('invalid wrong-code')
    expect((await prove(browser, code(-30))).status).toBe(200)
    const other = await signIn(person.email)
    expect((await prove(other, code(30))).status).toBe(200)
    expect((await prove(await signIn(person.email), code())).refusal).toBe('invalid wrong-code')
  })

  it('makes who guesses at it wait, across sessions', async () => {
    const person = await enter('head')
    const { code } = await setUpFactor(app, person.browser)
    app.pass({ seconds: 60 })
    const tries = await Promise.all(
      Array.from({ length: 8 }, async () => prove(await signIn(person.email), '000000')),
    )
    const refused = tries.map(({ status }) => status)
    expect(refused.filter((status) => status === 400)).toHaveLength(3)
    const browser = await signIn(person.email)
    expect((await prove(browser, code())).status).toBe(429)
    const entries = await lastEntries(app, 20)
    const failures = entries.filter(({ action }) => action === 'second-factor.fail')
    expect(failures.filter(({ subject }) => subject === person.id)).toHaveLength(3)
    app.pass({ seconds: 8 })
    expect((await prove(browser, code())).status).toBe(200)
  })

  it('is sealed in the database', async () => {
    const { browser } = await enter('head')
    const begun = await browser.send('POST', '/session/totp', { body: {} })
    const { secret, uri } = Object(begun.body)
    expect(uri).toContain(`secret=${secret}`)
    const { rows } = await app.db.read((trx) =>
      sql<{ length: number }>`SELECT octet_length(totp_sealed) AS length FROM accounts`.execute(
        trx,
      ),
    )
    expect(rows.some(({ length }) => length === 12 + 16 + 20)).toBe(true)
  })

  it('counts only once it is confirmed by its own code', async () => {
    const { browser, email } = await enter('head')
    const begun = await browser.send('POST', '/session/totp', { body: {} })
    const code = authenticator(app, Object(begun.body).secret)
    const again = await browser.send('POST', '/session/totp', { body: {} })
    const wrong = await browser.send('POST', '/session/totp/confirm', { body: { code: code() } })
    expect(wrong.refusal).toBe('invalid wrong-code')
    expect(await stepOf(await signIn(email))).toBe('set-up-second-factor')
    const right = authenticator(app, Object(again.body).secret)
    const confirmed = await browser.send('POST', '/session/totp/confirm', {
      body: { code: right() },
    })
    expect(confirmed.status).toBe(200)
    const afterwards = await browser.send('POST', '/session/totp/confirm', {
      body: { code: right(30) },
    })
    expect(afterwards.refusal).toBe('conflict second-factor-present')
    expect(await stepOf(await signIn(email))).toBe('second-factor')
  })
})

describe('recovery codes', () => {
  it('let in once each, however they are typed', async () => {
    const person = await enter('head')
    const { recoveryCodes } = await setUpFactor(app, person.browser)
    const [first = ''] = recoveryCodes
    expect(first).toMatch(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){3}$/)
    const browser = await signIn(person.email)
    const answer = await prove(browser, first.toLowerCase().replaceAll('-', ' '))
    expect(answer.body).toMatchObject({ step: null, secondFactor: { recoveryCodesLeft: 9 } })
    expect((await prove(await signIn(person.email), first)).refusal).toBe('invalid wrong-code')
  })

  it('are renewed for a code of the authenticator alone, and the earlier ones are void', async () => {
    const person = await enter('head')
    const { browser, code, recoveryCodes } = await setUpFactor(app, person.browser)
    const [first = '', second = ''] = recoveryCodes
    const renew = (by: string) =>
      browser.send('POST', '/session/recovery-codes', { body: { code: by } })
    expect((await renew(first)).refusal).toBe('invalid wrong-code')
    app.pass({ seconds: 30 })
    const renewed = await renew(code())
    expect(Object(renewed.body).recoveryCodes).toHaveLength(10)
    expect((await prove(await signIn(person.email), second)).refusal).toBe('invalid wrong-code')
    const [fresh = ''] = Object(renewed.body).recoveryCodes
    expect((await prove(await signIn(person.email), fresh)).status).toBe(200)
  })

  it('are shown once: repeating the request does not show them again', async () => {
    const { browser } = await enter('head')
    const begun = await browser.send('POST', '/session/totp', { body: {} })
    const code = authenticator(app, Object(begun.body).secret)
    const asking = {
      body: { code: code() },
      headers: { 'x-request-key': 'b2a5a5c8-5a2e-4b9e-9d57-0f0d3c1f5e11' },
    }
    expect((await browser.send('POST', '/session/totp/confirm', asking)).status).toBe(200)
    const repeated = await browser.send('POST', '/session/totp/confirm', asking)
    expect(repeated.refusal).toBe('conflict shown-once')
  })
})

describe('removing the second factor', () => {
  const remove = (browser: Browser, code: string) =>
    browser.send('POST', '/session/totp/remove', { body: { code } })

  it('is for who is not bound to have one, by a code, and is told by mail', async () => {
    const person = await enter('officer')
    const { browser, code } = await setUpFactor(app, person.browser)
    app.pass({ seconds: 30 })
    expect((await remove(browser, '000000')).refusal).toBe('invalid wrong-code')
    const answer = await remove(browser, code())
    expect(answer.body).toMatchObject({ secondFactor: { enabled: false, recoveryCodesLeft: 0 } })
    expect(app.jobs.at(-1)?.data).toMatchObject({ to: person.email })
    expect(await stepOf(await signIn(person.email))).toBe(null)
  })

  it('is refused where a post asks for it', async () => {
    const person = await enter('head')
    const { browser, code } = await setUpFactor(app, person.browser)
    app.pass({ seconds: 30 })
    expect((await remove(browser, code())).refusal).toBe('conflict second-factor-required')
  })
})
