import { sql } from 'kysely'
import type { WriteTrx } from '../db/database.ts'
import { withCommit } from '../db/sendWithCommit.ts'

export interface RequestRow {
  readonly personId: string
  readonly key: string
  readonly route: string
  readonly inputHash: Buffer
  readonly at: Date
}

/** Whether the key was new; waits for a transaction that is using the same key at this moment. */
export async function insertRequest(trx: WriteTrx, row: RequestRow): Promise<boolean> {
  const inserted = await trx
    .insertInto('request_keys')
    .values({
      person_id: row.personId,
      key: row.key,
      route: row.route,
      input_hash: row.inputHash,
      created_at: row.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

export interface FirstRequest {
  readonly route: string
  readonly inputHash: Buffer
  readonly answer: unknown
}

export async function findRequest(
  trx: WriteTrx,
  { personId, key }: Pick<RequestRow, 'personId' | 'key'>,
): Promise<FirstRequest | undefined> {
  return trx
    .selectFrom('request_keys')
    .select(['route', 'input_hash as inputHash', 'answer'])
    .where('person_id', '=', personId)
    .where('key', '=', key)
    .executeTakeFirst()
}

export async function saveAnswer(
  trx: WriteTrx,
  { personId, key }: Pick<RequestRow, 'personId' | 'key'>,
  answer: unknown,
): Promise<void> {
  await sql`
    ${withCommit}
    UPDATE request_keys SET answer = ${JSON.stringify(answer)}
    WHERE person_id = ${personId} AND key = ${key}
  `.execute(trx)
}

/** Forgets keys from before the day; gives how many. */
export async function deleteRequestsBefore(trx: WriteTrx, before: Date): Promise<number> {
  const deleted = await trx
    .deleteFrom('request_keys')
    .where('created_at', '<', before)
    .executeTakeFirst()
  return Number(deleted.numDeletedRows)
}
