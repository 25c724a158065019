import { isKnown } from '@thang/engine'
import { fixedNumber, plainNumber } from './numberText.ts'
import type { Report, ReportCell, ReportColumn } from './report.ts'

/**
 * The report as CSV with plain points; each column of numbers has a neighbour `…_reason` that says
 * why a number is absent.
 */
export function reportCsv(report: Report): string {
  const header = report.columns.flatMap((column) =>
    column.type === 'text' ? [column.key] : [column.key, `${column.key}_reason`],
  )
  const rows = report.rows.map((row) =>
    report.columns.flatMap((column, index) => csvCells(column, row[index] ?? '')),
  )
  return [header, ...rows].map((cells) => `${cells.map(csvText).join(',')}\n`).join('')
}

function csvCells(column: ReportColumn, cell: ReportCell): string[] {
  if (column.type === 'text') return [typeof cell === 'string' ? safeText(cell) : '']
  if (typeof cell === 'string') return ['', '']
  if (!isKnown(cell)) return ['', cell.missing]
  const { decimals, unrounded } = column
  const exact = unrounded === true || decimals === undefined
  return [exact ? plainNumber(cell) : fixedNumber(cell, decimals), '']
}

/** A spreadsheet would run a text that begins like a formula. */
function safeText(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

function csvText(cell: string): string {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
