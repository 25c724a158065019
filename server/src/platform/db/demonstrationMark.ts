import { sql } from 'kysely'
import type { ReadTrx, WriteTrx } from './database.ts'

/** Whether the figures of this installation are invented: everything that leaves it says so. */
export async function isDemonstration(trx: ReadTrx): Promise<boolean> {
  const { rows } = await sql<{ marked: boolean }>`
    SELECT demonstration_since IS NOT NULL AS marked FROM instance
  `.execute(trx)
  return rows[0]?.marked === true
}

/** Marks the installation for good; only the role that owns the tables may. */
export async function markDemonstration(trx: WriteTrx, at: Date): Promise<void> {
  await sql`
    UPDATE instance SET demonstration_since = ${at} WHERE demonstration_since IS NULL
  `.execute(trx)
}
