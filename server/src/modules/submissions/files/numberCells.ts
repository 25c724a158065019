import {
  type DecimalMark,
  decimalMarkOf,
  isPercentage,
  parseDecimal,
} from '../../../platform/tableFiles/index.ts'
import type { SheetCell } from '../../../platform/workbooks/index.ts'

/** A number, or the code of what is wrong with the cell. */
export type ReadNumber = { readonly value: number } | { readonly wrong: string }

/** The decimal sign that the cells of a column show; undefined where they show none, or both. */
export function markShown(cells: readonly (SheetCell | undefined)[]): DecimalMark | undefined {
  const mark = decimalMarkOf(cells.filter((cell) => typeof cell === 'string'))
  return mark === 'conflicting' ? undefined : mark
}

/** A number of any unit of measure; a share in percent is none, since nobody can say percent of what. */
export function readNumber(cell: SheetCell, mark?: DecimalMark): ReadNumber {
  if (typeof cell === 'number') return { value: cell }
  if (typeof cell === 'object') return { wrong: `workbook-${cell.refused}` }
  if (isPercentage(cell)) return { wrong: 'answers-value-number' }
  const alone = parseDecimal(cell)
  const read =
    'refused' in alone && alone.refused === 'ambiguous' && mark !== undefined
      ? parseDecimal(cell, mark)
      : alone
  if ('value' in read) return read
  return {
    wrong: read.refused === 'ambiguous' ? 'answers-value-ambiguous' : 'answers-value-number',
  }
}

/** A cell as it is shown in a problem. */
export function shown(cell: SheetCell | undefined): string | null {
  if (cell === undefined) return null
  if (typeof cell !== 'object') return String(cell)
  return cell.refused === 'date' ? cell.day : null
}
