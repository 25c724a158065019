import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDiskStore } from './diskStore.ts'
import type { FileStore } from './fileStore.ts'
import { type FakeS3, openFakeS3 } from './fixtures/fakeS3.ts'
import { createS3Store } from './s3Store.ts'

let directory: string
let s3: FakeS3
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'thang-files-'))
  s3 = await openFakeS3()
})
afterAll(async () => {
  await s3.close()
  await rm(directory, { recursive: true })
})

async function take(store: FileStore, content: string): Promise<string> {
  const sha256 = createHash('sha256').update(content).digest('hex')
  const path = join(directory, `taken-${sha256}`)
  await writeFile(path, content)
  await store.put(path, sha256)
  return sha256
}

const stores: readonly (readonly [string, () => FileStore])[] = [
  ['on the disk', () => createDiskStore(join(directory, 'files'))],
  ['in a bucket', () => createS3Store(s3.settings)],
]

describe.each(stores)('files %s', (_, open) => {
  it('come back as they were taken in, wholly or in part', async () => {
    const sha256 = await take(open(), 'Quyết định số 12')
    expect(await text(await open().open(sha256))).toBe('Quyết định số 12')
    expect(await text(await open().open(sha256, { start: 0, end: 2 }))).toBe('Quy')
  })

  it('taken in twice are one', async () => {
    await take(open(), 'twice')
    const sha256 = await take(open(), 'twice')
    expect(await text(await open().open(sha256))).toBe('twice')
    await open().remove(sha256)
    expect(await open().has(sha256)).toBe(false)
  })

  it('are gone once removed, and removing them again does no harm', async () => {
    const sha256 = await take(open(), 'gone')
    expect(await open().has(sha256)).toBe(true)
    await open().remove(sha256)
    await open().remove(sha256)
    expect(await open().has(sha256)).toBe(false)
    await expect(open().open(sha256)).rejects.toThrow(/ENOENT|404 NoSuchKey/)
  })
})

it('a file on the disk is there wholly or not at all', async () => {
  const files = join(directory, 'whole')
  const sha256 = await take(createDiskStore(files), 'whole')
  expect(await readdir(files, { recursive: true })).toEqual([
    sha256.slice(0, 2),
    join(sha256.slice(0, 2), sha256),
  ])
})

describe('a bucket', () => {
  it('that is busy is asked again', async () => {
    s3.busy = 2
    const sha256 = await take(createS3Store(s3.settings), 'busy')
    expect(s3.objects.get(`/bucket/${sha256.slice(0, 2)}/${sha256}`)?.toString()).toBe('busy')
  })

  it('refuses bytes that are not those of the hash', async () => {
    const path = join(directory, 'damaged')
    await writeFile(path, 'damaged')
    const put = createS3Store(s3.settings).put(path, 'a'.repeat(64))
    await expect(put).rejects.toThrow('s3: put 403 XAmzContentSHA256Mismatch')
  })

  it('refuses a wrong key, and what it answers is not repeated', async () => {
    const store = createS3Store({ ...s3.settings, secretAccessKey: 'guessed' })
    await expect(store.open('a'.repeat(64))).rejects.toThrow(/^s3: get 403 SignatureDoesNotMatch$/)
  })
})
