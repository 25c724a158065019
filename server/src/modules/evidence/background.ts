import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Files } from '../../platform/files/index.ts'
import type { Queue, Schedule } from '../../platform/jobs/queue.ts'
import { scanAgain } from './scanAgain.ts'
import { forgetUploads } from './uploads/forgetUploads.ts'

const forgetQueue = 'evidence-uploads.forget'
const scanQueue = 'evidence.scan'

/** What is done beside answering requests: every night, and every ten minutes. */
export const evidenceSchedules: readonly Schedule[] = [
  { queue: forgetQueue, cron: '45 1 * * *' },
  { queue: scanQueue, cron: '*/10 * * * *' },
]

/** A scan that fails is left to the next ten minutes, so neither is tried again by itself. */
export function evidenceQueues(parts: {
  readonly db: Database
  readonly clock: Clock
  readonly files: Files
}): Record<string, Queue> {
  return {
    [forgetQueue]: { work: () => forgetUploads(parts, parts.clock()) },
    [scanQueue]: { retries: 0, patience: 580, work: (_, { signal }) => scanAgain(parts, signal) },
  }
}
