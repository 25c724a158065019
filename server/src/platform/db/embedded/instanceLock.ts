import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StartFailure } from '../../startFailure.ts'
import { giveToOwnerOf } from './osUser.ts'

/** Held while this process owns the cluster below a directory. */
export interface InstanceLock {
  release(): void
}

/**
 * Takes the directory for this process, or refuses when another living process has it.
 *
 * The lock is the operating system's own, on an open file, taken through SQLite because Node has no
 * call for it: the kernel lets go of it however the holder dies, so there is no stale lock, no
 * process number to mistake for another's, and no moment in which two can both have it.
 */
export function lockInstance(directory: string): InstanceLock {
  const file = join(directory, 'postgres.lock')
  const holderFile = join(directory, 'postgres.holder')
  const lock = new DatabaseSync(file, { timeout: 0 })
  try {
    lock.exec('PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    throw isBusy(error) ? alreadyRunning(directory, holderFile) : error
  }
  // Others must not be able to open it: an open file can be locked.
  chmodSync(file, 0o600)
  writeFileSync(holderFile, `${process.pid}\n`, { mode: 0o600 })
  giveToOwnerOf(directory, file, holderFile)
  return {
    release() {
      if (!lock.isOpen) return
      rmSync(holderFile, { force: true })
      lock.close()
    },
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === 5
}

function alreadyRunning(directory: string, holderFile: string): StartFailure {
  const pid = readHolder(holderFile)
  return new StartFailure(
    `Thang đang chạy trên thư mục dữ liệu ${directory} (tiến trình ${pid}). Hãy dừng tiến trình ấy, hoặc chọn thư mục khác: THANG_DATA=… npm start`,
    `Thang is already running on the data directory ${directory} (process ${pid}). Stop that process, or choose another directory with THANG_DATA.`,
  )
}

function readHolder(holderFile: string): string {
  try {
    return readFileSync(holderFile, 'utf8').trim()
  } catch {
    return '?'
  }
}
