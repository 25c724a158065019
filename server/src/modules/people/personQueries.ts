import type { Person, Role } from '@thang/contracts'
import { sql } from 'kysely'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'

/** A person with every post they hold, held or will hold. */
export interface PersonRow {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly phone: string | null
  readonly language: Person['language']
  readonly createdAt: Date
  readonly disabledAt: Date | null
  readonly holdings: readonly HeldPost[]
  /** Posts of others whose authority they were lent. */
  readonly lent: readonly HeldPost[]
}

/** One of a person's posts, and for how long. */
export interface HeldPost {
  readonly unit: string
  readonly role: Role
  readonly scope: string | null
  readonly startsOn: string
  readonly endsOn: string | null
  /** Ended at once, or the post is closed. */
  readonly ended: boolean
}

/** What a person is called and how they are reached. */
export interface PersonFields {
  readonly name: string
  readonly email: string
  readonly phone: string | null
  readonly language: Person['language']
}

const heldPostJson = sql`jsonb_build_object('unit', o.unit_code, 'role', o.role,
  'scope', o.scope_code, 'startsOn', h.starts_on, 'endsOn', h.ends_on,
  'ended', h.revoked_at IS NOT NULL OR o.closed_at IS NOT NULL)`

/** Of the row `p`, in the shape of `PersonRow`. */
export const personColumns = sql`
  p.id, p.name, p.email, p.phone, p.language, p.created_at AS "createdAt",
  p.disabled_at AS "disabledAt",
  coalesce((
    SELECT jsonb_agg(${heldPostJson} ORDER BY h.starts_on, h.id)
    FROM post_holders h JOIN posts o ON o.id = h.post_id WHERE h.person_id = p.id
  ), '[]') AS holdings,
  coalesce((
    SELECT jsonb_agg(${heldPostJson} ORDER BY h.starts_on, h.id)
    FROM delegations h JOIN post_holders g ON g.id = h.holder_id JOIN posts o ON o.id = g.post_id
    WHERE h.to_person = p.id
  ), '[]') AS lent`

/** The person with the id, or undefined. */
export async function findPerson(trx: ReadTrx, id: string): Promise<PersonRow | undefined> {
  const { rows } = await sql<PersonRow>`
    SELECT ${personColumns} FROM people p WHERE p.id = ${id}
  `.execute(trx)
  return rows[0]
}

/** Lets one transaction at a time give the person something to do. */
export async function lockPerson(trx: WriteTrx, id: string): Promise<void> {
  // FOR UPDATE would also hold up whoever only refers to the person, such as the audit.
  await sql`SELECT FROM people WHERE id = ${id} FOR NO KEY UPDATE`.execute(trx)
}

/** The person with the e-mail address, in whatever case it is written; or undefined. */
export async function findPersonByEmail(
  trx: ReadTrx,
  email: string,
): Promise<PersonRow | undefined> {
  const { rows } = await sql<PersonRow>`
    SELECT ${personColumns} FROM people p WHERE lower(p.email) = lower(${email})
  `.execute(trx)
  return rows[0]
}

/** How somebody is addressed. */
export type PersonContact = Pick<PersonRow, 'id' | 'name' | 'email' | 'language'>

/** Those of the people whose accounts are not disabled. */
export async function listContacts(trx: ReadTrx, ids: readonly string[]): Promise<PersonContact[]> {
  const { rows } = await sql<PersonContact>`
    SELECT p.id, p.name, p.email, p.language FROM people p
    WHERE p.id = ANY(${[...ids]}::uuid[]) AND p.disabled_at IS NULL ORDER BY p.id
  `.execute(trx)
  return rows
}

/** Names by id. */
export async function listNames(
  trx: ReadTrx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await trx
    .selectFrom('people')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The id of the new person, or undefined where the e-mail address is taken. */
export async function insertPerson(
  trx: WriteTrx,
  { name, email, phone, language }: PersonFields,
  at: Date,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    INSERT INTO people (name, email, phone, language, created_at)
    VALUES (${name}, ${email}, ${phone}, ${language}, ${at})
    ON CONFLICT (lower(email)) DO NOTHING RETURNING id
  `.execute(trx)
  return rows[0]?.id
}

/** Throws the database's unique violation (23505) where the e-mail address is taken. */
export async function savePerson(trx: WriteTrx, id: string, fields: PersonFields): Promise<void> {
  const { name, email, phone, language } = fields
  await trx
    .updateTable('people')
    .set({ name, email, phone, language })
    .where('id', '=', id)
    .execute()
}

/** Whether it was not so before. */
export async function saveDisabled(trx: WriteTrx, id: string, at: Date | null): Promise<boolean> {
  const { rows } = await sql`
    UPDATE people SET disabled_at = ${at}
    WHERE id = ${id} AND (disabled_at IS NULL) = ${at !== null} RETURNING id
  `.execute(trx)
  return rows.length === 1
}

/** Whether on the day a regular holder who can sign in administers the whole installation. */
export async function isAdministered(trx: ReadTrx, day: string): Promise<boolean> {
  const { rows } = await sql`
    SELECT FROM post_holders h
    JOIN posts o ON o.id = h.post_id JOIN people p ON p.id = h.person_id
    JOIN account_states a ON a.person_id = p.id
    WHERE o.role = 'administrator' AND o.scope_code IS NULL AND o.closed_at IS NULL
      AND h.kind = 'regular' AND h.revoked_at IS NULL
      AND h.starts_on <= ${day} AND (h.ends_on IS NULL OR h.ends_on >= ${day})
      AND p.disabled_at IS NULL AND a.can_sign_in LIMIT 1
  `.execute(trx)
  return rows.length === 1
}

/** Lets one transaction at a time take administrators away. */
export async function lockAdministration(trx: WriteTrx): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtext('people.administration'))`.execute(trx)
}
