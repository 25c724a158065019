import { randomUUID } from 'node:crypto'
import type { IndicatorScope, Role } from '@thang/contracts'
import { sql } from 'kysely'
import { afterAll, beforeAll } from 'vitest'
import type { Database } from '../src/platform/db/database.ts'
import { openPeopleApp, type PeopleApp } from './actorGate.ts'
import { type TestDatabase, useTestDatabase } from './harness.ts'

/** A province with three departments, and another province. */
export const units = {
  province: '25-2025',
  industry: 'H44.07',
  education: 'H44.08',
  offices: 'H44.01',
  elsewhere: '08-2025',
} as const

/** Noon of this day in Vietnam is when every world begins. */
export const today = '2026-11-23'
export const noon = `${today}T05:00:00Z`

export interface PostSeed {
  readonly unit: string
  readonly role: Role
  readonly scope?: string | null
  readonly indicators?: readonly IndicatorScope[]
}

/** Somebody in a post. */
export interface Place {
  readonly person: string
  readonly post: number
  readonly holding: number
}

export interface World extends PeopleApp {
  readonly database: TestDatabase
  /** Over every unit. */
  readonly admin: Place
  /** Over the province. */
  readonly provinceAdmin: Place
  /** In one department, over the province. */
  readonly coordinator: Place
  /** Of the other department, as its officer is. */
  readonly head: Place
  readonly officer: Place
  readonly inspector: Place
  /** Head of the other province. */
  readonly stranger: Place
  /** Has no post. */
  readonly nobody: string
  readonly addPerson: (name?: string, account?: AccountSeed) => Promise<string>
  readonly addPost: (post: PostSeed) => Promise<number>
  readonly addHolding: (holding: HoldingSeed) => Promise<number>
  /** Somebody new in a new post. */
  readonly place: (post: PostSeed, term?: Partial<HoldingSeed>) => Promise<Place>
  /** The last entries of the audit, the newest first. */
  readonly audit: (count?: number) => Promise<AuditRow[]>
}

export interface AccountSeed {
  /** Has not yet set a way to sign in. */
  readonly invited?: boolean
}

export interface HoldingSeed {
  readonly post: number
  readonly person: string
  readonly kind?: 'regular' | 'acting'
  readonly startsOn?: string
  readonly endsOn?: string | null
}

export interface AuditRow {
  readonly action: string
  readonly outcome: string
  readonly person: string | null
  readonly unit: string | null
  readonly role: string | null
  readonly before: unknown
  readonly after: unknown
  readonly reason: string | null
}

/** A database with people in every post, made before the tests of the file or `describe`. */
export function useWorld(): () => World {
  const database = useTestDatabase({ seeded: true })
  const worlds: World[] = []
  beforeAll(async () => void worlds.push(await makeWorld(database())))
  afterAll(() => worlds[0]?.close())
  return () => {
    const [world] = worlds
    if (!world) throw new Error('useWorld() gives its world only inside a test')
    return world
  }
}

async function makeWorld(database: TestDatabase): Promise<World> {
  const { db } = database
  const place = async (post: PostSeed, term: Partial<HoldingSeed> = {}) => {
    const made = {
      person: term.person ?? (await insertPerson(db)),
      post: await insertPost(db, post),
    }
    return { ...made, holding: await insertHolding(db, { ...made, ...term }) }
  }
  const { province, industry, education, elsewhere } = units
  return {
    ...(await openPeopleApp(db, noon)),
    database,
    admin: await place({ unit: province, role: 'administrator', scope: null }),
    provinceAdmin: await place({ unit: province, role: 'administrator' }),
    coordinator: await place({ unit: education, role: 'coordinator', scope: province }),
    head: await place({ unit: industry, role: 'head' }),
    officer: await place({ unit: industry, role: 'officer' }),
    inspector: await place({ unit: province, role: 'inspector', scope: null }),
    stranger: await place({ unit: elsewhere, role: 'head' }),
    nobody: await insertPerson(db),
    place,
    addPerson: (name, account) => insertPerson(db, name, account),
    addPost: (post) => insertPost(db, post),
    addHolding: (holding) => insertHolding(db, holding),
    audit: (count = 1) => listAudit(db, count),
  }
}

/** With a password that nobody knows. */
export async function insertPerson(
  db: Database,
  name = `Người ${randomUUID().slice(0, 8)}`,
  { invited = false }: AccountSeed = {},
): Promise<string> {
  const id = randomUUID()
  await db.write(async (trx) => {
    await sql`
      INSERT INTO people (id, name, email, created_at)
      VALUES (${id}, ${name}, ${`${id}@example.vn`}, '2026-01-01T00:00:00Z')
    `.execute(trx)
    await sql`
      INSERT INTO accounts (person_id, password_hash) VALUES (${id}, ${invited ? null : 'none'})
    `.execute(trx)
  })
  return id
}

/** For its own unit and all below where no scope is given. */
export function insertPost(
  db: Database,
  { unit, role, scope, indicators = [] }: PostSeed,
): Promise<number> {
  return db.write(async (trx) => {
    const { id } = await trx
      .insertInto('posts')
      .values({
        unit_code: unit,
        title: `Vị trí ${role}`,
        role,
        scope_code: scope === undefined ? unit : scope,
        created_at: new Date('2026-01-01T00:00:00Z'),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    for (const { index, node } of indicators) {
      const row = { post_id: id, index_code: index, node_code: node }
      await trx.insertInto('post_indicators').values(row).execute()
    }
    return id
  })
}

export function insertHolding(db: Database, seed: HoldingSeed): Promise<number> {
  const { post, person, kind = 'regular', startsOn = '2026-01-01', endsOn = null } = seed
  return db.write(async (trx) => {
    const { id } = await trx
      .insertInto('post_holders')
      .values({
        post_id: post,
        person_id: person,
        kind,
        starts_on: startsOn,
        ends_on: endsOn,
        created_at: new Date('2026-01-01T00:00:00Z'),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  })
}

function listAudit(db: Database, count: number): Promise<AuditRow[]> {
  return db.read((trx) =>
    trx
      .selectFrom('audit_entries')
      .select([
        'action',
        'outcome',
        'person_id as person',
        'unit_code as unit',
        'role',
        'before',
        'after',
        'reason',
      ])
      .orderBy('seq', 'desc')
      .limit(count)
      .execute(),
  )
}
