import type { UnitEvent, UnitImport } from '@thang/contracts'
import { sql } from 'kysely'
import type { ReadTrx, WriteTrx } from '../../../platform/db/database.ts'

/** An import as it is kept. */
export interface ImportRow extends Omit<UnitImport, 'actions' | 'at' | 'undone'> {
  readonly at: Date
  readonly undone: (Omit<NonNullable<UnitImport['undone']>, 'at'> & { readonly at: Date }) | null
}

export interface NewImportRow {
  readonly fileName: string
  readonly sha256: string
  readonly rows: number
  readonly counts: UnitImport['counts']
  readonly by: string
  readonly at: Date
}

/** Gives the number of the import. */
export async function insertImport(trx: WriteTrx, row: NewImportRow): Promise<number> {
  const { id } = await trx
    .insertInto('unit_imports')
    .values({
      file_name: row.fileName,
      file_sha256: Buffer.from(row.sha256, 'hex'),
      row_count: row.rows,
      event_counts: JSON.stringify(row.counts),
      created_by: row.by,
      created_at: row.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** All imports, the latest first, or the one. */
export async function listImports(trx: ReadTrx, id: number | null = null): Promise<ImportRow[]> {
  const { rows } = await sql<FlatRow>`
    SELECT i.id, i.file_name AS "fileName", encode(i.file_sha256, 'hex') AS sha256,
           i.row_count AS rows, i.event_counts AS counts, i.created_at AS at,
           jsonb_build_object('id', p.id, 'name', p.name) AS by,
           i.undone_at AS "undoneAt", i.undo_reason AS "undoReason",
           CASE WHEN q.id IS NOT NULL THEN jsonb_build_object('id', q.id, 'name', q.name) END AS "undoneBy"
    FROM unit_imports i
    JOIN people p ON p.id = i.created_by
    LEFT JOIN people q ON q.id = i.undone_by
    WHERE ${id}::bigint IS NULL OR i.id = ${id}
    ORDER BY i.id DESC
  `.execute(trx)
  return rows.map(({ undoneAt: at, undoneBy: by, undoReason: reason, ...row }) => ({
    ...row,
    undone: at === null || by === null || reason === null ? null : { at, by, reason },
  }))
}

interface FlatRow extends Omit<ImportRow, 'undone'> {
  readonly undoneAt: Date | null
  readonly undoneBy: UnitImport['by'] | null
  readonly undoReason: string | null
}

/** The events of imports that still count, in the order of recording. */
export async function listImportedEvents(
  trx: ReadTrx,
  imports: readonly number[],
): Promise<{ readonly importId: number; readonly event: UnitEvent }[]> {
  const { rows } = await sql<{ importId: number; event: UnitEvent }>`
    SELECT import_id AS "importId", body AS event FROM unit_events
    WHERE import_id = ANY(${[...imports]}) AND withdrawn_at IS NULL
    ORDER BY seq
  `.execute(trx)
  return rows
}

/** False where it was undone already. */
export async function saveUndone(
  trx: WriteTrx,
  id: number,
  undone: { readonly by: string; readonly at: Date; readonly reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('unit_imports')
    .set({ undone_at: undone.at, undone_by: undone.by, undo_reason: undone.reason })
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
