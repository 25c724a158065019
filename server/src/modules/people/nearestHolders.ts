import type { Role } from '@thang/contracts'
import { sql } from 'kysely'
import type { ReadTrx } from '../../platform/db/database.ts'
import { heldOn } from './heldOn.ts'

/** Somebody who has to do with a unit by a post that they hold, or that was lent to them. */
export interface NearHolder {
  readonly unit: string
  readonly role: Role
  readonly person: string
  readonly name: string
  /** The post is for the unit itself, not for one above it. */
  readonly own: boolean
}

/**
 * Who in each of the roles is nearest to each unit on the day: in a post that is for the unit itself, otherwise
 * in one for the unit above it, and so on; posts for every unit are nobody's nearest. Who cannot sign in is left out.
 */
export async function listNearestHolders(
  trx: ReadTrx,
  { units, roles, today }: { units: readonly string[]; roles: readonly Role[]; today: string },
): Promise<NearHolder[]> {
  const { rows } = await sql<NearHolder>`
    WITH RECURSIVE above AS (
      SELECT unit, unit AS code, 0 AS distance FROM unnest(${[...units]}::text[]) AS unit
      UNION ALL
      SELECT a.unit, u.parent_code, a.distance + 1
      FROM above a JOIN unit_parents u ON u.unit_code = a.code
      WHERE (u.starts_on IS NULL OR u.starts_on <= ${today})
        AND (u.ends_on IS NULL OR u.ends_on >= ${today}) AND a.distance < 20
    ), near AS (
      SELECT a.unit, o.role, p.id AS person, p.name,
             a.distance, min(a.distance) OVER (PARTITION BY a.unit, o.role) AS nearest
      FROM above a
      JOIN posts o ON o.scope_code = a.code AND o.role = ANY(${[...roles]})
      JOIN (${heldOn(today)}) held ON held.post_id = o.id
      JOIN people p ON p.id = held.person_id AND p.disabled_at IS NULL
    )
    SELECT DISTINCT unit, role, person, name, distance = 0 AS own FROM near WHERE distance = nearest
    ORDER BY unit, role, name, person
  `.execute(trx)
  return rows
}

/** Who holds a post of the role that is for every unit on the day, and can sign in. */
export async function listNationalHolders(
  trx: ReadTrx,
  { role, today }: { role: Role; today: string },
): Promise<string[]> {
  const { rows } = await sql<{ person: string }>`
    SELECT DISTINCT p.id AS person FROM posts o
    JOIN (${heldOn(today)}) held ON held.post_id = o.id
    JOIN people p ON p.id = held.person_id AND p.disabled_at IS NULL
    WHERE o.role = ${role} AND o.scope_code IS NULL
  `.execute(trx)
  return rows.map(({ person }) => person)
}
