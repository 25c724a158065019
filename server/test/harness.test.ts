import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { testDatabase, useTestDatabase } from './harness.ts'

describe('a test database', () => {
  const database = useTestDatabase()

  it('has the migrated schema and is seen as the application role', async () => {
    const { db, appRole } = database()
    const seen = await db.read(async (trx) =>
      sql<{ role: string; migrations: number }>`
        SELECT current_user AS role, (SELECT count(*) FROM schema_migrations) AS migrations
      `.execute(trx),
    )
    expect(seen.rows).toEqual([{ role: appRole, migrations: expect.any(Number) }])
  })

  it('sorts columns by code point, folds Vietnamese letters, and sorts names by vi-x-icu', async () => {
    const seen = await database().db.read(async (trx) =>
      sql<{ lower: string; by_code: string; by_name: string }>`
        SELECT lower('SỞ Y TẾ ĐẮK') AS lower,
          string_agg(name, ' ' ORDER BY name) AS by_code,
          string_agg(name, ' ' ORDER BY name COLLATE "vi-x-icu") AS by_name
        FROM (VALUES ('Đà'), ('Ea'), ('Da'), ('Ân'), ('An')) AS names (name)
      `.execute(trx),
    )
    expect(seen.rows).toEqual([
      { lower: 'sở y tế đắk', by_code: 'An Da Ea Ân Đà', by_name: 'An Ân Da Đà Ea' },
    ])
  })

  it('is gone after its drop', async () => {
    const other = await testDatabase({ seeded: true })
    const name = await other.db.read(async (trx) =>
      sql<{ name: string }>`SELECT current_database() AS name`.execute(trx),
    )
    await other.drop()
    const left = await database().db.read(async (trx) =>
      sql`SELECT FROM pg_database WHERE datname = ${name.rows[0]?.name}`.execute(trx),
    )
    expect(left.rows).toEqual([])
  })
})
