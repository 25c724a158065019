import {
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomPKCECodeVerifier,
} from 'openid-client'
import type { Database } from '../../../platform/db/database.ts'
import { hashOf, makeToken } from '../tokens.ts'
import { explainDiscovery } from './explainFailure.ts'
import type { Provider } from './provider.ts'
import { deleteRequestsExpiredBefore, insertRequest } from './queries.ts'
import type { OidcSettings } from './settings.ts'

/** What the sign-in by the provider works with. */
export interface OidcParts {
  readonly db: Database
  readonly provider: Provider
  readonly settings: OidcSettings
  /** Where the provider sends the browser back to, as it is registered there. */
  readonly redirectUri: () => string
}

/** How long somebody may take at the provider, in milliseconds. */
export const requestLifetime = 10 * 60_000
/** So long it is told that a request has expired, and not that it never was. */
const rememberedFor = 60 * 60_000

/** A browser about to leave for the provider; the token is for its cookie. */
export interface Departure {
  readonly address: string
  readonly browser: string
}

/** Writes down that a browser leaves for the provider; throws where that does not answer. */
export async function beginSignIn(
  { db, provider, settings, redirectUri }: OidcParts,
  { returnTo, now }: { readonly returnTo: string; readonly now: Date },
): Promise<Departure> {
  const description = await provider.describe().catch((error: unknown) => {
    throw explainDiscovery(error)
  })
  const state = makeToken()
  const browser = makeToken()
  const nonce = makeToken()
  const codeVerifier = randomPKCECodeVerifier()
  const times = { now, expiresAt: new Date(now.getTime() + requestLifetime) }
  const hashes = { stateHash: hashOf(state), browserHash: hashOf(browser) }
  await db.write(async (trx) => {
    await deleteRequestsExpiredBefore(trx, new Date(now.getTime() - rememberedFor))
    await insertRequest(trx, { ...hashes, ...times, nonce, codeVerifier, returnTo })
  })
  const address = buildAuthorizationUrl(description, {
    redirect_uri: redirectUri(),
    scope: settings.scopes,
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
  })
  return { address: address.href, browser }
}
