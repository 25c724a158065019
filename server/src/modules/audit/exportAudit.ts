import type { AuditEntry } from '@thang/contracts'
import type { ReadTrx } from '../../platform/db/database.ts'
import { AppError } from '../../platform/errors.ts'
import type { Actor } from '../people/index.ts'
import { auditCsvHeader, auditCsvLine } from './auditCsv.ts'
import { getReach } from './listAudit.ts'
import type { AuditReach } from './policy.ts'
import { presentEntry } from './presentEntry.ts'
import { type AuditFilters, countEntries, listEntries } from './queries.ts'

export type AuditFormat = 'csv' | 'jsonl'

export interface AuditExport {
  readonly filters: AuditFilters
  readonly format: AuditFormat
}

/** The most entries in one file over the network, which a spreadsheet still opens. */
export const mostRows = 100_000

/** The entries that the actor reads as CSV, newest first; refuses more than a spreadsheet opens. */
export async function auditCsv(trx: ReadTrx, actor: Actor, filters: AuditFilters): Promise<string> {
  const reach = await getReach(trx, actor, filters)
  const count = await countEntries(trx, { reach, filters, limit: mostRows + 1 })
  if (count > mostRows) throw tooManyRows()
  const parts: string[] = []
  for await (const { text } of writeEntries(trx, reach, { filters, format: 'csv' })) {
    parts.push(text)
  }
  return parts.join('')
}

/** Some lines of a file, and how many entries they are. */
export interface AuditPart {
  readonly text: string
  readonly entries: number
}

/** The whole audit, for whoever runs the machine itself; in parts, newest first. */
export function exportAudit(trx: ReadTrx, wanted: AuditExport): AsyncGenerator<AuditPart> {
  return writeEntries(trx, { person: '', all: true, units: null }, wanted)
}

async function* writeEntries(
  trx: ReadTrx,
  reach: AuditReach,
  { filters, format }: AuditExport,
): AsyncGenerator<AuditPart> {
  if (format === 'csv') yield { text: auditCsvHeader, entries: 0 }
  const write = format === 'csv' ? auditCsvLine : jsonLine
  let below: number | undefined
  for (;;) {
    const rows = await listEntries(trx, { reach, filters, below, limit: batch })
    yield { text: rows.map((row) => write(presentEntry(row))).join(''), entries: rows.length }
    if (rows.length < batch) return
    below = rows.at(-1)?.seq
  }
}

const batch = 1_000

function jsonLine(entry: AuditEntry): string {
  return `${JSON.stringify(entry)}\n`
}

function tooManyRows(): AppError {
  return new AppError(
    'too_large',
    `Có hơn ${mostRows.toLocaleString('vi')} mục. Thu hẹp khoảng ngày hoặc điều kiện rồi tải lại; muốn lấy tất cả, quản trị chạy thang audit export.`,
    { reason: 'too-many-rows', most: mostRows },
  )
}
