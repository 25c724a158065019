import { sql } from 'kysely'
import type { ReadTrx } from '../../platform/db/database.ts'

/** That an answer rests on a document, or on one file of it. */
export interface RoundCitation {
  readonly submission: number
  readonly node: string
  readonly document: number
  readonly file: number | null
  readonly pages: string | null
}

/** What all answers of a round cite now, in the order it was cited; one query. */
export async function listRoundCitations(trx: ReadTrx, round: number): Promise<RoundCitation[]> {
  const { rows } = await sql<RoundCitation>`
    SELECT c.submission_id AS submission, c.node_code AS node, c.document_id AS document,
           c.file_id AS file, c.pages
    FROM answer_citations c JOIN submissions s ON s.id = c.submission_id
    WHERE s.round_id = ${round} AND c.removed_at IS NULL ORDER BY c.submission_id, c.node_code, c.id
  `.execute(trx)
  return rows
}
