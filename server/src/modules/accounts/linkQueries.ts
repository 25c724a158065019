import { sql } from 'kysely'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'

export type LinkPurpose = 'first-administrator' | 'invitation' | 'reset' | 'new-address'

export interface LinkRow {
  readonly purpose: LinkPurpose
  readonly personId: string | null
  readonly name: string | null
  readonly email: string | null
  /** The address that is to be the person's; null for every other purpose. */
  readonly wantedEmail: string | null
  readonly expiresAt: Date
  readonly used: boolean
  /** The person may no longer sign in, or has another address now. */
  readonly dead: boolean
}

export async function findLink(trx: ReadTrx, tokenHash: Buffer): Promise<LinkRow | undefined> {
  const { rows } = await sql<LinkRow>`
    SELECT l.purpose, l.person_id AS "personId", p.name, p.email,
           l.wanted_email AS "wantedEmail", l.expires_at AS "expiresAt", l.used_at IS NOT NULL AS used,
           coalesce(p.disabled_at IS NOT NULL OR lower(p.email) <> lower(l.sent_to), false) AS dead
    FROM one_time_links l LEFT JOIN people p ON p.id = l.person_id
    WHERE l.token_hash = ${tokenHash}
  `.execute(trx)
  return rows[0]
}

export interface NewLink {
  readonly tokenHash: Buffer
  readonly purpose: LinkPurpose
  readonly person: { readonly id: string; readonly email: string } | null
  readonly wantedEmail: string | null
  readonly now: Date
  readonly expiresAt: Date
}

export async function insertLink(trx: WriteTrx, link: NewLink): Promise<void> {
  await trx
    .insertInto('one_time_links')
    .values({
      token_hash: link.tokenHash,
      purpose: link.purpose,
      person_id: link.person?.id ?? null,
      sent_to: link.person?.email ?? null,
      wanted_email: link.wantedEmail,
      created_at: link.now,
      expires_at: link.expiresAt,
    })
    .execute()
}

/** The address that the person has asked for and may still confirm. */
export async function findWantedEmail(
  trx: ReadTrx,
  personId: string,
  now: Date,
): Promise<string | undefined> {
  const { rows } = await sql<{ email: string }>`
    SELECT l.wanted_email AS email
    FROM one_time_links l JOIN people p ON p.id = l.person_id
    WHERE l.person_id = ${personId} AND l.purpose = 'new-address' AND l.used_at IS NULL
      AND l.expires_at > ${now} AND lower(l.sent_to) = lower(p.email)
  `.execute(trx)
  return rows[0]?.email
}

/** Uses the link up; false where another request was first. */
export async function spendLink(trx: WriteTrx, tokenHash: Buffer, now: Date): Promise<boolean> {
  const updated = await trx
    .updateTable('one_time_links')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** Withdraws the unused links of a person; of one purpose where it is given. */
export async function deleteLinksOf(
  trx: WriteTrx,
  personId: string,
  purpose?: LinkPurpose,
): Promise<void> {
  let query = trx
    .deleteFrom('one_time_links')
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
  if (purpose !== undefined) query = query.where('purpose', '=', purpose)
  await query.execute()
}

/** Withdraws the unused links for the first administrator. */
export async function deleteFirstLinks(trx: WriteTrx): Promise<void> {
  await trx
    .deleteFrom('one_time_links')
    .where('purpose', '=', 'first-administrator')
    .where('used_at', 'is', null)
    .execute()
}

/** One transaction after the other decides about the first administrator, on whatever machine. */
export async function lockFirstAdministrator(trx: WriteTrx): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtext('first-administrator'))`.execute(trx)
}

/** Whether somebody who may sign in is administrator of everything, on the day or later. */
export async function administratorExists(trx: ReadTrx, today: string): Promise<boolean> {
  const { rows } = await sql`
    SELECT FROM post_holders h
    JOIN posts o ON o.id = h.post_id JOIN people p ON p.id = h.person_id
    WHERE o.role = 'administrator' AND o.scope_code IS NULL AND o.closed_at IS NULL
      AND h.revoked_at IS NULL AND (h.ends_on IS NULL OR h.ends_on >= ${today})
      AND p.disabled_at IS NULL
    LIMIT 1
  `.execute(trx)
  return rows.length === 1
}

/** Forgets links that ended before the instant; whoever still tries one is told that it is unknown. */
export async function deleteLinksBefore(trx: WriteTrx, before: Date): Promise<void> {
  await trx.deleteFrom('one_time_links').where('expires_at', '<', before).execute()
}
