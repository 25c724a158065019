import { sql } from 'kysely'
import type { ReadTrx } from '../../platform/db/database.ts'

/** The version of what was said at each of the indicators. */
export async function listAnswerVersions(
  trx: ReadTrx,
  submission: number,
  nodes: readonly string[],
): Promise<{ readonly node: string; readonly version: number }[]> {
  return trx
    .selectFrom('answers')
    .select(['node_code as node', 'version'])
    .where('submission_id', '=', submission)
    .where('node_code', 'in', [...nodes])
    .orderBy('node_code')
    .execute()
}

/** Counts that grow with whatever is said about the answers, and with every step; one statement. */
export async function listSigns(
  trx: ReadTrx,
  submission: number,
  nodes: readonly string[],
): Promise<unknown> {
  const of = sql`submission_id = ${submission} AND node_code = ANY(${[...nodes]}::text[])`
  const { rows } = await sql`
    SELECT (SELECT count(*)::int FROM answer_comments WHERE ${of}) AS comments,
           (SELECT count(*)::int FROM answer_contests WHERE ${of}) AS contests,
           (SELECT count(*)::int FROM answer_contests WHERE ${of} AND state <> 'open') AS decided,
           (SELECT count(*)::int FROM answer_points WHERE ${of}) AS points,
           (SELECT count(*)::int FROM submission_steps WHERE submission_id = ${submission}) AS steps,
           (SELECT count(*)::int FROM submission_origins
            WHERE submission_id = ${submission} OR predecessor_submission = ${submission}) AS origins
  `.execute(trx)
  return rows[0]
}
