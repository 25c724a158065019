import { type Figure, isKnown, type MissingReason } from '@thang/engine'
import type { Messages } from '../messages.ts'
import type { Format } from '../output/deliver.ts'
import { toJson } from '../output/reportJson.ts'
import { textTable } from '../output/textTable.ts'

export interface IndexTableColumn {
  readonly key: string
  readonly type: 'string' | 'integer' | 'number'
  readonly title?: string
  /** A plus sign before positive numbers in the table for people. */
  readonly signed?: boolean
}

/** A table of a run’s output; columns of numbers hold figures, the others texts. */
export interface IndexTable {
  /** Name of its resource and, with an ending, of its file. */
  readonly name: string
  readonly columns: readonly IndexTableColumn[]
  readonly rows: readonly (readonly (string | Figure)[])[]
  readonly primaryKey: readonly string[]
}

/** The table as CSV, numbers to the last digit; a missing one is its reason, such as not-submitted. */
export function indexCsv({ columns, rows }: IndexTable): string {
  const lines = [columns.map(({ key }) => key), ...rows.map((row) => row.map(cellOf))]
  return lines.map((cells) => `${cells.map(quoted).join(',')}\n`).join('')
}

/** The rows as objects; a missing number is null and its `…_reason` says why. */
export function indexRows({ columns, rows }: IndexTable): Record<string, unknown>[] {
  return rows.map((row) => {
    const item: Record<string, unknown> = {}
    columns.forEach(({ key }, at) => {
      const cell = row[at] ?? ''
      const isMissing = typeof cell === 'object'
      item[key] = isMissing ? null : cell
      if (isMissing) item[`${key}_reason`] = cell.missing
    })
    return item
  })
}

/** The table for people, to two decimals, with remarks below it. */
export function indexText(
  table: IndexTable,
  messages: Messages,
  remarks: readonly string[] = [],
): string {
  const columns = table.columns.map(({ key, title, type, signed = false }) => ({
    key,
    title: title ?? key,
    type: type === 'string' ? ('text' as const) : ('number' as const),
    decimals: type === 'number' ? 2 : 0,
    signed,
  }))
  return textTable({ columns, rows: table.rows, remarks }, messages)
}

/** One table in the format asked for; as JSON its rows. */
export function renderTable(table: IndexTable, messages: Messages, format: Format): string {
  switch (format) {
    case 'table':
      return indexText(table, messages)
    case 'csv':
      return indexCsv(table)
    case 'json':
      return toJson(indexRows(table))
    default:
      throw new Error(`Unknown format: ${String(format satisfies never)}`)
  }
}

/** The reasons that stand in the table in place of numbers. */
export function reasonsIn({ rows }: IndexTable): MissingReason[] {
  const found = rows.flatMap((row) =>
    row.flatMap((cell) => (typeof cell === 'object' ? cell.missing : [])),
  )
  return [...new Set(found)].toSorted()
}

function cellOf(cell: string | Figure): string {
  if (typeof cell === 'string') return cell
  return isKnown(cell) ? String(cell) : cell.missing
}

function quoted(cell: string): string {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
