import { join } from 'node:path'
import type { Config } from './config.ts'
import { sealAuditHead } from './platform/audit/sealHead.ts'
import type { Clock } from './platform/clock.ts'
import type { Database } from './platform/db/database.ts'
import type { InstanceKeys } from './platform/keys/instanceKeys.ts'

export interface SealAuditParts {
  readonly config: Pick<Config, 'dataDirectory'>
  readonly db: Database
  readonly keys: InstanceKeys
  readonly clock: Clock
  /** Told what somebody at the terminal should know. */
  readonly log: (line: string) => void
}

/** Where the sealed heads of the audit are: outside the database. */
export function sealsOf({ dataDirectory }: Pick<Config, 'dataDirectory'>): string {
  return join(dataDirectory, 'audit-heads')
}

/** Seals the head of the audit, and tells where the chain has less than was sealed. */
export async function sealAudit({ config, log, ...parts }: SealAuditParts): Promise<void> {
  const { state, file } = await sealAuditHead({ ...parts, directory: sealsOf(config) })
  if (state !== 'behind') return
  log(
    `Nhật ký không khớp với ${file}: hãy chạy / The audit does not agree with ${file}: run thang audit verify`,
  )
}

/** The same at a start or an end, which a full disk or a database that is gone must not hinder. */
export async function trySealAudit(parts: SealAuditParts): Promise<void> {
  await sealAudit(parts).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error)
    parts.log(`Không niêm phong được nhật ký / The audit could not be sealed: ${reason}`)
  })
}
