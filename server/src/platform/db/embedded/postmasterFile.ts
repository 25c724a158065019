import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import type { OsUser } from './osUser.ts'

/** What PostgreSQL says about itself in `postmaster.pid` while it runs, or left there when killed. */
export interface PostmasterFile {
  readonly pid: number
  /** 'starting', 'ready', 'stopping' …; empty in the first moment. */
  readonly status: string
  /** A socket's directory or a loopback address, and the port. */
  readonly host: string
  readonly port: number
}

/** Undefined when there is none. */
export function readPostmasterFile(home: string): PostmasterFile | undefined {
  try {
    const lines = readFileSync(postmasterPath(home), 'utf8').split('\n')
    return {
      pid: Number(lines[0]),
      status: lines[7]?.trim() ?? '',
      host: lines[4]?.trim() || (lines[5]?.trim() ?? ''),
      port: Number(lines[3]),
    }
  } catch {
    return undefined
  }
}

/**
 * Stops what a Node that was killed left running on the cluster. To be called by the holder of the
 * instance lock, since whatever runs there then has no master. Stopping and starting anew takes a
 * tenth of a second and, unlike adopting, leaves no server with another version's settings.
 */
export async function stopOrphan(
  home: string,
  binaries: Binaries,
  user: OsUser | undefined,
): Promise<boolean> {
  const data = realpathSync(join(home, 'data'))
  const file = readPostmasterFile(home)
  if (process.platform !== 'linux') return stopByPgCtl(data, binaries, user)

  const processes = listProcessesIn(data)
  if (file && processes.includes(file.pid)) signal(file.pid, 'SIGINT')
  // Children of a postmaster that was itself killed leave by themselves, if slowly.
  await untilNoneIn(data, 10_000)
  await endProcessesIn(data, 'SIGQUIT')
  // The number may by now belong to a stranger, for whose sake PostgreSQL would refuse to start.
  if (file) rmSync(postmasterPath(home), { force: true })
  return processes.length > 0
}

/** Ends by force whatever PostgreSQL program works in the directory; knows how only on Linux. */
export async function endProcessesIn(data: string, how: 'SIGQUIT' | 'SIGKILL'): Promise<void> {
  if (process.platform !== 'linux') return
  for (const pid of listProcessesIn(data)) signal(pid, how)
  await untilNoneIn(data, 5_000)
  for (const pid of listProcessesIn(data)) signal(pid, 'SIGKILL')
  await untilNoneIn(data, 5_000)
}

async function untilNoneIn(data: string, milliseconds: number): Promise<void> {
  const end = Date.now() + milliseconds
  while (listProcessesIn(data).length > 0 && Date.now() < end) await sleep(20)
}

function postmasterPath(home: string): string {
  return join(home, 'data', 'postmaster.pid')
}

/** PostgreSQL's programs work in the data directory of their cluster; a person's shell there is spared. */
export function listProcessesIn(data: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => worksIn(pid, data))
    .map(Number)
}

function worksIn(pid: string, data: string): boolean {
  try {
    return (
      readlinkSync(`/proc/${pid}/cwd`) === data &&
      ['postgres', 'initdb'].includes(readFileSync(`/proc/${pid}/comm`, 'utf8').trim())
    )
  } catch {
    // Gone meanwhile, or another user's.
    return false
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // Gone meanwhile, which is what we want.
  }
}

function stopByPgCtl(data: string, binaries: Binaries, user: OsUser | undefined): boolean {
  const status = spawnSync(binaries.pgCtl, ['status', '-D', data], { ...user, stdio: 'ignore' })
  if (status.status !== 0) return false
  spawnSync(binaries.pgCtl, ['stop', '-m', 'fast', '-D', data], { ...user, stdio: 'ignore' })
  return true
}
