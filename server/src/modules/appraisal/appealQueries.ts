import type { AppraisedAs, PersonReference } from '@thang/contracts'
import type { AppealState } from '@thang/engine'
import { sql } from 'kysely'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'
import type { Cells } from './appraisalQueries.ts'

/** An appeal with everybody named. */
export interface AppealRow {
  readonly id: number
  readonly submission: number
  readonly node: string
  readonly version: number
  readonly reason: string
  readonly proposedPoints: number | null
  readonly state: AppealState
  readonly at: Date
  readonly by: PersonReference
  readonly decision: AppraisedAs | null
  readonly decisionReason: string | null
  readonly decidedAt: Date | null
  readonly decidedBy: PersonReference | null
  /** Numbers of the citations that came with it. */
  readonly citations: readonly number[]
}

const appeal = sql`
  p.id, p.submission_id AS submission, p.node_code AS node, p.version, p.reason,
  p.proposed_points AS "proposedPoints", p.state, p.at, p.decision, p.decision_reason AS "decisionReason",
  p.decided_at AS "decidedAt", jsonb_build_object('id', b.id, 'name', b.name) AS by,
  CASE WHEN d.id IS NULL THEN NULL
       ELSE jsonb_build_object('id', d.id, 'name', d.name) END AS "decidedBy",
  ARRAY(SELECT c.citation_id FROM appraisal_citations c WHERE c.appeal_id = p.id ORDER BY c.id) AS citations
  FROM appeals p JOIN people b ON b.id = p.by_person LEFT JOIN people d ON d.id = p.decided_by
`

/** Those in the submissions, or at the nodes of them; newest first. */
export async function listAppeals(
  trx: ReadTrx,
  { submissions, nodes }: Cells,
): Promise<AppealRow[]> {
  const { rows } = await sql<AppealRow>`
    SELECT ${appeal}
    WHERE p.submission_id = ANY(${[...submissions]}::bigint[])
      AND (${nodes}::text[] IS NULL OR p.node_code = ANY(${nodes}::text[]))
    ORDER BY p.id DESC
  `.execute(trx)
  return rows
}

export async function findAppeal(trx: ReadTrx, id: number): Promise<AppealRow | undefined> {
  const { rows } = await sql<AppealRow>`SELECT ${appeal} WHERE p.id = ${id}`.execute(trx)
  return rows[0]
}

export interface NewAppealRow {
  readonly submission: number
  readonly node: string
  readonly reason: string
  readonly proposedPoints: number | null
  readonly at: Date
  readonly by: string
  readonly forPerson: string | null
}

/** Undefined where the answer has one already that was not taken back. */
export async function insertAppeal(trx: WriteTrx, row: NewAppealRow): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    INSERT INTO appeals (submission_id, node_code, reason, proposed_points, at, by_person, for_person)
    VALUES (${row.submission}, ${row.node}, ${row.reason}, ${row.proposedPoints}, ${row.at}, ${row.by},
            ${row.forPerson})
    ON CONFLICT DO NOTHING RETURNING id
  `.execute(trx)
  return rows[0]?.id
}

export interface AppealDecided {
  readonly id: number
  readonly base: number
  readonly state: Exclude<AppealState, 'open'>
  readonly decision: AppraisedAs | null
  readonly reason: string | null
  readonly at: Date
  readonly by: string
  readonly forPerson: string | null
}

/** False where it is decided or taken back by now. */
export async function saveAppealDecided(trx: WriteTrx, decided: AppealDecided): Promise<boolean> {
  const { id, base, state, decision, reason, at, by, forPerson } = decided
  const { rows } = await sql`
    UPDATE appeals SET version = version + 1, state = ${state},
      decision = ${decision === null ? null : JSON.stringify(decision)}::jsonb,
      decision_reason = ${reason}, decided_at = ${at}, decided_by = ${by}, decided_for = ${forPerson}
    WHERE id = ${id} AND version = ${base} AND state = 'open' RETURNING id
  `.execute(trx)
  return rows.length === 1
}
