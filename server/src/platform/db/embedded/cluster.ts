import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { StartFailure } from '../../startFailure.ts'
import type { Binaries } from './binaries.ts'
import { giveTo, giveToOwnerOf, isRoot, type OsUser } from './osUser.ts'
import { endProcessesIn } from './postmasterFile.ts'

/** The random passwords of a cluster's three roles, kept in a file that only we can read. */
export interface Passwords {
  readonly superuser: string
  readonly owner: string
  readonly app: string
}

/** Role and database names of a bundled cluster. */
export const names = {
  superuser: 'thang_superuser',
  owner: 'thang_owner',
  app: 'thang_app',
  database: 'thang',
} as const

export interface ClusterOptions {
  readonly base: string
  readonly binaries: Binaries
  readonly user: OsUser | undefined
  /** False only for tests: nothing is forced to the disk. */
  readonly durable: boolean
  readonly log: (line: string) => void
}

/**
 * Returns the home of the cluster below `base`, making it first if there is none. It is made under
 * another name, with its roles and database, and renamed when complete, so that an interruption at
 * any moment leaves either a whole cluster or none.
 */
export async function ensureCluster(options: ClusterOptions): Promise<string> {
  const home = join(options.base, 'postgres')
  await removeHalfMade(options.base)
  if (existsSync(home)) return home
  options.log('Đang tạo cơ sở dữ liệu lần đầu… / Making the database for the first time…')
  const half = mkdtempSync(join(options.base, halfMade))
  chmodSync(half, isRoot() ? 0o711 : 0o700)
  const passwords = { superuser: password(), owner: password(), app: password() }
  await initialise(half, passwords, options)
  await provision(half, passwords, options)
  writeFileSync(join(half, 'passwords.json'), JSON.stringify(passwords), { mode: 0o600 })
  giveToOwnerOf(options.base, half, join(half, 'passwords.json'))
  renameSync(half, home)
  return home
}

/** The passwords of the roles in the cluster's home. */
export function readPasswords(home: string): Passwords {
  return JSON.parse(readFileSync(join(home, 'passwords.json'), 'utf8'))
}

/** The environment of PostgreSQL's programs: nothing of ours (PGDATA, a locale) may change what they do. */
export const postgresEnvironment =
  process.platform === 'win32' ? undefined : { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

const halfMade = 'postgres.half-'

async function removeHalfMade(base: string): Promise<void> {
  for (const name of readdirSync(base).filter((each) => each.startsWith(halfMade))) {
    // An initdb outlives the Node that is killed, and would make anew what is removed here.
    await endProcessesIn(join(base, name, 'data'), 'SIGKILL')
    rmSync(join(base, name), { recursive: true, force: true, maxRetries: 10 })
  }
}

function password(): string {
  return randomBytes(24).toString('base64url')
}

/**
 * UTF-8 with columns sorted as C (by code point) and letters folded as Unicode says, neither of
 * which depends on the machine's own locales; pages sort by an explicit `vi-x-icu`.
 */
async function initialise(half: string, passwords: Passwords, options: ClusterOptions) {
  const data = join(half, 'data')
  const passwordFile = join(half, 'superuser')
  mkdirSync(data, { mode: 0o700 })
  writeFileSync(passwordFile, passwords.superuser, { mode: 0o600 })
  giveTo(options.user, data, passwordFile)
  await runProgram(options.binaries.initdb, data, options.user, [
    `--pgdata=${data}`,
    `--username=${names.superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(options.durable ? [] : ['--no-sync']),
  ])
  rmSync(passwordFile)
}

/** In single-user mode, so that no server is ever open before its passwords are set. */
async function provision(half: string, passwords: Passwords, options: ClusterOptions) {
  const statements = [
    `CREATE ROLE ${names.owner} LOGIN PASSWORD '${passwords.owner}'`,
    `CREATE ROLE ${names.app} LOGIN PASSWORD '${passwords.app}'`,
    `CREATE DATABASE ${names.database} OWNER ${names.owner}`,
    `REVOKE ALL ON DATABASE ${names.database} FROM PUBLIC`,
    `GRANT CONNECT ON DATABASE ${names.database} TO ${names.app}`,
  ]
  const data = join(half, 'data')
  const args = ['--single', '-D', data, 'postgres']
  if (!options.durable) args.splice(1, 0, '-c', 'fsync=off')
  await runProgram(
    options.binaries.postgres,
    data,
    options.user,
    args,
    `${statements.join(';\n')};\n`,
  )
}

/** Runs to the end; throws what the program said when it failed. Single-user mode only prints its errors. */
async function runProgram(
  program: string,
  data: string,
  user: OsUser | undefined,
  args: string[],
  input = '',
): Promise<void> {
  const child = spawn(program, args, { ...user, env: postgresEnvironment, cwd: data })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stdin.end(input)
  const status = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (status === 0 && !/^.*(?:ERROR|FATAL|PANIC): /m.test(said)) return
  throw new StartFailure(
    `Không tạo được cơ sở dữ liệu. PostgreSQL nói:\n${said.trim()}`,
    'The database could not be made; PostgreSQL says why above.',
  )
}
