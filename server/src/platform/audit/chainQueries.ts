import { sql } from 'kysely'
import type { ReadTrx } from '../db/database.ts'
import type { EntryTexts } from './auditDigest.ts'

/** An entry as the chain sees it. */
export interface ChainRow {
  readonly seq: number
  readonly previousHash: Buffer
  readonly hash: Buffer
  /** Everything that is hashed after its place, in order. */
  readonly rest: EntryTexts
}

export interface ChainHead {
  readonly seq: number
  readonly hash: Buffer
}

/** All later statements of the transaction see what was committed before the first of them. */
export async function takeSnapshot(trx: ReadTrx): Promise<void> {
  await sql`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ`.execute(trx)
}

/** The next entries after a place, in order. */
export async function listChainRows(
  trx: ReadTrx,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<ChainRow[]> {
  const { rows } = await sql<HashedColumns & Omit<ChainRow, 'rest'>>`
    SELECT seq, previous_hash AS "previousHash", hash,
           to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
           person_id::text, person_name, post_id::text, post_title, role, for_person_id::text,
           session_id::text, address, request_id, action, outcome, subject_kind, subject_id,
           unit_code, before::text, after::text, reason
    FROM audit_entries WHERE seq > ${after} ORDER BY seq LIMIT ${limit}
  `.execute(trx)
  return rows.map(({ seq, previousHash, hash, ...columns }) => ({
    seq,
    previousHash,
    hash,
    rest: hashedColumns.map((column) => columns[column]),
  }))
}

/** In the order in which `audit_digest` takes them. */
const hashedColumns = [
  'at',
  'person_id',
  'person_name',
  'post_id',
  'post_title',
  'role',
  'for_person_id',
  'session_id',
  'address',
  'request_id',
  'action',
  'outcome',
  'subject_kind',
  'subject_id',
  'unit_code',
  'before',
  'after',
  'reason',
] as const
type HashedColumns = Readonly<Record<(typeof hashedColumns)[number], string | null>>

export async function findPlaceOfHash(trx: ReadTrx, hash: Buffer): Promise<number | undefined> {
  const { rows } = await sql<{ seq: number }>`
    SELECT seq FROM audit_entries WHERE hash = ${hash}
  `.execute(trx)
  return rows[0]?.seq
}

/** Where the chain says that it ends; undefined where the row that says so is gone. */
export async function findHead(trx: ReadTrx): Promise<ChainHead | undefined> {
  const { rows } = await sql<ChainHead>`SELECT seq, hash FROM audit_head`.execute(trx)
  return rows[0]
}

/** The id of this installation. */
export async function getInstanceId(trx: ReadTrx): Promise<string> {
  const { id } = await trx.selectFrom('instance').select('id').executeTakeFirstOrThrow()
  return id
}
