import { EmailAddress } from '@thang/contracts'
import { authorizationCodeGrant, type Configuration, fetchUserInfo } from 'openid-client'
import { z } from 'zod'
import { explainAnswer } from './explainFailure.ts'
import type { Identity, OidcRequest } from './queries.ts'
import { oidcRefused } from './refusals.ts'

/** Claims of an ID token that is right. */
const Claims = z.object({
  iss: z.string(),
  sub: z.string().regex(/^\P{Cc}{1,255}$/u),
  auth_time: z.number().optional().catch(undefined),
  amr: z.array(z.string()).optional().catch(undefined),
  acr: z.string().optional().catch(undefined),
  email: z.unknown().optional(),
  email_verified: z.unknown().optional(),
})
type Claims = z.infer<typeof Claims>

/** What the provider has proved of somebody. */
export interface Proof {
  readonly identity: Identity
  readonly claims: Claims
  /** The address that is certainly theirs; null where the provider knows none, or has not checked it. */
  readonly findVerifiedEmail: () => Promise<string | null>
}

/**
 * Exchanges the code for an ID token and checks it: issuer, audience, nonce, times, algorithm and
 * signature, all by the library. Throws `unauthenticated` with the reason.
 */
export async function exchangeCode(
  provider: Configuration,
  answer: URL,
  { nonce, codeVerifier }: OidcRequest,
): Promise<Proof> {
  const explain = (error: unknown) => {
    throw explainAnswer(error, answer.searchParams, provider.serverMetadata())
  }
  const tokens = await authorizationCodeGrant(provider, answer, {
    // The database knows its hash only, by which the request was found.
    expectedState: answer.searchParams.get('state') ?? '',
    expectedNonce: nonce,
    pkceCodeVerifier: codeVerifier,
    idTokenExpected: true,
  }).catch(explain)
  const claims = Claims.safeParse(tokens.claims())
  if (!claims.success) throw oidcRefused('answer-invalid', { said: 'claims of the ID token' })
  const { iss: issuer, sub: subject } = claims.data
  return {
    identity: { issuer, subject },
    claims: claims.data,
    findVerifiedEmail: async () => {
      const said = hasMore(provider, claims.data)
        ? await fetchUserInfo(provider, tokens.access_token, subject).catch(explain)
        : claims.data
      const verified = Verified.safeParse(said)
      return verified.success ? verified.data.email : null
    },
  }
}

/** Providers may keep the address out of the token, for those who ask with the access token. */
function hasMore(provider: Configuration, { email }: Claims): boolean {
  return email === undefined && provider.serverMetadata().userinfo_endpoint !== undefined
}

/** Some say `"true"`, or nothing at all: only the standard's own word counts. */
const Verified = z.object({ email: EmailAddress, email_verified: z.literal(true) })

/** When the provider asked for a second factor; null where it does not say that it did. */
export function secondFactorAt(
  { amr, acr, auth_time: seconds }: Claims,
  { mfaAcr, now }: { readonly mfaAcr: readonly string[]; readonly now: Date },
): Date | null {
  const given = amr?.includes('mfa') === true || (acr !== undefined && mfaAcr.includes(acr))
  if (!given) return null
  return seconds === undefined ? now : new Date(Math.min(seconds * 1000, now.getTime()))
}
