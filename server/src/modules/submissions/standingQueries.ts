import type { PersonReference } from '@thang/contracts'
import type { SubmissionState } from '@thang/engine'
import { sql } from 'kysely'
import type { ReadTrx } from '../../platform/db/database.ts'
import type { SubmissionsOfRounds } from '../rounds/index.ts'

/** What is counted of a submission. */
export interface CountedRow {
  readonly id: number
  readonly unit: string
  readonly state: SubmissionState
  readonly answered: number
  readonly withoutEvidence: number
  readonly contested: number
  readonly lastChangeAt: Date | null
  readonly lastChangeBy: PersonReference | null
}

/** Which indicators are counted: all that can be answered, and among them those that ask for evidence. */
export interface Counting {
  readonly submissions: readonly number[]
  readonly nodes: readonly string[]
  readonly evidence: readonly string[]
}

/** Something was given in the answer `a`, or it was said not to apply. */
const isAnswered = sql`
  (a.content->>'notApplicable' IS NOT NULL OR EXISTS (
    SELECT FROM jsonb_each(a.content->'inputs') i
    WHERE jsonb_typeof(i.value) <> 'string' OR btrim(i.value #>> '{}') <> ''))
`

/** How many of the units have answered any of the indicators in the round. */
export async function countUnitsThatAnswered(
  trx: ReadTrx,
  { round, units, nodes }: Parameters<SubmissionsOfRounds['countAnswered']>[1],
): Promise<number> {
  const { rows } = await sql<{ units: number }>`
    SELECT count(DISTINCT s.id)::int AS units
    FROM submissions s JOIN answers a ON a.submission_id = s.id
    WHERE s.round_id = ${round} AND s.unit_code = ANY(${[...units]}::text[])
      AND a.node_code = ANY(${[...nodes]}::text[]) AND ${isAnswered}
  `.execute(trx)
  return rows[0]?.units ?? 0
}

/** One row for each of the submissions; one statement, whatever their number. */
export async function countAnswers(
  trx: ReadTrx,
  { submissions, nodes, evidence }: Counting,
): Promise<CountedRow[]> {
  const { rows } = await sql<CountedRow>`
    WITH said AS (
      SELECT a.submission_id, a.node_code, a.origin, a.content->>'notApplicable' IS NOT NULL AS "left",
             coalesce(btrim(a.content->>'explanation', E' \\n\\r\\t'), '') = '' AS unexplained
      FROM answers a
      WHERE a.submission_id = ANY(${[...submissions]}::bigint[]) AND a.node_code = ANY(${[...nodes]}::text[])
        AND ${isAnswered}
    ), counted AS (
      SELECT s.submission_id, count(*)::int AS answered,
             count(*) FILTER (WHERE s.node_code = ANY(${[...evidence]}::text[]) AND NOT s."left"
               AND s.unexplained AND s.origin <> 'measured' AND NOT EXISTS (
                 SELECT FROM answer_citations c WHERE c.submission_id = s.submission_id
                   AND c.node_code = s.node_code AND c.removed_at IS NULL))::int AS bare
      FROM said s GROUP BY s.submission_id
    )
    SELECT s.id, s.unit_code AS unit, s.state, coalesce(c.answered, 0) AS answered,
           coalesce(c.bare, 0) AS "withoutEvidence",
           (SELECT count(*)::int FROM answer_contests t
            WHERE t.submission_id = s.id AND t.state = 'open') AS contested,
           s.changed_at AS "lastChangeAt",
           CASE WHEN p.id IS NULL THEN NULL
                ELSE jsonb_build_object('id', p.id, 'name', p.name) END AS "lastChangeBy"
    FROM submissions s LEFT JOIN counted c ON c.submission_id = s.id
    LEFT JOIN people p ON p.id = s.changed_by
    WHERE s.id = ANY(${[...submissions]}::bigint[]) ORDER BY s.id
  `.execute(trx)
  return rows
}
