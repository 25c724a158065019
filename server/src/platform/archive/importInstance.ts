import type { Client } from 'pg'
import { connect } from '../db/connect.ts'
import { fixTextOfValues } from './copyTable.ts'
import { listDataFiles } from './dataFiles.ts'
import { type InstanceTable, listInstanceTables } from './instanceTables.ts'
import { compareRows, emptyTables, loadRows, numberOn, wakeTriggers } from './loadTables.ts'
import type { Manifest, Part } from './manifest.ts'
import { FilePlacement } from './placeFiles.ts'
import { type ReadReport, readArchive } from './readArchive.ts'
import { damagedArchive, otherMigrations, targetInUse, targetServing } from './refusals.ts'
import { haveSameTables, requireCurrent, type Versions } from './versions.ts'

/**
 * Reads the whole archive and compares it with its manifest and with what this program can hold.
 * Touches nothing; throws a `StartFailure` that says what is wrong.
 */
export function verifyArchive(path: string, versions: Versions): Promise<ReadReport> {
  return readArchive(path, {
    accept: (manifest) => requireVersions(manifest, versions),
    async take(_part, content) {
      for await (const _ of content) continue
    },
  })
}

function requireVersions(manifest: Manifest, versions: Versions): void {
  if (!haveSameTables(manifest, versions)) {
    throw otherMigrations(manifest.program, versions.program)
  }
}

export interface ImportParts {
  /** As the role that owns the tables, which are there and current. */
  readonly ownerUrl: string
  readonly dataDirectory: string
  readonly versions: Versions
}

export interface ImportReport extends ReadReport {
  /** Where files are now that were in the places before; undefined when there were none. */
  readonly before: string | undefined
}

/**
 * Puts a verified archive into a new installation: its rows in one transaction, in which they are
 * counted and hashed again, and its files by renames just before the end of it. Whatever fails, the
 * installation is as it was. Throws a `StartFailure` when it is not new.
 */
export async function importInstance(path: string, parts: ImportParts): Promise<ImportReport> {
  const client = await connect(parts.ownerUrl, 'thang import')
  const files = new FilePlacement(parts.dataDirectory)
  try {
    await fixTextOfValues(client)
    await requireCurrent(client, parts.versions)
    await client.query('BEGIN')
    const tables = await listInstanceTables(client)
    await lockTables(client, tables)
    await requireNew(client, parts.dataDirectory)
    const report = await load(path, { client, tables, files, versions: parts.versions })
    await files.place()
    await client.query('COMMIT')
    await files.finish()
    return { ...report, before: files.before }
  } catch (error) {
    await files.takeBack()
    throw error
  } finally {
    // Also rolls back what was not committed.
    await client.end()
  }
}

async function lockTables(client: Client, tables: readonly InstanceTable[]): Promise<void> {
  const serving = await client.query(
    `SELECT FROM pg_stat_activity
     WHERE datname = current_database() AND application_name IN ('thang', 'thang jobs')`,
  )
  if (serving.rowCount !== 0) throw targetServing()
  const names = tables.map(({ name }) => name).join(', ')
  await client.query(`LOCK TABLE ${names} IN ACCESS EXCLUSIVE MODE`)
}

/** Reference facts that a first start loads are no reason to refuse; what people did is. */
async function requireNew(client: Client, dataDirectory: string): Promise<void> {
  for (const table of ['people', 'audit_entries']) {
    const found = await client.query(`SELECT FROM public.${table} LIMIT 1`)
    if (found.rowCount !== 0) throw targetInUse(table)
  }
  const uploads = (await listDataFiles(dataDirectory)).filter((file) => file.startsWith('files/'))
  if (uploads.length > 0) throw targetInUse('files')
}

interface Target {
  readonly client: Client
  readonly tables: readonly InstanceTable[]
  readonly files: FilePlacement
  readonly versions: Versions
}

async function load(
  path: string,
  { client, tables, files, versions }: Target,
): Promise<ReadReport> {
  const byName = new Map(tables.map((table) => [table.name, table]))
  await emptyTables(client, tables)
  const report = await readArchive(path, {
    accept(manifest) {
      requireVersions(manifest, versions)
      requireTables(manifest, byName)
    },
    async take(part: Part, content) {
      if (part.kind === 'file') return files.collect(part.content.path, content)
      const table = byName.get(part.content.name)
      if (table === undefined) throw damagedArchive(part.entry)
      return loadRows(client, table, content)
    },
  })
  await numberOn(client, tables)
  await wakeTriggers(client, tables)
  await compareRows(client, tables, report.manifest)
  // The first questions after an import are planned by what is known of the rows.
  await client.query(`ANALYZE ${tables.map(({ name }) => name).join(', ')}`)
  return report
}

/** Each table of this database once, with the same columns, and no other. */
function requireTables(manifest: Manifest, tables: ReadonlyMap<string, InstanceTable>): void {
  const unknown = manifest.tables.find(({ name, columns }) => {
    const own = tables.get(name)?.columns
    return own === undefined || own.join('\n') !== columns.join('\n')
  })
  if (unknown !== undefined) throw damagedArchive(unknown.name)
  const named = new Set(manifest.tables.map(({ name }) => name))
  const missing = [...tables.keys()].find((name) => !named.has(name))
  if (missing !== undefined) throw damagedArchive(missing)
  if (named.size !== manifest.tables.length) throw damagedArchive('tables')
}
