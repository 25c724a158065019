import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartFailure } from '../../startFailure.ts'
import type { Binaries } from './binaries.ts'
import { postgresEnvironment } from './cluster.ts'
import { makeSocketDirectory } from './location.ts'
import { giveToOwnerOf, type OsUser } from './osUser.ts'
import { readPostmasterFile } from './postmasterFile.ts'

/** Where a running server listens: a socket's directory or a loopback port, never anything wider. */
export interface Address {
  readonly host: string
  readonly port: number
}

export interface ServerProcess {
  readonly address: Address
  /** Settles when the server has ended, for whatever reason. */
  readonly ended: Promise<void>
  /** Fast shutdown (transactions under way are rolled back); settles when it is complete. */
  stop(): Promise<void>
}

export interface ServerOptions {
  readonly home: string
  readonly binaries: Binaries
  readonly user: OsUser | undefined
  readonly durable: boolean
  readonly connections: number
  readonly transport: 'socket' | 'loopback'
  readonly log: (line: string) => void
}

/** Starts the server of a cluster and waits until it takes connections. */
export async function startServerProcess(options: ServerOptions): Promise<ServerProcess> {
  const address = await chooseAddress(options)
  const logFile = join(options.home, 'postgres.log')
  const child = spawnPostgres(options, address, logFile)
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve())
    child.once('exit', () => resolve())
  })
  // The last words of a Node that ends without stopping properly; a signal sent is enough.
  const onExit = () => child.kill('SIGINT')
  process.once('exit', onExit)
  void ended.then(() => process.off('exit', onExit))

  if (!(await isReady(child, options))) {
    await stop(child, ended, options)
    throw notStarted(logFile)
  }
  return { address, ended, stop: () => stop(child, ended, options) }
}

async function chooseAddress({ home, user, transport }: ServerOptions): Promise<Address> {
  return transport === 'socket'
    ? { host: makeSocketDirectory(home, user), port: 5432 }
    : { host: '127.0.0.1', port: await findFreePort() }
}

/** In a session of its own, so that Ctrl-C in the terminal reaches Node alone, who then stops it in order. */
function spawnPostgres(options: ServerOptions, address: Address, logFile: string): ChildProcess {
  const output = openSync(logFile, isLong(logFile) ? 'w' : 'a', 0o600)
  giveToOwnerOf(options.home, logFile)
  try {
    return spawn(options.binaries.postgres, serverArguments(options, address), {
      ...options.user,
      env: postgresEnvironment,
      cwd: join(options.home, 'data'),
      detached: process.platform !== 'win32',
      windowsHide: true,
      stdio: ['ignore', output, output],
    })
  } finally {
    closeSync(output)
  }
}

function serverArguments(options: ServerOptions, { host, port }: Address): string[] {
  const isSocket = options.transport === 'socket'
  const settings = {
    listen_addresses: isSocket ? '' : host,
    port,
    unix_socket_directories: isSocket ? host : '',
    unix_socket_permissions: '0700',
    max_connections: options.connections,
    // Small: one machine, a few hundred megabytes of data, the file cache of the system behind it.
    shared_buffers: '48MB',
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    max_wal_size: '256MB',
    min_wal_size: '48MB',
    jit: 'off',
    // Reading in the server's own process saves three workers.
    io_method: 'sync',
    // No replica is fed from a bundled server.
    wal_level: 'minimal',
    max_wal_senders: 0,
    max_logical_replication_workers: 0,
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    log_line_prefix: '%m [%p] ',
    log_checkpoints: 'off',
    ...(options.durable
      ? {}
      : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return ['-D', join(options.home, 'data'), ...flags]
}

/** PostgreSQL writes "ready" into its own file; reading that is quicker than knocking. */
async function isReady(child: ChildProcess, options: ServerOptions): Promise<boolean> {
  const patience = Date.now() + 3_000
  let told = false
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const file = readPostmasterFile(options.home)
    if (file?.pid === child.pid && file.status === 'ready') return true
    if (!told && Date.now() > patience) {
      told = true
      options.log('PostgreSQL đang khôi phục sau lần dừng đột ngột… / is recovering…')
    }
    await sleep(10)
  }
  return false
}

async function stop(child: ChildProcess, ended: Promise<void>, options: ServerOptions) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  if (process.platform === 'win32') {
    const args = ['stop', '-m', 'fast', '-D', join(options.home, 'data')]
    spawn(options.binaries.pgCtl, args, { stdio: 'ignore', windowsHide: true })
  } else {
    child.kill('SIGINT')
  }
  // A fast shutdown that hangs becomes an immediate one: the next start recovers from the log.
  const impatience = setTimeout(() => child.kill('SIGQUIT'), 30_000)
  await ended
  clearTimeout(impatience)
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function isLong(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 5_000_000
}

function notStarted(logFile: string): StartFailure {
  const lastWords = readFileSync(logFile, 'utf8').trim().split('\n').slice(-5).join('\n')
  return new StartFailure(
    `PostgreSQL không khởi động được. Những dòng cuối của ${logFile}:\n${lastWords}`,
    'PostgreSQL did not start; the last lines of its log are above.',
  )
}
