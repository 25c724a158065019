import { enableCompileCache, flushCompileCache } from 'node:module'
import { parentPort } from 'node:worker_threads'
import type { ExportedFunction } from './workers.ts'

// The inside of a worker thread: calls what it is told to and answers. Most of a thread's start is
// reading TypeScript, which Node remembers for the next one (under the system's temporary folder).
enableCompileCache()
const loaded = new Set<string>()

/** What a call came to; `error` only where it failed. */
export interface Answer {
  readonly output: never
  readonly error?: unknown
}

interface CallMessage extends ExportedFunction {
  readonly args: readonly unknown[]
}

parentPort?.on('message', (message: CallMessage) => {
  call(message).then(
    (output) => parentPort?.postMessage({ output }, buffersOf(output)),
    (error: unknown) =>
      parentPort?.postMessage({ error: error ?? new Error('nothing was thrown') }, []),
  )
})

async function call({ module, name, args }: CallMessage): Promise<unknown> {
  const exported: Record<string, unknown> = await import(module)
  if (!loaded.has(module)) flushCompileCache()
  loaded.add(module)
  const called = exported[name]
  if (typeof called !== 'function') throw new TypeError(`${module} exports no function ${name}`)
  return called(...args)
}

/** Arrays in the result move to the caller instead of being copied. */
function buffersOf(output: unknown): ArrayBuffer[] {
  const parts = output !== null && typeof output === 'object' ? Object.values(output) : []
  const buffers = [output, ...parts].flatMap((part) =>
    ArrayBuffer.isView(part) && part.buffer instanceof ArrayBuffer ? [part.buffer] : [],
  )
  return [...new Set(buffers)]
}
