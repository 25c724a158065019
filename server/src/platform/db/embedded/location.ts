import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  realpathSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { StartFailure } from '../../startFailure.ts'
import { canEnter, giveTo, isRoot, type OsUser } from './osUser.ts'

/** Makes the data directory if there is none, closed to others. */
export function makeDataDirectory(directory: string): string {
  if (!existsSync(directory)) {
    mkdirSync(directory, { recursive: true })
    chmodSync(directory, 0o700)
  }
  return realpathSync(directory)
}

/**
 * The directory that holds the folder `postgres`: the data directory itself, or, when PostgreSQL's
 * user cannot reach that, a place of its own to which a symbolic link then points.
 */
export function chooseBase(
  directory: string,
  user: OsUser | undefined,
  log: (line: string) => void,
): string {
  const home = join(directory, 'postgres')
  const found = lstatSync(home, { throwIfNoEntry: false })
  if (found?.isSymbolicLink()) return makeBase(dirname(readlinkSync(home)))
  if (!user || canEnter(user, directory) || letPass(user, directory)) return directory
  if (found) throw unreachable(home, user)
  const base = makeBase(join(reachablePlace(), `thang-${shortHash(directory)}`))
  symlinkSync(join(base, 'postgres'), home)
  log(
    `Dữ liệu PostgreSQL nằm ở / PostgreSQL keeps its data in ${base} (người dùng ${user.uid} không vào được / user ${user.uid} cannot reach ${directory})`,
  )
  return base
}

/** Lets the user's group pass through root's own data directory, if that is all that is in the way. */
function letPass(user: OsUser, directory: string): boolean {
  const { uid, mode } = statSync(directory)
  if (uid !== 0 || !canEnter(user, dirname(directory))) return false
  chownSync(directory, uid, user.gid)
  chmodSync(directory, (mode & 0o700) | 0o010)
  return canEnter(user, directory)
}

function makeBase(base: string): string {
  mkdirSync(base, { recursive: true })
  if (isRoot()) chmodSync(base, 0o711)
  return base
}

/** A place that survives a restart of the machine. */
function reachablePlace(): string {
  return existsSync('/var/lib') ? '/var/lib' : '/var/tmp'
}

/**
 * A directory of mode 0700 for the socket: in the cluster's home, or, where the whole path would be
 * longer than a socket address holds (107 bytes on Linux, 103 on macOS), in the system's temporary one.
 */
export function makeSocketDirectory(home: string, user: OsUser | undefined): string {
  const near = join(home, 'socket')
  const fits = Buffer.byteLength(join(near, '.s.PGSQL.5432.lock')) <= 100
  const directory = fits ? near : join(shortTemporary(), `thang-${shortHash(home)}`)
  if (!existsSync(directory)) {
    mkdirSync(directory, { mode: 0o700 })
    giveTo(user, directory)
  }
  const { mode, uid } = lstatSync(directory)
  const isPrivate = (mode & 0o077) === 0 && uid === (user?.uid ?? process.getuid?.() ?? uid)
  if (!isPrivate) throw notPrivate(directory)
  return directory
}

function shortTemporary(): string {
  return Buffer.byteLength(tmpdir()) < 60 ? tmpdir() : '/tmp'
}

/** Refuses a cluster that this process may not open or that another major version wrote. */
export function checkCluster(data: string, major: string, version: string): void {
  const { uid } = statSync(data)
  if (process.getuid && !isRoot() && uid !== process.getuid()) {
    throw new StartFailure(
      `Dữ liệu ở ${data} thuộc người dùng khác (uid ${uid}). Hãy chạy bằng người dùng ấy hoặc root, hoặc chọn THANG_DATA khác.`,
      `The data in ${data} belongs to another user (uid ${uid}). Run as that user or root, or choose another THANG_DATA.`,
    )
  }
  if (version !== major) {
    throw new StartFailure(
      `Dữ liệu ở ${data} là của PostgreSQL ${version}, bản kèm theo là ${major}. Hãy xuất dữ liệu bằng phiên bản cũ rồi nhập lại.`,
      `The data in ${data} is PostgreSQL ${version}'s, the bundled one is ${major}. Export it with the older release and import it again.`,
    )
  }
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

function unreachable(home: string, user: OsUser): StartFailure {
  return new StartFailure(
    `Người dùng ${user.uid} chạy PostgreSQL không vào được ${home}. Hãy mở quyền đi qua (chmod o+x) các thư mục chứa nó, hoặc chạy bằng người dùng thường.`,
    `User ${user.uid}, who runs PostgreSQL, cannot reach ${home}. Let others pass (chmod o+x) through the directories above it, or run as an ordinary user.`,
  )
}

function notPrivate(directory: string): StartFailure {
  return new StartFailure(
    `Thư mục ${directory} phải thuộc người chạy PostgreSQL và có quyền 0700. Hãy xoá nó rồi chạy lại.`,
    `The directory ${directory} must belong to the user who runs PostgreSQL, with mode 0700. Remove it and start again.`,
  )
}
