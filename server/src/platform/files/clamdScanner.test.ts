import { Readable } from 'node:stream'
import { afterEach, expect, it } from 'vitest'
import { createClamdScanner } from './clamdScanner.ts'
import { type Behaviour, type FakeClamd, openFakeClamd } from './fixtures/fakeClamd.ts'
import { ScanFailure } from './virusScanner.ts'

const daemons: FakeClamd[] = []
afterEach(async () => {
  for (const daemon of daemons.splice(0)) await daemon.close()
})

async function daemonThat(behave?: Behaviour): Promise<FakeClamd> {
  const daemon = await openFakeClamd(behave)
  daemons.push(daemon)
  return daemon
}

async function scan({ address }: Pick<FakeClamd, 'address'>, timeout = 2000) {
  const parts = [Buffer.from('Báo '), Buffer.from('cáo')]
  return createClamdScanner(address, { timeout }).scan(Readable.from(parts))
}

it('a file without a finding is clean, and came whole', async () => {
  const daemon = await daemonThat()
  expect(await scan(daemon)).toEqual({ infection: null })
  expect(daemon.received.map(String)).toEqual(['Báo cáo'])
})

it('a finding is named', async () => {
  const daemon = await daemonThat((socket) => socket.end('stream: Test.Virus-1 FOUND\0'))
  expect(await scan(daemon)).toEqual({ infection: 'Test.Virus-1' })
})

it('an answer in pieces is one', async () => {
  const daemon = await daemonThat((socket) => {
    socket.write('stream: Te')
    setTimeout(() => socket.write('st FOUND\0'), 30)
  })
  expect(await scan(daemon)).toEqual({ infection: 'Test' })
})

it.each<[string, Behaviour]>([
  ['an error', (socket) => socket.end('INSTREAM size limit exceeded. ERROR\0')],
  ['words that mean nothing', (socket) => socket.end('stream: FOUND OK\0')],
  ['nothing before it hangs up', (socket) => socket.end()],
  ['nothing at all', () => undefined],
  ['a broken connection', (socket) => socket.resetAndDestroy()],
])('%s is no answer: the file is not clean', async (_, behave) => {
  await expect(scan(await daemonThat(behave), 200)).rejects.toThrow(ScanFailure)
})

it('a daemon that is not there is no answer', async () => {
  const daemon = await openFakeClamd()
  await daemon.close()
  await expect(scan(daemon)).rejects.toThrow(/virus scan: .*ECONNREFUSED/)
})

it('a file that cannot be read to its end is not scanned', async () => {
  const { address } = await daemonThat()
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('half')
      throw new Error('disk')
    })(),
  )
  await expect(createClamdScanner(address).scan(broken)).rejects.toThrow('virus scan: disk')
})
