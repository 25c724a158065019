import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFiles, type VirusScanner } from '../../server/src/platform/files/index.ts'

/** ClamAV's daemon as Debian installs it; without it nothing here can be said of the real one. */
const program = '/usr/sbin/clamd'
const isThere = existsSync(program)

/** The file by which scanners are tried; in two halves, so that no scanner takes this one for it. */
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

const port = 23_310
const addresses = (directory: string) => [
  { path: join(directory, 'clamd.ctl') },
  { host: '127.0.0.1', port },
]

it('the daemon of Debian is here (apt-get install clamav-daemon)', () => {
  if (!isThere) console.warn(`${program} is missing: the real daemon is not tried`)
  expect(isThere || process.env['CI'] === undefined).toBe(true)
})

describe.runIf(isThere)('the real daemon', () => {
  let directory: string
  let daemon: ChildProcess
  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'thang-clamd-'))
    const database = join(directory, 'db')
    mkdirSync(database)
    writeFileSync(
      join(database, 'local.ndb'),
      `Eicar-Test:0:0:${Buffer.from(eicar).toString('hex')}\n`,
    )
    // Below what the test sends once, so that it is seen what becomes of a file that is too large.
    const settings = [
      `DatabaseDirectory ${database}`,
      `LocalSocket ${join(directory, 'clamd.ctl')}`,
      `TCPSocket ${port}`,
      'TCPAddr 127.0.0.1',
      'StreamMaxLength 2M',
      'Foreground yes',
      'User root',
    ]
    writeFileSync(join(directory, 'clamd.conf'), `${settings.join('\n')}\n`)
    daemon = spawn(program, ['--config-file', join(directory, 'clamd.conf')], { stdio: 'ignore' })
    await until(() => existsSync(join(directory, 'clamd.ctl')))
  })
  afterAll(async () => {
    daemon.kill('SIGTERM')
    await until(() => daemon.exitCode !== null || daemon.signalCode !== null)
    rmSync(directory, { recursive: true, force: true })
  })

  function scannerAt(place: 'socket' | 'port'): VirusScanner {
    const [socket, tcp] = addresses(directory)
    const clamd = place === 'socket' ? socket : tcp
    const { scanner } = openFiles({ fileBytes: 1, s3: undefined, clamd }, directory)
    if (scanner === null) throw new Error('no scanner')
    return scanner
  }

  const scan = (content: Buffer | string, place: 'socket' | 'port' = 'socket') =>
    scannerAt(place).scan(Readable.from([Buffer.from(content)]))

  it.each(['socket', 'port'] as const)('finds the test virus, by a %s', async (place) => {
    expect((await scan(eicar, place)).infection).toMatch(/^Eicar-Test/)
  })

  it.each(['socket', 'port'] as const)('finds nothing in a paper, by a %s', async (place) => {
    expect(await scan('%PDF-1.7 Báo cáo', place)).toEqual({ infection: null })
  })

  it('of a file larger than it takes it says nothing, so that is not clean', async () => {
    await expect(scan(Buffer.alloc(8_000_000, 'a'))).rejects.toThrow('virus scan')
  })
})

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 300 && !holds(); tries += 1) await sleep(100)
  if (!holds()) throw new Error('waited in vain')
}
