import { existsSync } from 'node:fs'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFiles, type VirusScanner } from '../../server/src/platform/files/index.ts'
import { eicar, startClamd, type StartedClamd } from './clamd.ts'

/** ClamAV's daemon as Debian installs it; without it nothing here can be said of the real one. */
const program = '/usr/sbin/clamd'
const isThere = existsSync(program)

it('the daemon of Debian is here (apt-get install clamav-daemon)', () => {
  if (!isThere) console.warn(`${program} is missing: the real daemon is not tried`)
  expect(isThere || process.env['CI'] === undefined).toBe(true)
})

describe.runIf(isThere)('the real daemon', () => {
  let daemon: StartedClamd
  beforeAll(async () => void (daemon = await startClamd(23_310)))
  afterAll(() => daemon.stop())

  function scannerAt(place: 'socket' | 'port'): VirusScanner {
    const { socket, port, directory } = daemon
    const clamd = place === 'socket' ? { path: socket } : { host: '127.0.0.1', port }
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
