import { type DecimalMark, decimalMarkOf, parseDecimal } from './parseDecimal.ts'
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

/**
 * A reader for the columns that hold numbers. What decides an ambiguous 1.000 is, in this order:
 * `mark`, the other cells of its column, the other cells of the file; where none does, the cell is a
 * problem whose remedy is to say the mark.
 */
export function numberReader(
  table: NumberSource,
  columns: readonly TableColumn[],
  mark?: DecimalMark,
): NumberReader {
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
      const parsed = parseCell(text, mark, [ofColumn.get(column.index), ofFile])
      return 'value' in parsed
        ? parsed.value
        : tableProblem(parsed.refused, { ...place, value: text }, markDetails(mark))
    },
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
