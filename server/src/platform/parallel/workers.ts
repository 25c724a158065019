import { Worker } from 'node:worker_threads'
import type { Answer } from './runCalls.ts'

/** A function by the address of its module (a file URL) and the name of its export. */
export interface ExportedFunction {
  readonly module: string
  readonly name: string
}

/** Open worker threads. */
export interface Workers {
  /** Calls a function in the next free thread. */
  readonly run: <Output>(task: ExportedFunction, args: readonly unknown[]) => Promise<Output>
  /** Ends the threads; calls that have not ended are refused. */
  readonly close: () => Promise<void>
}

interface Call {
  readonly task: ExportedFunction
  readonly args: readonly unknown[]
  readonly resolve: (output: never) => void
  readonly reject: (error: unknown) => void
}

/**
 * Opens this many worker threads. A call that fails fails alone; a thread that dies (or cannot start)
 * ends all, with its error for every call that waits.
 */
export function openWorkers(count: number): Workers {
  const waiting: Call[] = []
  const idle: Worker[] = []
  const running = new Map<Worker, Call>()
  let ended: Error | undefined

  const giveWork = () => {
    while (waiting.length > 0 && idle.length > 0) {
      const [call, worker] = [waiting.shift(), idle.pop()]
      if (call === undefined || worker === undefined) return
      running.set(worker, call)
      post(worker, call)
    }
  }
  const post = (worker: Worker, call: Call) => {
    try {
      worker.postMessage({ ...call.task, args: call.args }, [])
    } catch (error) {
      // The arguments cannot be copied; the thread has heard nothing.
      running.delete(worker)
      idle.push(worker)
      call.reject(error)
    }
  }
  const answer = (worker: Worker, { output, error }: Answer) => {
    const call = running.get(worker)
    running.delete(worker)
    idle.push(worker)
    if (error === undefined) call?.resolve(output)
    else call?.reject(error)
    giveWork()
  }
  const end = async (reason: Error) => {
    ended ??= reason
    for (const call of [...running.values(), ...waiting.splice(0)]) call.reject(ended)
    running.clear()
    await Promise.all(workers.map((worker) => worker.terminate()))
  }

  const workers = Array.from({ length: count }, () => {
    const worker = new Worker(new URL('./runCalls.ts', import.meta.url), { execArgv: [] })
    worker.on('message', (message: Answer) => answer(worker, message))
    worker.on(
      'error',
      (error) => void end(error instanceof Error ? error : new Error(String(error))),
    )
    worker.on('exit', (code) => void end(new Error(`a worker thread ended with code ${code}`)))
    return worker
  })
  idle.push(...workers)

  return {
    run: (task, args) =>
      new Promise((resolve, reject) => {
        if (ended !== undefined) reject(ended)
        else {
          waiting.push({ task, args, resolve, reject })
          giveWork()
        }
      }),
    close: () => end(new Error('the worker threads were closed')),
  }
}
