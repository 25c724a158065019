import { PgBoss, type Job as BossJob, type JobResult } from 'pg-boss'
import { jobSchema } from './installJobSchema.ts'
import type { JobQueue } from './jobQueue.ts'
import { createPgBossQueue } from './pgBossQueue.ts'
import { PermanentFailure, type Queue, type Schedule } from './queue.ts'
import { keepQueues } from './keepQueues.ts'
import { keepSchedules } from './keepSchedules.ts'

export interface JobsOptions {
  /** As the application role; the tables are there already. */
  readonly url: string
  readonly queues: Readonly<Record<string, Queue>>
  readonly schedules?: readonly Schedule[]
  /** Told what went wrong, never what a job holds. */
  readonly log: (line: string) => void
  /** Seconds between two looks for new jobs; 2 when not given, at least 0.5. */
  readonly pollEvery?: number
}

/** Jobs being taken and done. */
export interface RunningJobs {
  /** Where the rest of the program puts jobs. */
  readonly queue: JobQueue
  /** Waits a while for the work under way, gives back what is not done, closes the connections. */
  stop(): Promise<void>
}

/** Starts taking jobs out of the queues and doing them, one at a time from each queue. */
export async function startJobs(options: JobsOptions): Promise<RunningJobs> {
  const boss = createBoss(options)
  const into = createPgBossQueue(boss)
  await boss.start()
  try {
    await keepQueues(boss, options.queues)
    await keepSchedules(boss, options.schedules ?? [])
    for (const [name, queue] of Object.entries(options.queues)) {
      await boss.work(
        name,
        { pollingIntervalSeconds: options.pollEvery ?? 2, perJobResults: true },
        (jobs: BossJob[]) =>
          Promise.all(jobs.map((job) => runJob(job, queue, { into, log: options.log }))),
      )
    }
  } catch (error) {
    await boss.stop({ graceful: false })
    throw error
  }
  return {
    queue: into,
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  }
}

/** Few connections, no alteration of tables, no own record of who runs: one machine is enough. */
function createBoss({ url, log }: JobsOptions): PgBoss {
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'thang jobs',
    max: 2,
    schema: jobSchema,
    migrate: false,
    createSchema: false,
    registerInstance: false,
    // Both need the owner of the tables.
    reindex: false,
    monitorVacuum: false,
    openTelemetry: { enabled: false },
    // Done jobs may hold links that open an account, so they are not left lying about.
    maintenanceIntervalSeconds: 300,
  })
  // Without a listener, a connection that breaks would end this process; the library opens another.
  boss.on('error', (error) => log(`jobs: ${error.message}`))
  boss.on('warning', ({ message }) => log(`jobs: ${message}`))
  return boss
}

async function runJob(
  { id, name, data, retryCount, signal }: BossJob,
  { work }: Queue,
  { into, log }: { readonly into: JobQueue; readonly log: JobsOptions['log'] },
): Promise<JobResult> {
  try {
    await work(data, { id, signal, queue: into })
    return { id, status: 'completed' }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    log(`jobs: ${name} ${id}, try ${retryCount + 1}: ${message}`)
    return {
      id,
      status: error instanceof PermanentFailure ? 'deadletter' : 'failed',
      output: { message },
    }
  }
}
