import type { PersonReference } from '@thang/contracts'
import { sql } from 'kysely'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'

export interface CitationRow {
  readonly id: number
  readonly submission: number
  readonly node: string
  readonly document: number
  readonly file: number | null
  readonly pages: string | null
  readonly at: Date
  readonly by: PersonReference
}

const citation = sql`
  c.id, c.submission_id AS submission, c.node_code AS node, c.document_id AS document, c.file_id AS file,
  c.pages, c.at, jsonb_build_object('id', p.id, 'name', p.name) AS by
  FROM answer_citations c JOIN people p ON p.id = c.by_person
`

/** What is cited in the submission now, in the order it was. */
export async function listCitations(trx: ReadTrx, submission: number): Promise<CitationRow[]> {
  const { rows } = await sql<CitationRow>`
    SELECT ${citation} WHERE c.submission_id = ${submission} AND c.removed_at IS NULL ORDER BY c.id
  `.execute(trx)
  return rows
}

/** What rests on the document now, in any submission; the newest first. */
export async function listCitationsOfDocument(
  trx: ReadTrx,
  document: number,
): Promise<CitationRow[]> {
  const { rows } = await sql<CitationRow>`
    SELECT ${citation} WHERE c.document_id = ${document} AND c.removed_at IS NULL
    ORDER BY c.at DESC, c.id DESC
  `.execute(trx)
  return rows
}

/** One that is there now; undefined where it was removed. */
export async function findCitation(
  trx: ReadTrx,
  {
    id,
    submission,
    node,
  }: { readonly id: number; readonly submission: number; readonly node: string },
): Promise<CitationRow | undefined> {
  const { rows } = await sql<CitationRow>`
    SELECT ${citation}
    WHERE c.id = ${id} AND c.submission_id = ${submission} AND c.node_code = ${node} AND c.removed_at IS NULL
  `.execute(trx)
  return rows[0]
}

export interface NewCitationRow {
  readonly submission: number
  readonly node: string
  readonly document: number
  readonly file: number | null
  readonly pages: string | null
  readonly at: Date
  readonly by: string
}

/** Undefined where the answer cites the same already. */
export async function insertCitation(
  trx: WriteTrx,
  row: NewCitationRow,
): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    INSERT INTO answer_citations (submission_id, node_code, document_id, file_id, pages, at, by_person)
    VALUES (${row.submission}, ${row.node}, ${row.document}, ${row.file}, ${row.pages}, ${row.at}, ${row.by})
    ON CONFLICT DO NOTHING RETURNING id
  `.execute(trx)
  return rows[0]?.id
}

/** The one that stands and cites the same. */
export async function findLiveCitation(
  trx: ReadTrx,
  row: Pick<NewCitationRow, 'submission' | 'node' | 'document' | 'file'>,
): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    SELECT id FROM answer_citations
    WHERE submission_id = ${row.submission} AND node_code = ${row.node} AND document_id = ${row.document}
      AND file_id IS NOT DISTINCT FROM ${row.file}::bigint AND removed_at IS NULL
  `.execute(trx)
  return rows[0]?.id
}

/** Those of the numbers, removed ones too. */
export async function listCitationsByIds(
  trx: ReadTrx,
  ids: readonly number[],
): Promise<CitationRow[]> {
  const { rows } = await sql<CitationRow>`
    SELECT ${citation} WHERE c.id = ANY(${[...ids]}::bigint[]) ORDER BY c.id
  `.execute(trx)
  return rows
}

/** False where it was removed before. */
export async function saveCitationRemoved(
  trx: WriteTrx,
  { id, at, by }: { readonly id: number; readonly at: Date; readonly by: string },
): Promise<boolean> {
  const { rows } = await sql`
    UPDATE answer_citations SET removed_at = ${at}, removed_by = ${by}
    WHERE id = ${id} AND removed_at IS NULL RETURNING id
  `.execute(trx)
  return rows.length === 1
}

/** Those of the documents that an answer cites now. */
export async function listCitedDocuments(
  trx: ReadTrx,
  documents: readonly number[],
): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ id: number }>`
    SELECT DISTINCT document_id AS id FROM answer_citations
    WHERE document_id = ANY(${[...documents]}::bigint[]) AND removed_at IS NULL
  `.execute(trx)
  return new Set(rows.map(({ id }) => id))
}
