import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { Client } from 'pg'
import type { Clock } from '../clock.ts'
import { connect } from '../db/connect.ts'
import { copyOut, fixTextOfValues } from './copyTable.ts'
import { listDataFiles } from './dataFiles.ts'
import { type InstanceTable, listInstanceTables } from './instanceTables.ts'
import {
  type ArchivedFile,
  archiveFormat,
  type Manifest,
  manifestEntry,
  manifestHashEntry,
} from './manifest.ts'
import { measure, Meter } from './meter.ts'
import { fileChanged, keysMissing } from './refusals.ts'
import { requireCurrent, type Versions } from './versions.ts'
import { type AddEntry, type NewEntry, writeArchive } from './writeArchive.ts'

export interface ExportParts {
  /** As the role that owns the tables. */
  readonly ownerUrl: string
  readonly dataDirectory: string
  readonly versions: Versions
  readonly clock: Clock
}

/** What was written. */
export interface ExportReport {
  readonly manifest: Manifest
  /** SHA-256 of the manifest, by which the archive can be known again. */
  readonly manifestHash: string
}

/**
 * Writes the whole installation, database and files, into one archive: one snapshot of the database,
 * then the files, while others go on writing. Everything is read twice: tar wants each size first,
 * and so no secret lies about in a temporary file.
 */
export async function exportInstance(path: string, parts: ExportParts): Promise<ExportReport> {
  const client = await connect(parts.ownerUrl, 'thang export')
  try {
    await fixTextOfValues(client)
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await requireCurrent(client, parts.versions)
    const tables = await listInstanceTables(client)
    const manifest = await describeInstance(client, tables, parts)
    const text = `${JSON.stringify(manifest, null, 1)}\n`
    const manifestHash = createHash('sha256').update(text).digest('hex')
    await writeArchive(path, async (add) => {
      await add(small(manifestEntry, text))
      await add(small(manifestHashEntry, `${manifestHash}\n`))
      await addTables(add, client, { manifest, tables })
      await addFiles(add, manifest, parts.dataDirectory)
    })
    return { manifest, manifestHash }
  } finally {
    await client.end()
  }
}

function small(name: string, text: string): NewEntry {
  const content = Buffer.from(text)
  return { name, bytes: content.length, content: Readable.from([content]) }
}

async function describeInstance(
  client: Client,
  instanceTables: readonly InstanceTable[],
  { dataDirectory, versions, clock }: ExportParts,
): Promise<Manifest> {
  const tables: Manifest['tables'] = []
  for (const table of instanceTables) {
    const { bytes, lines, sha256 } = await measure(copyOut(client, table))
    tables.push({ name: table.name, columns: [...table.columns], rows: lines, bytes, sha256 })
  }
  const files: Manifest['files'] = []
  for (const path of await listDataFiles(dataDirectory)) {
    const { bytes, sha256 } = await measure(createReadStream(join(dataDirectory, path)))
    files.push({ path, bytes, sha256 })
  }
  const found = await client.query<{ id: string }>('SELECT id FROM public.instance')
  const isUsed = tables.some(({ name, rows }) => name === 'public.people' && rows > 0)
  const hasKeys = files.some(({ path }) => path.startsWith('keys/'))
  if (isUsed && !hasKeys) throw keysMissing(dataDirectory)
  return {
    format: archiveFormat,
    program: versions.program,
    instance: found.rows[0]?.id ?? '',
    at: clock().toISOString(),
    migrations: [...versions.migrations],
    jobs: versions.jobs,
    tables,
    files,
  }
}

interface Described {
  readonly manifest: Manifest
  readonly tables: readonly InstanceTable[]
}

async function addTables(
  add: AddEntry,
  client: Client,
  { manifest, tables }: Described,
): Promise<void> {
  for (const [index, table] of tables.entries()) {
    const bytes = manifest.tables[index]?.bytes ?? 0
    await add({ name: `tables/${table.name}`, bytes, content: copyOut(client, table) })
  }
}

async function addFiles(add: AddEntry, { files }: Manifest, dataDirectory: string): Promise<void> {
  for (const file of files) {
    const content = unchanged(file, createReadStream(join(dataDirectory, file.path)))
    await add({ name: `data/${file.path}`, bytes: file.bytes, content })
  }
}

/** Passes on what was measured before, or throws at the end of something else. */
async function* unchanged(file: ArchivedFile, source: AsyncIterable<Buffer>) {
  const meter = new Meter()
  yield* meter.through(source)
  if (meter.read().sha256 !== file.sha256) throw fileChanged(file.path)
}
