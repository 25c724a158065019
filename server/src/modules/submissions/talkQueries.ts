import type { AnswerContent, PersonReference } from '@thang/contracts'
import { sql } from 'kysely'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'

export interface CommentRow {
  readonly id: number
  readonly node: string
  readonly text: string
  readonly at: Date
  readonly by: PersonReference
}

/** What was said about an indicator, oldest first. */
export async function listComments(
  trx: ReadTrx,
  submission: number,
  node: string,
): Promise<CommentRow[]> {
  const { rows } = await sql<CommentRow>`
    SELECT c.id, c.node_code AS node, c.text, c.at,
           jsonb_build_object('id', p.id, 'name', p.name) AS by
    FROM answer_comments c JOIN people p ON p.id = c.by_person
    WHERE c.submission_id = ${submission} AND c.node_code = ${node} ORDER BY c.id
  `.execute(trx)
  return rows
}

export interface Said {
  readonly submission: number
  readonly node: string
  readonly at: Date
  readonly by: string
}

export async function insertComment(
  trx: WriteTrx,
  { submission, node, text, at, by }: Said & { readonly text: string },
): Promise<number> {
  const { id } = await trx
    .insertInto('answer_comments')
    .values({ submission_id: submission, node_code: node, text, at, by_person: by })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Who wrote the answer or talked about it before. */
export async function listThoseConcerned(
  trx: ReadTrx,
  submission: number,
  node: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT by_person AS id FROM answer_comments WHERE submission_id = ${submission} AND node_code = ${node}
    UNION
    SELECT saved_by FROM answer_versions
    WHERE submission_id = ${submission} AND node_code = ${node} AND how = 'typed'
    ORDER BY id
  `.execute(trx)
  return rows.map(({ id }) => id)
}

/** False where one waits for its decision already. */
export async function insertContest(
  trx: WriteTrx,
  contest: Said & { readonly reason: string; readonly proposed: AnswerContent | null },
): Promise<number | undefined> {
  const { submission, node, reason, proposed, at, by } = contest
  const { rows } = await sql<{ id: number }>`
    INSERT INTO answer_contests (submission_id, node_code, reason, proposed, at, by_person)
    VALUES (${submission}, ${node}, ${reason}, ${proposed === null ? null : JSON.stringify(proposed)}::jsonb,
            ${at}, ${by})
    ON CONFLICT DO NOTHING RETURNING id
  `.execute(trx)
  return rows[0]?.id
}

/** False where none waits. */
export async function saveContestTakenBack(
  trx: WriteTrx,
  { submission, node, at, by }: Said,
): Promise<boolean> {
  const { rows } = await sql`
    UPDATE answer_contests SET state = 'taken-back', decided_at = ${at}, decided_by = ${by}
    WHERE submission_id = ${submission} AND node_code = ${node} AND state = 'open' RETURNING id
  `.execute(trx)
  return rows.length === 1
}
