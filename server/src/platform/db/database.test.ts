import { sql } from 'kysely'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { useTestDatabase } from '../../../test/harness.ts'
import { openDatabase, type ReadTrx, type WriteTrx } from './database.ts'

const database = useTestDatabase()

describe('a read', () => {
  it('cannot change anything', async () => {
    const work = database().db.read(async (trx) => sql`DELETE FROM schema_migrations`.execute(trx))
    await expect(work).rejects.toMatchObject({ code: '25006' })
  })

  it('accepts a write transaction, but a write accepts no read transaction', () => {
    expectTypeOf<WriteTrx>().toExtend<ReadTrx>()
    expectTypeOf<ReadTrx>().not.toExtend<WriteTrx>()
  })
})

describe('a write', () => {
  it('is undone as a whole when its work throws', async () => {
    const owner = openDatabase(database().ownerUrl, { connections: 1 })
    try {
      const work = owner.write(async (trx) => {
        await trx.insertInto('indices').values({ code: 'undone', name: '{}' }).execute()
        throw new Error('second thoughts')
      })
      await expect(work).rejects.toThrow('second thoughts')
      const left = await owner.read(async (trx) =>
        trx.selectFrom('indices').where('code', '=', 'undone').selectAll().execute(),
      )
      expect(left).toEqual([])
    } finally {
      await owner.close()
    }
  })
})

describe('a value from PostgreSQL', () => {
  it.for([
    ['numeric', `1234.50::numeric`, 1234.5],
    ['int8', `9007199254740991::int8`, 9007199254740991],
    ['date', `'2025-07-01'::date`, '2025-07-01'],
    ['array of numeric', `ARRAY[0.5, NULL, 12]::numeric[]`, [0.5, null, 12]],
    ['empty array of int8', `ARRAY[]::int8[]`, []],
    ['array of date', `ARRAY['2025-07-01'::date]`, ['2025-07-01']],
    ['timestamptz', `'2025-07-01T00:00:00+07:00'::timestamptz`, new Date('2025-06-30T17:00:00Z')],
    ['jsonb', `'{"vi": "Tỉnh"}'::jsonb`, { vi: 'Tỉnh' }],
  ] as const)('%s becomes what the table types say', async ([, expression, expected]) => {
    const seen = await database().db.read(async (trx) =>
      sql<{ value: unknown }>`SELECT ${sql.raw(expression)} AS value`.execute(trx),
    )
    expect(seen.rows[0]?.value).toEqual(expected)
  })

  it('of int8 too large for a number is refused, not rounded', async () => {
    const work = database().db.read(async (trx) => sql`SELECT 9007199254740993::int8`.execute(trx))
    await expect(work).rejects.toThrow('does not fit a number')
  })
})
