import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { z } from 'zod'
import { programDirectory } from './config.ts'
import { databaseOf, findStandingDatabase, inLifetime } from './main.ts'
import { exportInstance, type ExportReport } from './platform/archive/exportInstance.ts'
import {
  importInstance,
  type ImportReport,
  verifyArchive,
} from './platform/archive/importInstance.ts'
import { nothingToExport } from './platform/archive/refusals.ts'
import { readVersions, type Versions } from './platform/archive/versions.ts'
import { roleOf } from './platform/db/connect.ts'
import { migrate } from './platform/db/migrate.ts'

/**
 * Writes the whole installation, database and files, to an archive and tells what is in it; a server
 * may go on running. Returns the exit code.
 */
export function exportToArchive(
  file: string,
  tell: (report: ExportReport) => void,
): Promise<number> {
  return inLifetime(async (config, lifetime) => {
    const { dataDirectory } = config
    const standing = await findStandingDatabase(config, lifetime)
    if (standing === undefined) throw nothingToExport(dataDirectory)
    lifetime.check()
    const { ownerUrl } = standing
    const versions = await ownVersions()
    tell(await exportInstance(resolve(file), { ownerUrl, dataDirectory, versions, clock: now }))
  })
}

/**
 * Puts an archive into a new installation and tells what was in it. The archive is read wholly before
 * a database is made, migrated or touched. Returns the exit code.
 */
export function importFromArchive(
  file: string,
  tell: (report: ImportReport) => void,
): Promise<number> {
  return inLifetime(async (config, lifetime) => {
    const versions = await ownVersions()
    await verifyArchive(resolve(file), versions)
    lifetime.check()
    const { appUrl, ownerUrl } = await databaseOf(config, lifetime)
    await migrate(ownerUrl, { directory: migrations, appRole: roleOf(appUrl) })
    lifetime.check()
    const { dataDirectory } = config
    tell(await importInstance(resolve(file), { ownerUrl, dataDirectory, versions }))
  })
}

const migrations = resolve(programDirectory, 'server/migrations')

async function ownVersions(): Promise<Versions> {
  const text = await readFile(resolve(programDirectory, 'package.json'), 'utf8')
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(text))
  return readVersions(version, migrations)
}

function now(): Date {
  return new Date()
}
