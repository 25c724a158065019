import type { EvidenceFile, EvidenceScan, EvidenceType } from '@thang/contracts'
import { sql } from 'kysely'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'
import { fold } from '../../platform/fold.ts'

/** A file of a document. */
export interface FileRow {
  readonly id: number
  readonly document: number
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  readonly type: EvidenceType
  readonly scan: EvidenceScan
  readonly infection: string | null
  readonly addedAt: Date
  readonly addedBy: EvidenceFile['addedBy']
  readonly replacedBy: number | null
}

const columns = sql`
  f.id, f.document_id AS document, f.name, f.bytes, f.sha256, f.type, f.scan, f.infection,
  f.added_at AS "addedAt", jsonb_build_object('id', p.id, 'name', p.name) AS "addedBy",
  (SELECT later.id FROM evidence_files later WHERE later.replaces = f.id) AS "replacedBy"`

/** Files of the documents, in the order they were added. */
export async function listFiles(trx: ReadTrx, documents: readonly number[]): Promise<FileRow[]> {
  const { rows } = await sql<FileRow>`
    SELECT ${columns} FROM evidence_files f JOIN people p ON p.id = f.added_by
    WHERE f.document_id = ANY(${[...documents]}::bigint[]) ORDER BY f.id
  `.execute(trx)
  return rows
}

export async function findFile(trx: ReadTrx, id: number): Promise<FileRow | undefined> {
  const { rows } = await sql<FileRow>`
    SELECT ${columns} FROM evidence_files f JOIN people p ON p.id = f.added_by WHERE f.id = ${id}
  `.execute(trx)
  return rows[0]
}

export interface NewFile {
  readonly document: number
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  readonly type: EvidenceType
  readonly scan: EvidenceScan
  readonly replaces: number | null
  readonly by: string
  readonly at: Date
}

export async function insertFile(trx: WriteTrx, file: NewFile): Promise<number> {
  const { document, by, at, ...rest } = file
  const { id } = await trx
    .insertInto('evidence_files')
    .values({
      ...rest,
      document_id: document,
      folded: fold(file.name),
      added_at: at,
      added_by: by,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A file with the same bytes, where it is. */
export interface SameBytes {
  readonly sha256: string
  readonly document: number
  readonly file: number
  readonly name: string
  readonly summary: string
}

/** Files with the bytes that hold in documents of the units which are not withdrawn. */
export async function listSameBytes(
  trx: ReadTrx,
  sha256: readonly string[],
  units: Iterable<string>,
): Promise<SameBytes[]> {
  const { rows } = await sql<SameBytes>`
    SELECT f.sha256, d.id AS document, f.id AS file, f.name, d.summary
    FROM evidence_files f JOIN evidence_documents d ON d.id = f.document_id
    WHERE f.sha256 = ANY(${[...sha256]}::text[]) AND d.unit_code = ANY(${[...units]}::text[])
      AND d.withdrawn_at IS NULL AND f.scan <> 'infected'
      AND NOT EXISTS (SELECT FROM evidence_files later WHERE later.replaces = f.id)
    ORDER BY f.id
  `.execute(trx)
  return rows
}

/**
 * Lets whoever takes in or takes away these bytes wait for each other until the end of the transaction:
 * the store is not part of it.
 */
export async function lockBytes(trx: WriteTrx, sha256: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${sha256}, 15))`.execute(trx)
}

/** Whether a file, or an upload that was checked, rests on the bytes. */
export async function areOwed(trx: ReadTrx, sha256: string): Promise<boolean> {
  const { rows } = await sql<{ owed: boolean }>`
    SELECT EXISTS (SELECT FROM evidence_files WHERE sha256 = ${sha256} AND scan <> 'infected')
        OR EXISTS (SELECT FROM evidence_uploads
                   WHERE sha256 = ${sha256} AND state IN ('storing', 'ready')) AS owed
  `.execute(trx)
  return rows[0]?.owed ?? false
}
