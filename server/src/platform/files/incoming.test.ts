import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Incoming } from './incoming.ts'

let directory: string
let incoming: Incoming
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'thang-incoming-'))
  incoming = new Incoming(join(directory, '.incoming'))
})
afterAll(() => rm(directory, { recursive: true }))

function append(id: string, offset: number, content: string | Readable) {
  const source = typeof content === 'string' ? Readable.from([Buffer.from(content)]) : content
  return incoming.append(id, { offset, bytes: 10 }, source)
}

async function contentOf(id: string): Promise<string> {
  return readFile(incoming.pathOf(id), 'utf8')
}

it('what was never begun has no bytes', async () => {
  expect(await incoming.offsetOf('never')).toBe(0)
  expect(await incoming.list()).toEqual([])
})

it('parts are added one after the other', async () => {
  expect(await append('parts', 0, '12345')).toBe(5)
  expect(await append('parts', 5, '67890')).toBe(10)
  expect(await contentOf('parts')).toBe('1234567890')
})

it('a part that begins elsewhere is refused with where it is to begin', async () => {
  await append('offset', 0, '123')
  await expect(append('offset', 0, '123')).rejects.toMatchObject({
    code: 'conflict',
    details: { reason: 'offset-differs', offset: 3 },
  })
  expect(await contentOf('offset')).toBe('123')
})

it('what is longer than promised is refused, and adds nothing', async () => {
  await append('long', 0, '12345')
  await expect(append('long', 5, '678901')).rejects.toMatchObject({ code: 'invalid' })
  expect(await contentOf('long')).toBe('12345')
})

it('what came before a cut is kept', async () => {
  const source = new PassThrough()
  const sending = append('cut', 0, source)
  source.write('1234')
  await until(async () => (await contentOf('cut').catch(() => '')) === '1234')
  source.destroy(new Error('cut'))
  await expect(sending).rejects.toThrow('cut')
  expect(await incoming.offsetOf('cut')).toBe(4)
})

it('who sends again, or asks for the offset, ends a request that hangs', async () => {
  const hanging = [new PassThrough(), new PassThrough()]
  const [first, second] = hanging.map((source) =>
    append('hangs', 0, source).catch((error) => error),
  )
  expect(await first).toMatchObject({ details: { reason: 'taken-over' } })
  expect(await incoming.offsetOf('hangs')).toBe(0)
  expect(await second).toMatchObject({ details: { reason: 'taken-over' } })
})

it('of many that send the same part at once one adds it', async () => {
  const answers = await Promise.allSettled(
    Array.from({ length: 8 }, () => append('race', 0, Readable.from([Buffer.from('12345')]))),
  )
  expect(answers.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1)
  const there = await incoming.offsetOf('race')
  if (there === 0) await append('race', 0, '12345')
  expect(await contentOf('race')).toBe('12345')
})

it('what is discarded is gone', async () => {
  await append('discarded', 0, '12345')
  await incoming.discard('discarded')
  await incoming.discard('discarded')
  expect(await incoming.offsetOf('discarded')).toBe(0)
})

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await setImmediate()
}
