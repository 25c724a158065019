import type { EvidenceData, EvidenceState } from '@thang/contracts'
import { sql } from 'kysely'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'
import { fold } from '../../platform/fold.ts'

interface Somebody {
  readonly id: string
  readonly name: string
}

export interface DocumentRow extends EvidenceData {
  readonly id: number
  /** Whose document it is. */
  readonly unit: string
  readonly version: number
  readonly createdAt: Date
  readonly createdBy: Somebody
  readonly editedAt: Date
  readonly editedBy: Somebody
  readonly withdrawn: { readonly at: string; readonly by: Somebody; readonly reason: string } | null
}

const columns = sql`
  d.id, d.unit_code AS unit, d.number, d.issued_on AS "issuedOn", d.issuer, d.signer, d.summary,
  d.visibility, d.version, d.created_at AS "createdAt", d.edited_at AS "editedAt",
  (SELECT jsonb_build_object('id', p.id, 'name', p.name) FROM people p WHERE p.id = d.created_by) AS "createdBy",
  (SELECT jsonb_build_object('id', p.id, 'name', p.name) FROM people p WHERE p.id = d.edited_by) AS "editedBy",
  (SELECT jsonb_build_object('at', d.withdrawn_at, 'reason', d.withdrawal_reason,
     'by', jsonb_build_object('id', p.id, 'name', p.name))
   FROM people p WHERE p.id = d.withdrawn_by) AS withdrawn`

export async function findDocument(trx: ReadTrx, id: number): Promise<DocumentRow | undefined> {
  const { rows } = await sql<DocumentRow>`
    SELECT ${columns} FROM evidence_documents d WHERE d.id = ${id}
  `.execute(trx)
  return rows[0]
}

/** The same, which nobody else changes until the end of the transaction. */
export async function lockDocument(trx: WriteTrx, id: number): Promise<DocumentRow | undefined> {
  const { rows } = await sql<DocumentRow>`
    SELECT ${columns} FROM evidence_documents d WHERE d.id = ${id} FOR UPDATE OF d
  `.execute(trx)
  return rows[0]
}

/** Those of the documents that are there, in the order of their ids. */
export async function listDocuments(trx: ReadTrx, ids: readonly number[]): Promise<DocumentRow[]> {
  const { rows } = await sql<DocumentRow>`
    SELECT ${columns} FROM evidence_documents d WHERE d.id = ANY(${[...ids]}::bigint[]) ORDER BY d.id
  `.execute(trx)
  return rows
}

export interface DocumentPage {
  /** All that these units have is found; null for every unit. */
  readonly readable: ReadonlySet<string> | null
  /** Only documents of these, and their public ones whoever reads them. */
  readonly of: ReadonlySet<string> | undefined
  readonly q: string | undefined
  readonly state: EvidenceState | undefined
  readonly below: number | undefined
  readonly limit: number
}

/** Newest first; every word of the question stands in the data or in the name of a file. */
export async function searchDocuments(trx: ReadTrx, page: DocumentPage): Promise<DocumentRow[]> {
  const { readable, of, q = '', state, below, limit } = page
  const reading = readable === null ? null : [...readable]
  const words = fold(q).split(/\s+/).filter(Boolean)
  const patterns = words.map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`)
  const isPublic = sql`d.visibility = 'public' AND d.withdrawn_at IS NULL`
  const { rows } = await sql<DocumentRow>`
    SELECT ${columns} FROM evidence_documents d
    WHERE (${reading}::text[] IS NULL OR d.unit_code = ANY(${reading}::text[])
           OR ${of === undefined ? sql`false` : isPublic})
      AND (${of === undefined ? sql`true` : sql`d.unit_code = ANY(${[...of]}::text[])`})
      AND (${state ?? null}::text IS NULL
           OR (d.withdrawn_at IS NULL) = (${state ?? null}::text = 'current'))
      AND (${below ?? null}::bigint IS NULL OR d.id < ${below ?? null}::bigint)
      AND (${patterns.length === 0} OR concat_ws(' ', d.folded,
             (SELECT string_agg(f.folded, ' ') FROM evidence_files f WHERE f.document_id = d.id))
           LIKE ALL(${patterns}::text[]))
    ORDER BY d.id DESC LIMIT ${limit}
  `.execute(trx)
  return rows
}

interface NewDocument extends EvidenceData {
  readonly unit: string
  readonly by: string
  readonly at: Date
}

export async function insertDocument(trx: WriteTrx, document: NewDocument): Promise<number> {
  const { unit, by, at, ...data } = document
  const { id } = await trx
    .insertInto('evidence_documents')
    .values({
      unit_code: unit,
      ...columnsOf(data),
      created_at: at,
      created_by: by,
      edited_at: at,
      edited_by: by,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export interface DocumentEdit {
  readonly id: number
  /** The version that was edited. */
  readonly base: number
  readonly data: EvidenceData
  readonly by: string
  readonly at: Date
}

/** Whether the document was still at the version, and not withdrawn. */
export async function updateDocument(trx: WriteTrx, edit: DocumentEdit): Promise<boolean> {
  const { id, base, data, by, at } = edit
  const updated = await trx
    .updateTable('evidence_documents')
    .set({ ...columnsOf(data), version: base + 1, edited_at: at, edited_by: by })
    .where('id', '=', id)
    .where('version', '=', base)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** Whether it was not withdrawn before. */
export async function withdrawDocument(
  trx: WriteTrx,
  { id, reason, by, at }: { id: number; reason: string; by: string; at: Date },
): Promise<boolean> {
  const updated = await trx
    .updateTable('evidence_documents')
    .set({ withdrawn_at: at, withdrawn_by: by, withdrawal_reason: reason })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

function columnsOf({ number, issuedOn, issuer, signer, summary, visibility }: EvidenceData) {
  const folded = fold([number, issuer, signer, summary].filter(Boolean).join(' '))
  return { number, issued_on: issuedOn, issuer, signer, summary, visibility, folded }
}
