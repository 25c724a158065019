import type { PostDecision } from '@thang/contracts'
import { sql } from 'kysely'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'

/** What was decided about a post, and what came of it. */
export interface DecisionRow extends PostDecision {
  readonly event: string
  /** Null until the day of the event. */
  readonly outcome: 'moved' | 'closed' | 'unfit' | null
  /** The post in which it goes on. */
  readonly movedTo: number | null
}

/** The decisions that belong to the events. */
export async function listDecisions(
  trx: ReadTrx,
  events: readonly string[],
): Promise<DecisionRow[]> {
  const { rows } = await sql<DecisionRow>`
    SELECT event_code AS event, post_id AS post, to_unit AS "to", outcome, moved_to AS "movedTo"
    FROM unit_event_posts WHERE event_code = ANY(${[...events]}) ORDER BY event_code, post_id
  `.execute(trx)
  return rows
}

/** A decision in place of one about the same post that was not carried out. */
export async function saveDecisions(
  trx: WriteTrx,
  event: string,
  decisions: readonly PostDecision[],
): Promise<void> {
  await sql`
    INSERT INTO unit_event_posts (event_code, post_id, to_unit)
    SELECT DISTINCT ON (d.post) ${event}, d.post, d."to"
    FROM jsonb_to_recordset(${JSON.stringify(decisions)}::jsonb) AS d (post bigint, "to" text)
    ON CONFLICT (event_code, post_id) DO UPDATE SET to_unit = excluded.to_unit, outcome = NULL
    WHERE unit_event_posts.moved_to IS NULL
  `.execute(trx)
}

export async function saveOutcome(
  trx: WriteTrx,
  { event, post, outcome, movedTo }: Omit<DecisionRow, 'to'>,
): Promise<void> {
  await sql`
    UPDATE unit_event_posts SET outcome = ${outcome}, moved_to = ${movedTo}
    WHERE event_code = ${event} AND post_id = ${post}
  `.execute(trx)
}
