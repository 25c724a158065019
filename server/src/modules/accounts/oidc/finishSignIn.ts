import { AppError } from '../../../platform/errors.ts'
import type { WriteParts } from '../../../platform/write/performWrite.ts'
import type { Visitor } from '../parts.ts'
import type { OpenedSession } from '../sessions.ts'
import { hashOf } from '../tokens.ts'
import type { OidcParts } from './beginSignIn.ts'
import { exchangeCode } from './exchangeCode.ts'
import { explainDiscovery } from './explainFailure.ts'
import { openByProof } from './openByProof.ts'
import type { OidcRequest } from './queries.ts'
import { type FailureParts, recordFailure } from './recordFailure.ts'
import { oidcRefused } from './refusals.ts'
import { signInAddress, workspaceHome } from './returnAddress.ts'
import { takeRequest } from './takeRequest.ts'

/** A browser that comes back from the provider. */
export interface Return {
  readonly visitor: Visitor
  /** The query that the provider sent it back with. */
  readonly search: string
  /** What its cookie holds. */
  readonly browser: string | undefined
}

/** Where the browser goes next; without a session it is the sign-in page, which says why. */
export interface Arrival {
  readonly address: string
  readonly session: OpenedSession | null
}

/** Ends a sign-in that began here: in a session, or in an entry of the audit with the reason. */
export async function finishSignIn(
  parts: OidcParts & WriteParts & FailureParts,
  { visitor, search, browser = '' }: Return,
): Promise<Arrival> {
  const answer = new URL(parts.redirectUri())
  answer.search = search
  const hashes = {
    stateHash: hashOf(answer.searchParams.get('state') ?? ''),
    browserHash: hashOf(browser),
  }
  const taken = await parts.db.write((trx) => takeRequest(trx, { ...hashes, now: visitor.now }))
  const returnTo = taken.returnTo ?? workspaceHome
  try {
    if ('refusal' in taken) throw oidcRefused(taken.refusal)
    const session = await openFrom(parts, visitor, { answer, request: taken.request })
    return { address: returnTo, session }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    await recordFailure(parts, visitor, { error, issuer: parts.settings.issuer })
    return { address: signInAddress(returnTo, String(error.details['reason'])), session: null }
  }
}

async function openFrom(
  parts: OidcParts & WriteParts,
  visitor: Visitor,
  { answer, request }: { readonly answer: URL; readonly request: OidcRequest },
): Promise<OpenedSession> {
  const provider = await parts.provider.describe().catch((error: unknown) => {
    throw explainDiscovery(error)
  })
  const proof = await exchangeCode(provider, answer, request)
  return openByProof({ ...parts, mfaAcr: parts.settings.mfaAcr }, visitor, proof)
}
