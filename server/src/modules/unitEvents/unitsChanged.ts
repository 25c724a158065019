import type { Job } from '../../platform/jobs/jobQueue.ts'

/** The queue whose jobs bring up to date what later modules keep of units. */
export const unitsChangedQueue = 'units.changed'

/** Tells that units are, or will be, others than before; `by` names the event or the import. */
export function tellUnitsChanged(by: string): Job {
  return { queue: unitsChangedQueue, data: { by } }
}
