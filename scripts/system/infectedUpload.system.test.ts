import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EvidenceDocument, EvidenceUpload } from '@thang/contracts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { eicar, startClamd, type StartedClamd } from './clamd.ts'
import { KilledServer } from './killedServer.ts'
import { isObject, Official } from './official.ts'

const unit = '25-2025'

describe.runIf(existsSync('/usr/sbin/clamd'))('a server with the real daemon', () => {
  const directory = mkdtempSync(join(tmpdir(), 'thang-infected-'))
  let clamd: StartedClamd
  let server: KilledServer
  let official: Official
  beforeAll(async () => {
    clamd = await startClamd(23_311)
    server = await KilledServer.on(directory, { CLAMD: clamd.socket })
    await server.start()
    official = new Official(server.address)
    await official.beginAsAdministrator(await server.heard(/khoi-tao#([\w-]+)/))
    await becomeOfficer(official)
  }, 120_000)
  afterAll(async () => {
    await server.stop()
    await clamd.stop()
    rmSync(directory, { recursive: true, force: true, maxRetries: 10 })
  })

  it('refuses an infected file, keeps nothing of it, and it is no evidence', async () => {
    const made = await official.demand('POST', '/evidence', newDocument)
    const { id: document } = EvidenceDocument.parse(made)
    const upload = await send(Buffer.from(eicar), 'bao-cao.txt')
    const { status, body } = await official.send('POST', `/evidence-uploads/${upload}/complete`, {})
    expect(status).toBe(400)
    expect(reasonIn(body)).toBe('file-infected')
    const attached = await official.send('POST', `/evidence/${document}/files`, attaching(upload))
    expect(reasonIn(attached.body)).toBe('upload-refused')
    const { files } = EvidenceDocument.parse(await official.demand('GET', `/evidence/${document}`))
    expect(files).toEqual([])
    expect(filesThatHold(eicar)).toEqual([])
  })

  it('takes a clean one, and says that it was scanned', async () => {
    const made = await official.demand('POST', '/evidence', newDocument)
    const { id: document } = EvidenceDocument.parse(made)
    const upload = await send(Buffer.from('%PDF-1.7\n% Báo cáo\n'), 'bao-cao.pdf')
    await official.demand('POST', `/evidence-uploads/${upload}/complete`, {})
    const given = await official.demand('POST', `/evidence/${document}/files`, attaching(upload))
    expect(EvidenceDocument.parse(given).files).toMatchObject([{ scan: 'clean', mayOpen: true }])
    expect(filesThatHold('% Báo cáo')).toHaveLength(1)
  })

  async function send(bytes: Buffer<ArrayBuffer>, name: string): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const asked = { unit, name, bytes: bytes.length, sha256 }
    const begun = await official.demand('POST', '/evidence-uploads', asked)
    const { id } = EvidenceUpload.parse(begun)
    expect((await official.sendPart(id, 0, bytes)).status).toBe(200)
    return id
  }

  /** Files of the data directory, but for the database's own, in which the text stands. */
  function filesThatHold(text: string): string[] {
    return globSync('**/*', { cwd: directory, exclude: (name) => name === 'postgres' }).filter(
      (name) => {
        const path = join(directory, name)
        return statSync(path).isFile() && readFileSync(path).includes(text)
      },
    )
  }
})

const newDocument = {
  unit,
  number: null,
  issuedOn: null,
  issuer: null,
  signer: null,
  summary: 'Tài liệu có tệp cần quét',
  visibility: 'internal',
}

function attaching(upload: string) {
  return { upload, replaces: null }
}

function reasonIn(body: unknown): unknown {
  const error = isObject(body) && isObject(body['error']) ? body['error'] : {}
  return isObject(error['details']) ? error['details']['reason'] : undefined
}

/** The administrator gives themselves the post by which evidence is added. */
async function becomeOfficer(official: Official): Promise<void> {
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
