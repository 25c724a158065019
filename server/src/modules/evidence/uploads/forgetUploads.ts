import type { Database } from '../../../platform/db/database.ts'
import type { Files } from '../../../platform/files/index.ts'
import { areOwed, lockBytes } from '../fileQueries.ts'
import { deleteExpired, listExpired, listKnownUploads } from './queries.ts'

export interface ForgettingParts {
  readonly db: Database
  readonly files: Pick<Files, 'store' | 'incoming'>
}

/** Takes away what nobody went on with, and bytes on which nothing rests any more. */
export async function forgetUploads({ db, files }: ForgettingParts, now: Date): Promise<void> {
  const { incoming, store } = files
  for (const { id, sha256 } of await db.read((trx) => listExpired(trx, now))) {
    await incoming.discard(id)
    await db.write(async (trx) => {
      if (sha256 !== null) await lockBytes(trx, sha256)
      if (!(await deleteExpired(trx, id, now)) || sha256 === null) return
      // Should this transaction fail after that, the upload is still over, and is looked at again.
      if (!(await areOwed(trx, sha256))) await store.remove(sha256)
    })
  }
  const here = await incoming.list()
  const known = await db.read((trx) => listKnownUploads(trx, here))
  // The row of an upload is there before its first byte, so these belong to none.
  for (const id of here) if (!known.has(id)) await incoming.discard(id)
}
