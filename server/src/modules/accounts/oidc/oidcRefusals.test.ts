import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { callback } from './fixtures/oidcBrowser.ts'
import {
  arrived,
  browserCookie,
  countRows,
  outcomeOf,
  refused,
  sessionCookie,
  useOidcWorld,
} from './fixtures/oidcWorld.ts'

const world = useOidcWorld()

describe('nobody comes in', () => {
  it('whose answer names a second provider', async () => {
    const { sub, email } = await world().addPersonAtProvider()
    world().other.account = { sub, email, email_verified: true }
    const outcome = await outcomeOf(world(), () =>
      world()
        .browser()
        .signIn((address) => void (address.host = new URL(world().other.issuer).host)),
    )
    expect(outcome).toEqual(refused('wrong-issuer'))
  })

  it.each([
    ['tampered', 'https://sso.example.vn'],
    ['left out', null],
  ])('whose answer has its issuer %s', async (_, issuer) => {
    await world().addPersonAtProvider()
    const browser = world().browser()
    const back = await browser.visitProvider()
    expect(back.searchParams.get('iss')).toBe(world().provider.issuer)
    if (issuer === null) back.searchParams.delete('iss')
    else back.searchParams.set('iss', issuer)
    const outcome = await outcomeOf(world(), () => browser.comeBack(back))
    expect(outcome).toEqual(refused('wrong-issuer'))
  })

  it('with a code of a second provider under the name of the first', async () => {
    const { sub, email } = await world().addPersonAtProvider()
    world().other.account = { sub, email, email_verified: true }
    const browser = world().browser()
    const address = new URL((await browser.leave()).location)
    address.host = new URL(world().other.issuer).host
    const back = await browser.atProvider(address.href)
    back.searchParams.set('iss', world().provider.issuer)
    const outcome = await outcomeOf(world(), () => browser.comeBack(back))
    expect(outcome).toEqual(refused('code-refused'))
  })

  it.each([
    ['of another issuer', { iss: 'https://sso.example.vn' }, 'wrong-issuer'],
    ['for another client', { aud: 'another' }, 'wrong-audience'],
    ['of another sign-in', { nonce: 'another' }, 'wrong-nonce'],
    ['that has expired', { iat: 1_700_000_000, exp: 1_700_000_300 }, 'token-expired'],
    ['about nobody', { sub: '' }, 'answer-invalid'],
  ])('with a token %s, though it is signed', async (_, change, reason) => {
    await world().addPersonAtProvider()
    world().provider.tamper = (_token, signed) => signed(change)
    const outcome = await outcomeOf(world(), () => world().browser().signIn())
    expect(outcome).toEqual(refused(reason))
  })

  it('with a nonce that was changed on the way to the provider', async () => {
    await world().addPersonAtProvider()
    const outcome = await outcomeOf(world(), () =>
      world()
        .browser()
        .signIn((address) => address.searchParams.set('nonce', 'x'.repeat(43))),
    )
    expect(outcome).toEqual(refused('wrong-nonce'))
  })

  it('with a token whose signature was tampered with', async () => {
    await world().addPersonAtProvider()
    world().provider.tamper = (token) => {
      const [header, payload, signature = ''] = token.split('.')
      const turned = signature.startsWith('A') ? `B${signature.slice(1)}` : `A${signature.slice(1)}`
      return [header, payload, turned].join('.')
    }
    const outcome = await outcomeOf(world(), () => world().browser().signIn())
    expect(outcome).toEqual(refused('wrong-signature'))
  })

  it('with claims that were changed under the same signature', async () => {
    const victim = await world().addPerson()
    await world().addPersonAtProvider()
    world().provider.tamper = (token, signed) => {
      const [, payload] = signed({ email: victim.email, email_verified: true }).split('.')
      const [header, , signature] = token.split('.')
      return [header, payload, signature].join('.')
    }
    const outcome = await outcomeOf(world(), () => world().browser().signIn())
    expect(outcome).toEqual(refused('wrong-signature'))
  })

  it('with a token that is not signed at all', async () => {
    await world().addPersonAtProvider()
    world().provider.tamper = (token) => {
      const header = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url')
      return [header, token.split('.')[1], ''].join('.')
    }
    const outcome = await outcomeOf(world(), () => world().browser().signIn())
    expect(outcome).toEqual(refused('answer-invalid'))
  })

  it('whose PKCE challenge was of another verifier', async () => {
    await world().addPersonAtProvider()
    const outcome = await outcomeOf(world(), () =>
      world()
        .browser()
        .signIn((address) => address.searchParams.set('code_challenge', 'x'.repeat(43))),
    )
    expect(outcome).toEqual(refused('code-refused'))
  })

  it('twice by the same code and state', async () => {
    await world().addPersonAtProvider()
    const browser = world().browser()
    const back = await browser.visitProvider()
    const token = browser.cookies.get(browserCookie) ?? ''
    expect(await browser.comeBack(back)).toEqual(arrived)
    const thief = world().browser()
    thief.cookies.set(browserCookie, token)
    const outcome = await outcomeOf(world(), () => thief.comeBack(back))
    expect(outcome).toEqual(refused('replayed'))
    expect(thief.cookies.has(sessionCookie)).toBe(false)
  })

  it('twice by the same code and state at the same moment', async () => {
    await world().addPersonAtProvider()
    const browser = world().browser()
    const back = await browser.visitProvider()
    const before = await countRows(world(), 'sessions')
    const sent = await Promise.all([1, 2, 3].map(() => browser.comeBack(back)))
    expect(sent.filter(({ location }) => location === arrived.location)).toHaveLength(1)
    expect(await countRows(world(), 'sessions')).toBe(before + 1)
  })

  it.each([['has not left'], ['has left itself']])(
    'by the state of another browser, where one’s own %s; the other may still go on',
    async (own) => {
      await world().addPersonAtProvider()
      const browser = world().browser()
      const back = await browser.visitProvider()
      const victim = world().browser()
      if (own === 'has left itself') await victim.leave()
      const outcome = await outcomeOf(world(), () => victim.comeBack(back))
      expect(outcome).toEqual(refused('other-browser'))
      expect(await browser.comeBack(back)).toEqual(arrived)
    },
  )

  it.each([['?code=a&state=x'], ['?state=x&state=y'], ['']])(
    'by a state that nobody left with: %j',
    async (search) => {
      const back = new URL(`${callback}${search}`)
      const outcome = await outcomeOf(world(), () => world().browser().comeBack(back))
      expect(outcome).toEqual(refused('unknown-request'))
    },
  )

  it('after ten minutes at the provider', async () => {
    await world().addPersonAtProvider()
    const browser = world().browser()
    const back = await browser.visitProvider()
    world().ahead = 10
    const outcome = await outcomeOf(world(), () => browser.comeBack(back))
    expect(outcome).toEqual(refused('expired'))
  })

  it('who is not known here', async () => {
    world().provider.account = { sub: 'stranger', email: 'la@example.vn', email_verified: true }
    const outcome = await outcomeOf(world(), () => world().browser().signIn())
    expect(outcome).toEqual(refused('unknown-person', { subject: 'la@example.vn' }))
  })

  it.each([[false], [undefined], ['true']])(
    'by an e-mail that the provider has not verified (%j)',
    async (email_verified) => {
      const { sub, email } = await world().addPersonAtProvider()
      world().provider.account = { sub, email, email_verified }
      const outcome = await outcomeOf(world(), () => world().browser().signIn())
      expect(outcome).toEqual(refused('email-unverified'))
    },
  )

  it('who is disabled before they are linked', async () => {
    const { id } = await world().addPersonAtProvider({ disabled: true })
    const outcome = await outcomeOf(world(), () => world().browser().signIn())
    expect(outcome).toEqual(refused('person-disabled', { subject: id }))
  })

  it('who is disabled after they were linked', async () => {
    const person = await world().addPersonAtProvider()
    await world().browser().signIn()
    await world().db.write((trx) =>
      sql`UPDATE people SET disabled_at = now() WHERE id = ${person.id}`.execute(trx),
    )
    const outcome = await outcomeOf(world(), () => world().browser().signIn())
    expect(outcome).toEqual(refused('person-disabled'))
  })

  it('who was refused at the provider', async () => {
    const browser = world().browser()
    const state = new URL((await browser.leave()).location).searchParams.get('state') ?? ''
    const answer = { error: 'access\u0000denied', iss: world().provider.issuer, state }
    const back = new URL(`${callback}?${new URLSearchParams(answer).toString()}`)
    const outcome = await outcomeOf(world(), () => browser.comeBack(back))
    expect(outcome).toEqual(refused('provider-refused'))
    const [entry] = outcome.entries
    expect(entry?.after).toMatchObject({ said: expect.stringMatching(/^access denied: /) })
  })

  it('and whoever tries without end from one network fills the audit no more', async () => {
    const remoteAddress = '198.51.100.9'
    const before = await countRows(world(), 'audit_entries')
    for (const _ of Array(70).keys()) {
      const answer = await world().app.inject({ url: new URL(callback).pathname, remoteAddress })
      expect(answer.statusCode).toBe(303)
    }
    expect(await countRows(world(), 'audit_entries')).toBe(before + 60)
  })

  it('by looking ahead with HEAD, which uses nothing up', async () => {
    await world().addPersonAtProvider()
    const browser = world().browser()
    const back = await browser.visitProvider()
    const headers = { cookie: `${browserCookie}=${browser.cookies.get(browserCookie)}` }
    const url = `${back.pathname}${back.search}`
    expect((await world().app.inject({ method: 'HEAD', url, headers })).statusCode).toBe(404)
    expect(await browser.comeBack(back)).toEqual(arrived)
  })
})
