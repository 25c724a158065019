import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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
afterAll(() => app.close())

/** A head, whose post asks for a second factor, half a minute after setting it up. */
async function enterHead() {
  const email = `truong-${(count += 1)}@example.vn`
  const { browser, id } = await enterInvited(app, admin.browser, { email, role: 'head' })
  const factor = await setUpFactor(app, browser)
  app.pass({ seconds: 30 })
  return { email, id, ...factor }
}

async function signIn(email: string): Promise<Browser> {
  const browser = app.browser()
  await browser.send('POST', '/session', { body: { email, password: goodPassword } })
  return browser
}

function prove(browser: Browser, code: string) {
  return browser.send('POST', '/session/second-factor', { body: { code } })
}

function begin(browser: Browser) {
  return browser.send('POST', '/session/totp', { body: {} })
}

function confirm(browser: Browser, code: string) {
  return browser.send('POST', '/session/totp/confirm', { body: { code } })
}

/** The authenticator on the new telephone, not yet confirmed. */
async function scan(browser: Browser) {
  return authenticator(app, String(Object((await begin(browser)).body).secret))
}

/** A request that only a complete sign-in lets through. */
async function isIn(browser: Browser): Promise<boolean> {
  return (await browser.send('GET', '/sessions')).status === 200
}

describe('another authenticator', () => {
  it('takes the place of a required one: new codes, other sessions out, told by mail', async () => {
    const head = await enterHead()
    const elsewhere = await signIn(head.email)
    await prove(elsewhere, head.code())
    const code = await scan(head.browser)
    const confirmed = await confirm(head.browser, code())
    expect(Object(confirmed.body).recoveryCodes).toHaveLength(10)
    expect(app.jobs.at(-1)?.data).toMatchObject({
      to: head.email,
      subject: 'Thang: ứng dụng xác thực của bạn vừa được đổi',
    })
    expect((await lastEntries(app))[0]).toMatchObject({
      action: 'second-factor.replace',
      subject: head.id,
      after: { sessionsEnded: 1 },
    })
    expect([await isIn(head.browser), await isIn(elsewhere)]).toEqual([true, false])
    app.pass({ seconds: 60 })
    const again = await signIn(head.email)
    expect((await prove(again, head.code())).refusal).toBe('invalid wrong-code')
    expect((await prove(again, head.recoveryCodes[0] ?? '')).refusal).toBe('invalid wrong-code')
    expect((await prove(again, code())).status).toBe(200)
  })

  it('is begun with a recovery code too, where the old telephone is lost', async () => {
    const head = await enterHead()
    const browser = await signIn(head.email)
    await prove(browser, head.recoveryCodes[0] ?? '')
    const code = await scan(browser)
    expect((await confirm(browser, code())).status).toBe(200)
    expect(await isIn(head.browser)).toBe(false)
  })

  it('needs the second factor of the last ten minutes, given in this very session', async () => {
    const head = await enterHead()
    app.pass({ minutes: 9, seconds: 30 })
    expect((await begin(head.browser)).status).toBe(200)
    app.pass({ seconds: 1 })
    await prove(await signIn(head.email), head.code())
    expect((await begin(head.browser)).refusal).toBe('forbidden factor-stale')
    app.pass({ seconds: 30 })
    await prove(head.browser, head.code())
    expect((await begin(head.browser)).status).toBe(200)
  })

  it('that is abandoned leaves the old one as it was, and is void after half an hour', async () => {
    const head = await enterHead()
    const code = await scan(head.browser)
    expect((await confirm(head.browser, head.code())).refusal).toBe('invalid wrong-code')
    expect((await prove(await signIn(head.email), code())).refusal).toBe('invalid wrong-code')
    app.pass({ minutes: 30 })
    expect((await confirm(head.browser, code())).refusal).toBe('forbidden factor-stale')
    expect((await prove(await signIn(head.email), head.code())).status).toBe(200)
    const recovery = head.recoveryCodes[0] ?? ''
    expect((await prove(await signIn(head.email), recovery)).status).toBe(200)
  })

  it('is confirmed once, and its code is used up by that', async () => {
    const head = await enterHead()
    const code = await scan(head.browser)
    const used = code()
    expect((await confirm(head.browser, used)).status).toBe(200)
    expect((await confirm(head.browser, used)).refusal).toBe('conflict second-factor-present')
    expect((await prove(await signIn(head.email), used)).refusal).toBe('invalid wrong-code')
  })

  it('of two that were begun, the later one counts', async () => {
    const head = await enterHead()
    const first = await scan(head.browser)
    const second = await scan(head.browser)
    expect((await confirm(head.browser, first())).refusal).toBe('invalid wrong-code')
    expect((await confirm(head.browser, second())).status).toBe(200)
  })

  it('is forgotten when an administrator removes the second factor', async () => {
    const head = await enterHead()
    const code = await scan(head.browser)
    const reason = { body: { reason: 'Mất điện thoại' } }
    await admin.browser.send('POST', `/people/${head.id}/reset-second-factor`, reason)
    const browser = await signIn(head.email)
    expect((await confirm(browser, code())).refusal).toBe('conflict no-second-factor')
  })
})

describe('one’s own e-mail address', () => {
  const edit = (browser: Browser, email: string, name = 'Trần Thị Bình') =>
    browser.send('PUT', '/profile', { body: { name, email, phone: null, language: 'vi' } })

  it('is asked for only with the second factor of the last ten minutes, where there is one', async () => {
    const head = await enterHead()
    app.pass({ minutes: 10 })
    expect((await edit(head.browser, head.email, 'Trần Bình')).status).toBe(200)
    const wanted = `moi-${head.email}`
    expect((await edit(head.browser, wanted)).refusal).toBe('forbidden factor-stale')
    await prove(head.browser, head.code())
    expect((await edit(head.browser, wanted)).body).toMatchObject({
      person: { email: head.email, wantedEmail: wanted },
    })
  })
})
