import type { AnswerContent, AnswerOrigin, PersonReference } from '@thang/contracts'
import { sql } from 'kysely'
import type { ReadTrx } from '../../platform/db/database.ts'

/** Everything that stands at an indicator of a submission; instants are texts. */
export interface AnswerViewRow {
  readonly node: string
  readonly answer: {
    readonly version: number
    readonly content: AnswerContent
    readonly origin: AnswerOrigin
    readonly savedAt: string
    readonly savedBy: PersonReference
  } | null
  readonly source: {
    readonly system: string | null
    readonly document: string | null
    readonly asOf: string | null
    readonly file: string
    readonly importedAt: string
    readonly importedBy: PersonReference
  } | null
  readonly comments: number
  readonly contest: ContestView | null
  readonly points: Readonly<Partial<Record<'self' | 'appraised' | 'final', number | null>>>
}

export interface ContestView {
  readonly reason: string
  readonly proposed: AnswerContent | null
  readonly state: 'open' | 'upheld' | 'rejected' | 'taken-back'
  readonly at: string
  readonly by: PersonReference
}

/** The unit does not know what an appraiser decided before the preliminary result is told. */
const contestState = sql`
  CASE WHEN t.state IN ('upheld', 'rejected') AND NOT EXISTS (
         SELECT FROM round_steps r JOIN submissions s ON s.round_id = r.round_id
         WHERE s.id = t.submission_id AND r.action = 'tell-preliminary')
       THEN 'open' ELSE t.state END
`

/** One row for each of the nodes, in their order; one statement. */
export async function listAnswerViews(
  trx: ReadTrx,
  submission: number,
  nodes: readonly string[],
): Promise<AnswerViewRow[]> {
  const { rows } = await sql<AnswerViewRow>`
    SELECT n.node,
           CASE WHEN a.version IS NULL THEN NULL ELSE jsonb_build_object(
             'version', a.version, 'content', a.content, 'origin', a.origin, 'savedAt', a.saved_at,
             'savedBy', jsonb_build_object('id', p.id, 'name', p.name)) END AS answer,
           CASE WHEN i.id IS NULL THEN NULL ELSE jsonb_build_object(
             'system', i.system, 'document', i.document, 'asOf', i.as_of, 'file', i.file_name,
             'importedAt', i.at, 'importedBy', jsonb_build_object('id', b.id, 'name', b.name)) END AS source,
           (SELECT count(*)::int FROM answer_comments c
            WHERE c.submission_id = ${submission} AND c.node_code = n.node) AS comments,
           (SELECT jsonb_build_object('reason', t.reason, 'proposed', t.proposed, 'state', ${contestState},
                     'at', t.at, 'by', jsonb_build_object('id', w.id, 'name', w.name))
            FROM answer_contests t JOIN people w ON w.id = t.by_person
            WHERE t.submission_id = ${submission} AND t.node_code = n.node
            ORDER BY t.id DESC LIMIT 1) AS contest,
           coalesce((SELECT jsonb_object_agg(g.kind, g.points) FROM (
             SELECT DISTINCT ON (kind) kind, points FROM answer_points
             WHERE submission_id = ${submission} AND node_code = n.node ORDER BY kind, seq DESC) g),
             '{}') AS points
    FROM unnest(${[...nodes]}::text[]) WITH ORDINALITY AS n (node, place)
    LEFT JOIN answers a ON a.submission_id = ${submission} AND a.node_code = n.node
    LEFT JOIN people p ON p.id = a.saved_by
    LEFT JOIN answer_imports i ON i.id = a.import_id
    LEFT JOIN people b ON b.id = i.by_person
    ORDER BY n.place
  `.execute(trx)
  return rows
}

/** What each of the submissions says at the indicator. */
export async function listContents(
  trx: ReadTrx,
  submissions: readonly number[],
  node: string,
): Promise<ReadonlyMap<number, AnswerContent>> {
  const { rows } = await sql<{ submission: number; content: AnswerContent }>`
    SELECT submission_id AS submission, content FROM answers
    WHERE submission_id = ANY(${[...submissions]}::bigint[]) AND node_code = ${node}
  `.execute(trx)
  return new Map(rows.map(({ submission, content }) => [submission, content]))
}
