import type { EvidenceScan, EvidenceType } from '@thang/contracts'
import { sql } from 'kysely'
import type { ReadTrx, WriteTrx } from '../../../platform/db/database.ts'
import type { Refusal } from './refusal.ts'

export type UploadState = 'receiving' | 'storing' | 'ready' | 'attached' | 'refused'

/** A file on its way. */
export interface UploadRow {
  readonly id: string
  readonly unit: string
  readonly person: string
  readonly name: string
  readonly bytes: number
  readonly promisedSha256: string | null
  readonly state: UploadState
  readonly sha256: string | null
  readonly type: EvidenceType | null
  readonly scan: EvidenceScan | null
  readonly refusal: Refusal | null
  readonly expiresAt: Date
}

const columns = sql`
  u.id, u.unit_code AS unit, u.person_id AS person, u.name, u.bytes,
  u.promised_sha256 AS "promisedSha256", u.state, u.sha256, u.type, u.scan, u.refusal,
  u.expires_at AS "expiresAt"`

export async function findUpload(trx: ReadTrx, id: string): Promise<UploadRow | undefined> {
  const { rows } = await sql<UploadRow>`
    SELECT ${columns} FROM evidence_uploads u WHERE u.id = ${id}
  `.execute(trx)
  return rows[0]
}

/** How many the person has begun and neither finished nor given up. */
export async function countOpen(trx: ReadTrx, person: string, now: Date): Promise<number> {
  const { rows } = await sql<{ open: number }>`
    SELECT count(*) AS open FROM evidence_uploads
    WHERE person_id = ${person} AND state IN ('receiving', 'storing', 'ready')
      AND expires_at > ${now}
  `.execute(trx)
  return rows[0]?.open ?? 0
}

export interface NewUpload {
  readonly id: string
  readonly unit: string
  readonly person: string
  readonly name: string
  readonly bytes: number
  readonly sha256: string | null
  readonly at: Date
  readonly expiresAt: Date
}

export async function insertUpload(trx: WriteTrx, upload: NewUpload): Promise<void> {
  const { unit, person, sha256, at, expiresAt, ...rest } = upload
  await trx
    .insertInto('evidence_uploads')
    .values({
      ...rest,
      unit_code: unit,
      person_id: person,
      promised_sha256: sha256,
      begun_at: at,
      expires_at: expiresAt,
    })
    .execute()
}

/** What was found of the bytes. */
export interface CheckedBytes {
  readonly sha256: string
  readonly type: EvidenceType
  readonly scan: EvidenceScan
}

/** The store is owed the bytes from here on; whether the upload was still on its way. */
export async function markStoring(
  trx: WriteTrx,
  id: string,
  checked: CheckedBytes,
): Promise<boolean> {
  const updated = await trx
    .updateTable('evidence_uploads')
    .set({ state: 'storing', ...checked })
    .where('id', '=', id)
    .where('state', 'in', ['receiving', 'storing'])
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

export async function markReady(trx: WriteTrx, id: string): Promise<boolean> {
  const updated = await trx
    .updateTable('evidence_uploads')
    .set({ state: 'ready' })
    .where('id', '=', id)
    .where('state', '=', 'storing')
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

export async function markRefused(trx: WriteTrx, id: string, refusal: Refusal): Promise<boolean> {
  const updated = await trx
    .updateTable('evidence_uploads')
    .set({ state: 'refused', refusal: JSON.stringify(refusal) })
    .where('id', '=', id)
    .where('state', 'in', ['receiving', 'storing'])
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** Whether it was ready, and not yet forgotten or put elsewhere. */
export async function markAttached(
  trx: WriteTrx,
  { id, file, at }: { readonly id: string; readonly file: number; readonly at: Date },
): Promise<boolean> {
  const updated = await trx
    .updateTable('evidence_uploads')
    .set({ state: 'attached', file_id: file })
    .where('id', '=', id)
    .where('state', '=', 'ready')
    .where('expires_at', '>', at)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** Ends its time now; whether it was there and had not become evidence. */
export async function expireUpload(trx: WriteTrx, id: string, now: Date): Promise<boolean> {
  const updated = await trx
    .updateTable('evidence_uploads')
    .set({ expires_at: now })
    .where('id', '=', id)
    .where('state', '<>', 'attached')
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** Uploads whose time is over, those that became evidence too: the record of that is the file. */
export async function listExpired(trx: ReadTrx, now: Date): Promise<UploadRow[]> {
  const { rows } = await sql<UploadRow>`
    SELECT ${columns} FROM evidence_uploads u WHERE u.expires_at <= ${now}
  `.execute(trx)
  return rows
}

export async function deleteExpired(trx: WriteTrx, id: string, now: Date): Promise<boolean> {
  const deleted = await trx
    .deleteFrom('evidence_uploads')
    .where('id', '=', id)
    .where('expires_at', '<=', now)
    .executeTakeFirst()
  return deleted.numDeletedRows === 1n
}

/** Those of the ids that are uploads. */
export async function listKnownUploads(
  trx: ReadTrx,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    SELECT u.id FROM evidence_uploads u WHERE u.id::text = ANY(${[...ids]}::text[])
  `.execute(trx)
  return new Set(rows.map(({ id }) => id))
}
