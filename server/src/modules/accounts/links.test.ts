import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../../../test/harness.ts'
import {
  type AccountsApp,
  type Entered,
  enterAdministrator,
  enterInvited,
  goodPassword,
  invite,
  lastEntries,
  mailedToken,
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
beforeEach(async () => {
  app.setNow('2026-03-02T02:00:00Z')
  await app.db.write((trx) => sql`DELETE FROM failed_sign_ins`.execute(trx))
})
afterAll(() => app.close())

const newEmail = () => `nguoi-${(count += 1)}@example.vn`
const next = 'đàn cò trắng bay về núi'

function accept(token: string, password = goodPassword) {
  return app.browser().send('POST', '/links/accept', { body: { token, password } })
}

function askReset(email: string, address?: string) {
  return app.browser(address).send('POST', '/password-reset', { body: { email } })
}

describe('an invitation', () => {
  it('is mailed in the person’s language, with the token after the #', async () => {
    const email = newEmail()
    const id = await invite(app, admin.browser, { email, role: 'officer' })
    const { queue, data } = app.jobs.at(-1) ?? {}
    expect(queue).toBe('mail')
    expect(data).toMatchObject({ to: email, language: 'vi' })
    expect(data?.['text']).toContain('https://dti.example.vn/lam-viec/lien-ket#')
    expect(data?.['text']).toContain('09:00 09/03/2026')
    const entries = await lastEntries(app, 2)
    expect(entries.map(({ action }) => action)).toEqual(['post.give', 'person.invite'])
    expect(entries[1]).toMatchObject({ subject: id })
    const { rows } = await app.db.read((trx) =>
      sql<{ keys: string }>`SELECT request_keys::text AS keys FROM request_keys`.execute(trx),
    )
    expect(rows.some(({ keys }) => keys.includes(mailedToken(app)))).toBe(false)
  })

  it('tells whom it is for, and once accepted lets in', async () => {
    const email = newEmail()
    await invite(app, admin.browser, { email, role: 'officer' })
    const token = mailedToken(app)
    const described = await app.browser().send('POST', '/links/describe', { body: { token } })
    expect(described.body).toEqual({
      purpose: 'invitation',
      name: 'Trần Thị Bình',
      email,
      expiresAt: '2026-03-09T02:00:00.000Z',
    })
    const answer = await accept(token)
    expect(answer.body).toMatchObject({ person: { email }, method: 'link', step: null })
    expect((await accept(token)).refusal).toBe('conflict link-used')
  })

  it('is accepted once, also by two at the same moment', async () => {
    await invite(app, admin.browser, { email: newEmail(), role: 'officer' })
    const token = mailedToken(app)
    const answers = await Promise.all([accept(token), accept(token)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  it('works for a week', async () => {
    await invite(app, admin.browser, { email: newEmail(), role: 'officer' })
    const token = mailedToken(app)
    app.setNow('2026-03-09T02:00:00Z')
    expect((await accept(token)).refusal).toBe('conflict link-expired')
  })

  it('sent again kills the earlier one; once accepted it is not sent again', async () => {
    const id = await invite(app, admin.browser, { email: newEmail(), role: 'officer' })
    const earlier = mailedToken(app)
    const again = () => admin.browser.send('POST', `/people/${id}/invitation`, { body: {} })
    expect((await again()).body).toMatchObject({ id, state: 'invited' })
    const later = mailedToken(app)
    expect((await accept(earlier)).refusal).toBe('not_found link-unknown')
    expect((await accept(later)).status).toBe(200)
    expect((await again()).refusal).toBe('conflict already-accepted')
  })

  it('is dead once the person has another address or is disabled', async () => {
    const id = await invite(app, admin.browser, { email: newEmail(), role: 'officer' })
    const first = mailedToken(app)
    const fields = { name: 'Trần Thị Bình', phone: null, language: 'en', email: newEmail() }
    expect((await admin.browser.send('PUT', `/people/${id}`, { body: fields })).status).toBe(200)
    expect((await accept(first)).refusal).toBe('conflict link-withdrawn')
    await admin.browser.send('POST', `/people/${id}/invitation`, { body: {} })
    expect(app.jobs.at(-1)?.data['text']).toContain('/en/workspace/link#')
    const second = mailedToken(app)
    await admin.browser.send('POST', `/people/${id}/disable`, { body: { reason: 'nhầm người' } })
    expect((await accept(second)).refusal).toBe('not_found link-unknown')
  })

  it('to an address that somebody has is refused, and nothing is mailed', async () => {
    const email = newEmail()
    await invite(app, admin.browser, { email, role: 'officer' })
    const mails = app.jobs.length
    await expect(
      invite(app, admin.browser, { email: email.toUpperCase(), role: 'officer' }),
    ).rejects.toThrow(/email-taken/)
    expect(app.jobs.length).toBe(mails)
  })

  it('is not for an officer to send', async () => {
    const { browser } = await enterInvited(app, admin.browser, {
      email: newEmail(),
      role: 'officer',
    })
    await expect(invite(app, browser, { email: newEmail(), role: 'officer' })).rejects.toThrow(
      /forbidden/,
    )
    expect((await lastEntries(app))[0]).toMatchObject({ action: 'request.refuse' })
  })
})

describe('a password that is chosen', () => {
  it.each([
    ['matkhau123456', 'password-common'],
    ['Trần Thị Bình', 'password-personal'],
  ])('is not %j, and the link is still good', async (password, reason) => {
    await invite(app, admin.browser, { email: newEmail(), role: 'officer' })
    const token = mailedToken(app)
    const refused = await accept(token, password)
    expect(refused.refusal).toBe(`invalid ${reason}`)
    expect((await accept(token)).status).toBe(200)
  })
})

describe('a reset', () => {
  it('is answered the same and after the same time whether somebody has the address', async () => {
    const email = newEmail()
    await enterInvited(app, admin.browser, { email, role: 'officer' })
    const mails = app.jobs.length
    const ask = async (whose: string) => {
      const begun = performance.now()
      const { status, body } = await askReset(whose)
      return { status, body, took: performance.now() - begun }
    }
    const known = await ask(email)
    const unknown = await ask('khong-co@example.vn')
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body])
    expect(known.took).toBeGreaterThan(240)
    expect(unknown.took).toBeGreaterThan(240)
    expect(Math.abs(known.took - unknown.took)).toBeLessThan(150)
    expect(app.jobs.length).toBe(mails + 1)
    expect((await lastEntries(app))[0]).toMatchObject({
      action: 'password.ask-reset',
      outcome: 'refused',
    })
  })

  it('sets the password, ends every session and leaves the second factor', async () => {
    const email = newEmail()
    const person = await enterInvited(app, admin.browser, { email, role: 'head' })
    const { code } = await setUpFactor(app, person.browser)
    app.pass({ seconds: 30 })
    await askReset(email)
    const browser = app.browser()
    const answer = await browser.send('POST', '/links/accept', {
      body: { token: mailedToken(app), password: next },
    })
    expect(answer.body).toMatchObject({ step: 'second-factor', method: 'link' })
    expect((await person.browser.send('GET', '/session')).refusal).toBe(
      'unauthenticated session-ended',
    )
    const proved = await browser.send('POST', '/session/second-factor', { body: { code: code() } })
    expect(proved.body).toMatchObject({ step: null })
    const signIn = (password: string) =>
      app.browser().send('POST', '/session', { body: { email, password } })
    expect((await signIn(goodPassword)).status).toBe(401)
    expect((await signIn(next)).status).toBe(200)
  })

  it('works for an hour, and only the last one that was asked for', async () => {
    const email = newEmail()
    await enterInvited(app, admin.browser, { email, role: 'officer' })
    await askReset(email)
    const first = mailedToken(app)
    await askReset(email)
    const second = mailedToken(app)
    expect((await accept(first, next)).refusal).toBe('not_found link-unknown')
    app.pass({ minutes: 60 })
    expect((await accept(second, next)).refusal).toBe('conflict link-expired')
  })

  it('cannot be asked for without end, by address or from one place', async () => {
    const email = newEmail()
    for (const _ of Array(3).keys()) expect((await askReset(email)).status).toBe(200)
    expect((await askReset(email, '198.51.100.77')).status).toBe(429)
    for (const _ of Array(7).keys()) await askReset(newEmail())
    expect((await askReset(newEmail())).refusal).toBe('too_many_requests wait')
  })
})

describe('a link that nobody was sent', () => {
  it('is not found, is audited, and makes who tries many wait', async () => {
    const guess = async (index: number) => (await accept(`khong-co-lien-ket-nao-${index}`)).refusal
    expect(await guess(0)).toBe('not_found link-unknown')
    expect((await lastEntries(app))[0]).toMatchObject({ action: 'link.fail', outcome: 'refused' })
    for (const index of Array(9).keys()) await guess(index)
    expect(await guess(10)).toBe('too_many_requests wait')
  })
})
