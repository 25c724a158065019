import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { callback, openBrowser } from './fixtures/oidcBrowser.ts'
import {
  arrived,
  browserCookie,
  countRows,
  listEntries,
  outcomeOf,
  refused,
  sessionCookie,
  useOidcWorld,
} from './fixtures/oidcWorld.ts'
import { client, openProvider } from './fixtures/testProvider.ts'

const world = useOidcWorld()

describe('signing in', () => {
  it('leads through the provider by code flow with PKCE and back to where one wanted to go', async () => {
    const person = await world().addPersonAtProvider()
    const browser = world().browser()
    const { status, location } = await browser.leave()
    const address = new URL(location)
    expect([status, address.origin]).toEqual([303, world().provider.issuer])
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: client.id,
      redirect_uri: callback,
      scope: 'openid email profile',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    })
    expect(await browser.comeBack(await browser.atProvider(location))).toEqual(arrived)
    expect(browser.cookies.has(browserCookie)).toBe(false)
    expect(await browser.get('/session')).toMatchObject({
      status: 200,
      body: { person: { id: person.id }, method: 'oidc', step: null, hasPassword: false },
    })
  })

  it('keeps neither state nor cookie in the database, and the cookie from scripts', async () => {
    await world().addPersonAtProvider()
    const answer = await world().app.inject('/api/v1/session/oidc')
    const set = answer.headers['set-cookie']
    expect(set).toMatch(/HttpOnly/)
    expect(set).toMatch(/Secure/)
    expect(set).toMatch(/SameSite=Lax/)
    expect(set).toMatch(/Max-Age=600/)
    const token = answer.cookies[0]?.value ?? ''
    const state = new URL(String(answer.headers.location)).searchParams.get('state') ?? ''
    const { rows } = await world().db.read((trx) =>
      sql<{ row: string }>`SELECT r::text AS row FROM oidc_requests r`.execute(trx),
    )
    const written = rows.map(({ row }) => row).join()
    expect([token.length, state.length]).toEqual([43, 43])
    expect(written).not.toContain(token)
    expect(written).not.toContain(state)
  })

  it('links the first time by verified e-mail, and knows the person from then on whatever the address', async () => {
    const { id, sub, email } = await world().addPersonAtProvider({ email: 'Chi.Tran@example.vn' })
    world().provider.account = { sub, email: email.toLowerCase(), email_verified: true }
    expect(await world().browser().signIn()).toEqual(arrived)
    const issuer = world().provider.issuer
    expect(await listEntries(world(), 2)).toMatchObject([
      {
        action: 'session.open',
        person: id,
        after: { method: 'oidc', issuer, secondFactor: false },
      },
      {
        action: 'identity.link',
        outcome: 'done',
        person: id,
        subject: id,
        after: { issuer, subject: sub },
      },
    ])
    world().provider.account = { sub, email: 'another@example.vn', email_verified: false }
    expect(await world().browser().signIn()).toEqual(arrived)
    expect((await listEntries(world(), 2)).map(({ action }) => action)).toEqual([
      'session.open',
      'session.open',
    ])
  })

  it('links nobody who is linked to another account there', async () => {
    const { sub, email } = await world().addPersonAtProvider()
    await world().browser().signIn()
    world().provider.account = { sub: `${sub}-2`, email, email_verified: true }
    const outcome = await outcomeOf(world(), () => world().browser().signIn())
    expect(outcome).toEqual(refused('linked-to-another'))
  })

  it('gives a new session, whatever cookie the browser came with', async () => {
    await world().addPersonAtProvider()
    const browser = world().browser()
    const planted = 'x'.repeat(43)
    browser.cookies.set(sessionCookie, planted)
    await browser.signIn()
    expect(browser.cookies.get(sessionCookie)).toMatch(/^[\w-]{43}$/)
    expect(browser.cookies.get(sessionCookie)).not.toBe(planted)
    const attacker = world().browser()
    attacker.cookies.set(sessionCookie, planted)
    expect((await attacker.get('/session')).status).toBe(401)
  })

  it('is offered by name on the sign-in page', async () => {
    expect((await world().browser().get('/sign-in-options')).body).toMatchObject({
      oidc: { name: 'Đăng nhập một lần' },
    })
  })

  it('works with a provider that takes the secret in the body only', async () => {
    const { sub, email } = await world().addPersonAtProvider()
    world().other.account = { sub, email, email_verified: true }
    const its = await world().openApp(world().other.issuer)
    expect(await openBrowser(its).signIn()).toEqual(arrived)
    await its.close()
  })

  it('asks the provider what it is once an hour', async () => {
    const its = await world().openApp(world().provider.issuer)
    const discovered = () =>
      world().provider.asked.filter((path) => path.includes('.well-known')).length
    const before = discovered()
    await Promise.all([openBrowser(its).leave(), openBrowser(its).leave()])
    await openBrowser(its).leave()
    expect(discovered()).toBe(before + 1)
    world().ahead = 61
    await openBrowser(its).leave()
    expect(discovered()).toBe(before + 2)
    await its.close()
  })
})

describe('the second factor', () => {
  it.each([
    [{}, 'second-factor', null],
    [{ amr: ['pwd'] }, 'second-factor', null],
    [{ amr: ['pwd', 'mfa'] }, null, expect.any(String)],
    [{ acr: 'silver' }, 'second-factor', null],
    [{ acr: 'gold' }, null, expect.any(String)],
  ])('after a token that says %j the session owes %j', async (said, step, givenAt) => {
    await world().addPersonAtProvider({ factor: true })
    world().provider.tamper = (_, signed) => signed(said)
    const browser = world().browser()
    await browser.signIn()
    expect((await browser.get('/session')).body).toMatchObject({
      step,
      secondFactor: { givenAt },
    })
  })

  it('counts where the provider itself asked for it', async () => {
    const { sub, email } = await world().addPersonAtProvider({ factor: true })
    world().provider.account = { sub, email, email_verified: true, amr: ['pwd', 'mfa'] }
    const browser = world().browser()
    await browser.signIn()
    expect((await browser.get('/session')).body).toMatchObject({ step: null })
    expect((await listEntries(world(), 1))[0]?.after).toMatchObject({ secondFactor: true })
  })
})

describe('the site, while the provider is down,', () => {
  it('starts all the same, says so, and lets in by password; once it is up, by it', async () => {
    const password = 'con voi nhỏ uống nước suối'
    const { email } = await world().addPerson({ password })
    const down = await openProvider(callback)
    await down.stop()
    const its = await world().openApp(down.issuer)
    const outcome = await outcomeOf(world(), () => openBrowser(its).leave())
    expect(outcome).toEqual(refused('provider-unavailable'))
    const payload = { email, password }
    const answer = await its.inject({ method: 'POST', url: '/api/v1/session', payload })
    expect([answer.statusCode, answer.json().method]).toEqual([200, 'password'])

    await down.start()
    const person = await world().addPerson()
    down.account = { sub: person.id, email: person.email, email_verified: true }
    expect(await openBrowser(its).signIn()).toEqual(arrived)
    await its.close()
    await down.stop()
  })

  it('tells so to a browser that comes back, too', async () => {
    const down = await openProvider(callback)
    const its = await world().openApp(down.issuer)
    const browser = openBrowser(its)
    const back = await browser.visitProvider()
    await down.stop()
    const outcome = await outcomeOf(world(), () => browser.comeBack(back))
    expect(outcome).toEqual(refused('provider-unavailable'))
    await its.close()
  })
})

describe('the way back', () => {
  it.each([
    'https://elsewhere.example/lam-viec',
    '//elsewhere.example/lam-viec',
    '/\\elsewhere.example/lam-viec',
    '/lam-viec/..//elsewhere.example',
    '/lam-viec/%2e%2e//elsewhere.example',
    '/lam-viec\\..\\..\\x',
    '/lam-viec\t/x',
    '/lam-viecx',
    '/don-vi',
    'lam-viec',
    '',
  ])('is not to %j', async (returnTo) => {
    const left = await countRows(world(), 'oidc_requests')
    const browser = world().browser()
    expect(await browser.leave(returnTo)).toEqual({ status: 400, location: '' })
    expect(browser.cookies.size).toBe(0)
    expect(await countRows(world(), 'oidc_requests')).toBe(left)
    expect((await listEntries(world(), 1))[0]).toMatchObject({
      action: 'session.fail',
      after: { reason: 'return-elsewhere' },
    })
  })

  it.each(['/lam-viec', '/en/workspace', '/lam-viec/a/b?q=1#x', '/en/workspace/people?role=head'])(
    'is to %s',
    async (returnTo) => {
      await world().addPersonAtProvider()
      const browser = world().browser()
      const back = await browser.atProvider((await browser.leave(returnTo)).location)
      expect((await browser.comeBack(back)).location).toBe(returnTo)
    },
  )

  it('is to the sign-in page in the same language where nobody comes in', async () => {
    world().provider.account = { sub: 'stranger', email: 'la@example.vn', email_verified: true }
    const browser = world().browser()
    const left = await browser.leave('/en/workspace/people?role=head')
    const { location } = await browser.comeBack(await browser.atProvider(left.location))
    expect(location).toBe(
      '/en/workspace/sign-in?error=unknown-person&to=%2Fen%2Fworkspace%2Fpeople%3Frole%3Dhead',
    )
  })
})

it('one address comes so often in a minute, and no more', async () => {
  const statuses: number[] = []
  for (let time = 0; time <= 120; time += 1) {
    const come = { url: '/api/v1/session/oidc?returnTo=x', remoteAddress: '203.0.113.9' }
    statuses.push((await world().app.inject(come)).statusCode)
  }
  expect(statuses.slice(-2)).toEqual([400, 429])
})
