import type { AuditEntry } from '@thang/contracts'

/** The first line of the file; the mark before it keeps spreadsheets from garbling Vietnamese. */
export const auditCsvHeader =
  '\uFEFF' +
  line([
    'seq',
    'at',
    'actor',
    'person_id',
    'post',
    'role',
    'on_behalf_of',
    'address',
    'action',
    'outcome',
    'subject_kind',
    'subject_id',
    'unit_code',
    'unit_name',
    'before',
    'after',
    'reason',
    'hash',
  ])

/** An entry as a line; the moment by the clock of Vietnam. */
export function auditCsvLine(entry: AuditEntry): string {
  return line([
    String(entry.seq),
    vietnamTime(entry.at),
    entry.actor,
    entry.person?.id,
    entry.post?.title,
    entry.post?.role,
    entry.for?.name,
    entry.address,
    entry.action,
    entry.outcome,
    entry.subject.kind,
    entry.subject.id,
    entry.unit?.code,
    entry.unit?.name,
    json(entry.before),
    json(entry.after),
    entry.reason,
    entry.hash,
  ])
}

function line(cells: readonly (string | null | undefined)[]): string {
  return `${cells.map((text) => cell(text ?? '')).join(',')}\r\n`
}

/** A spreadsheet would run a text that begins like a formula. */
function cell(text: string): string {
  const safe = /^\s*[=+\-@\t\r\n]/.test(text) ? `'${text}` : text
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function json(value: unknown): string {
  return value === null || value === undefined ? '' : JSON.stringify(value)
}

function vietnamTime(instant: string): string {
  const there = new Date(Date.parse(instant) + 7 * 3_600_000)
  return there.toISOString().replace('Z', '+07:00')
}
