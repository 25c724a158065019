import {
  columnLetter,
  type DecimalMark,
  numberReader,
  type Table,
  type TableColumn,
  type TableNotice,
  type TableProblem,
  tableProblem,
} from '@thang/server/tableFiles'

/** What stands in a cell: text of a CSV file, or a value of JSON. Undefined where the row has no such cell. */
export type Cell = string | number | boolean | readonly (string | number)[] | undefined

export interface DataRow {
  /** Row of the file (CSV) or number of the item (JSON), as problems name it. */
  readonly row: number
  readonly cells: readonly Cell[]
}

/** Rows and named columns, wherever they come from. */
export interface DataTable {
  readonly file: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly DataRow[]
  readonly notices: readonly TableNotice[]
}

/** The text of a cell; blank where there is none. */
export function cellText(row: DataRow, column: TableColumn): string {
  const cell = row.cells[column.index]
  if (cell === undefined) return ''
  return (typeof cell === 'object' ? cell.join(';') : String(cell)).normalize('NFC').trim()
}

export interface CellNumbers {
  /** The number, null where the cell is blank, or the problem with it. */
  readonly read: (row: DataRow, column: TableColumn) => number | null | TableProblem
}

export interface CellNumberOptions {
  readonly decimal?: DecimalMark | undefined
  /** Says to which quantity the numbers of a row belong; every column is one quantity unless given. */
  readonly quantityOf?: (row: DataRow) => string
}

/** Reads the number columns of a table; numbers of JSON stand as they are, texts are read as in CSV. */
export function cellNumbers(
  table: DataTable,
  columns: readonly TableColumn[],
  { decimal, quantityOf }: CellNumberOptions = {},
): CellNumbers {
  const numeric = new Set(columns.map((column) => column.index))
  const rows = table.rows.map(({ row, cells }) => ({
    row,
    line: row,
    cells: cells.map((cell, index) => textOf(cell, numeric.has(index))),
  }))
  const texts = new Map(rows.map((row) => [row.row, row]))
  const reader = numberReader({ file: table.file, rows }, columns, {
    mark: decimal,
    ...(quantityOf === undefined ? {} : { quantityOf }),
  })
  return {
    read(row, column) {
      const cell = row.cells[column.index]
      if (typeof cell === 'number') return cell
      const text = texts.get(row.row)
      if (typeof cell === 'boolean' || typeof cell === 'object' || text === undefined) {
        const place = { file: table.file, row: row.row, column, value: String(cell) }
        return tableProblem('not-a-number', place)
      }
      return reader.read(text, column)
    },
  }
}

/** A number of JSON shows no decimal sign; that it has no percent sign either is all its text says. */
function textOf(cell: Cell, numeric: boolean): string {
  if (typeof cell === 'number') return numeric ? '0' : String(cell)
  return typeof cell === 'string' ? cell : ''
}

/** A table read from CSV as a data table. */
export function fromTable(table: Table): DataTable {
  return table
}

/** Rows of a JSON file as a data table; its columns are the keys in the order of their appearance. */
export function fromObjects(
  file: string,
  items: readonly Readonly<Record<string, Cell | null>>[],
): DataTable {
  const names = [...new Set(items.flatMap((item) => Object.keys(item)))]
  return {
    file,
    columns: names.map((name, index) => ({ index, letter: columnLetter(index), name })),
    rows: items.map((item, index) => ({
      row: index + 1,
      cells: names.map((name) => item[name] ?? ''),
    })),
    notices: [],
  }
}
