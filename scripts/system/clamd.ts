import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** The file by which scanners are tried; in two halves, so that no scanner takes this one for it. */
export const eicar = [
  'X5O!P%@AP[4\\PZX54(P^)7CC)7}$',
  'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*',
].join('')

export interface StartedClamd {
  /** Path of its socket. */
  readonly socket: string
  readonly port: number
  /** A directory of its own. */
  readonly directory: string
  readonly stop: () => Promise<void>
}

/** Starts Debian's daemon with one signature, that of the test file; ready to be asked. */
export async function startClamd(port: number): Promise<StartedClamd> {
  const directory = mkdtempSync(join(tmpdir(), 'thang-clamd-'))
  const socket = join(directory, 'clamd.ctl')
  const database = join(directory, 'db')
  mkdirSync(database)
  const signature = `Eicar-Test:0:0:${Buffer.from(eicar).toString('hex')}\n`
  writeFileSync(join(database, 'local.ndb'), signature)
  // Below what a test sends once, so that it is seen what becomes of a file that is too large.
  const settings = [
    `DatabaseDirectory ${database}`,
    `LocalSocket ${socket}`,
    `TCPSocket ${port}`,
    'TCPAddr 127.0.0.1',
    'StreamMaxLength 2M',
    'Foreground yes',
    'User root',
  ]
  const file = join(directory, 'clamd.conf')
  writeFileSync(file, `${settings.join('\n')}\n`)
  const daemon = spawn('/usr/sbin/clamd', ['--config-file', file], { stdio: 'ignore' })
  await until(() => existsSync(socket))
  return {
    socket,
    port,
    directory,
    async stop() {
      daemon.kill('SIGTERM')
      await until(() => daemon.exitCode !== null || daemon.signalCode !== null)
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 300 && !holds(); tries += 1) await sleep(100)
  if (!holds()) throw new Error('waited in vain')
}
