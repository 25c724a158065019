import {
  type DecimalMark,
  decimalMarkOf,
  isPercentage,
  isPlainNumber,
  parseDecimal,
} from './parseDecimal.ts'
import { type TableProblem, tableProblem } from './problem.ts'
import type { TableColumn, TableRow } from './readTable.ts'

/** What a reader of numbers needs of a table. */
export interface NumberSource {
  readonly file: string
  readonly rows: readonly TableRow[]
}

/** Reads the cells of some columns as numbers. */
export interface NumberReader {
  /** The number, null where the cell is blank, or the problem with it. */
  readonly read: (row: TableRow, column: TableColumn) => number | null | TableProblem
}

export interface NumberReaderOptions {
  /** The decimal sign, where it is settled. */
  readonly mark?: DecimalMark | undefined
  /**
   * Says of a row to which quantity its numbers belong, where a column holds several (a row a value);
   * every column is one quantity unless given.
   */
  readonly quantityOf?: (row: TableRow) => string
}

/**
 * A reader for the columns that hold numbers. What decides an ambiguous 1.000 is, in this order:
 * `mark`, the other cells of its column, the other cells of the file; where none does, the cell is a
 * problem whose remedy is to say the mark. A percentage among numbers without a percent sign is a
 * problem as well: 85% is 0.85, and beside 90 nobody can say which of the two was meant.
 */
export function numberReader(
  table: NumberSource,
  columns: readonly TableColumn[],
  { mark, quantityOf = () => '' }: NumberReaderOptions = {},
): NumberReader {
  const plainRow = plainRowFinder(table, quantityOf)
  const ofColumn = new Map(columns.map((column) => [column.index, markOf(table, [column])]))
  const ofFile = markOf(table, columns)
  return {
    read(row, column) {
      const place = { file: table.file, row: row.row, column }
      const text = row.cells[column.index]
      if (text === undefined) {
        return tableProblem('cell-absent', place, { cells: row.cells.length })
      }
      if (text === '') return null
      const plain = isPercentage(text) ? plainRow(column, quantityOf(row)) : undefined
      if (plain !== undefined) {
        return tableProblem('percent-mixed', { ...place, value: text }, { row: plain })
      }
      const parsed = parseCell(text, mark, [ofColumn.get(column.index), ofFile])
      return 'value' in parsed
        ? parsed.value
        : tableProblem(parsed.refused, { ...place, value: text }, markDetails(mark))
    },
  }
}

/** Finds the first row in which a number of the quantity stands without a percent sign. */
function plainRowFinder(table: NumberSource, quantityOf: (row: TableRow) => string) {
  const found = new Map<number, Map<string, number>>()
  return (column: TableColumn, quantity: string): number | undefined => {
    const known = found.get(column.index) ?? new Map<string, number>()
    if (!found.has(column.index)) {
      found.set(column.index, known)
      for (const row of table.rows) {
        const plain = isPlainNumber(row.cells[column.index] ?? '')
        if (plain && !known.has(quantityOf(row))) known.set(quantityOf(row), row.row)
      }
    }
    return known.get(quantity)
  }
}

type Shown = ReturnType<typeof decimalMarkOf>

function parseCell(text: string, mark: DecimalMark | undefined, shown: readonly Shown[]) {
  const alone = parseDecimal(text, mark)
  if ('value' in alone || alone.refused !== 'ambiguous') return alone
  const decided = shown.find((one) => one !== undefined)
  return decided === undefined || decided === 'conflicting' ? alone : parseDecimal(text, decided)
}

function markOf(table: NumberSource, columns: readonly TableColumn[]): Shown {
  return decimalMarkOf(
    columns.flatMap((column) => table.rows.map((row) => row.cells[column.index] ?? '')),
  )
}

function markDetails(mark: DecimalMark | undefined): TableProblem['details'] {
  return mark === undefined ? {} : { mark }
}
