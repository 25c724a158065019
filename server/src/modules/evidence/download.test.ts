import { beforeEach, describe, expect, it } from 'vitest'
import { useWorld } from '../../../test/peopleWorld.ts'
import { ScanFailure } from '../../platform/files/index.ts'
import { newPdf, sendingFiles, sha256Of } from './fixtures/sendingFiles.ts'
import { scanAgain } from './scanAgain.ts'

/** One pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const world = useWorld()
const { create, send, attach, withFile, read } = sendingFiles(world)
beforeEach(() => {
  world().evidence.scanner = null
})

function download(file: number, query = '', headers: Record<string, string> = {}) {
  const as = world().officer.person
  return world().raw({ as, method: 'GET', url: `/evidence-files/${file}${query}`, headers })
}

describe('a file is handed out', () => {
  it('as one to keep, never by its own type', async () => {
    const bytes = newPdf()
    const { file } = await withFile(bytes)
    const answer = await download(file)
    expect(answer.bytes).toEqual(bytes)
    expect(answer.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="quyet-dinh.pdf"; filename*=UTF-8''quyet-dinh.pdf`,
      'x-content-type-options': 'nosniff',
    })
  })

  it.each([
    ['a PDF', newPdf(), 'application/pdf', "default-src 'none'; object-src 'self'"],
    ['an image, in a sandbox', png, 'image/png', "default-src 'none'; sandbox;"],
  ])('to be looked at where it is %s', async (_, bytes, type, policy) => {
    const { file } = await withFile(bytes)
    const { headers } = await download(file, '?view=inline')
    expect(headers['content-type']).toBe(type)
    expect(headers['content-disposition']).toMatch(/^inline;/)
    expect(headers['content-security-policy']).toContain(policy)
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self'")
  })

  it('as one to keep where it is text, though it is asked for to be looked at', async () => {
    const { id } = await create()
    const sent = await send(Buffer.from('a;b\n1;2\n'), 'Bảng "số liệu".html')
    await attach(id, sent.id)
    const [file] = (await read(id)).files
    expect(file).toMatchObject({ type: 'text', inline: false })
    const { headers } = await download(file?.id ?? 0, '?view=inline')
    expect(headers['content-type']).toBe('application/octet-stream')
    expect(headers['content-disposition']).toBe(
      `attachment; filename="B_ng _s_ li_u_.html.txt"; filename*=UTF-8''B%E1%BA%A3ng%20%22s%E1%BB%91%20li%E1%BB%87u%22.html.txt`,
    )
  })

  it('in parts', async () => {
    const bytes = newPdf()
    const { file } = await withFile(bytes)
    const part = await download(file, '?view=inline', { range: 'bytes=2-5' })
    expect(part.status).toBe(206)
    expect(part.bytes).toEqual(bytes.subarray(2, 6))
    expect(part.headers['content-range']).toBe(`bytes 2-5/${bytes.length}`)
    const outside = await download(file, '', { range: `bytes=${bytes.length}-` })
    expect(outside.status).toBe(416)
    expect(outside.headers['content-range']).toBe(`bytes */${bytes.length}`)
  })
})

describe('a file that could not be scanned', () => {
  const again = () => {
    const { files } = world().evidence
    return scanAgain({ db: world().database.db, clock: () => new Date(), files })
  }

  async function unscanned(bytes = newPdf()) {
    world().evidence.scanner = { scan: () => Promise.reject(new ScanFailure('gone')) }
    return withFile(bytes)
  }

  it('is evidence, but cannot be opened', async () => {
    const { document, file } = await unscanned()
    expect(document.files).toMatchObject([{ scan: 'scan-failed', mayOpen: false }])
    const answer = await download(file)
    expect(answer.status).toBe(409)
    expect(String(answer.bytes)).toContain('scan-owed')
  })

  it('stays so while the scanner is gone', async () => {
    const { document } = await unscanned()
    await expect(again()).rejects.toThrow(ScanFailure)
    expect((await read(document.id)).files).toMatchObject([{ scan: 'scan-failed' }])
  })

  it('can be opened once it was scanned and found clean', async () => {
    const { document, file } = await unscanned()
    world().evidence.scanner = { scan: async () => ({ infection: null }) }
    await again()
    expect((await download(file)).status).toBe(200)
    expect((await read(document.id)).files).toMatchObject([{ scan: 'clean', mayOpen: true }])
    expect(await world().audit(20)).toContainEqual(
      expect.objectContaining({
        action: 'evidence.scan-file',
        person: null,
        after: expect.objectContaining({ file, scan: 'clean' }),
      }),
    )
  })

  it('is deleted where a virus is found, and says which', async () => {
    const bytes = newPdf()
    const { document, file } = await unscanned(bytes)
    const waiting = await send(bytes)
    world().evidence.scanner = { scan: async () => ({ infection: 'Late.Virus' }) }
    await again()
    expect((await read(document.id)).files).toMatchObject([
      { scan: 'infected', infection: 'Late.Virus', mayOpen: false },
    ])
    expect(await world().evidence.files.store.has(sha256Of(bytes))).toBe(false)
    const answer = await download(file)
    expect(answer.status).toBe(409)
    expect(String(answer.bytes)).toContain('Late.Virus')
    expect((await attach((await create()).id, waiting.id)).refusal).toBe('conflict upload-refused')
  })

  it('that came before there was a scanner is scanned too', async () => {
    const { document } = await withFile()
    world().evidence.scanner = { scan: async () => ({ infection: null }) }
    await again()
    expect((await read(document.id)).files).toMatchObject([{ scan: 'clean' }])
  })
})

it('a file that the store has lost is told to be tried again', async () => {
  const bytes = newPdf()
  const { file } = await withFile(bytes)
  await world().evidence.files.store.remove(sha256Of(bytes))
  const answer = await download(file)
  expect(answer.status).toBe(503)
  expect(answer.headers['content-type']).toContain('application/json')
})
