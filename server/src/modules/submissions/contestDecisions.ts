import { sql } from 'kysely'
import type { WriteTrx } from '../../platform/db/database.ts'

/** What the appraisal of an answer makes of what the unit contested there. */
export interface DecidedContest {
  readonly submission: number
  readonly node: string
  readonly state: 'upheld' | 'rejected'
}

/** Decides what was contested last at the answers, where anything was; a decision may be taken anew. */
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
    WHERE c.submission_id = g.submission AND c.node_code = g.node AND c.state <> 'taken-back'
      AND c.id = (SELECT max(o.id) FROM answer_contests o
                  WHERE o.submission_id = c.submission_id AND o.node_code = c.node_code)
  `.execute(trx)
}
