import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { EvidenceDocument, EvidenceList, EvidenceUpload } from '@thang/contracts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { KilledServer } from './killedServer.ts'
import { Official } from './official.ts'

const directory = mkdtempSync(join(tmpdir(), 'thang-upload-kills-'))
const unit = '25-2025'
const partBytes = 128 * 1024
let server: KilledServer
let official: Official

beforeAll(async () => {
  server = await KilledServer.on(directory)
  await server.start()
  official = new Official(server.address)
  await official.beginAsAdministrator(await server.heard(/khoi-tao#([\w-]+)/))
  await becomeOfficer()
})

afterAll(async () => {
  await server.stop()
  rmSync(directory, { recursive: true, force: true, maxRetries: 10 })
})

it(
  'after kills amid uploads every acknowledged part is there, and every file that counts is whole',
  { timeout: 240_000 },
  async () => {
    const { id: document } = EvidenceDocument.parse(
      await official.demand('POST', '/evidence', newDocument),
    )
    const wanted: string[] = []
    for (let round = 0; round < 3; round += 1) {
      const bytes = newFile()
      wanted.push(sha256Of(bytes))
      const upload = await begin(bytes)
      await killWhileSending(upload, bytes, 100 * round)
      await sendRest(upload, bytes)
      await killWhileEnding(document, upload, 25 * round)
      await end(document, upload)
    }
    const { files } = EvidenceDocument.parse(await official.demand('GET', `/evidence/${document}`))
    expect(files.map(({ sha256 }) => sha256).toSorted()).toEqual(wanted.toSorted())
    const { documents } = EvidenceList.parse(await official.demand('GET', '/evidence'))
    for (const file of documents.flatMap((each) => each.files)) {
      expect(sha256Of(await official.download(file.id))).toBe(file.sha256)
    }
  },
)

const newDocument = {
  unit,
  number: null,
  issuedOn: null,
  issuer: null,
  signer: null,
  summary: 'Tài liệu gửi khi máy chủ bị tắt',
  visibility: 'internal',
}

/** The administrator gives themselves the post by which evidence is added. */
async function becomeOfficer(): Promise<void> {
  const post = { unit, title: 'Đầu mối', role: 'officer', scope: unit, indicators: [] }
  const { id } = z.object({ id: z.int() }).parse(await official.demand('POST', '/posts', post))
  const session = await official.demand('GET', '/session')
  const { person } = z.object({ person: z.object({ id: z.string() }) }).parse(session)
  await official.demand('POST', `/posts/${id}/holders`, {
    person: person.id,
    kind: 'regular',
    startsOn: '2026-01-01',
    endsOn: null,
    legalBasis: null,
  })
}

function newFile(): Buffer<ArrayBuffer> {
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(4_000_000)])
}

async function begin(bytes: Buffer): Promise<string> {
  const body = { unit, name: 'a.pdf', bytes: bytes.length, sha256: sha256Of(bytes) }
  return EvidenceUpload.parse(await official.demand('POST', '/evidence-uploads', body)).id
}

/** What was acknowledged before the kill is there after it. */
async function killWhileSending(
  id: string,
  bytes: Buffer<ArrayBuffer>,
  after: number,
): Promise<void> {
  const killed = sleep(after).then(() => server.kill())
  let acknowledged = 0
  try {
    while (acknowledged < bytes.length) acknowledged = await sendOne(id, bytes, acknowledged)
  } catch {
    // Cut off, as it was meant to be.
  }
  await killed
  await server.start()
  expect(await offsetOf(id)).toBeGreaterThanOrEqual(acknowledged)
}

async function sendRest(id: string, bytes: Buffer<ArrayBuffer>): Promise<void> {
  let offset = await offsetOf(id)
  while (offset < bytes.length) offset = await sendOne(id, bytes, offset)
}

async function sendOne(id: string, bytes: Buffer<ArrayBuffer>, offset: number): Promise<number> {
  const part = bytes.subarray(offset, offset + partBytes)
  const { status, body } = await official.sendPart(id, offset, part)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return EvidenceUpload.parse(body).offset
}

async function offsetOf(id: string): Promise<number> {
  return EvidenceUpload.parse(await official.demand('GET', `/evidence-uploads/${id}`)).offset
}

async function killWhileEnding(document: number, id: string, after: number): Promise<void> {
  const killed = sleep(after).then(() => server.kill())
  await end(document, id).catch(() => undefined)
  await killed
  await server.start()
}

/** As a browser goes on: asks how far it is, and does what is left. */
async function end(document: number, id: string): Promise<void> {
  const { state } = EvidenceUpload.parse(await official.demand('GET', `/evidence-uploads/${id}`))
  if (state === 'receiving') await official.demand('POST', `/evidence-uploads/${id}/complete`)
  if (state === 'attached') return
  const body = { upload: id, replaces: null }
  const { status, body: answer } = await official.send(
    'POST',
    `/evidence/${document}/files`,
    body,
    randomUUID(),
  )
  if (status !== 200) throw new Error(JSON.stringify(answer))
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
