import { sql } from 'kysely'
import type { ReadTrx } from '../../../platform/db/database.ts'

/** What units of the round contest at the moment, as `submission node`. */
export async function listOpenContests(trx: ReadTrx, round: number): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ key: string }>`
    SELECT c.submission_id || ' ' || c.node_code AS key
    FROM answer_contests c JOIN submissions s ON s.id = c.submission_id
    WHERE s.round_id = ${round} AND c.state = 'open'
  `.execute(trx)
  return new Set(rows.map(({ key }) => key))
}
