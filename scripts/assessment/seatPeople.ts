import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { IndicatorScope, Role } from '@thang/contracts'
import { sql } from 'kysely'
import type { Database } from '../../server/src/platform/db/database.ts'

/** A post that somebody is to hold, for its own unit where no other scope is given. */
export interface Seat {
  readonly unit: string
  readonly role: Role
  readonly scope?: string
  /** What an appraiser is for. */
  readonly indicators?: readonly IndicatorScope[]
}

/** What a browser of somebody signed in has. */
export interface SignedIn {
  readonly cookie: string
  readonly csrfToken: string
}

/**
 * Puts somebody new in each seat and signs them in, in their order, by one statement: as if each had come by
 * password and second factor, which takes a second of work apiece.
 */
export async function seatPeople(db: Database, seats: readonly Seat[]): Promise<SignedIn[]> {
  const people = seats.map((seat, index) => {
    const token = randomBytes(32).toString('base64url')
    const tokenHash = createHash('sha256').update(token).digest('hex')
    const name = `Cán bộ ${seat.role} ${index + 1}`
    const { scope = seat.unit, indicators = [] } = seat
    const made = { id: randomUUID(), name, token, tokenHash, csrf: randomUUID() }
    return { ...seat, scope, indicators, ...made }
  })
  await db.write((trx) =>
    sql`
      WITH given AS (
        SELECT * FROM jsonb_to_recordset(${JSON.stringify(people)}::jsonb)
          AS g (id uuid, name text, unit text, role text, scope text, indicators jsonb, "tokenHash" text,
            csrf text)
      ), people_made AS (
        INSERT INTO people (id, name, email, created_at)
        SELECT id, name, id || '@example.vn', now() FROM given
      ), accounts_made AS (
        INSERT INTO accounts (person_id, password_hash) SELECT id, 'none' FROM given
      ), posts_made AS (
        INSERT INTO posts (unit_code, title, role, scope_code, created_at)
        SELECT unit, id, role, scope, now() FROM given RETURNING id, title
      ), bound_made AS (
        INSERT INTO post_indicators (post_id, index_code, node_code)
        SELECT p.id, i.index, i.node FROM posts_made p JOIN given g ON g.id = p.title::uuid,
          jsonb_to_recordset(g.indicators) AS i (index text, node text)
      ), holders_made AS (
        INSERT INTO post_holders (post_id, person_id, kind, starts_on, created_at)
        SELECT id, title::uuid, 'regular', '2026-01-01', now() FROM posts_made
      )
      INSERT INTO sessions (token_hash, csrf_token, person_id, method, created_at, last_seen_at, rotated_at,
        expires_at, second_factor_at)
      SELECT decode("tokenHash", 'hex'), csrf, id, 'password', now(), now(), now(), now() + interval '12 hours', now()
      FROM given
    `.execute(trx),
  )
  return people.map(({ token, csrf }) => ({ cookie: `thang_session=${token}`, csrfToken: csrf }))
}
