import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { StartFailure } from '../../startFailure.ts'

/** Another user of this machine, as whom root runs PostgreSQL (which refuses to run as root). */
export interface OsUser {
  readonly uid: number
  readonly gid: number
}

/** Whether this process is root, so that PostgreSQL needs another user. */
export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/**
 * As whom PostgreSQL runs: undefined for this process's own user. Root drops to the owner of an
 * existing cluster, else to the owner of the data directory (the person who called sudo), else to
 * an unprivileged system user.
 */
export function choosePostgresUser(directory: string): OsUser | undefined {
  if (!isRoot()) return undefined
  const owner = [join(directory, 'postgres', 'data'), directory]
    .filter((path) => existsSync(path))
    .map((path) => statSync(path))
    .find((stat) => stat.uid !== 0)
  return owner ? { uid: owner.uid, gid: owner.gid } : unprivilegedUser()
}

function unprivilegedUser(): OsUser {
  const entries = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['nobody', 'postgres', 'daemon']) {
    const entry = entries.find((line) => line.startsWith(`${name}:`))?.split(':')
    if (entry) return { uid: Number(entry[2]), gid: Number(entry[3]) }
  }
  throw new StartFailure(
    'PostgreSQL không chạy bằng root và máy này không có người dùng nobody. Hãy chạy bằng một người dùng thường.',
    'PostgreSQL does not run as root and this machine has no user nobody. Run as an ordinary user.',
  )
}

/** Whether the user can enter the directory. Asked of the kernel, since ACLs count too. */
export function canEnter(user: OsUser, directory: string): boolean {
  const tried = spawnSync('/bin/sh', ['-c', 'cd "$0"', directory], { ...user, stdio: 'ignore' })
  return tried.status === 0
}

/** Gives files to the user, where there is one. */
export function giveTo(user: OsUser | undefined, ...files: string[]): void {
  if (user) for (const file of files) chownSync(file, user.uid, user.gid)
}

/** Gives files that root made to the owner of the directory, who will also want to run without root. */
export function giveToOwnerOf(directory: string, ...files: string[]): void {
  if (!isRoot()) return
  const { uid, gid } = statSync(directory)
  giveTo({ uid, gid }, ...files)
}
