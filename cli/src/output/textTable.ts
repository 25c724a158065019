import { isKnown, type MissingReason } from '@thang/engine'
import type { Messages } from '../messages.ts'
import { numberText } from './numberText.ts'
import type { Report, ReportCell, ReportColumn } from './report.ts'
import { padText, textWidth } from './textWidth.ts'

/** The report as an aligned table; missing numbers refer to their reasons below it. */
export function textTable(report: Report, messages: Messages): string {
  const reasons: MissingReason[] = []
  const cells = report.rows.map((row) =>
    row.map((cell, index) => cellText(cell, report.columns[index], messages, reasons)),
  )
  const widths = report.columns.map((column, index) =>
    Math.max(textWidth(column.title), ...cells.map((row) => textWidth(row[index] ?? ''))),
  )
  const line = (texts: readonly string[]) =>
    texts
      .map((text, index) => {
        const align = report.columns[index]?.type === 'number' ? 'right' : 'left'
        return padText(text, widths[index] ?? 0, align)
      })
      .join('  ')
      .trimEnd()
  return [
    line(report.columns.map((column) => column.title)),
    line(widths.map((width) => '─'.repeat(width))),
    ...cells.map(line),
    ...(reasons.length === 0 ? [] : ['', legend(reasons, messages)]),
    ...(report.remarks.length === 0 ? [] : ['', ...report.remarks]),
    '',
  ].join('\n')
}

function cellText(
  cell: ReportCell,
  column: ReportColumn | undefined,
  { language }: Messages,
  reasons: MissingReason[],
): string {
  if (typeof cell === 'string') return oneLine(cell)
  if (!isKnown(cell)) return `–${mark(reasons, cell.missing)}`
  const text = numberText(cell, column?.decimals ?? 0, language)
  const plus = column?.signed === true && /^[^−]*[1-9]/.test(text)
  return plus ? `+${text}` : text
}

/** Control signs in a name would move the cursor of the terminal. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').normalize('NFC')
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

function mark(reasons: MissingReason[], reason: MissingReason): string {
  if (!reasons.includes(reason)) reasons.push(reason)
  return superscript(reasons.indexOf(reason) + 1)
}

function superscript(number: number): string {
  return [...String(number)].map((digit) => superscripts[Number(digit)]).join('')
}

function legend(reasons: readonly MissingReason[], messages: Messages): string {
  return reasons
    .map((reason, index) => `–${superscript(index + 1)} ${messages.problem(reason)}`)
    .join('   ')
}
