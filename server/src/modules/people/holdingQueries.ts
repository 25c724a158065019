import type { Role } from '@thang/contracts'
import { type RawBuilder, sql } from 'kysely'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'

/** Where and as what a post stands; enough to say who may deal with it. */
export interface PostPlace {
  readonly unit: string
  readonly role: Role
  /** The unit whose subtree the role is for; null for every unit. */
  readonly scope: string | null
}

/** A post as it stands in the rows of those who hold it. */
export interface HeldPostRow extends PostPlace {
  readonly id: number
  readonly title: string
  readonly closed: boolean
}

export interface Named {
  readonly id: string
  readonly name: string
}

/** Somebody in a post for a time. */
export interface HoldingRow {
  readonly id: number
  readonly post: HeldPostRow
  readonly person: Named
  readonly kind: 'regular' | 'acting'
  readonly startsOn: string
  readonly endsOn: string | null
  readonly legalBasis: string | null
  /** Ended at once. */
  readonly revoked: boolean
}

/** A post as JSON, from its row `o`. */
export const postJson = sql`jsonb_build_object('id', o.id, 'title', o.title, 'role', o.role,
  'unit', o.unit_code, 'scope', o.scope_code, 'closed', o.closed_at IS NOT NULL)`

/** Somebody's holding of a post without the post, from the rows `h` and `p`. */
export const holdingJson = sql`jsonb_build_object('id', h.id, 'kind', h.kind,
  'person', jsonb_build_object('id', p.id, 'name', p.name), 'startsOn', h.starts_on,
  'endsOn', h.ends_on, 'legalBasis', h.legal_basis, 'revoked', h.revoked_at IS NOT NULL)`

/** What the person holds, held or will hold, the latest first. */
export function listHoldingsOf(trx: ReadTrx, person: string): Promise<HoldingRow[]> {
  return listHoldings(trx, sql`h.person_id = ${person}`)
}

/** Who holds the post on any day of the period, or undefined as its last day for ever. */
export function listHoldingsWithin(
  trx: ReadTrx,
  period: { readonly post: number; readonly startsOn: string; readonly endsOn: string | null },
): Promise<HoldingRow[]> {
  return listHoldings(
    trx,
    sql`h.post_id = ${period.post} AND h.revoked_at IS NULL AND ${overlaps(period)}`,
  )
}

/** The holding with the id, or undefined. */
export async function findHolding(trx: ReadTrx, id: number): Promise<HoldingRow | undefined> {
  return (await listHoldings(trx, sql`h.id = ${id}`))[0]
}

/** The same, kept from changing by others until the transaction ends. */
export async function findHoldingForChange(
  trx: WriteTrx,
  id: number,
): Promise<HoldingRow | undefined> {
  await sql`
    SELECT FROM posts o JOIN post_holders h ON h.post_id = o.id WHERE h.id = ${id} FOR UPDATE
  `.execute(trx)
  return findHolding(trx, id)
}

/** Roles that the person holds or was lent on any day of the period. */
export async function listRolesWithin(
  trx: ReadTrx,
  period: { readonly person: string; readonly startsOn: string; readonly endsOn: string | null },
): Promise<string[]> {
  const { rows } = await sql<{ role: string }>`
    SELECT o.role FROM post_holders h JOIN posts o ON o.id = h.post_id
    WHERE h.person_id = ${period.person} AND h.revoked_at IS NULL AND o.closed_at IS NULL
      AND ${overlaps(period)}
    UNION
    SELECT o.role FROM delegations h JOIN post_holders g ON g.id = h.holder_id
    JOIN posts o ON o.id = g.post_id
    WHERE h.to_person = ${period.person} AND h.revoked_at IS NULL AND g.revoked_at IS NULL
      AND o.closed_at IS NULL AND ${overlaps(period)}
  `.execute(trx)
  return rows.map(({ role }) => role)
}

export interface NewHoldingRow {
  readonly post: number
  readonly person: string
  readonly kind: 'regular' | 'acting'
  readonly startsOn: string
  readonly endsOn: string | null
  readonly legalBasis: string | null
}

export async function insertHolding(trx: WriteTrx, row: NewHoldingRow, at: Date): Promise<number> {
  const { id } = await trx
    .insertInto('post_holders')
    .values({
      post_id: row.post,
      person_id: row.person,
      kind: row.kind,
      starts_on: row.startsOn,
      ends_on: row.endsOn,
      legal_basis: row.legalBasis,
      created_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Gives the holding a last day, or ends it at once; false where it is over already. */
export async function saveHoldingEnd(
  trx: WriteTrx,
  id: number,
  end: { readonly endsOn: string | null; readonly at: Date; readonly today: string },
): Promise<boolean> {
  const { rows } = await sql`
    UPDATE post_holders SET
      ends_on = coalesce(${end.endsOn}, ends_on),
      revoked_at = CASE WHEN ${end.endsOn}::date IS NULL THEN ${end.at}::timestamptz END
    WHERE id = ${id} AND revoked_at IS NULL AND (ends_on IS NULL OR ends_on >= ${end.today})
    RETURNING id
  `.execute(trx)
  return rows.length === 1
}

/** Ends at once whoever holds the post or will; gives their holdings as they were. */
export async function revokeHoldingsOf(
  trx: WriteTrx,
  post: number,
  { at, today }: { readonly at: Date; readonly today: string },
): Promise<HoldingRow[]> {
  const live = sql`h.post_id = ${post} AND h.revoked_at IS NULL
    AND (h.ends_on IS NULL OR h.ends_on >= ${today})`
  const ended = await listHoldings(trx, live)
  await sql`UPDATE post_holders h SET revoked_at = ${at} WHERE ${live}`.execute(trx)
  return ended
}

async function listHoldings(trx: ReadTrx, which: RawBuilder<unknown>): Promise<HoldingRow[]> {
  const { rows } = await sql<{ post: HeldPostRow; holding: Omit<HoldingRow, 'post'> }>`
    SELECT ${postJson} AS post, ${holdingJson} AS holding
    FROM post_holders h JOIN posts o ON o.id = h.post_id JOIN people p ON p.id = h.person_id
    WHERE ${which} ORDER BY h.starts_on DESC, h.id DESC
  `.execute(trx)
  return rows.map(({ post, holding }) => ({ ...holding, post }))
}

function overlaps(period: { readonly startsOn: string; readonly endsOn: string | null }) {
  return sql`daterange(h.starts_on, h.ends_on, '[]')
    && daterange(${period.startsOn}::date, ${period.endsOn}::date, '[]')`
}
