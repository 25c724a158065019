import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../../../test/harness.ts'
import {
  type AccountsApp,
  type Browser,
  type Entered,
  enterAdministrator,
  enterInvited,
  goodPassword,
  lastEntries,
  mailedToken,
  openAccountsApp,
  setUpFactor,
} from '../../../test/accountsApp.ts'
import { recoverAccount, showFirstLink } from '../../terminalAccounts.ts'

const database = useTestDatabase({ seeded: true })
let app: AccountsApp
let admin: Entered
let count = 0

beforeAll(async () => {
  app = await openAccountsApp(database().db, '2026-03-02T02:00:00Z')
  admin = await enterAdministrator(app)
})
afterAll(() => app.close())

const reason = 'theo đề nghị của người ấy'

async function enter(role: string) {
  const email = `nguoi-${(count += 1)}@example.vn`
  return { email, ...(await enterInvited(app, admin.browser, { email, role })) }
}

function manage(by: Browser, id: string, verb: string) {
  return by.send('POST', `/people/${id}/${verb}`, { body: { reason } })
}

const verbs = ['disable', 'enable', 'reset-password', 'reset-second-factor', 'end-sessions']

describe('an administrator', () => {
  it('resets a lost second factor, which ends the sessions; the person sets up another', async () => {
    const person = await enter('head')
    await setUpFactor(app, person.browser)
    const answer = await manage(admin.browser, person.id, 'reset-second-factor')
    expect(answer.body).toMatchObject({ id: person.id, secondFactor: false })
    expect((await lastEntries(app))[0]).toMatchObject({
      action: 'second-factor.reset',
      subject: person.id,
      reason,
    })
    expect((await person.browser.send('GET', '/session')).status).toBe(401)
    const browser = app.browser()
    const signedIn = await browser.send('POST', '/session', {
      body: { email: person.email, password: goodPassword },
    })
    expect(signedIn.body).toMatchObject({ step: 'set-up-second-factor' })
    const again = await manage(admin.browser, person.id, 'reset-second-factor')
    expect(again.refusal).toBe('conflict no-second-factor')
  })

  it('mails a reset link, and the present password works until it is used', async () => {
    const person = await enter('officer')
    expect((await manage(admin.browser, person.id, 'reset-password')).status).toBe(200)
    expect(app.jobs.at(-1)?.data).toMatchObject({ to: person.email })
    expect((await person.browser.send('GET', '/session')).status).toBe(200)
    const accepted = await app.browser().send('POST', '/links/accept', {
      body: { token: mailedToken(app), password: 'đàn cò trắng bay về núi' },
    })
    expect(accepted.status).toBe(200)
    expect((await person.browser.send('GET', '/session')).status).toBe(401)
  })

  it('ends the sessions of a person', async () => {
    const person = await enter('officer')
    expect((await manage(admin.browser, person.id, 'end-sessions')).status).toBe(200)
    expect((await person.browser.send('GET', '/session')).refusal).toBe(
      'unauthenticated session-ended',
    )
    expect((await lastEntries(app, 2)).map(({ action }) => action)).toContain('session.end-all')
  })

  it('disables and enables; a disabled person gets no reset', async () => {
    const person = await enter('officer')
    expect((await manage(admin.browser, person.id, 'disable')).body).toMatchObject({
      state: 'disabled',
    })
    expect((await manage(admin.browser, person.id, 'disable')).refusal).toBe(
      'conflict already-disabled',
    )
    expect((await manage(admin.browser, person.id, 'reset-password')).refusal).toBe(
      'conflict person-disabled',
    )
    expect((await manage(admin.browser, person.id, 'enable')).body).toMatchObject({
      state: 'active',
    })
  })

  it.each(verbs)('does not %s themselves', async (verb) => {
    const { body } = await admin.browser.send('GET', '/session')
    const answer = await manage(admin.browser, Object(body).person.id, verb)
    expect(answer.status).toBe(403)
  })

  it.each(verbs)('is needed to %s', async (verb) => {
    const [officer, other] = [await enter('officer'), await enter('officer')]
    expect((await manage(officer.browser, other.id, verb)).status).toBe(403)
    expect((await lastEntries(app))[0]).toMatchObject({
      action: 'request.refuse',
      outcome: 'refused',
      person: officer.id,
    })
  })

  it.each(verbs)('cannot %s nobody', async (verb) => {
    const answer = await manage(admin.browser, '2f9e1f9e-8a33-4c83-9d3b-6d7b4b8f0a01', verb)
    expect(answer.status).toBe(404)
  })
})

describe('at the terminal', () => {
  function terminal() {
    const lines: string[] = []
    const parts = { db: app.db, clock: app.now, origin: 'https://dti.example.vn' }
    return { parts: { ...parts, log: (line: string) => void lines.push(line) }, lines }
  }

  it('an administrator who lost the second factor is recovered, which is audited', async () => {
    const { parts, lines } = terminal()
    const { browser, recoveryCodes } = admin
    await recoverAccount(parts, 'AN@dti.example.vn')
    const [, token = ''] = /\/lam-viec\/lien-ket#(\S+)/.exec(lines.join('\n')) ?? []
    expect((await lastEntries(app))[0]).toMatchObject({
      action: 'second-factor.reset',
      person: null,
      name: expect.stringMatching(/^thang admin reset \(.+\)$/),
    })
    expect((await browser.send('GET', '/session')).refusal).toBe('unauthenticated session-ended')
    const again = app.browser()
    const entered = await again.send('POST', '/links/accept', {
      body: { token, password: 'đàn cò trắng bay về núi' },
    })
    expect(entered.body).toMatchObject({ step: 'set-up-second-factor' })
    admin = await setUpFactor(app, again)
    expect(admin.recoveryCodes).not.toEqual(recoveryCodes)
    expect((await admin.browser.send('GET', '/people')).status).toBe(200)
  })

  it('nobody is recovered by an address that nobody has', async () => {
    const { parts } = terminal()
    await expect(recoverAccount(parts, 'ai@example.vn')).rejects.toThrow(/ai@example\.vn/)
  })

  it('no link for the first administrator is shown where there is one', async () => {
    const { parts, lines } = terminal()
    await expect(showFirstLink(parts)).rejects.toThrow(/thang admin reset/)
    expect(lines).toEqual([])
  })
})
