import type { AnswerContent, AnswerImport, AnswerOrigin, PersonReference } from '@thang/contracts'
import { sql } from 'kysely'
import type { ReadTrx, WriteTrx } from '../../../platform/db/database.ts'
import type { FilePoints } from './filePlan.ts'

export interface NewImport {
  readonly round: number
  /** Null where the file is of many units. */
  readonly submission: number | null
  readonly kind: AnswerImport['kind']
  readonly file: string
  readonly sha256: string
  readonly system?: string
  readonly document?: string | null
  readonly asOf?: string
  readonly at: Date
  readonly by: string
}

/** Gives the number of the import. */
export async function insertImport(trx: WriteTrx, row: NewImport): Promise<number> {
  const { id } = await trx
    .insertInto('answer_imports')
    .values({
      round_id: row.round,
      submission_id: row.submission,
      kind: row.kind,
      file_name: row.file,
      sha256: row.sha256,
      system: row.system ?? null,
      document: row.document ?? null,
      as_of: row.asOf ?? null,
      at: row.at,
      by_person: row.by,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export interface ImportRow {
  readonly id: number
  readonly round: number
  readonly submission: number | null
  readonly kind: AnswerImport['kind']
  readonly file: string
  readonly sha256: string
  /** How many answers it wrote; in the submission, where those of one are asked for. */
  readonly answers: number
  readonly at: Date
  readonly by: PersonReference
  readonly undoneAt: Date | null
  readonly undoneBy: PersonReference | null
  readonly undoReason: string | null
  /** Answers that were written again before it was undone. */
  readonly kept: number
}

/** The files of a round, or those that wrote into a submission, the latest first; one statement. */
export async function listImports(
  trx: ReadTrx,
  { round, submission = null, id = null }: ImportFilter,
): Promise<ImportRow[]> {
  const { rows } = await sql<ImportRow>`
    SELECT i.id, i.round_id AS round, i.submission_id AS submission, i.kind, i.file_name AS file, i.sha256,
           w.answers, i.at, jsonb_build_object('id', p.id, 'name', p.name) AS by,
           i.undone_at AS "undoneAt", i.undo_reason AS "undoReason", w.kept,
           CASE WHEN q.id IS NULL THEN NULL ELSE jsonb_build_object('id', q.id, 'name', q.name) END AS "undoneBy"
    FROM answer_imports i
    JOIN people p ON p.id = i.by_person
    LEFT JOIN people q ON q.id = i.undone_by
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS answers, count(*) FILTER (WHERE NOT EXISTS (
               SELECT FROM answer_versions u WHERE u.submission_id = v.submission_id AND u.node_code = v.node_code
                 AND u.version = v.version + 1 AND u.how = 'undone' AND u.saved_at = i.undone_at))::int AS kept
      FROM answer_versions v
      WHERE v.import_id = i.id AND v.how <> 'undone'
        AND (${submission}::bigint IS NULL OR v.submission_id = ${submission})) w
    WHERE i.round_id = ${round} AND (${id}::bigint IS NULL OR i.id = ${id})
      AND (${submission}::bigint IS NULL OR w.answers > 0)
    ORDER BY i.id DESC
  `.execute(trx)
  return rows
}

export interface ImportFilter {
  readonly round: number
  readonly submission?: number | null
  readonly id?: number | null
}

/** False where it was undone already. */
export async function saveUndone(
  trx: WriteTrx,
  id: number,
  undone: { readonly by: string; readonly at: Date; readonly reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('answer_imports')
    .set({ undone_at: undone.at, undone_by: undone.by, undo_reason: undone.reason })
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** What an import wrote that nobody has written over since, and what stood there before. */
export interface WrittenByImport {
  readonly submission: number
  readonly unit: string
  readonly state: string
  readonly node: string
  readonly version: number
  readonly content: AnswerContent
  /** Null where nothing was said before. */
  readonly before: {
    readonly content: AnswerContent
    readonly origin: AnswerOrigin
    readonly import: number | null
  } | null
}

/** By submission and node. */
export async function listStillWritten(trx: ReadTrx, id: number): Promise<WrittenByImport[]> {
  const { rows } = await sql<WrittenByImport>`
    SELECT v.submission_id AS submission, s.unit_code AS unit, s.state, v.node_code AS node, v.version, v.content,
           CASE WHEN o.version IS NULL THEN NULL ELSE jsonb_build_object(
             'content', o.content, 'origin', o.origin, 'import', o.import_id) END AS before
    FROM answer_versions v
    JOIN answers a ON a.submission_id = v.submission_id AND a.node_code = v.node_code AND a.version = v.version
    JOIN submissions s ON s.id = v.submission_id
    LEFT JOIN answer_versions o ON o.submission_id = v.submission_id AND o.node_code = v.node_code
      AND o.version = v.version - 1
    WHERE v.import_id = ${id} AND v.how <> 'undone'
    ORDER BY v.submission_id, v.node_code
  `.execute(trx)
  return rows
}

/** Nobody else writes in the submissions until the end of the transaction. */
export async function lockSubmissions(trx: WriteTrx, ids: readonly number[]): Promise<void> {
  await sql`
    SELECT FROM submissions WHERE id = ANY(${[...ids]}::bigint[]) ORDER BY id FOR UPDATE
  `.execute(trx)
}

/** The same of all of a round, or of one unit in it. */
export async function lockSubmissionsOf(
  trx: WriteTrx,
  round: number,
  unit: string | null = null,
): Promise<void> {
  await sql`
    SELECT FROM submissions WHERE round_id = ${round} AND (${unit}::text IS NULL OR unit_code = ${unit})
    ORDER BY id FOR UPDATE
  `.execute(trx)
}

/** The submissions in which an import wrote. */
export async function listSubmissionsOfImport(trx: ReadTrx, id: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    SELECT DISTINCT submission_id AS id FROM answer_versions WHERE import_id = ${id} ORDER BY 1
  `.execute(trx)
  return rows.map((row) => row.id)
}

/** Contents as they were at a version. */
export async function listContentsAt(
  trx: ReadTrx,
  submission: number,
  at: readonly { readonly node: string; readonly version: number }[],
): Promise<ReadonlyMap<string, AnswerContent>> {
  const { rows } = await sql<{ node: string; content: AnswerContent }>`
    SELECT v.node_code AS node, v.content FROM answer_versions v
    JOIN jsonb_to_recordset(${JSON.stringify(at)}::jsonb) AS g (node text, version int)
      ON v.node_code = g.node AND v.version = g.version
    WHERE v.submission_id = ${submission}
  `.execute(trx)
  return new Map(rows.map(({ node, content }) => [node, content]))
}

export interface NewPoints {
  readonly submission: number
  readonly node: string
  readonly kind: 'self' | 'appraised'
  readonly points: number | null
}

/** Points on top of those that an answer has; one statement. */
export async function insertPoints(
  trx: WriteTrx,
  given: readonly NewPoints[],
  { import: source, at, by }: { readonly import: number; readonly at: Date; readonly by: string },
): Promise<void> {
  await sql`
    INSERT INTO answer_points (submission_id, node_code, kind, seq, points, import_id, at, by_person)
    SELECT g.submission, g.node, g.kind, 1 + coalesce((SELECT max(p.seq) FROM answer_points p
             WHERE p.submission_id = g.submission AND p.node_code = g.node AND p.kind = g.kind), 0),
           g.points, ${source}, ${at}::timestamptz, ${by}::uuid
    FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
      AS g (submission bigint, node text, kind text, points numeric)
  `.execute(trx)
}

/** The points that hold, by node; null for what was never given or was taken back. */
export async function listPoints(
  trx: ReadTrx,
  submission: number,
): Promise<ReadonlyMap<string, FilePoints>> {
  const { rows } = await sql<FilePoints & { node: string }>`
    SELECT node_code AS node, max(points) FILTER (WHERE kind = 'self') AS self,
           max(points) FILTER (WHERE kind = 'appraised') AS appraised
    FROM (SELECT DISTINCT ON (node_code, kind) node_code, kind, points FROM answer_points
          WHERE submission_id = ${submission} ORDER BY node_code, kind, seq DESC) last
    GROUP BY node_code
  `.execute(trx)
  return new Map(rows.map(({ node, self, appraised }) => [node, { self, appraised }]))
}

/** The points that an import gave and that still hold, and those that held before it. */
export async function listPointsBefore(
  trx: ReadTrx,
  id: number,
): Promise<(NewPoints & { readonly before: number | null })[]> {
  const { rows } = await sql<NewPoints & { before: number | null }>`
    SELECT p.submission_id AS submission, p.node_code AS node, p.kind, p.points, o.points AS before
    FROM answer_points p
    LEFT JOIN answer_points o ON o.submission_id = p.submission_id AND o.node_code = p.node_code
      AND o.kind = p.kind AND o.seq = p.seq - 1
    WHERE p.import_id = ${id} AND p.kind IN ('self', 'appraised') AND NOT EXISTS (
      SELECT FROM answer_points n WHERE n.submission_id = p.submission_id AND n.node_code = p.node_code
        AND n.kind = p.kind AND n.seq > p.seq)
  `.execute(trx)
  return rows
}
