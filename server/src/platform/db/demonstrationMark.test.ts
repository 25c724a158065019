import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { useTestDatabase } from '../../../test/harness.ts'
import { openDatabase } from './database.ts'
import { isDemonstration, markDemonstration } from './demonstrationMark.ts'

const database = useTestDatabase()

it('a demonstration is marked by who owns the tables, for good', async () => {
  const { db, ownerUrl } = database()
  expect(await db.read(isDemonstration)).toBe(false)
  const at = new Date('2026-11-23T05:00:00Z')
  await expect(db.write((trx) => markDemonstration(trx, at))).rejects.toThrow(/permission denied/)
  const owner = openDatabase(ownerUrl, { connections: 1 })
  await owner.write((trx) => markDemonstration(trx, at))
  expect(await db.read(isDemonstration)).toBe(true)
  const unmark = sql`UPDATE instance SET demonstration_since = NULL`
  await expect(owner.write((trx) => unmark.execute(trx))).rejects.toThrow(/stays one/)
  const remove = sql`DELETE FROM instance`
  await expect(owner.write((trx) => remove.execute(trx))).rejects.toThrow(/stays one/)
  await owner.close()
})
