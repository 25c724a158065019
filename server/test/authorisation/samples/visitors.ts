import { insertPerson } from '../../peopleWorld.ts'
import { makeAddressLink, makeLink } from '../../../src/modules/accounts/links.ts'
import { addPassword, emailOf, password } from '../rows.ts'
import type { Filling } from '../sample.ts'
import type { Site } from '../site.ts'

/** A route for who is not signed in, and a request that it grants, or refuses for another reason. */
export interface VisitorSample {
  readonly route: string
  /** The status of the answer to a valid request. */
  readonly granted: 200 | 303
  /** The reason of a conflict, where the state forbids what anybody may ask for. */
  readonly conflict?: string
  readonly fill: (site: Site) => Promise<Filling>
}

export const visitorSamples: readonly VisitorSample[] = [
  { route: 'GET /sign-in-options', granted: 200, fill: async () => ({}) },
  {
    route: 'POST /session',
    granted: 200,
    fill: async (site) => ({
      body: { email: await addPassword(site, await insertPerson(site.db)), password },
    }),
  },
  {
    route: 'POST /links/describe',
    granted: 200,
    fill: async (site) => ({ body: { token: await reset(site) } }),
  },
  {
    route: 'POST /links/accept',
    granted: 200,
    fill: async (site) => ({ body: { token: await reset(site), password } }),
  },
  {
    route: 'POST /links/accept-address',
    granted: 200,
    fill: async (site) => ({ body: { token: await newAddress(site) } }),
  },
  {
    route: 'POST /first-administrator',
    granted: 200,
    conflict: 'administrator-present',
    fill: async (site) => {
      const { token } = await site.db.write((trx) =>
        makeLink(trx, 'first-administrator', { person: null, now: site.now() }),
      )
      const [unit] = site.standing.keys()
      const name = 'Nguyễn Văn An'
      return { body: { token, name, email: 'first@example.vn', password, unit } }
    },
  },
  {
    route: 'POST /password-reset',
    granted: 200,
    fill: async (site) => ({ body: { email: emailOf(await insertPerson(site.db)) } }),
  },
  { route: 'GET /session/oidc', granted: 303, fill: async () => ({}) },
  { route: 'GET /session/oidc/callback', granted: 303, fill: async () => ({}) },
]

async function reset(site: Site): Promise<string> {
  const id = await insertPerson(site.db)
  const person = { id, email: emailOf(id) }
  const { token } = await site.db.write((trx) =>
    makeLink(trx, 'reset', { person, now: site.now() }),
  )
  return token
}

async function newAddress(site: Site): Promise<string> {
  const id = await insertPerson(site.db)
  const about = { person: { id, email: emailOf(id) }, wantedEmail: `moi-${emailOf(id)}` }
  const { token } = await site.db.write((trx) =>
    makeAddressLink(trx, { ...about, now: site.now() }),
  )
  return token
}
