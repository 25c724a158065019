import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { EvidenceDocument, EvidenceList, EvidenceUpload } from '@thang/contracts'
import { expect } from 'vitest'
import type { Official } from '../official.ts'
import { make, newChange, Refused, untilGone, type Work } from './work.ts'

const partBytes = 64 * 1024

interface Upload {
  readonly bytes: Buffer<ArrayBuffer>
  readonly sha256: string
  readonly begin: string
  readonly attach: string
  id?: string
  /** Bytes that the server said it has. */
  acknowledged: number
}

/** An officer adds one file after the other to a document, each in parts. */
export async function uploadingWork(official: Official, unit: string): Promise<Work> {
  const made = await official.demand('POST', '/evidence', { unit, ...document })
  const { id: holder } = EvidenceDocument.parse(made)
  const attached: string[] = []
  let upload = newUpload()

  async function uploadOne(): Promise<void> {
    const { sha256, bytes } = upload
    const begun = newChange('POST', '/evidence-uploads', {
      unit,
      name: `${upload.begin}.pdf`,
      bytes: bytes.length,
      sha256,
    })
    upload.id ??= EvidenceUpload.parse(await make(official, { ...begun, key: upload.begin })).id
    const { state, offset } = await look(upload.id)
    expect(offset).toBeGreaterThanOrEqual(upload.acknowledged)
    if (state === 'receiving') {
      await sendFrom(official, upload, offset)
      await make(official, newChange('POST', `/evidence-uploads/${upload.id}/complete`, {}))
    }
    const body = { upload: upload.id, replaces: null }
    const attach = newChange('POST', `/evidence/${holder}/files`, body)
    await make(official, { ...attach, key: upload.attach })
    attached.push(sha256)
    upload = newUpload()
  }

  async function look(id: string): Promise<EvidenceUpload> {
    return EvidenceUpload.parse(await official.demand('GET', `/evidence-uploads/${id}`))
  }

  return {
    goOn: () => untilGone(uploadOne),
    done: () => attached.length,
    async resume() {
      if (upload.id !== undefined) await uploadOne()
      const { documents } = EvidenceList.parse(await official.demand('GET', '/evidence'))
      const files = documents.flatMap((each) => each.files)
      expect(files.map(({ sha256 }) => sha256).toSorted()).toEqual(attached.toSorted())
      for (const { id, sha256 } of files.slice(-3)) {
        expect(sha256Of(await official.download(id))).toBe(sha256)
      }
    },
  }
}

const document = {
  number: null,
  issuedOn: null,
  issuer: null,
  signer: null,
  summary: 'Tài liệu gửi khi máy chủ bị tắt',
  visibility: 'internal',
}

function newUpload(): Upload {
  const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(300_000)])
  const keys = { begin: randomUUID(), attach: randomUUID() }
  return { bytes, sha256: sha256Of(bytes), ...keys, acknowledged: 0 }
}

async function sendFrom(official: Official, upload: Upload, from: number): Promise<void> {
  let offset = from
  while (offset < upload.bytes.length) {
    const part = upload.bytes.subarray(offset, offset + partBytes)
    const { status, body } = await official.sendPart(upload.id ?? '', offset, part)
    if (status !== 200) throw new Refused(JSON.stringify(body))
    offset = EvidenceUpload.parse(body).offset
    upload.acknowledged = offset
  }
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
