import type { AppraisedAs, OutlierFlag, PersonReference } from '@thang/contracts'
import type { AppraisalAction, AppraisalState } from '@thang/engine'
import { sql } from 'kysely'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'
import type { Cells } from './appraisalQueries.ts'

/** A step of the appraisal of an answer, with everybody named. */
export interface StepRow {
  readonly id: number
  readonly node: string
  readonly action: AppraisalAction
  readonly from: AppraisalState
  readonly to: AppraisalState
  readonly decision: AppraisedAs | null
  readonly points: number | null
  readonly text: string | null
  readonly flags: readonly OutlierFlag[]
  readonly explainUntil: Date | null
  readonly at: Date
  readonly by: PersonReference
  readonly unit: string
  readonly forPerson: PersonReference | null
  /** Numbers of the documents that came with it. */
  readonly citations: readonly number[]
}

/** The steps in a submission, of one indicator or of all; newest first. */
export async function listSteps(
  trx: ReadTrx,
  submission: number,
  node: string | null,
): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`
    SELECT t.id, t.node_code AS node, t.action, t.from_state AS from, t.to_state AS to, t.decision, t.points,
           t.text, t.flags, t.explain_until AS "explainUntil", t.at, t.unit_code AS unit,
           jsonb_build_object('id', b.id, 'name', b.name) AS by,
           CASE WHEN f.id IS NULL THEN NULL
                ELSE jsonb_build_object('id', f.id, 'name', f.name) END AS "forPerson",
           ARRAY(SELECT c.citation_id FROM appraisal_citations c WHERE c.step_id = t.id ORDER BY c.id)
             AS citations
    FROM appraisal_steps t JOIN people b ON b.id = t.by_person
    LEFT JOIN people f ON f.id = t.for_person
    WHERE t.submission_id = ${submission} AND (${node}::text IS NULL OR t.node_code = ${node})
    ORDER BY t.id DESC
  `.execute(trx)
  return rows
}

/** That the citations came with a step or with an appeal. */
export async function insertCitationLinks(
  trx: WriteTrx,
  citations: readonly number[],
  {
    step = null,
    appeal = null,
  }: { readonly step?: number | null; readonly appeal?: number | null },
): Promise<void> {
  await sql`
    INSERT INTO appraisal_citations (citation_id, step_id, appeal_id)
    SELECT id, ${step}::bigint, ${appeal}::bigint FROM unnest(${[...citations]}::bigint[]) AS id
  `.execute(trx)
}

/** Who did the last thing, for a refusal that names them. */
export async function findPersonNamed(
  trx: ReadTrx,
  id: string,
): Promise<PersonReference | undefined> {
  const { rows } = await sql<PersonReference>`
    SELECT id, name FROM people WHERE id = ${id}
  `.execute(trx)
  return rows[0]
}

/** Who decided any of the answers, by their number. */
export async function listDeciders(
  trx: ReadTrx,
  { submissions, nodes }: Cells,
): Promise<ReadonlyMap<string, PersonReference>> {
  const { rows } = await sql<PersonReference>`
    SELECT DISTINCT b.id, b.name FROM appraisals p JOIN people b ON b.id = p.decided_by
    WHERE p.submission_id = ANY(${[...submissions]}::bigint[])
      AND (${nodes}::text[] IS NULL OR p.node_code = ANY(${nodes}::text[]))
  `.execute(trx)
  return new Map(rows.map((person) => [person.id, person]))
}
