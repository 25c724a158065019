import type { JobQueue } from './jobQueue.ts'

/** One kind of work: how it is done, and how long its traces are kept. */
export interface Queue {
  /** Does one job; may be called again for the same job, since a crash can hide that it was done. */
  readonly work: (data: unknown, job: RunningJob) => Promise<void>
  /** Tries after the first that failed, with growing pauses; 12 (about eight hours) when not given. */
  readonly retries?: number
  /** Seconds that one try may take; 120 when not given. */
  readonly patience?: number
  /** Seconds for which a done job is kept; a day when not given. */
  readonly keepDone?: number
  /** Seconds for which a job that could not be done is kept to be read; 14 days when not given. */
  readonly keepFailed?: number
}

/** The job that is being done. */
export interface RunningJob {
  readonly id: string
  /** Aborted when the try has used up its patience or the program stops. */
  readonly signal: AbortSignal
  /** Where what follows from it is put. */
  readonly queue: JobQueue
}

/** When a queue gets a job by itself. */
export interface Schedule {
  readonly queue: string
  /** Minute, hour, day, month, day of the week by the clock of Vietnam, such as `15 1 * * *`. */
  readonly cron: string
}

/** Where a job goes that could not be done. */
export function failedQueue(queue: string): string {
  return `${queue}.failed`
}

/** Thrown by work that would fail the same way however often it is tried. */
export class PermanentFailure extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'PermanentFailure'
  }
}
