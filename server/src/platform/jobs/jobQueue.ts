import type { WriteTrx } from '../db/database.ts'

/** Work to be done after the transaction that asks for it, and only if that is committed. */
export interface Job {
  readonly queue: string
  readonly data: Readonly<Record<string, unknown>>
  /** Not before; at once when not given. */
  readonly startAfter?: Date
}

/** Where jobs are put; the runner of the server takes them out. */
export interface JobQueue {
  /** Adds the jobs in the caller's transaction. */
  add(trx: WriteTrx, jobs: readonly Job[]): Promise<void>
}
