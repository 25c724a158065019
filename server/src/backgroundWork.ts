import type { Config } from './config.ts'
import { forgetOldAttempts } from './modules/accounts/index.ts'
import { followUnits } from './modules/submissions/index.ts'
import { settleDueEvents, settleQueue, unitsChangedQueue } from './modules/unitEvents/index.ts'
import { evidenceQueues, evidenceSchedules } from './modules/evidence/index.ts'
import { noticeQueues, noticeSchedules } from './modules/notices/index.ts'
import { sealQueue } from './platform/audit/sealHead.ts'
import type { Clock } from './platform/clock.ts'
import type { Database } from './platform/db/database.ts'
import type { Files } from './platform/files/index.ts'
import type { JobQueue } from './platform/jobs/jobQueue.ts'
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
  readonly files: Files
  /** The site's address for links in mails; empty until the server listens. */
  readonly address: () => string
  /** Told what somebody at the terminal should know. */
  readonly log: (line: string) => void
}

/** Starts what is done beside answering requests: mail, what falls due, and the work of every night. */
export async function startBackgroundWork(parts: BackgroundParts): Promise<RunningJobs> {
  const { config, appUrl, clock, log } = parts
  if (parts.files.scanner === null) {
    log('Chưa có CLAMD: tệp gửi lên không được quét mã độc / No CLAMD: files are not scanned')
  }
  const mailer = createMailer({ ...config, clock, log })
  const running = await startJobs({
    url: appUrl,
    queues: {
      [mailQueueName]: mailQueue(mailer),
      [sealQueue]: sealNightly(parts),
      [forgetQueue]: forgetRequests(parts),
      ...evidenceQueues(parts),
      ...noticeQueues(parts),
      [settleQueue]: { work: (_, { queue }) => bringUnitsUp(parts, queue) },
      [unitsChangedQueue]: { work: (_, { queue: jobs }) => followUnits({ ...parts, jobs }) },
    },
    schedules,
    log,
  })
  await catchUp(parts, running.queue)
  return running
}

const forgetQueue = 'request-keys.forget'

const schedules: readonly Schedule[] = [
  { queue: sealQueue, cron: '15 1 * * *' },
  { queue: forgetQueue, cron: '30 1 * * *' },
  // The first minute of the day is one of these; the others make up for one that failed.
  { queue: settleQueue, cron: '0 * * * *' },
  ...evidenceSchedules,
  ...noticeSchedules,
]

/** What fell due while nothing ran is done before anybody asks; that it failed must not hinder a start. */
async function catchUp(parts: BackgroundParts, jobs: JobQueue): Promise<void> {
  await bringUnitsUp(parts, jobs).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error)
    parts.log(`Chưa thực hiện được thay đổi đến hạn / What fell due could not be done: ${reason}`)
  })
}

/** Units as they are on this day, and what is kept of them in rounds that run. */
async function bringUnitsUp(parts: BackgroundParts, jobs: JobQueue): Promise<void> {
  await settleDueEvents(parts)
  await followUnits({ ...parts, jobs })
}

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
