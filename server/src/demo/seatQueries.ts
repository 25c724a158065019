import { sql } from 'kysely'
import type { ReadTrx, WriteTrx } from '../platform/db/database.ts'
import type { InventedPerson, Seat } from './people.ts'

/** Writes people down; nobody can sign in as them yet. */
export async function insertPeople(
  trx: WriteTrx,
  people: readonly InventedPerson[],
  at: Date,
): Promise<void> {
  await sql`
    INSERT INTO people (id, name, email, created_at)
    SELECT id, name, email, ${at} FROM jsonb_to_recordset(${JSON.stringify(people)}::jsonb)
      AS g (id uuid, name text, email text)
  `.execute(trx)
  await sql`
    INSERT INTO notice_wishes (person_id, mail)
    SELECT id, 'never' FROM jsonb_to_recordset(${JSON.stringify(people)}::jsonb) AS g (id uuid)
  `.execute(trx)
}

/** Writes posts down with who holds them; a post is known by its unit and title. */
export async function insertSeats(
  trx: WriteTrx,
  seats: readonly Seat[],
  { index, at }: { readonly index: string; readonly at: Date },
): Promise<void> {
  const given = sql`jsonb_to_recordset(${JSON.stringify(seats)}::jsonb)
    AS g (person uuid, unit text, title text, role text, scope text, "startsOn" date, "endsOn" date, nodes jsonb)`
  await sql`
    INSERT INTO posts (unit_code, title, role, scope_code, created_at)
    SELECT unit, title, role, scope, ${at} FROM ${given}
  `.execute(trx)
  await sql`
    INSERT INTO post_holders (post_id, person_id, kind, starts_on, ends_on, created_at)
    SELECT p.id, g.person, 'regular', g."startsOn", g."endsOn", ${at}
    FROM ${given} JOIN posts p ON p.unit_code = g.unit AND p.title = g.title
  `.execute(trx)
  await sql`
    INSERT INTO post_indicators (post_id, index_code, node_code)
    SELECT p.id, ${index}, n.node
    FROM ${given} JOIN posts p ON p.unit_code = g.unit AND p.title = g.title,
      jsonb_array_elements_text(g.nodes) AS n (node)
  `.execute(trx)
}

/** Closes the posts of units that ended before the day. */
export async function closePostsOfEnded(trx: WriteTrx, day: string, at: Date): Promise<number> {
  const { rows } = await sql`
    UPDATE posts SET closed_at = ${at}
    WHERE closed_at IS NULL
      AND NOT EXISTS (SELECT FROM post_holders h WHERE h.post_id = posts.id
                      AND (h.ends_on IS NULL OR h.ends_on >= ${day}))
    RETURNING id
  `.execute(trx)
  return rows.length
}

export interface PlacedUnit {
  readonly code: string
  readonly kind: string
  readonly name: string
}

/** The units below a province on a day, by their codes. */
export async function listUnitsBelow(
  trx: ReadTrx,
  province: string,
  day: string,
): Promise<PlacedUnit[]> {
  const { rows } = await sql<PlacedUnit>`
    WITH RECURSIVE below AS (
      SELECT ${province}::text AS code
      UNION
      SELECT p.unit_code FROM below b JOIN unit_parents p ON p.parent_code = b.code
      WHERE (p.starts_on IS NULL OR p.starts_on <= ${day}) AND (p.ends_on IS NULL OR p.ends_on >= ${day})
    )
    SELECT u.code, u.kind, u.name FROM below b JOIN units u ON u.code = b.code
    WHERE u.code <> ${province} ORDER BY u.code
  `.execute(trx)
  return rows
}

/** The communes of the present province that were formed of those of the former one. */
export async function listNewCommunes(trx: ReadTrx, province: string): Promise<PlacedUnit[]> {
  const { rows } = await sql<PlacedUnit>`
    SELECT code, kind, name FROM units
    WHERE kind = 'commune' AND area = 'vinh-phuc' AND parent_code = ${province} ORDER BY code
  `.execute(trx)
  return rows
}
