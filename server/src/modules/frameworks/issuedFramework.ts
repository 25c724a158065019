import { Framework } from '@thang/contracts'
import { sql } from 'kysely'
import type { ReadTrx } from '../../platform/db/database.ts'

/** Read and checked once, by row and hash of the content: what is issued never changes. */
const known = new Map<string, Framework>()
const most = 50

/**
 * An issued framework by its row; a small query, or none where the caller has read the row's hash already, since
 * every save of an answer asks for it. Throws where there is no such row, which a reference to it keeps from
 * happening.
 */
export async function getIssuedFramework(
  trx: ReadTrx,
  id: number,
  hash?: string,
): Promise<Framework> {
  const key = `${id} ${hash ?? (await findHash(trx, id))}`
  const found = known.get(key) ?? (await read(trx, id))
  known.delete(key)
  known.set(key, found)
  const [oldest] = known.keys()
  if (known.size > most && oldest !== undefined) known.delete(oldest)
  return found
}

async function findHash(trx: ReadTrx, id: number): Promise<string | undefined> {
  const { rows } = await sql<{ hash: string }>`
    SELECT content_hash AS hash FROM frameworks WHERE id = ${id}
  `.execute(trx)
  return rows[0]?.hash
}

async function read(trx: ReadTrx, id: number): Promise<Framework> {
  const { body } = await trx
    .selectFrom('frameworks')
    .select('body')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return Framework.parse(body)
}
