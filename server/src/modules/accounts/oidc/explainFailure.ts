import { AuthorizationResponseError, type ServerMetadata } from 'openid-client'
import { z } from 'zod'
import type { AppError } from '../../../platform/errors.ts'
import { type OidcRefusal, oidcRefused } from './refusals.ts'

/** What errors of the library carry: its own error, within it what was compared. */
const Failure = z.object({
  code: z.string().optional().catch(undefined),
  message: z.string().catch(''),
  error: z.string().optional().catch(undefined),
  cause: z
    .object({
      message: z.string().optional(),
      code: z.string().optional(),
      cause: z.record(z.string(), z.unknown()).optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
})
type Failure = z.infer<typeof Failure>

/** Says why the provider could not be asked what it is. */
export function explainDiscovery(error: unknown): AppError {
  const failure = Failure.parse(error)
  const another = failure.code === 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED'
  return oidcRefused(another ? 'wrong-issuer' : 'provider-unavailable', { said: wordsOf(failure) })
}

/** Says why what the browser brought, or what the provider answered to it, was refused. */
export function explainAnswer(
  error: unknown,
  answer: URLSearchParams,
  provider: Readonly<ServerMetadata>,
): AppError {
  const failure = Failure.parse(error)
  const reason =
    error instanceof AuthorizationResponseError
      ? 'provider-refused'
      : isFromAnother(failure, answer, provider)
        ? 'wrong-issuer'
        : reasonOf(failure)
  return oidcRefused(reason, { said: wordsOf(failure) })
}

/** By the `iss` of the answer (RFC 9207), which a provider that sends it must never leave out. */
function isFromAnother(
  { code }: Failure,
  answer: URLSearchParams,
  provider: Readonly<ServerMetadata>,
): boolean {
  const issuer = answer.get('iss')
  const owed = provider.authorization_response_iss_parameter_supported === true
  return (
    code === 'OAUTH_INVALID_RESPONSE' && issuer !== provider.issuer && (owed || issuer !== null)
  )
}

function reasonOf(failure: Failure): OidcRefusal {
  const compared = failure.cause?.cause ?? {}
  switch (failure.code) {
    // Without a code it is the network's.
    case undefined:
    case 'OAUTH_TIMEOUT':
    case 'OAUTH_ABORT':
    case 'OAUTH_RESPONSE_IS_NOT_CONFORM':
    case 'OAUTH_RESPONSE_IS_NOT_JSON':
      return 'provider-unavailable'
    case 'OAUTH_WWW_AUTHENTICATE_CHALLENGE':
      return 'client-refused'
    case 'OAUTH_RESPONSE_BODY_ERROR':
      return failure.error === 'invalid_client' ? 'client-refused' : 'code-refused'
    case 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED':
      return 'token-expired'
    case 'OAUTH_JWT_CLAIM_COMPARISON_FAILED':
      return reasonOfClaim[String(compared['claim'])] ?? 'answer-invalid'
    case 'OAUTH_KEY_SELECTION_FAILED':
      return 'wrong-signature'
    case 'OAUTH_INVALID_RESPONSE':
      return 'signature' in compared ? 'wrong-signature' : 'answer-invalid'
    default:
      return 'answer-invalid'
  }
}

const reasonOfClaim: Readonly<Record<string, OidcRefusal>> = {
  iss: 'wrong-issuer',
  aud: 'wrong-audience',
  nonce: 'wrong-nonce',
}

/** The provider's own word may be anything, since it is in the address that the browser brings. */
function wordsOf({ message, error, cause }: Failure): string {
  const words = [error, cause?.code, cause?.message ?? message].filter(Boolean).join(': ')
  return words.replace(/\p{Cc}/gu, ' ').slice(0, 200)
}
