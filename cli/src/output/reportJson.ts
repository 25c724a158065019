import { isKnown } from '@thang/engine'
import { fixedNumber, plainNumber } from './numberText.ts'
import type { Report, ReportColumn } from './report.ts'

/** The rows of a report as objects; a missing number is null and its `…_reason` says why. */
export function reportRows(report: Report): Record<string, unknown>[] {
  return report.rows.map((row) => {
    const item: Record<string, unknown> = {}
    report.columns.forEach((column, index) => {
      const cell = row[index] ?? ''
      if (typeof cell === 'string') item[column.key] = column.type === 'text' ? cell : null
      else if (isKnown(cell)) item[column.key] = jsonNumber(column, cell)
      else {
        item[column.key] = null
        item[`${column.key}_reason`] = cell.missing
      }
    })
    return item
  })
}

function jsonNumber({ decimals, unrounded }: ReportColumn, value: number): number {
  const exact = unrounded === true || decimals === undefined
  return Number(exact ? plainNumber(value) : fixedNumber(value, decimals))
}

export function toJson(content: unknown): string {
  return `${JSON.stringify(content, null, 2)}\n`
}
