import { createPublicKey, type KeyObject, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from './config.ts'
import { findStandingDatabase, inLifetime } from './main.ts'
import { type AuditExport, exportAudit } from './modules/audit/index.ts'
import { type AuditReport, verifyAudit } from './platform/audit/verifyAudit.ts'
import { connect } from './platform/db/connect.ts'
import { type Database, openDatabase } from './platform/db/database.ts'
import { loadInstanceKeys } from './platform/keys/instanceKeys.ts'
import type { Lifetime } from './platform/lifetime.ts'
import { StartFailure } from './platform/startFailure.ts'
import { sealsOf } from './sealAudit.ts'

/**
 * Proves the audit chain of the database that the environment names, and tells what was found.
 * Returns the exit code: 0 where it is whole, 1 where it is not or could not be read.
 */
export async function verifyAuditChain(tell: (report: AuditReport) => void): Promise<number> {
  let whole = false
  const code = await inLifetime(async (config, lifetime) => {
    const db = await openExisting(config, lifetime)
    const publicKey = await findPublicKey(config)
    const report = await verifyAudit({ db, directory: sealsOf(config), publicKey })
    whole = report.whole
    tell(report)
  })
  return code === 0 && !whole ? 1 : code
}

export interface AuditFile extends AuditExport {
  readonly file: string
}

/** Writes the audit to a file, whole or not at all, and tells how many entries there are. Returns the exit code. */
export function exportAuditFile(
  wanted: AuditFile,
  tell: (entries: number) => void,
): Promise<number> {
  return inLifetime(async (config, lifetime) => {
    const db = await openExisting(config, lifetime)
    tell(await writeWhole(db, wanted, lifetime))
  })
}

/** The database as it is: what only reads neither migrates nor fills it. */
async function openExisting(config: Config, lifetime: Lifetime): Promise<Database> {
  const standing = await findStandingDatabase(config, lifetime)
  if (standing === undefined) throw noAudit()
  const { appUrl } = standing
  const client = await connect(appUrl, 'thang audit')
  const found = await client
    .query<{ there: boolean }>(`SELECT to_regclass('audit_entries') IS NOT NULL AS there`)
    .finally(() => client.end())
  if (found.rows[0]?.there !== true) throw noAudit()
  lifetime.check()
  const db = openDatabase(appUrl, { connections: 2 })
  lifetime.onEnd(() => db.close())
  return db
}

/** The key is not made here: a new one would call every seal a forgery. */
async function findPublicKey({ dataDirectory }: Config): Promise<KeyObject | null> {
  if (!existsSync(join(dataDirectory, 'keys', 'audit-signing.pem'))) return null
  const { signingKey } = await loadInstanceKeys(dataDirectory)
  return createPublicKey(signingKey)
}

/** It holds names and addresses, so it is for the user of the program alone. */
async function writeWhole(db: Database, wanted: AuditFile, lifetime: Lifetime): Promise<number> {
  const half = `${wanted.file}.${randomBytes(6).toString('hex')}`
  const file = await open(half, 'wx', 0o600).catch((error: unknown) => {
    throw cannotWrite(wanted.file, error)
  })
  try {
    const entries = await db.read(async (trx) => {
      let written = 0
      for await (const part of exportAudit(trx, wanted)) {
        lifetime.check()
        await file.write(part.text)
        written += part.entries
      }
      return written
    })
    await file.sync()
    await rename(half, wanted.file)
    return entries
  } catch (error) {
    await rm(half, { force: true })
    throw error
  } finally {
    await file.close()
  }
}

function noAudit(): StartFailure {
  return new StartFailure(
    'Cơ sở dữ liệu này chưa có nhật ký. Hãy chạy thang migrate trước.',
    'This database has no audit yet. Run thang migrate first.',
  )
}

function cannotWrite(file: string, error: unknown): StartFailure {
  const reason = error instanceof Error ? error.message : String(error)
  return new StartFailure(
    `Không ghi được ${file}: ${reason}. Hãy chọn tệp khác ở --out.`,
    `${file} cannot be written: ${reason}. Choose another file for --out.`,
  )
}
