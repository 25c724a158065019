import { randomBytes } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { pack, type Pack } from 'tar-stream'
import { archiveExists } from './refusals.ts'

export interface NewEntry {
  readonly name: string
  readonly bytes: number
  readonly content: AsyncIterable<Buffer>
}

/** Adds the entries of an archive, one after the other. */
export type AddEntry = (entry: NewEntry) => Promise<void>

/** Writes an archive under another name, for this user alone, and gives it its own when it is whole. */
export async function writeArchive(
  path: string,
  fill: (add: AddEntry) => Promise<void>,
): Promise<void> {
  if (existsSync(path)) throw archiveExists(path)
  const half = `${path}.${randomBytes(6).toString('hex')}.part`
  try {
    const archive = pack()
    const written = pipeline(
      archive,
      createGzip(),
      createWriteStream(half, { flags: 'wx', mode: 0o600, flush: true }),
    )
    // A full disk ends the writing while an entry still waits to be taken.
    await Promise.race([written, fill((entry) => addEntry(archive, entry))])
    archive.finalize()
    await written
    await rename(half, path)
  } catch (error) {
    await rm(half, { force: true })
    throw error
  }
}

async function addEntry(archive: Pack, { name, bytes, content }: NewEntry): Promise<void> {
  const entry = archive.entry({ name, size: bytes, mode: 0o600, mtime: new Date(0) })
  await pipeline(content, entry)
}
