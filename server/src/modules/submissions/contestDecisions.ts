import { sql } from 'kysely'
import type { WriteTrx } from '../../platform/db/database.ts'

/** What the appraisal of an answer makes of what the unit contested there. */
export interface DecidedContest {
  readonly submission: number
  readonly node: string
  readonly state: 'upheld' | 'rejected'
}

/** Decides the contests that wait at the answers, where any does. */
export async function saveContestsDecided(
  trx: WriteTrx,
  {
    contests,
    at,
    by,
  }: { readonly contests: readonly DecidedContest[]; readonly at: Date; readonly by: string },
): Promise<void> {
  if (contests.length === 0) return
  await sql`
    UPDATE answer_contests c SET state = g.state, decided_at = ${at}, decided_by = ${by}
    FROM jsonb_to_recordset(${JSON.stringify(contests)}::jsonb) AS g (submission bigint, node text, state text)
    WHERE c.submission_id = g.submission AND c.node_code = g.node AND c.state = 'open'
  `.execute(trx)
}
