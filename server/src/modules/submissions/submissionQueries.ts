import type { RegisteredUnitKind } from '@thang/contracts'
import type { SubmissionState } from '@thang/engine'
import { sql } from 'kysely'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'

export interface SubmissionRow {
  readonly id: number
  readonly round: number
  readonly unit: string
  readonly kind: RegisteredUnitKind
  /** How the unit stands in the round. */
  readonly participant: 'active' | 'withdrawn' | 'succeeded'
  /** The row of the framework's revision. */
  readonly framework: number
  /** Of its content. */
  readonly frameworkHash: string
  readonly state: SubmissionState
  readonly version: number
  readonly scoreRule: ScoreRule
}

export type ScoreRule = 'own-answers' | 'mean-of-predecessors'

const submission = sql`
  s.id, s.round_id AS round, s.unit_code AS unit, p.unit_kind AS kind, p.state AS participant,
  f.framework_id AS framework, w.content_hash AS "frameworkHash", s.state, s.version, s.score_rule AS "scoreRule"
  FROM submissions s
  JOIN round_participants p ON p.round_id = s.round_id AND p.unit_code = s.unit_code
  JOIN round_parts f ON f.round_id = p.round_id AND f.unit_kind = p.unit_kind
  JOIN frameworks w ON w.id = f.framework_id
`

export async function findSubmission(trx: ReadTrx, id: number): Promise<SubmissionRow | undefined> {
  const { rows } = await sql<SubmissionRow>`SELECT ${submission} WHERE s.id = ${id}`.execute(trx)
  return rows[0]
}

/** The same, which nobody else writes in until the end of the transaction: whoever writes an answer waits here. */
export async function lockSubmission(
  trx: WriteTrx,
  id: number,
): Promise<SubmissionRow | undefined> {
  const { rows } = await sql<SubmissionRow>`
    SELECT ${submission} WHERE s.id = ${id} FOR UPDATE OF s
  `.execute(trx)
  return rows[0]
}

/** Those of the rounds, or of the units in them; the units of null are all. */
export async function listSubmissionRows(
  trx: ReadTrx,
  {
    rounds,
    units,
  }: { readonly rounds: readonly number[]; readonly units: readonly string[] | null },
): Promise<SubmissionRow[]> {
  const { rows } = await sql<SubmissionRow>`
    SELECT ${submission}
    WHERE s.round_id = ANY(${[...rounds]}::bigint[])
      AND (${units}::text[] IS NULL OR s.unit_code = ANY(${units}::text[]))
    ORDER BY s.id
  `.execute(trx)
  return rows
}

export interface NewSubmissionRows {
  readonly round: number
  readonly units: readonly string[]
  readonly at: Date
  readonly scoreRule?: ScoreRule
}

/** One for each of the units that has none in the round. */
export async function insertSubmissions(
  trx: WriteTrx,
  { round, units, at, scoreRule = 'own-answers' }: NewSubmissionRows,
): Promise<void> {
  await sql`
    INSERT INTO submissions (round_id, unit_code, score_rule, created_at)
    SELECT ${round}, unit, ${scoreRule}, ${at} FROM unnest(${[...units]}::text[]) AS unit
    ON CONFLICT (round_id, unit_code) DO NOTHING
  `.execute(trx)
}

/** When and by whom something was last done in it. */
export async function touchSubmission(
  trx: WriteTrx,
  { id, at, by }: { readonly id: number; readonly at: Date; readonly by: string },
): Promise<void> {
  await sql`
    UPDATE submissions SET changed_at = ${at}, changed_by = ${by} WHERE id = ${id}
  `.execute(trx)
}

export interface Moved {
  readonly id: number
  readonly base: number
  readonly from: SubmissionState
  readonly to: SubmissionState
  readonly at: Date
  readonly by: string
}

/** False where it is at another version or in another state by now. */
export async function saveMoved(trx: WriteTrx, moved: Moved): Promise<boolean> {
  const { id, base, from, to, at, by } = moved
  const { rows } = await sql`
    UPDATE submissions SET state = ${to}, version = version + 1, changed_at = ${at}, changed_by = ${by}
    WHERE id = ${id} AND version = ${base} AND state = ${from} RETURNING id
  `.execute(trx)
  return rows.length === 1
}
