import { sql } from 'kysely'
import type { ReadTrx, WriteTrx } from '../../../platform/db/database.ts'

/** A sign-in under way at the provider. */
export interface OidcRequest {
  readonly nonce: string
  readonly codeVerifier: string
  readonly returnTo: string
}

export interface NewOidcRequest extends OidcRequest {
  readonly stateHash: Buffer
  readonly browserHash: Buffer
  readonly now: Date
  readonly expiresAt: Date
}

export async function insertRequest(trx: WriteTrx, request: NewOidcRequest): Promise<void> {
  await trx
    .insertInto('oidc_requests')
    .values({
      state_hash: request.stateHash,
      browser_hash: request.browserHash,
      nonce: request.nonce,
      code_verifier: request.codeVerifier,
      return_to: request.returnTo,
      created_at: request.now,
      expires_at: request.expiresAt,
    })
    .execute()
}

/** Forgets requests that nobody will ask about any more. */
export async function deleteRequestsExpiredBefore(trx: WriteTrx, before: Date): Promise<void> {
  await trx.deleteFrom('oidc_requests').where('expires_at', '<', before).execute()
}

export interface ReturningBrowser {
  readonly stateHash: Buffer
  readonly browserHash: Buffer
  readonly now: Date
}

/** Uses the request up; undefined where it was used, has expired, or left from another browser. */
export async function spendRequest(
  trx: WriteTrx,
  { stateHash, browserHash, now }: ReturningBrowser,
): Promise<OidcRequest | undefined> {
  return trx
    .updateTable('oidc_requests')
    .set({ used_at: now })
    .where('state_hash', '=', stateHash)
    .where('browser_hash', '=', browserHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['nonce', 'code_verifier as codeVerifier', 'return_to as returnTo'])
    .executeTakeFirst()
}

export interface KnownRequest {
  readonly browserHash: Buffer
  readonly returnTo: string
  readonly usedAt: Date | null
}

export async function findRequest(
  trx: ReadTrx,
  stateHash: Buffer,
): Promise<KnownRequest | undefined> {
  return trx
    .selectFrom('oidc_requests')
    .select(['browser_hash as browserHash', 'return_to as returnTo', 'used_at as usedAt'])
    .where('state_hash', '=', stateHash)
    .executeTakeFirst()
}

/** Who somebody is at the provider. */
export interface Identity {
  readonly issuer: string
  readonly subject: string
}

export interface IdentifiedPerson {
  readonly personId: string
  readonly name: string
  readonly disabled: boolean
}

export async function findPersonByIdentity(
  trx: ReadTrx,
  { issuer, subject }: Identity,
): Promise<IdentifiedPerson | undefined> {
  const { rows } = await sql<IdentifiedPerson>`
    SELECT p.id AS "personId", p.name, p.disabled_at IS NOT NULL AS disabled
    FROM identities i JOIN people p ON p.id = i.person_id
    WHERE i.issuer = ${issuer} AND i.subject = ${subject}
  `.execute(trx)
  return rows[0]
}

/** Links the person; false where they, or the identity, are linked already. */
export async function insertIdentity(
  trx: WriteTrx,
  link: Identity & { readonly personId: string; readonly now: Date },
): Promise<boolean> {
  const inserted = await trx
    .insertInto('identities')
    .values({
      issuer: link.issuer,
      subject: link.subject,
      person_id: link.personId,
      linked_at: link.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}
