import { availableParallelism } from 'node:os'
import { type ExportedFunction, openWorkers, type Workers } from './workers.ts'

export interface MapOptions {
  /** Number of threads; as many as the machine runs at once unless given. */
  readonly workers?: number
  /** Threads that are already open, to be left open, in place of new ones. */
  readonly open?: Workers
  /** Told after every call that ended. */
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Calls an exported function once for each list of arguments, in worker threads, and gives the results
 * in the order of the lists. Arguments are copied (share large arrays by `shareArray`), arrays in the
 * result are moved. The first error ends it and reaches the caller; threads opened here are ended in
 * every case. What the function takes and gives is the caller's word: the threads do not check it.
 */
export async function mapInWorkers<Arguments extends readonly unknown[], Output>(
  task: ExportedFunction,
  calls: readonly Arguments[],
  { workers = availableParallelism(), open, onProgress }: MapOptions = {},
): Promise<Output[]> {
  const threads = open ?? openWorkers(Math.max(1, Math.min(workers, calls.length)))
  let done = 0
  try {
    return await Promise.all(
      calls.map(async (args) => {
        const output = await threads.run<Output>(task, args)
        done += 1
        onProgress?.(done, calls.length)
        return output
      }),
    )
  } finally {
    if (open === undefined) await threads.close()
  }
}
