import type { Config } from './config.ts'
import { forgetOldAttempts } from './modules/accounts/index.ts'
import { sealQueue } from './platform/audit/sealHead.ts'
import type { Clock } from './platform/clock.ts'
import type { Database } from './platform/db/database.ts'
import type { Queue, Schedule } from './platform/jobs/queue.ts'
import { type RunningJobs, startJobs } from './platform/jobs/startJobs.ts'
import type { InstanceKeys } from './platform/keys/instanceKeys.ts'
import { createMailer } from './platform/mail/createMailer.ts'
import { mailQueue, mailQueueName } from './platform/mail/mailQueue.ts'
import { deleteRequestsBefore } from './platform/write/requestKeys.ts'
import { sealAudit } from './sealAudit.ts'

export interface BackgroundParts {
  readonly config: Config
  /** As the application role. */
  readonly appUrl: string
  readonly db: Database
  readonly keys: InstanceKeys
  readonly clock: Clock
  /** Told what somebody at the terminal should know. */
  readonly log: (line: string) => void
}

/** Starts what is done beside answering requests: mail, and the work of every night. */
export function startBackgroundWork(parts: BackgroundParts): Promise<RunningJobs> {
  const { config, appUrl, clock, log } = parts
  const mailer = createMailer({ ...config, clock, log })
  return startJobs({
    url: appUrl,
    queues: {
      [mailQueueName]: mailQueue(mailer),
      [sealQueue]: sealNightly(parts),
      [forgetQueue]: forgetRequests(parts),
    },
    schedules: nightly,
    log,
  })
}

const forgetQueue = 'request-keys.forget'

const nightly: readonly Schedule[] = [
  { queue: sealQueue, cron: '15 1 * * *' },
  { queue: forgetQueue, cron: '30 1 * * *' },
]

function sealNightly(parts: BackgroundParts): Queue {
  return { work: () => sealAudit(parts) }
}

/** A client repeats a request within minutes; a week is kept. */
function forgetRequests({ db, clock }: BackgroundParts): Queue {
  return {
    async work() {
      const before = new Date(clock().getTime() - 7 * 24 * 3_600_000)
      await db.write((trx) => deleteRequestsBefore(trx, before))
      await db.write((trx) => forgetOldAttempts(trx, clock()))
    },
  }
}
