import type { EvidenceUpload } from '@thang/contracts'
import { expect, it } from 'vitest'
import { Refused } from '../../../app/workspace/send.ts'
import { FileUpload, type FileToSend, type UploadCalls, type UploadState } from './fileUpload.ts'

const megabyte = 1_000_000
const cut = () => new Refused(0, null)
const refusal = (status: number, reason: string) =>
  new Refused(status, { error: { code: 'conflict', message: reason, details: { reason } } })

/** A server that keeps what comes, and fails where it is told to. */
class InventedServer {
  got = 0
  state: EvidenceUpload['state'] = 'receiving'
  readonly parts: [number, number][] = []
  /** Before the part of this number is sent, or after so many of its bytes came. */
  failures: { readonly keeps: number; readonly error: Refused }[] = []
  begun = 0
  /** Milliseconds that each part takes. */
  slow = 0
  refuses: Refused | null = null
  readonly bytes: number
  constructor(bytes: number) {
    this.bytes = bytes
  }

  upload = (): EvidenceUpload => ({
    id: 'u',
    unit: { code: 'X', name: 'X', nameEn: null, kind: 'department', region: null },
    name: 'a.pdf',
    bytes: this.bytes,
    offset: this.got,
    state: this.state,
    sha256: null,
    type: null,
    scan: 'clean',
    alreadyIn: [],
    expiresAt: '2026-11-30T00:00:00Z',
  })

  calls: UploadCalls = {
    begin: async () => {
      this.begun += 1
      return this.upload()
    },
    find: async () => this.upload(),
    sendPart: async ({ offset, bytes }) => {
      if (offset !== this.got) throw refusal(409, 'offset-differs')
      this.parts.push([offset, bytes.size])
      if (this.slow > 0) await new Promise((resolve) => setTimeout(resolve, this.slow))
      const failure = this.failures.shift()
      this.got += failure?.keeps ?? bytes.size
      if (failure !== undefined) throw failure.error
      return this.upload()
    },
    complete: async () => {
      if (this.refuses !== null) throw this.refuses
      this.state = 'ready'
      return this.upload()
    },
  }
}

const fileOf = (bytes: number): FileToSend => ({
  unit: 'X',
  name: 'a.pdf',
  bytes,
  file: new Blob(['x'.repeat(bytes)]),
  id: null,
  sha256: null,
})

function sending(server: InventedServer, wanted = fileOf(server.bytes)) {
  const states: UploadState[] = []
  const waits: number[] = []
  const kept: string[] = []
  const upload = new FileUpload(wanted, {
    calls: server.calls,
    sha256Of: async (bytes) => `hash of ${bytes.size}`,
    pause: async (milliseconds) => void waits.push(milliseconds),
    onBegun: ({ id, sha256 }) => void kept.push(`${id} ${sha256}`),
    onChange: (state) => void states.push(state),
  })
  const until = async (is: string) => {
    for (let turn = 0; turn < 200 && upload.state.step.is !== is; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
    expect(upload.state.step.is).toBe(is)
  }
  return { upload, states, waits, kept, until }
}

it('a file goes in parts that follow on each other, and is then checked', async () => {
  const server = new InventedServer(2 * megabyte)
  const { upload, states, kept, until } = sending(server)
  upload.start()
  await until('ready')
  expect(server.parts.length).toBeGreaterThan(1)
  expect(server.parts.reduce((end, [offset, size]) => (offset === end ? end + size : -1), 0)).toBe(
    2 * megabyte,
  )
  expect(states.map(({ step }) => step.is)).toContain('checking')
  expect(kept).toEqual([`u hash of ${2 * megabyte}`])
})

it('after a cut the rest is sent from where the server really is, and nothing twice', async () => {
  const server = new InventedServer(megabyte)
  server.failures = [{ keeps: 100_000, error: cut() }]
  const { upload, waits, until } = sending(server)
  upload.start()
  await until('ready')
  expect(server.parts[1]?.[0]).toBe(100_000)
  expect(waits).toHaveLength(1)
  expect(server.begun).toBe(1)
})

it('as long as nothing comes through, it asks ever more rarely', async () => {
  const server = new InventedServer(megabyte)
  server.failures = Array.from({ length: 6 }, () => ({ keeps: 0, error: cut() }))
  const { upload, waits, until } = sending(server)
  upload.start()
  await until('ready')
  expect(waits).toEqual([1000, 2000, 4000, 8000, 15_000, 15_000])
})

it('what another window has sent meanwhile is not sent again', async () => {
  const server = new InventedServer(megabyte)
  server.failures = [{ keeps: 500_000, error: refusal(409, 'taken-over') }]
  const { upload, until } = sending(server)
  upload.start()
  await until('ready')
  expect(server.parts[1]?.[0]).toBe(500_000)
})

it('what the server refuses stays refused, with its reason', async () => {
  const server = new InventedServer(megabyte)
  server.refuses = refusal(400, 'file-infected')
  const { upload, until } = sending(server)
  upload.start()
  await until('refused')
  upload.start()
  expect(upload.state.step).toMatchObject({ is: 'refused', error: { status: 400 } })
})

it('paused it sends nothing, and goes on where it was', async () => {
  const server = new InventedServer(3 * megabyte)
  server.slow = 10
  const { upload, until } = sending(server)
  upload.start()
  await until('sending')
  upload.pause()
  await new Promise((resolve) => setTimeout(resolve, 20))
  const sent = server.got
  expect(upload.state.step.is).toBe('paused')
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(server.got).toBe(sent)
  upload.start()
  await until('ready')
  expect(server.begun).toBe(1)
})

it('begun before a reload, without its bytes, it asks for the same file again and takes no other', async () => {
  const server = new InventedServer(megabyte)
  server.got = 300_000
  const sha256 = `hash of ${megabyte}`
  const { upload, until } = sending(server, { ...fileOf(megabyte), file: null, id: 'u', sha256 })
  upload.start()
  await until('file-needed')
  expect(upload.state.offset).toBe(300_000)
  await upload.giveFile(new Blob(['another']))
  expect(upload.state.step.is).toBe('other-file')
  await upload.giveFile(new Blob(['x'.repeat(megabyte)]))
  await until('ready')
  expect(server.parts[0]?.[0]).toBe(300_000)
  expect(server.begun).toBe(0)
})

it('a file that the computer does not let be read is told to be so', async () => {
  const server = new InventedServer(megabyte)
  server.calls = {
    ...server.calls,
    begin: async () => {
      throw new DOMException('moved', 'NotFoundError')
    },
  }
  const { upload, until } = sending(server)
  upload.start()
  await until('unreadable')
  expect(server.parts).toEqual([])
})
