import type { WriteTrx } from '../../platform/db/database.ts'
import { deleteFailuresBefore } from './failureQueries.ts'
import { deleteLinksBefore } from './linkQueries.ts'

const day = 24 * 3_600_000

/** Forgets what is of no more use: failures that cost no waiting any longer, links long over. */
export async function forgetOldAttempts(trx: WriteTrx, now: Date): Promise<void> {
  await deleteFailuresBefore(trx, new Date(now.getTime() - 2 * day))
  await deleteLinksBefore(trx, new Date(now.getTime() - 30 * day))
}
