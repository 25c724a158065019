import type { AnswerContent } from '@thang/contracts'
import { sql } from 'kysely'
import type { ReadTrx } from '../../../platform/db/database.ts'

/** A signed submission of an earlier round. */
export interface EarlierSubmission {
  readonly id: number
  readonly unit: string
  readonly round: string
  readonly period: string
  readonly periodEnd: string
  readonly framework: number
}

/** Those of the units in rounds of the index whose period ended before the day, the latest first. */
export async function listEarlierSubmissions(
  trx: ReadTrx,
  asked: { readonly units: readonly string[]; readonly index: string; readonly before: string },
): Promise<EarlierSubmission[]> {
  const { rows } = await sql<EarlierSubmission>`
    SELECT s.id, s.unit_code AS unit, r.name AS round, r.period, r.period_end AS "periodEnd",
           f.id AS framework
    FROM submissions s JOIN rounds r ON r.id = s.round_id
    JOIN round_participants p ON p.round_id = s.round_id AND p.unit_code = s.unit_code
    JOIN round_parts o ON o.round_id = p.round_id AND o.unit_kind = p.unit_kind
    JOIN frameworks f ON f.id = o.framework_id
    WHERE s.unit_code = ANY(${[...asked.units]}::text[]) AND s.state = 'approved'
      AND f.index_code = ${asked.index} AND r.period_end < ${asked.before} AND r.state <> 'cancelled'
    ORDER BY r.period_end DESC, r.id DESC, array_position(${[...asked.units]}::text[], s.unit_code)
    LIMIT 10
  `.execute(trx)
  return rows
}

export interface EarlierAnswer {
  readonly submission: number
  readonly node: string
  readonly content: AnswerContent
  /**
   * As they stood at last: final ones before appraised before the unit's own. What was appraised is told once the
   * round's result is published.
   */
  readonly points: number | null
}

export async function listEarlierAnswers(
  trx: ReadTrx,
  submissions: readonly number[],
): Promise<EarlierAnswer[]> {
  const { rows } = await sql<EarlierAnswer>`
    SELECT a.submission_id AS submission, a.node_code AS node, a.content,
           (SELECT g.points FROM (
              SELECT DISTINCT ON (kind) kind, points FROM answer_points
              WHERE submission_id = a.submission_id AND node_code = a.node_code ORDER BY kind, seq DESC) g
            WHERE g.points IS NOT NULL AND (g.kind = 'self' OR r.state = 'published')
            ORDER BY array_position(ARRAY['final', 'appraised', 'self'], g.kind) LIMIT 1) AS points
    FROM answers a JOIN submissions s ON s.id = a.submission_id JOIN rounds r ON r.id = s.round_id
    WHERE a.submission_id = ANY(${[...submissions]}::bigint[])
  `.execute(trx)
  return rows
}
