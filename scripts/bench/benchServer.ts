import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
/** As `npm start` starts it. */
const youngRoom = '--max-semi-space-size=8'
const port = Number(process.env['BENCH_PORT'] ?? 3999)

/** Where the server that is measured listens. */
export const address = `http://localhost:${port}`

/** Does the work with an empty data directory, and removes it after. */
export async function inOwnDirectory<T>(work: (directory: string) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'thang-bench-'))
  await chmod(directory, 0o711)
  try {
    return await work(directory)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

/** Starts the real server on the data directory; `ms` passed until it gave its first page. */
export async function start(
  directory: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<{ child: ChildProcess; ms: number }> {
  const began = performance.now()
  const child = spawn(process.execPath, [youngRoom, join(root, 'server/src/main.ts')], {
    env: { ...process.env, ...environment, THANG_DATA: directory, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  // A measurement that fails leaves no server behind.
  process.once('exit', () => child.kill('SIGINT'))
  while (performance.now() - began < 60_000 && child.exitCode === null) {
    const answer = await fetch(`${address}/`).catch(() => undefined)
    if (answer?.ok === true) {
      await answer.text()
      return { child, ms: performance.now() - began }
    }
    await new Promise((wake) => setTimeout(wake, 20))
  }
  throw new Error('the server ended, or did not answer within a minute')
}

export function stop(child: ChildProcess): Promise<unknown> {
  child.kill('SIGINT')
  return new Promise((ended) => child.once('exit', ended))
}
