import { type RawBuilder, sql } from 'kysely'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'
import { type HeldPostRow, type Named, postJson } from './holdingQueries.ts'

/** Authority of a post, lent by a holder of it. */
export interface DelegationRow {
  readonly id: number
  readonly holding: number
  readonly post: HeldPostRow
  readonly from: Named
  readonly to: Named
  readonly startsOn: string
  /** The last day, or that of the holder where it is earlier. */
  readonly endsOn: string
  readonly reason: string
  /** Ended at once, or the holder's own authority was. */
  readonly revoked: boolean
}

/** What the person lent and was lent, the latest first. */
export function listDelegationsOf(trx: ReadTrx, person: string): Promise<DelegationRow[]> {
  return listDelegations(trx, sql`(g.id = ${person} OR t.id = ${person})`)
}

/** What of the posts is lent on the day or will be. */
export function listDelegationsOfPosts(
  trx: ReadTrx,
  posts: readonly number[],
  today: string,
): Promise<DelegationRow[]> {
  return listDelegations(
    trx,
    sql`o.id = ANY(${[...posts]}) AND o.closed_at IS NULL AND h.revoked_at IS NULL
      AND d.revoked_at IS NULL AND d.ends_on >= ${today}`,
  )
}

/** The delegation with the id, or undefined. */
export async function findDelegation(trx: ReadTrx, id: number): Promise<DelegationRow | undefined> {
  return (await listDelegations(trx, sql`d.id = ${id}`))[0]
}

export interface NewDelegationRow {
  readonly holding: number
  readonly to: string
  readonly startsOn: string
  readonly endsOn: string
  readonly reason: string
}

/** What of the holding is lent to the person already on a day of the period. */
export async function findDelegationWithin(
  trx: ReadTrx,
  { holding, to, startsOn, endsOn }: NewDelegationRow,
): Promise<DelegationRow | undefined> {
  const found = await listDelegations(
    trx,
    sql`d.holder_id = ${holding} AND t.id = ${to} AND d.revoked_at IS NULL
      AND d.starts_on <= ${endsOn} AND d.ends_on >= ${startsOn}`,
  )
  return found[0]
}

export async function insertDelegation(
  trx: WriteTrx,
  { holding, to, startsOn, endsOn, reason }: NewDelegationRow,
  at: Date,
): Promise<number> {
  const { id } = await trx
    .insertInto('delegations')
    .values({
      holder_id: holding,
      to_person: to,
      starts_on: startsOn,
      ends_on: endsOn,
      reason,
      created_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** False where it is over already. */
export async function revokeDelegationRow(
  trx: WriteTrx,
  id: number,
  { at, today }: { readonly at: Date; readonly today: string },
): Promise<boolean> {
  const { rows } = await sql`
    UPDATE delegations SET revoked_at = ${at}
    WHERE id = ${id} AND revoked_at IS NULL AND ends_on >= ${today} RETURNING id
  `.execute(trx)
  return rows.length === 1
}

async function listDelegations(trx: ReadTrx, which: RawBuilder<unknown>): Promise<DelegationRow[]> {
  const { rows } = await sql<DelegationRow>`
    SELECT d.id, d.holder_id AS holding, ${postJson} AS post,
           jsonb_build_object('id', g.id, 'name', g.name) AS "from",
           jsonb_build_object('id', t.id, 'name', t.name) AS "to",
           d.starts_on AS "startsOn", least(d.ends_on, coalesce(h.ends_on, d.ends_on)) AS "endsOn",
           d.reason,
           d.revoked_at IS NOT NULL OR h.revoked_at IS NOT NULL OR o.closed_at IS NOT NULL AS revoked
    FROM delegations d
    JOIN post_holders h ON h.id = d.holder_id JOIN posts o ON o.id = h.post_id
    JOIN people g ON g.id = h.person_id JOIN people t ON t.id = d.to_person
    WHERE ${which} ORDER BY d.starts_on DESC, d.id DESC
  `.execute(trx)
  return rows
}
