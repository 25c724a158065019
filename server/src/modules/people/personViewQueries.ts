import type { Tenure } from '@thang/contracts'
import { type RawBuilder, sql } from 'kysely'
import type { ReadTrx } from '../../platform/db/database.ts'
import { inSubtree, matchesWords } from './filters.ts'
import { heldOn } from './heldOn.ts'
import type { PostPlace } from './holdingQueries.ts'
import { personColumns, type PersonRow } from './personQueries.ts'

/** A person with the account's state and with the posts they have on the day. */
export interface PersonViewRow extends PersonRow {
  readonly canSignIn: boolean
  readonly secondFactor: boolean
  readonly lastSignInAt: Date | null
  readonly posts: readonly TenureRow[]
}

/** A post that somebody has on the day. */
export interface TenureRow extends PostPlace {
  readonly id: number
  readonly title: string
  readonly by: Tenure
  readonly endsOn: string | null
}

export interface PersonFilter {
  readonly today: string
  /** Who asks, and is listed in any case. */
  readonly self: string
  /** People of these units, or of none; null for all. */
  readonly units: readonly string[] | null
  readonly q?: string
  /** The unit and all below it, where the asker reads of it. */
  readonly unit?: string
}

/** People by name, with everything that decides who may see them. */
export function listPersonViews(trx: ReadTrx, filter: PersonFilter): Promise<PersonViewRow[]> {
  const { today, self, units, q, unit } = filter
  // What somebody holds where the asker reads nothing must not be found out by looking for it.
  const known =
    units === null ? sql`true` : sql`(p.id = ${self} OR o.unit_code = ANY(${[...units]}))`
  const conditions = [
    ...(units === null ? [] : [ofUnits(self, units)]),
    ...(unit === undefined
      ? []
      : [sql`EXISTS (SELECT ${held} AND ${known} AND ${inSubtree(sql`o.unit_code`, unit)})`]),
    ...(q === undefined ? [] : [matchesWords(searchedIn(known), q)]),
  ]
  return listViews(trx, today, conditions)
}

/** The person with the id, or undefined. */
export async function findPersonView(
  trx: ReadTrx,
  id: string,
  today: string,
): Promise<PersonViewRow | undefined> {
  return (await listViews(trx, today, [sql`p.id = ${id}`]))[0]
}

const held = sql`
  FROM post_holders h JOIN posts o ON o.id = h.post_id JOIN units u ON u.code = o.unit_code
  WHERE h.person_id = p.id`

function searchedIn(known: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`concat_ws(' ', p.name, p.email, (
    SELECT string_agg(concat_ws(' ', o.title, u.name, u.short_name), ' ') ${held}
    AND ${known} AND h.revoked_at IS NULL))`
}

function ofUnits(self: string, units: readonly string[]): RawBuilder<unknown> {
  return sql`(p.id = ${self} OR EXISTS (SELECT ${held} AND o.unit_code = ANY(${[...units]}))
    OR NOT EXISTS (SELECT ${held}))`
}

async function listViews(
  trx: ReadTrx,
  today: string,
  conditions: readonly RawBuilder<unknown>[],
): Promise<PersonViewRow[]> {
  const { rows } = await sql<PersonViewRow>`
    WITH held AS (SELECT * FROM (${heldOn(today)}) every)
    SELECT ${personColumns}, a.can_sign_in AS "canSignIn", a.second_factor AS "secondFactor",
           a.last_sign_in_at AS "lastSignInAt",
           coalesce((
             SELECT jsonb_agg(jsonb_build_object('id', o.id, 'title', o.title, 'role', o.role,
                      'unit', o.unit_code, 'scope', o.scope_code, 'by', t.by, 'endsOn', t.ends_on)
                    ORDER BY o.id, t.by DESC, t.holding)
             FROM held t JOIN posts o ON o.id = t.post_id WHERE t.person_id = p.id
           ), '[]') AS posts
    FROM people p JOIN account_states a ON a.person_id = p.id
    WHERE ${sql.join([sql`true`, ...conditions], sql` AND `)}
    ORDER BY p.name COLLATE "vi-x-icu", p.email
  `.execute(trx)
  return rows
}
