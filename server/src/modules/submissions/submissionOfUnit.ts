import { sql } from 'kysely'
import type { ReadTrx } from '../../platform/db/database.ts'

/** The submission of a unit in a round, or undefined where it has none. */
export async function findSubmissionOf(
  trx: ReadTrx,
  round: number,
  unit: string,
): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    SELECT id FROM submissions WHERE round_id = ${round} AND unit_code = ${unit}
  `.execute(trx)
  return rows[0]?.id
}
