import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Queue, RunningJob, Schedule } from '../../platform/jobs/queue.ts'
import { noticesQueue } from '../rounds/index.ts'
import { readNoticeJob } from './noticeJobData.ts'
import { sendDigests } from './sendDigests.ts'
import { tellDeadlines } from './tellDeadlines.ts'
import { type Telling, tellPeople } from './tellPeople.ts'

const deadlinesQueue = 'notices.deadlines'
const digestsQueue = 'notices.digests'

/** Deadlines every hour, the mail of the day at half past seven. */
export const noticeSchedules: readonly Schedule[] = [
  { queue: deadlinesQueue, cron: '5 * * * *' },
  { queue: digestsQueue, cron: '30 7 * * *' },
]

export interface NoticeParts {
  readonly db: Database
  readonly clock: Clock
  /** The site's address; empty until the server listens. */
  readonly address: () => string
}

/** What is done beside answering requests: telling people, each in one transaction with the mails that follow. */
export function noticeQueues(parts: NoticeParts): Record<string, Queue> {
  const { db } = parts
  return {
    [noticesQueue]: {
      async work(data, job) {
        const read = readNoticeJob(data)
        await db.write((trx) => tellPeople(trx, read, telling(parts, job)))
      },
    },
    // What fails is found again in an hour.
    [deadlinesQueue]: {
      retries: 2,
      patience: 600,
      work: (_, job) => tellDeadlines(db, telling(parts, job)),
    },
    [digestsQueue]: { patience: 600, work: (_, job) => sendDigests(db, telling(parts, job)) },
  }
}

function telling({ clock, address }: NoticeParts, { queue }: RunningJob): Telling {
  const known = address()
  // A job of before the start may come before the server listens; it is tried again shortly.
  if (known === '') throw new Error('the address of the site is not known yet')
  return { now: clock(), queue, address: known }
}
