import type { AppraisedAs, OutlierFlag } from '@thang/contracts'
import type { AppraisalAction, AppraisalState } from '@thang/engine'
import { sql } from 'kysely'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'

/** Where the appraisal of an answer stands. */
export interface AppraisalRow {
  readonly submission: number
  readonly node: string
  readonly state: AppraisalState
  readonly version: number
  readonly decision: AppraisedAs | null
  /** Of the last decision. */
  readonly reason: string | null
  readonly decidedBy: string | null
  readonly decidedFor: string | null
  readonly flags: readonly OutlierFlag[]
  readonly askedBy: string | null
  readonly explainUntil: Date | null
  readonly changedAt: Date
  readonly changedBy: string
}

/** Which answers: all of the submissions, or those at the nodes. */
export interface Cells {
  readonly submissions: readonly number[]
  readonly nodes: readonly string[] | null
}

/** The version of the answer as the unit sent it; 0 as long as it did not, unless somebody else gave it. */
const sentVersion = sql`
  CASE WHEN s.state = 'approved' OR w.origin <> 'reported' THEN coalesce(w.version, 0) ELSE 0 END
`

/**
 * The appraisals that anybody touched. What was decided about another content than the unit now has sent waits
 * again, and stands again where that content comes back.
 */
export async function listAppraisals(
  trx: ReadTrx,
  { submissions, nodes }: Cells,
): Promise<AppraisalRow[]> {
  const { rows } = await sql<AppraisalRow>`
    SELECT p.submission_id AS submission, p.node_code AS node, p.version,
           CASE WHEN o.outdated THEN 'waiting' ELSE p.state END AS state,
           CASE WHEN o.outdated THEN NULL ELSE p.decision END AS decision,
           CASE WHEN o.outdated THEN NULL ELSE p.reason END AS reason,
           CASE WHEN o.outdated THEN NULL ELSE p.decided_by END AS "decidedBy",
           CASE WHEN o.outdated THEN NULL ELSE p.decided_for END AS "decidedFor",
           CASE WHEN o.outdated THEN '[]' ELSE p.flags END AS flags,
           p.asked_by AS "askedBy", p.explain_until AS "explainUntil", p.changed_at AS "changedAt",
           p.changed_by AS "changedBy"
    FROM appraisals p JOIN submissions s ON s.id = p.submission_id
    LEFT JOIN answers w ON w.submission_id = p.submission_id AND w.node_code = p.node_code
    CROSS JOIN LATERAL (
      SELECT p.decision IS NOT NULL AND p.answer_version <> ${sentVersion} AS outdated) o
    WHERE p.submission_id = ANY(${[...submissions]}::bigint[])
      AND (${nodes}::text[] IS NULL OR p.node_code = ANY(${nodes}::text[]))
  `.execute(trx)
  return rows
}

/** An appraisal after a step, and the step itself. */
export interface AppraisalToSave {
  readonly submission: number
  readonly node: string
  /** The version that was looked at; 0 where nothing was done yet. */
  readonly base: number
  readonly action: AppraisalAction
  readonly from: AppraisalState
  readonly state: AppraisalState
  readonly decision: AppraisedAs | null
  readonly reason: string | null
  readonly decidedBy: string | null
  readonly decidedFor: string | null
  readonly flags: readonly OutlierFlag[]
  readonly askedBy: string | null
  readonly explainUntil: Date | null
  /** Reason, question or explanation of the step. */
  readonly text: string | null
  /** What the step decided; null where it decided nothing. */
  readonly decided: AppraisedAs | null
  readonly points: number | null
  /** Whose authority it is where it was lent, and of which unit the post. */
  readonly forPerson: string | null
  readonly unit: string
}

export interface StepsBy {
  readonly at: Date
  readonly by: string
}

export interface SavedAppraisal {
  readonly submission: number
  readonly node: string
  readonly version: number
  readonly step: number
}

/**
 * Saves the appraisals on top of the versions that were looked at, each with its step; one statement. What somebody
 * else moved meanwhile is left as it is, and is not among the answers. In one order, so that two who do it at once
 * wait for each other.
 */
export async function saveAppraisals(
  trx: WriteTrx,
  rows: readonly AppraisalToSave[],
  { at, by }: StepsBy,
): Promise<SavedAppraisal[]> {
  const { rows: saved } = await sql<SavedAppraisal>`
    WITH given AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS g (submission bigint, node text,
        base int, action text, "from" text, state text, decision jsonb, reason text, "decidedBy" uuid,
        "decidedFor" uuid, flags jsonb, "askedBy" uuid, "explainUntil" timestamptz, text text, decided jsonb,
        points numeric, "forPerson" uuid, unit text)
    ), placed AS (
      SELECT g.*, CASE WHEN g.decision IS NULL THEN NULL ELSE ${sentVersion} END AS answer_version
      FROM given g JOIN submissions s ON s.id = g.submission
      LEFT JOIN answers w ON w.submission_id = g.submission AND w.node_code = g.node
    ), written AS (
      INSERT INTO appraisals AS a (submission_id, node_code, state, version, decision, answer_version, reason,
        decided_by, decided_for, flags, asked_by, explain_until, changed_at, changed_by)
      SELECT submission, node, state, base + 1, decision, answer_version, reason, "decidedBy", "decidedFor",
             flags, "askedBy", "explainUntil", ${at}::timestamptz, ${by}::uuid
      FROM placed g
      WHERE base = 0 OR EXISTS (SELECT FROM appraisals o WHERE o.submission_id = g.submission
                                AND o.node_code = g.node AND o.version = g.base)
      ORDER BY submission, node
      ON CONFLICT (submission_id, node_code) DO UPDATE
        SET state = excluded.state, version = excluded.version, decision = excluded.decision,
            answer_version = excluded.answer_version, reason = excluded.reason,
            decided_by = excluded.decided_by, decided_for = excluded.decided_for, flags = excluded.flags,
            asked_by = excluded.asked_by, explain_until = excluded.explain_until,
            changed_at = excluded.changed_at, changed_by = excluded.changed_by
        WHERE a.version = excluded.version - 1
      RETURNING submission_id, node_code, version
    ), steps AS (
      INSERT INTO appraisal_steps (submission_id, node_code, version, action, from_state, to_state, decision,
        points, text, flags, explain_until, at, by_person, for_person, unit_code)
      SELECT w.submission_id, w.node_code, w.version, g.action, g."from", g.state, g.decided, g.points, g.text,
             CASE WHEN g.decided IS NULL THEN '[]' ELSE g.flags END, g."explainUntil", ${at}::timestamptz,
             ${by}::uuid, g."forPerson", g.unit
      FROM written w JOIN given g ON g.submission = w.submission_id AND g.node = w.node_code
      RETURNING id, submission_id, node_code, version
    )
    SELECT submission_id AS submission, node_code AS node, version, id AS step FROM steps
    ORDER BY submission_id, node_code
  `.execute(trx)
  return saved
}

/** The round of a submission, or undefined where there is no such submission. */
export async function findRoundOf(trx: ReadTrx, submission: number): Promise<number | undefined> {
  const { rows } = await sql<{ round: number }>`
    SELECT round_id AS round FROM submissions WHERE id = ${submission}
  `.execute(trx)
  return rows[0]?.round
}

/** Of the framework's row. */
export async function findRevision(trx: ReadTrx, framework: number): Promise<number> {
  const { rows } = await sql<{ revision: number }>`
    SELECT revision FROM frameworks WHERE id = ${framework}
  `.execute(trx)
  return rows[0]?.revision ?? 1
}
