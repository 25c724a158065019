import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { Secret, TOTP } from 'otpauth'
import { hashSecret } from '../../src/modules/accounts/argon2id.ts'
import { makeTotp } from '../../src/modules/accounts/totp.ts'
import type { Database } from '../../src/platform/db/database.ts'
import type { HoldingSeed, Place, PostSeed } from '../peopleWorld.ts'
import { today } from '../peopleWorld.ts'
import type { Site } from './site.ts'

/** Somebody new in a new post, in one statement, since thousands are asked about. */
export function place(
  db: Database,
  { unit, role, scope = unit, indicators = [] }: PostSeed,
  { kind = 'regular', startsOn = '2026-01-01', endsOn = null }: Partial<HoldingSeed> = {},
): Promise<Place> {
  const id = randomUUID()
  const since = '2026-01-01T00:00:00Z'
  return db.write(async (trx) => {
    const { rows } = await sql<Place>`
      WITH person AS (
        INSERT INTO people (id, name, email, created_at)
        VALUES (${id}, ${`Người ${id.slice(0, 8)}`}, ${emailOf(id)}, ${since}) RETURNING id
      ), account AS (
        INSERT INTO accounts (person_id, password_hash) SELECT id, 'none' FROM person
      ), post AS (
        INSERT INTO posts (unit_code, title, role, scope_code, created_at)
        VALUES (${unit}, ${`Vị trí ${role}`}, ${role}, ${scope}, ${since}) RETURNING id
      ), bound AS (
        INSERT INTO post_indicators (post_id, index_code, node_code)
        SELECT post.id, i.index, i.node
        FROM post, jsonb_to_recordset(${JSON.stringify(indicators)}::jsonb) AS i (index text, node text)
      ), holding AS (
        INSERT INTO post_holders (post_id, person_id, kind, starts_on, ends_on, created_at)
        SELECT post.id, person.id, ${kind}, ${startsOn}, ${endsOn}, ${since} FROM post, person
        RETURNING id
      )
      SELECT person.id AS person, post.id AS post, holding.id AS holding FROM person, post, holding
    `.execute(trx)
    const [placed] = rows
    if (placed === undefined) throw new Error('nobody was placed')
    return placed
  })
}

/** What a holder lent, until today where no other day is given. */
export function addDelegation(
  db: Database,
  lent: {
    readonly holding: number
    readonly to: string
    readonly startsOn?: string
    readonly endsOn?: string
  },
): Promise<number> {
  const { holding, to, startsOn = today, endsOn = today } = lent
  return db.write(async (trx) => {
    const { id } = await trx
      .insertInto('delegations')
      .values({
        holder_id: holding,
        to_person: to,
        starts_on: startsOn,
        ends_on: endsOn,
        reason: 'đi công tác',
        created_at: new Date('2026-11-01T00:00:00Z'),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  })
}

export const password = 'con voi nhỏ uống nước suối'
// Cheap, since what a hash costs is not what is looked at here.
const hash = hashSecret(password.normalize('NFC'), { memory: 8, passes: 1, parallelism: 1 })

/** Gives the person a password of their own; gives their e-mail address. */
export async function addPassword({ db }: Site, person: string): Promise<string> {
  const password_hash = await hash
  await db.write((trx) =>
    trx.updateTable('accounts').set({ password_hash }).where('person_id', '=', person).execute(),
  )
  return emailOf(person)
}

/** Gives the person a second factor, confirmed or only begun; gives a code of it. */
export async function addFactor(
  site: Site,
  person: string,
  state: 'begun' | 'confirmed',
): Promise<string> {
  const made = makeTotp(site.keys, { id: person, email: emailOf(person) })
  const factor = {
    totp_sealed: made.sealed,
    totp_confirmed_at: state === 'confirmed' ? site.now() : null,
  }
  await site.db.write((trx) =>
    trx.updateTable('accounts').set(factor).where('person_id', '=', person).execute(),
  )
  const totp = new TOTP({ secret: Secret.fromBase32(made.secret) })
  return totp.generate({ timestamp: site.now().getTime() })
}

/** Keeps the person from signing in. */
export async function disable({ db }: Site, person: string): Promise<void> {
  await db.write((trx) =>
    sql`UPDATE people SET disabled_at = '2026-11-20T00:00:00Z' WHERE id = ${person}`.execute(trx),
  )
}

/** As the people of tests have them. */
export function emailOf(person: string): string {
  return `${person}@example.vn`
}
