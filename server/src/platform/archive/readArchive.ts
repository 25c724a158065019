import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract, type Header } from 'tar-stream'
import { StartFailure } from '../startFailure.ts'
import {
  archiveFormat,
  Manifest,
  manifestEntry,
  manifestHashEntry,
  type Part,
  partsOf,
} from './manifest.ts'
import { Meter } from './meter.ts'
import { damagedArchive, noArchive, otherFormat } from './refusals.ts'

export interface ReadReport {
  readonly manifest: Manifest
  readonly manifestHash: string
}

/** An entry as tar-stream gives it; that its chunks are bytes is not in its types. */
interface Entry extends AsyncIterable<unknown> {
  readonly header: Header
}

/** Takes one part of the archive to its end; what it read is compared with the manifest afterwards. */
export type TakePart = (part: Part, content: AsyncIterable<Buffer>) => Promise<void>

export interface Visitor {
  /** Called before any part; may throw to refuse the archive. */
  readonly accept: (manifest: Manifest) => void
  readonly take: TakePart
}

/**
 * Reads an archive from beginning to end and compares every entry with the manifest: its name, place,
 * kind, size and hash, and that there is none beside them. Throws a `StartFailure` at the first that differs.
 */
export async function readArchive(path: string, visitor: Visitor): Promise<ReadReport> {
  if (!existsSync(path)) throw noArchive(path)
  const archive = extract()
  const unpacked = pipeline(createReadStream(path), createGunzip(), archive)
  // Told again where the entries are read; here it must only not go unheard.
  unpacked.catch(() => undefined)
  const entries = readable(archive)[Symbol.asyncIterator]()
  try {
    const report = await readManifest(entries)
    visitor.accept(report.manifest)
    for (const part of partsOf(report.manifest)) {
      await readPart(part, await entries.next(), visitor.take)
    }
    const more = await entries.next()
    if (more.done !== true) throw damagedArchive(`${more.value.header.name} ?`)
    await unpacked.catch((error: unknown) => {
      throw damagedBy(error)
    })
    return report
  } finally {
    archive.destroy()
  }
}

/** Faults of gzip and tar are faults of the file; those of who takes the parts are not. */
async function* readable<T>(source: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = source[Symbol.asyncIterator]()
  for (;;) {
    const next = await iterator.next().catch((error: unknown) => {
      throw damagedBy(error)
    })
    if (next.done === true) return
    yield next.value
  }
}

async function* bytesOf(entry: Entry): AsyncGenerator<Buffer> {
  for await (const chunk of readable(entry)) if (Buffer.isBuffer(chunk)) yield chunk
}

/** The manifest and the hash of it, by which a damaged one is known before it is believed. */
async function readManifest(entries: AsyncIterator<Entry>): Promise<ReadReport> {
  const text = await readSmall(await entries.next(), manifestEntry)
  const said = await readSmall(await entries.next(), manifestHashEntry)
  const manifestHash = createHash('sha256').update(text).digest('hex')
  if (said.toString().trim() !== manifestHash) throw damagedArchive(`${manifestEntry}: SHA-256`)
  return { manifest: parseManifest(text.toString()), manifestHash }
}

async function readSmall(next: IteratorResult<Entry>, name: string): Promise<Buffer> {
  if (next.done === true || next.value.header.name !== name) throw damagedArchive(name)
  if (next.value.header.size > largestManifest) throw damagedArchive(name)
  const chunks: Buffer[] = []
  for await (const chunk of bytesOf(next.value)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** A line for each file and table; ten million files would not fit. */
const largestManifest = 256 * 1024 * 1024

function parseManifest(text: string): Manifest {
  const json = parseJson(text)
  const isObject = typeof json === 'object' && json !== null
  if (isObject && 'format' in json && json.format !== archiveFormat) throw otherFormat(json.format)
  const parsed = Manifest.safeParse(json)
  if (!parsed.success) {
    throw damagedArchive(`${manifestEntry}: ${parsed.error.issues[0]?.path.join('.') ?? ''}`)
  }
  return parsed.data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function readPart(part: Part, next: IteratorResult<Entry>, take: TakePart): Promise<void> {
  const { entry, content } = part
  if (next.done === true) throw damagedArchive(entry)
  const { name, size, type } = next.value.header
  if (name !== entry || type !== 'file') throw damagedArchive(`${name} ≠ ${entry}`)
  if (size !== content.bytes) throw damagedArchive(`${entry}: ${size} ≠ ${content.bytes}`)
  const meter = new Meter()
  await take(part, meter.through(bytesOf(next.value)))
  const { sha256, lines } = meter.read()
  if (sha256 !== content.sha256) throw damagedArchive(`${entry}: SHA-256`)
  if (part.kind === 'table' && lines !== part.content.rows) throw damagedArchive(`${entry}: rows`)
}

function damagedBy(error: unknown): StartFailure {
  if (error instanceof StartFailure) return error
  return damagedArchive(error instanceof Error ? error.message : String(error))
}
