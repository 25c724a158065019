import type { AnswerContent, AnswerOrigin, AppraisedAs } from '@thang/contracts'
import type { AppealState } from '@thang/engine'
import { sql } from 'kysely'
import type { ReadTrx } from '../../platform/db/database.ts'
import type { Cells } from './appraisalQueries.ts'

interface Place {
  readonly submission: number
  readonly node: string
}

/** What a unit says, as far as points follow from it. */
export interface SaidRow extends Place {
  readonly version: number
  readonly origin: AnswerOrigin
  readonly inputs: AnswerContent['inputs']
  readonly notApplicable: string | null
}

export async function listSaid(trx: ReadTrx, cells: Cells): Promise<SaidRow[]> {
  const { rows } = await sql<SaidRow>`
    SELECT a.submission_id AS submission, a.node_code AS node, a.version, a.origin,
           coalesce(a.content->'inputs', '{}') AS inputs, a.content->>'notApplicable' AS "notApplicable"
    FROM answers a WHERE ${chosen('a', cells)}
  `.execute(trx)
  return rows
}

/** Points that came with an import of an earlier assessment; null where they were taken back. */
export interface GivenRow extends Place {
  readonly kind: 'self' | 'appraised' | 'final'
  readonly points: number | null
  readonly at: Date
  readonly by: string
}

export async function listGiven(trx: ReadTrx, cells: Cells): Promise<GivenRow[]> {
  const { rows } = await sql<GivenRow>`
    SELECT DISTINCT ON (g.submission_id, g.node_code, g.kind) g.submission_id AS submission,
           g.node_code AS node, g.kind, g.points, g.at, g.by_person AS by
    FROM answer_points g WHERE ${chosen('g', cells)}
    ORDER BY g.submission_id, g.node_code, g.kind, g.seq DESC
  `.execute(trx)
  return rows
}

export interface CountRow extends Place {
  readonly count: number
}

export async function countCitations(trx: ReadTrx, cells: Cells): Promise<CountRow[]> {
  const { rows } = await sql<CountRow>`
    SELECT c.submission_id AS submission, c.node_code AS node, count(DISTINCT c.document_id)::int AS count
    FROM answer_citations c WHERE ${chosen('c', cells)} AND c.removed_at IS NULL
    GROUP BY c.submission_id, c.node_code
  `.execute(trx)
  return rows
}

/** Where a measured value is contested at the moment. */
export async function listContested(trx: ReadTrx, cells: Cells): Promise<Place[]> {
  const { rows } = await sql<Place>`
    SELECT c.submission_id AS submission, c.node_code AS node
    FROM answer_contests c WHERE ${chosen('c', cells)} AND c.state = 'open'
  `.execute(trx)
  return rows
}

/** The appeal of an answer that holds: the last one. */
export interface AppealFact extends Place {
  readonly id: number
  readonly state: AppealState
  readonly decision: AppraisedAs | null
  readonly reason: string | null
  readonly changedAt: Date
  readonly decidedBy: string | null
}

export async function listAppealFacts(trx: ReadTrx, cells: Cells): Promise<AppealFact[]> {
  const { rows } = await sql<AppealFact>`
    SELECT DISTINCT ON (p.submission_id, p.node_code) p.id, p.submission_id AS submission,
           p.node_code AS node, p.state, p.decision, p.decision_reason AS reason,
           coalesce(p.decided_at, p.at) AS "changedAt", p.decided_by AS "decidedBy"
    FROM appeals p WHERE ${chosen('p', cells)}
    ORDER BY p.submission_id, p.node_code, p.id DESC
  `.execute(trx)
  return rows
}

function chosen(table: string, { submissions, nodes }: Cells) {
  return sql`${sql.ref(`${table}.submission_id`)} = ANY(${[...submissions]}::bigint[])
    AND (${nodes}::text[] IS NULL OR ${sql.ref(`${table}.node_code`)} = ANY(${nodes}::text[]))`
}
