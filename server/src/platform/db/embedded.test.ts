import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { lstatSync, readdirSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answers } from './connect.ts'
import {
  type EmbeddedOptions,
  type EmbeddedPostgres,
  findRunningPostgres,
  startEmbeddedPostgres,
} from './embedded.ts'
import { findNative } from './embedded/binaries.ts'
import { canEnter, isRoot } from './embedded/osUser.ts'
import { listProcessesIn } from './embedded/postmasterFile.ts'

const nobody = { uid: 65_534, gid: 65_534 }
const hold = join(import.meta.dirname, '../../../test/holdPostgres.ts')

let directory: string
let said: string[]
let running: EmbeddedPostgres[]
let children: ChildProcess[]

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'thang-pg-'))
  said = []
  running = []
  children = []
})

afterEach(async () => {
  for (const postgres of running) await postgres.stop()
  for (const child of children) await kill(child)
  // What a killed process left running is stopped by a start and a stop.
  if (existsSync(join(directory, 'postgres', 'data', 'postmaster.pid'))) {
    await (await startEmbeddedPostgres({ directory, durable: false })).stop()
  }
  rmSync(directory, { recursive: true })
})

describe('the bundled PostgreSQL', () => {
  it('keeps its data over a stop and a start', async () => {
    const first = await start()
    await query(first.ownerUrl, 'CREATE TABLE kept AS SELECT 1 AS one')
    await first.stop()
    expect(listProcessesIn(join(directory, 'postgres', 'data'))).toEqual([])

    const second = await start()
    expect(await query(second.ownerUrl, 'SELECT one FROM kept')).toEqual([{ one: 1 }])
  })

  it('keeps its data when Node is killed, whose PostgreSQL the next start stops', async () => {
    const { child, url } = await holdElsewhere()
    await query(url, 'CREATE TABLE kept AS SELECT 1 AS one')
    await kill(child)

    const next = await start()
    expect(said.join()).toContain('Stopped a PostgreSQL left from last time')
    expect(await query(next.ownerUrl, 'SELECT one FROM kept')).toEqual([{ one: 1 }])
  })

  it('refuses a second instance on the same directory, and the first goes on', async () => {
    const { child, url } = await holdElsewhere()
    await expect(start()).rejects.toThrow(`${directory} (process ${child.pid})`)
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  it('can be found by another program while it runs, and is not believed after a kill', async () => {
    const { child, url } = await holdElsewhere()
    const found = findRunningPostgres(directory)
    expect(found?.ownerUrl).toBe(url)
    expect(await answers(url)).toBe(true)
    await kill(child)
    await (await start()).stop()
    expect(await answers(url)).toBe(false)
    expect(findRunningPostgres(directory)).toBeUndefined()
  })

  it('starts where an earlier start was killed at any moment of making the cluster', async () => {
    for (const milliseconds of [150, 350]) {
      const child = spawnHolder()
      await sleep(milliseconds)
      await kill(child)
    }
    const postgres = await start()
    expect(await query(postgres.ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    expect(readdirSync(directory).filter((name) => name.includes('half'))).toEqual([])
  })

  it('is not misled by a process number that now belongs to a stranger', async () => {
    await (await start()).stop()
    const file = join(directory, 'postgres', 'data', 'postmaster.pid')
    writeFileSync(file, `${process.pid}\n`)
    const postgres = await start()
    expect(await query(postgres.ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  it('lets nobody in without the password, by socket or by port', async () => {
    for (const transport of ['socket', 'loopback'] as const) {
      const postgres = await start({ transport })
      for (const url of [postgres.ownerUrl, postgres.appUrl, postgres.superuserUrl]) {
        await expect(query(withPassword(url, 'guess'), 'SELECT')).rejects.toThrow('authentication')
      }
      await postgres.stop()
    }
  })

  it('keeps its socket and passwords from other users', async () => {
    const postgres = await start()
    const socket = new URL(postgres.appUrl).searchParams.get('host') ?? ''
    expect(statSync(socket).mode & 0o777).toBe(0o700)
    expect(statSync(join(directory, 'postgres', 'passwords.json')).mode & 0o777).toBe(0o600)
  })

  it('works as an application role that is neither superuser nor owner', async () => {
    const postgres = await start()
    const [role] = await query(
      postgres.appUrl,
      `SELECT rolsuper OR rolcreatedb OR rolcreaterole OR pg_has_role('thang_owner', 'MEMBER') AS strong
       FROM pg_roles WHERE rolname = current_user`,
    )
    expect(role).toEqual({ strong: false })
    await expect(query(postgres.appUrl, 'CREATE TABLE mine ()')).rejects.toThrow(
      'permission denied',
    )
  })

  it('puts the socket elsewhere when the path is too long for one', async () => {
    chmodSync(directory, 0o711)
    const long = join(directory, 'thư-mục-dài-'.repeat(8))
    const postgres = await start({ directory: long })
    const socket = new URL(postgres.appUrl).searchParams.get('host') ?? ''
    expect(dirname(socket)).toBe(tmpdir())
    expect(existsSync(join(long, 'postgres', 'data'))).toBe(true)
    expect(await query(postgres.ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await postgres.stop()
    rmSync(socket, { recursive: true })
  })

  it('restores the links that npm could not pack', async () => {
    const native = copyNativeWithoutLinks()
    chmodSync(directory, 0o711)
    const postgres = await start({ native })
    expect(await query(postgres.ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    expect(existsSync(join(native, 'lib', 'libpq.so.5'))).toBe(true)
  })
})

describe.runIf(isRoot())('the bundled PostgreSQL started by root', () => {
  it('lives elsewhere, and says so, when nobody else may pass to the data or the programs', async () => {
    const native = copyNativeWithoutLinks()
    const closed = { native, directory: join(directory, 'data') }
    mkdirSync(closed.directory)
    const first = await start(closed)
    expect(said.join('\n')).toMatch(/PostgreSQL keeps its data in \/var\/lib\/thang-/)
    expect(said.join('\n')).toMatch(/was copied to \/var\/lib\/thang-/)
    await query(first.ownerUrl, 'CREATE TABLE kept AS SELECT 1 AS one')
    await first.stop()

    said = []
    const second = await start(closed)
    expect(await query(second.ownerUrl, 'SELECT one FROM kept')).toEqual([{ one: 1 }])
    await second.stop()
    rmSync(dirname(readlinkSync(join(closed.directory, 'postgres'))), { recursive: true })
    expect(said).toEqual([])
  })

  it('lets that other user, and nobody else, pass through a directory that was closed', async () => {
    await start()
    expect(statSync(directory).mode & 0o777).toBe(0o710)
    expect(said.join()).not.toContain('/var/lib')
  })

  it('runs as the owner of the data directory, who can then do without root', async () => {
    chownSync(directory, nobody.uid, nobody.gid)
    const first = await start()
    await query(first.ownerUrl, 'CREATE TABLE kept AS SELECT 1 AS one')
    await first.stop()
    expect(statSync(join(directory, 'postgres', 'data')).uid).toBe(nobody.uid)
    if (!canEnter(nobody, dirname(hold))) return

    const { url } = await holdElsewhere(nobody)
    expect(await query(url, 'SELECT one FROM kept')).toEqual([{ one: 1 }])
  })
})

async function start(options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedPostgres> {
  const given = { directory, durable: false, log: remember, ...options }
  const postgres = await startEmbeddedPostgres(given)
  running.push(postgres)
  return postgres
}

function remember(line: string): void {
  said.push(line)
}

function spawnHolder(user?: typeof nobody): ChildProcess {
  const child = spawn(process.execPath, [hold, directory], {
    ...user,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  children.push(child)
  return child
}

async function holdElsewhere(user?: typeof nobody): Promise<{ child: ChildProcess; url: string }> {
  const child = spawnHolder(user)
  if (!child.stdout) throw new Error('the holder has no output')
  const [data] = await once(child.stdout, 'data')
  return { child, url: String(data).trim() }
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

function copyNativeWithoutLinks(): string {
  const copy = join(directory, 'package', 'native')
  mkdirSync(dirname(copy))
  cpSync(join(findNative(), '../package.json'), join(directory, 'package', 'package.json'))
  cpSync(findNative(), copy, {
    recursive: true,
    filter: (path) => !lstatSync(path).isSymbolicLink(),
  })
  return copy
}

function withPassword(url: string, password: string): string {
  const changed = new URL(url)
  changed.password = password
  return changed.href
}

async function query(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}
