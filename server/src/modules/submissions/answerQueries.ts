import type { AnswerContent, AnswerHistory, AnswerOrigin, PersonReference } from '@thang/contracts'
import { sql } from 'kysely'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'

/** How a content came into a submission. */
export type HowSaved = AnswerHistory['versions'][number]['how']

/** What an answer says now. */
export interface AnswerRow {
  readonly node: string
  readonly version: number
  readonly content: AnswerContent
  readonly origin: AnswerOrigin
  readonly savedAt: Date
  readonly savedBy: PersonReference
}

const answer = sql`
  a.node_code AS node, a.version, a.content, a.origin, a.saved_at AS "savedAt",
  (SELECT jsonb_build_object('id', p.id, 'name', p.name) FROM people p WHERE p.id = a.saved_by) AS "savedBy"
  FROM answers a
`

/** The answer as it is now, or undefined where nothing was said yet. */
export async function findAnswer(
  trx: ReadTrx,
  submission: number,
  node: string,
): Promise<AnswerRow | undefined> {
  const { rows } = await sql<AnswerRow>`
    SELECT ${answer} WHERE a.submission_id = ${submission} AND a.node_code = ${node}
  `.execute(trx)
  return rows[0]
}

/** Everything that was said in the submissions, by submission and node. */
export async function listAnswers(
  trx: ReadTrx,
  submissions: readonly number[],
): Promise<(AnswerRow & { readonly submission: number })[]> {
  const { rows } = await sql<AnswerRow & { readonly submission: number }>`
    SELECT a.submission_id AS submission, ${answer}
    WHERE a.submission_id = ANY(${[...submissions]}::bigint[]) ORDER BY a.submission_id, a.node_code
  `.execute(trx)
  return rows
}

/** A content to be put on top of the version that it was written on. */
export interface AnswerToWrite {
  readonly submission: number
  readonly node: string
  /** 0 where nothing was said before. */
  readonly base: number
  readonly content: AnswerContent
}

export interface AnswersToWrite {
  readonly answers: readonly AnswerToWrite[]
  readonly origin: AnswerOrigin
  readonly how: HowSaved
  /** The file they came from; null where they were typed. */
  readonly import: number | null
  readonly at: Date
  readonly by: string
}

export interface WrittenAnswer {
  readonly submission: number
  readonly node: string
  readonly version: number
}

/**
 * Writes the contents as the next versions, keeps each among the versions, and says when the submission was last
 * changed; one statement. What was not at its `base` any more is left as it is, and is not among the answers: the
 * caller refuses then. The submissions are locked by the caller.
 */
export async function writeAnswers(trx: WriteTrx, write: AnswersToWrite): Promise<WrittenAnswer[]> {
  const { origin, how, at, by } = write
  const { rows } = await sql<WrittenAnswer>`
    WITH given AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(write.answers)}::jsonb)
        AS g (submission bigint, node text, base int, content jsonb)
    ), written AS (
      INSERT INTO answers AS a (submission_id, node_code, version, content, origin, import_id, saved_at, saved_by)
      SELECT g.submission, g.node, g.base + 1, g.content, ${origin}, ${write.import}::bigint, ${at}::timestamptz,
             ${by}::uuid
      FROM given g
      WHERE g.base = 0 OR EXISTS (SELECT FROM answers o WHERE o.submission_id = g.submission
                                  AND o.node_code = g.node AND o.version = g.base)
      ON CONFLICT (submission_id, node_code) DO UPDATE
        SET version = excluded.version, content = excluded.content, origin = excluded.origin,
            import_id = excluded.import_id, saved_at = excluded.saved_at, saved_by = excluded.saved_by
        WHERE a.version = excluded.version - 1
      RETURNING *
    ), kept AS (
      INSERT INTO answer_versions (submission_id, node_code, version, content, origin, import_id, how, saved_at,
        saved_by)
      SELECT submission_id, node_code, version, content, origin, import_id, ${how}, saved_at, saved_by FROM written
    ), touched AS (
      UPDATE submissions SET changed_at = ${at}::timestamptz, changed_by = ${by}::uuid
      WHERE id IN (SELECT submission_id FROM written)
    )
    SELECT submission_id AS submission, node_code AS node, version FROM written
    ORDER BY submission_id, node_code
  `.execute(trx)
  return rows
}

export interface VersionRow {
  readonly version: number
  readonly content: AnswerContent
  readonly savedAt: Date
  readonly savedBy: PersonReference
  readonly how: HowSaved
}

/** Every content an answer has had, the newest first. */
export async function listVersions(
  trx: ReadTrx,
  submission: number,
  node: string,
): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    SELECT v.version, v.content, v.how, v.saved_at AS "savedAt",
           jsonb_build_object('id', p.id, 'name', p.name) AS "savedBy"
    FROM answer_versions v JOIN people p ON p.id = v.saved_by
    WHERE v.submission_id = ${submission} AND v.node_code = ${node} ORDER BY v.version DESC
  `.execute(trx)
  return rows
}
