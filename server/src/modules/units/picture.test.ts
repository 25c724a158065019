import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { useTestDatabase } from '../../../test/harness.ts'
import { drawUnits } from './picture.ts'

const database = useTestDatabase({ seeded: true })
const tables = ['units', 'unit_names', 'unit_parents', 'unit_lineage']

function rowsOf(table: string): Promise<unknown[]> {
  return database().db.read(async (trx) => {
    const query = sql`SELECT xmin::text, r.* FROM ${sql.table(table)} r ORDER BY r::text`
    return (await query.execute(trx)).rows
  })
}

it('drawing what is shipped over again writes no row', async () => {
  const before = await Promise.all(tables.map(rowsOf))
  await database().db.write((trx) => drawUnits(trx, '2026-11-23'))
  expect(await Promise.all(tables.map(rowsOf))).toEqual(before)
})

it('the shipped units stand in their rows as the shipped files have them', async () => {
  const { rows } = await database().db.read((trx) =>
    sql`SELECT count(*) AS changed FROM units WHERE source_code IS NULL OR origin <> 'shipped'`.execute(
      trx,
    ),
  )
  expect(rows).toEqual([{ changed: 0 }])
})
