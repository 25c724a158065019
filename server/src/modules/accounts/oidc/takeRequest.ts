import type { WriteTrx } from '../../../platform/db/database.ts'
import { findRequest, type OidcRequest, type ReturningBrowser, spendRequest } from './queries.ts'
import type { OidcRefusal } from './refusals.ts'

/** A request used up by this very call, or why there is none; `returnTo` where it is this browser's own. */
export type TakenRequest =
  | { readonly request: OidcRequest; readonly returnTo: string }
  | { readonly refusal: OidcRefusal; readonly returnTo: string | null }

/** Uses up the request of a browser that comes back; one of another browser is left as it is. */
export async function takeRequest(
  trx: WriteTrx,
  returning: ReturningBrowser,
): Promise<TakenRequest> {
  const request = await spendRequest(trx, returning)
  if (request !== undefined) return { request, returnTo: request.returnTo }
  const known = await findRequest(trx, returning.stateHash)
  if (known === undefined) return { refusal: 'unknown-request', returnTo: null }
  if (!known.browserHash.equals(returning.browserHash)) {
    return { refusal: 'other-browser', returnTo: null }
  }
  return { refusal: known.usedAt === null ? 'expired' : 'replayed', returnTo: known.returnTo }
}
