import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  type AccountsApp,
  type Browser,
  type Entered,
  enterAdministrator,
  enterInvited,
  goodPassword,
  invite,
  lastEntries,
  mailedToken,
  openAccountsApp,
} from '../../../test/accountsApp.ts'
import { useTestDatabase } from '../../../test/harness.ts'
import { resetAccount } from './index.ts'

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

const newEmail = () => `dia-chi-${(count += 1)}@example.vn`
const fields = { name: 'Trần Thị Bình', phone: null, language: 'vi' }

interface Somebody {
  readonly id: string
  readonly email: string
  readonly browser: Browser
}

async function enterOfficer(): Promise<Somebody> {
  const email = newEmail()
  return { email, ...(await enterInvited(app, admin.browser, { email, role: 'officer' })) }
}

function ask({ browser }: Pick<Somebody, 'browser'>, email: string, proof: object = {}) {
  const body = { ...fields, email, currentPassword: goodPassword, ...proof }
  return browser.send('PUT', '/profile', { body })
}

/** The link in the last mail to the address. */
function tokenTo(email: string): string {
  const text = String(app.jobs.findLast(({ data }) => data['to'] === email)?.data['text'])
  return /#(\S+)/.exec(text)?.[1] ?? ''
}

function confirm(token: string) {
  return app.browser().send('POST', '/links/accept-address', { body: { token } })
}

const signIn = (email: string) =>
  app.browser().send('POST', '/session', { body: { email, password: goodPassword } })

describe('another address of one’s own', () => {
  it('counts only once confirmed by the link mailed to it, and the present one is told', async () => {
    const person = await enterOfficer()
    const wanted = newEmail()
    const asked = await ask(person, wanted)
    expect(asked.body).toMatchObject({ person: { email: person.email, wantedEmail: wanted } })
    expect(app.jobs.slice(-2).map(({ data }) => data['to'])).toEqual([wanted, person.email])
    expect(app.jobs.at(-1)?.data['text']).toContain(wanted)
    expect((await lastEntries(app))[0]).toMatchObject({ action: 'email.ask-change' })
    expect((await signIn(wanted)).status).toBe(401)
    expect((await signIn(person.email)).status).toBe(200)

    const token = tokenTo(wanted)
    const described = await app.browser().send('POST', '/links/describe', { body: { token } })
    expect(described.body).toMatchObject({ purpose: 'new-address', email: wanted })
    expect((await confirm(token)).status).toBe(200)
    expect((await lastEntries(app))[0]).toMatchObject({
      action: 'email.change',
      person: person.id,
      after: { email: wanted },
    })
    expect(app.jobs.at(-1)?.data).toMatchObject({ to: person.email })
    expect((await signIn(wanted)).body).toMatchObject({ person: { wantedEmail: null } })
    expect((await signIn(person.email)).status).toBe(401)
    expect((await confirm(token)).refusal).toBe('conflict link-used')
  })

  it('leaves the other changes of the same form to count at once', async () => {
    const person = await enterOfficer()
    const { body } = await ask(person, newEmail(), { phone: '0912 345 678' })
    expect(body).toMatchObject({ person: { email: person.email, phone: '0912 345 678' } })
    const entries = await lastEntries(app, 2)
    expect(entries.map(({ action }) => action)).toEqual(['email.ask-change', 'person.edit-own'])
  })

  it('needs the present password where there is no second factor', async () => {
    const person = await enterOfficer()
    const wanted = newEmail()
    const mails = app.jobs.length
    for (const none of [null, '', undefined]) {
      const answer = await ask(person, wanted, { currentPassword: none })
      expect(answer.refusal).toBe('invalid password-needed')
    }
    const wrong = await ask(person, wanted, { currentPassword: 'không phải mật khẩu' })
    expect(wrong.refusal).toBe('invalid wrong-password')
    expect((await lastEntries(app))[0]).toMatchObject({ action: 'password.fail' })
    expect(app.jobs.length).toBe(mails)
    expect((await ask(person, person.email, { currentPassword: null })).status).toBe(200)
  })

  it('is for whom nobody has: taken ones are refused at asking, in whatever case', async () => {
    const person = await enterOfficer()
    const other = await enterOfficer()
    const answer = await ask(person, other.email.toUpperCase())
    expect(answer.refusal).toBe('conflict email-taken')
  })

  it('reserves nothing: who is invited to it meanwhile keeps it', async () => {
    const person = await enterOfficer()
    const wanted = newEmail()
    await ask(person, wanted)
    const token = tokenTo(wanted)
    await invite(app, admin.browser, { email: wanted, role: 'officer' })
    expect((await confirm(token)).refusal).toBe('conflict email-taken')
    const session = await person.browser.send('GET', '/session')
    expect(session.body).toMatchObject({ person: { email: person.email } })
  })

  it('is confirmed by one of two who asked for it, also at the same moment', async () => {
    const [one, other] = [await enterOfficer(), await enterOfficer()]
    const wanted = newEmail()
    await ask(one, wanted)
    const first = tokenTo(wanted)
    await ask(other, wanted)
    const answers = await Promise.all([confirm(first), confirm(tokenTo(wanted))])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  it('can be confirmed for a day, and only the last one asked for', async () => {
    const person = await enterOfficer()
    const [former, wanted] = [newEmail(), newEmail()]
    await ask(person, former)
    const replaced = tokenTo(former)
    await ask(person, wanted)
    expect((await confirm(replaced)).refusal).toBe('not_found link-unknown')
    app.pass({ minutes: 24 * 60 })
    expect((await confirm(tokenTo(wanted))).refusal).toBe('conflict link-expired')
  })

  it('cannot be asked for without end', async () => {
    const person = await enterOfficer()
    for (const _ of Array(3).keys()) expect((await ask(person, newEmail())).status).toBe(200)
    expect((await ask(person, newEmail())).refusal).toBe('too_many_requests wait')
  })
})

describe('what was asked for in a stolen session', () => {
  async function pending() {
    const person = await enterOfficer()
    const wanted = newEmail()
    await ask(person, wanted)
    return { person, token: tokenTo(wanted) }
  }

  it('falls with a change of the password', async () => {
    const { person, token } = await pending()
    const body = { current: goodPassword, next: 'đàn cò trắng bay về núi' }
    expect((await person.browser.send('POST', '/session/password', { body })).status).toBe(200)
    expect((await confirm(token)).refusal).toBe('not_found link-unknown')
  })

  it.each(['reset-password', 'end-sessions', 'disable'])(
    'falls where an administrator does %s',
    async (verb) => {
      const { person, token } = await pending()
      const { browser } = admin
      const body = { reason: 'nghi bị lộ' }
      const answer = await browser.send('POST', `/people/${person.id}/${verb}`, { body })
      expect(answer.status).toBe(200)
      expect((await confirm(token)).refusal).toBe('not_found link-unknown')
    },
  )

  it('falls where the account is recovered at the terminal', async () => {
    const { person, token } = await pending()
    await resetAccount(app.db, { email: person.email, now: app.now(), by: 'test' })
    expect((await confirm(token)).refusal).toBe('not_found link-unknown')
  })
})

describe('a link to a new address', () => {
  it('chooses no password, and a reset link confirms no address', async () => {
    const person = await enterOfficer()
    const wanted = newEmail()
    await ask(person, wanted)
    const body = { token: tokenTo(wanted), password: 'đàn cò trắng bay về núi' }
    const answer = await app.browser().send('POST', '/links/accept', { body })
    expect(answer.refusal).toBe('conflict link-for-another')
    await app.browser().send('POST', '/password-reset', { body: { email: person.email } })
    expect((await confirm(mailedToken(app))).refusal).toBe('conflict link-for-another')
  })

  it('kills the links to the former one', async () => {
    const person = await enterOfficer()
    await app.browser().send('POST', '/password-reset', { body: { email: person.email } })
    const reset = mailedToken(app)
    const wanted = newEmail()
    await ask(person, wanted)
    expect((await confirm(tokenTo(wanted))).status).toBe(200)
    const answer = await app.browser().send('POST', '/links/describe', { body: { token: reset } })
    expect(answer.refusal).toBe('not_found link-unknown')
  })
})

describe('an address that an administrator changes', () => {
  it('is told to the former and to the new one, at once; nothing is mailed for other changes', async () => {
    const { id, email: former } = await enterOfficer()
    const email = newEmail()
    const mails = app.jobs.length
    const edit = (change: object) =>
      admin.browser.send('PUT', `/people/${id}`, { body: { ...fields, ...change } })
    expect((await edit({ email: former, phone: '0912 345 678' })).status).toBe(200)
    expect(app.jobs.length).toBe(mails)
    expect((await edit({ email })).status).toBe(200)
    expect(app.jobs.slice(mails).map(({ data }) => data['to'])).toEqual([former, email])
  })
})
