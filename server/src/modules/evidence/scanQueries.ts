import { sql } from 'kysely'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'

/** Bytes of files and of checked uploads that no scanner has looked at, in any order. */
export async function listUnscanned(trx: ReadTrx): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    SELECT sha256 FROM evidence_files WHERE scan IN ('not-scanned', 'scan-failed')
    UNION
    SELECT sha256 FROM evidence_uploads
    WHERE state = 'ready' AND scan IN ('not-scanned', 'scan-failed')
  `.execute(trx)
  return rows.map(({ sha256 }) => sha256)
}

/** A file whose bytes were scanned. */
export interface ScannedFile {
  readonly file: number
  readonly document: number
  readonly unit: string
  readonly name: string
}

/** Writes down what the scan of the bytes found; gives the files of which that was not known. */
export async function saveScan(
  trx: WriteTrx,
  sha256: string,
  infection: string | null,
): Promise<ScannedFile[]> {
  const scan = infection === null ? 'clean' : 'infected'
  const { rows } = await sql<ScannedFile>`
    UPDATE evidence_files f SET scan = ${scan}, infection = ${infection}
    FROM evidence_documents d
    WHERE d.id = f.document_id AND f.sha256 = ${sha256} 
      AND (f.scan IN ('not-scanned', 'scan-failed') OR f.scan <> ${scan} AND ${scan} = 'infected')
    RETURNING f.id AS file, d.id AS document, d.unit_code AS unit, f.name
  `.execute(trx)
  const refusal =
    infection === null ? null : JSON.stringify({ reason: 'infected', found: infection })
  await sql`
    UPDATE evidence_uploads
    SET scan = ${scan}, refusal = ${refusal}::jsonb,
        state = CASE WHEN ${infection === null} THEN state ELSE 'refused' END
    WHERE sha256 = ${sha256} AND state = 'ready'
  `.execute(trx)
  return rows
}
