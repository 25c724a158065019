import { fromKysely, type PgBoss } from 'pg-boss'
import type { JobQueue } from './jobQueue.ts'

/** Puts jobs into the queues of a started pg-boss; adding to a queue that it does not have throws. */
export function createPgBossQueue(boss: PgBoss): JobQueue {
  return {
    async add(trx, jobs) {
      for (const { queue, data, startAfter } of jobs) {
        await boss.insert(queue, [{ data, ...(startAfter && { startAfter }) }], {
          // Kysely's own transaction: the job is there when that commits, and not otherwise.
          db: fromKysely(trx),
        })
      }
    },
  }
}
