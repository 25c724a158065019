import { sql } from 'kysely'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'
import { postHolders } from '../people/index.ts'
import type { SignInState } from './signInStep.ts'

export type SignInMethod = SignInState['method']
export type SessionEnd =
  | 'signed-out'
  | 'ended-by-owner'
  | 'password-changed'
  | 'reset'
  | 'disabled'
  | 'ended-by-administrator'
  | 'second-factor-reset'
  | 'second-factor-replaced'
  | 'token-stolen'

export interface NewSession {
  readonly tokenHash: Buffer
  readonly csrfToken: string
  readonly personId: string
  readonly method: SignInMethod
  readonly now: Date
  readonly expiresAt: Date
  readonly secondFactorAt: Date | null
  readonly address: string | null
  readonly userAgent: string | null
}

export async function insertSession(trx: WriteTrx, session: NewSession): Promise<string> {
  const { id } = await trx
    .insertInto('sessions')
    .values({
      token_hash: session.tokenHash,
      csrf_token: session.csrfToken,
      person_id: session.personId,
      method: session.method,
      created_at: session.now,
      last_seen_at: session.now,
      rotated_at: session.now,
      expires_at: session.expiresAt,
      second_factor_at: session.secondFactorAt,
      address: session.address,
      user_agent: session.userAgent,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export interface SessionRow extends SignInState {
  readonly id: string
  /** Whether the token is the session's present one, and not the one before it. */
  readonly current: boolean
  readonly csrfToken: string
  readonly personId: string
  readonly personName: string
  readonly disabled: boolean
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly rotatedAt: Date
  readonly expiresAt: Date
  readonly endedAt: Date | null
}

/** The session of a token, present or former, with what the person owes on the day; every request asks this. */
export async function findSession(
  trx: ReadTrx,
  { tokenHash, today }: { readonly tokenHash: Buffer; readonly today: string },
): Promise<SessionRow | undefined> {
  const { rows } = await sql<SessionRow>`
    SELECT ${sessionColumns(today)}, s.token_hash = ${tokenHash} AS current ${sessionTables}
    WHERE s.token_hash = ${tokenHash} OR s.former_token_hash = ${tokenHash}
  `.execute(trx)
  return rows[0]
}

export async function findSessionById(
  trx: ReadTrx,
  id: string,
  today: string,
): Promise<SessionRow | undefined> {
  const { rows } = await sql<SessionRow>`
    SELECT ${sessionColumns(today)}, true AS current ${sessionTables} WHERE s.id = ${id}
  `.execute(trx)
  return rows[0]
}

interface SessionWithPosts extends SessionRow {
  readonly held: Parameters<typeof postHolders.toActor>[1]
}

/** The same with the posts that its person holds on the day: one query, since every change asks it. */
export async function findSessionWithPosts(
  trx: ReadTrx,
  id: string,
  today: string,
): Promise<SessionWithPosts | undefined> {
  const { rows } = await sql<SessionWithPosts>`
    SELECT ${sessionColumns(today)}, true AS current,
           ${postHolders.authoritiesOf(sql`s.person_id`, today)} AS held
    ${sessionTables} WHERE s.id = ${id}
  `.execute(trx)
  return rows[0]
}

function sessionColumns(today: string) {
  return sql`s.id, s.csrf_token AS "csrfToken", s.person_id AS "personId", p.name AS "personName",
    p.disabled_at IS NOT NULL AS disabled, s.method, s.created_at AS "createdAt",
    s.last_seen_at AS "lastSeenAt", s.rotated_at AS "rotatedAt",
    s.expires_at AS "expiresAt", s.ended_at AS "endedAt", s.second_factor_at AS "secondFactorAt",
    coalesce(a.password_temporary, false) AS "passwordTemporary",
    a.totp_confirmed_at IS NOT NULL AS "hasSecondFactor",
    ${holdsMoreThanOfficer(today)} AS "needsSecondFactor"`
}

const sessionTables = sql`
  FROM sessions s
  JOIN people p ON p.id = s.person_id
  LEFT JOIN accounts a ON a.person_id = s.person_id`

/** Whether the session's person holds, on the day or later, a post of more than an officer, or has one lent. */
function holdsMoreThanOfficer(today: string) {
  return sql`(EXISTS (
    SELECT FROM post_holders h JOIN posts held ON held.id = h.post_id
    WHERE h.person_id = s.person_id AND held.role <> 'officer' AND held.closed_at IS NULL
      AND h.revoked_at IS NULL AND (h.ends_on IS NULL OR h.ends_on >= ${today})
  ) OR EXISTS (
    SELECT FROM delegations d
    JOIN post_holders h ON h.id = d.holder_id JOIN posts held ON held.id = h.post_id
    WHERE d.to_person = s.person_id AND held.role <> 'officer' AND held.closed_at IS NULL
      AND d.revoked_at IS NULL AND d.ends_on >= ${today}
      AND h.revoked_at IS NULL AND (h.ends_on IS NULL OR h.ends_on >= ${today})
  ))`
}

/** Puts a new token in the place of the old one; false where another request was first. */
export async function rotateToken(
  trx: WriteTrx,
  change: {
    readonly id: string
    readonly oldHash: Buffer
    readonly newHash: Buffer
    readonly now: Date
  },
): Promise<boolean> {
  const updated = await trx
    .updateTable('sessions')
    .set({
      token_hash: change.newHash,
      former_token_hash: change.oldHash,
      rotated_at: change.now,
      last_seen_at: change.now,
    })
    .where('id', '=', change.id)
    .where('token_hash', '=', change.oldHash)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

export async function markSeen(trx: WriteTrx, id: string, now: Date): Promise<void> {
  await trx
    .updateTable('sessions')
    .set({ last_seen_at: now })
    .where('id', '=', id)
    .where('last_seen_at', '<', now)
    .execute()
}

export async function markFactorGiven(trx: WriteTrx, id: string, now: Date): Promise<void> {
  await trx.updateTable('sessions').set({ second_factor_at: now }).where('id', '=', id).execute()
}

/** Ends one session; false where it had ended, or is not of this person. */
export async function endSession(
  trx: WriteTrx,
  end: {
    readonly id: string
    readonly personId: string
    readonly now: Date
    readonly reason: SessionEnd
  },
): Promise<boolean> {
  const updated = await trx
    .updateTable('sessions')
    .set({ ended_at: end.now, end_reason: end.reason })
    .where('id', '=', end.id)
    .where('person_id', '=', end.personId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** Ends every session of the person but the one to keep; gives how many. */
export async function endSessionsOf(
  trx: WriteTrx,
  end: {
    readonly personId: string
    readonly now: Date
    readonly reason: SessionEnd
    readonly keep?: string
  },
): Promise<number> {
  let query = trx
    .updateTable('sessions')
    .set({ ended_at: end.now, end_reason: end.reason })
    .where('person_id', '=', end.personId)
    .where('ended_at', 'is', null)
  if (end.keep !== undefined) query = query.where('id', '<>', end.keep)
  const updated = await query.executeTakeFirst()
  return Number(updated.numUpdatedRows)
}

export interface LiveSession {
  readonly id: string
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly expiresAt: Date
  readonly address: string | null
  readonly userAgent: string | null
  readonly method: SignInMethod
}

/** Sessions of the person that still work, the last used first. */
export function listLiveSessions(
  trx: ReadTrx,
  live: { readonly personId: string; readonly now: Date; readonly seenAfter: Date },
): Promise<LiveSession[]> {
  return trx
    .selectFrom('sessions')
    .select([
      'id',
      'created_at as createdAt',
      'last_seen_at as lastSeenAt',
      'expires_at as expiresAt',
      'address',
      'user_agent as userAgent',
      'method',
    ])
    .where('person_id', '=', live.personId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', live.now)
    .where('last_seen_at', '>', live.seenAfter)
    .orderBy('last_seen_at', 'desc')
    .execute()
}

/** The network addresses from which the person opened sessions since the instant. */
export async function listAddressesOf(
  trx: ReadTrx,
  { personId, since }: { readonly personId: string; readonly since: Date },
): Promise<string[]> {
  const rows = await trx
    .selectFrom('sessions')
    .select('address')
    .distinct()
    .where('person_id', '=', personId)
    .where('created_at', '>', since)
    .execute()
  return rows.flatMap(({ address }) => address ?? [])
}
