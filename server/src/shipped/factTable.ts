import {
  isPercentage,
  parseDecimal,
  readTableFile,
  type Table,
  type TableColumn,
  type TableProblem,
  tableProblem,
  type TableRow,
} from '../platform/tableFiles/index.ts'

/** The row of a file of facts, read column by column; what is wrong goes into the problems. */
export interface FactRow {
  readonly row: number
  /** The text, or null where the cell is blank. */
  readonly find: (column: string) => string | null
  /** The text; a blank cell is a problem. */
  readonly text: (column: string) => string
  readonly list: (column: string) => string[]
  readonly number: (column: string) => number | null
  readonly rank: (column: string) => number | null
  readonly day: (column: string) => string | null
  readonly choice: <Choice extends string>(
    column: string,
    choices: readonly Choice[],
  ) => Choice | null
  /** Says what is wrong with the cell. */
  readonly refuse: (column: string, code: string, details?: TableProblem['details']) => void
}

export interface FactFile {
  /** Path below the data directory, as it is shown. */
  readonly path: string
  readonly columns: readonly string[]
  /** Files that need not be there are empty then. */
  readonly optional?: boolean
}

/**
 * Reads a file of facts row by row. Every column named has to be there; others are let be. Numbers
 * have a decimal point. Nothing is thrown: problems are pushed and the caller ends with them.
 */
export async function readFacts<Fact>(
  directory: string,
  { path, columns, optional = false }: FactFile,
  problems: TableProblem[],
  factOf: (row: FactRow) => Fact,
): Promise<Fact[]> {
  const read = await readTableFile(`${directory}/${path}`, { name: path })
  if (read.table === undefined) {
    const absent = read.problems.every((problem) => problem.code === 'file-missing')
    const harmless = read.problems.every((problem) => problem.code === 'no-rows')
    if (!harmless && !(optional && absent)) problems.push(...read.problems)
    return []
  }
  const { table } = read
  const lost = columns.filter((name) => table.columns.every((column) => column.name !== name))
  if (lost.length > 0) {
    problems.push(
      ...lost.map((column) => tableProblem('column-missing', { file: path }, { column })),
    )
    return []
  }
  const byName = new Map(table.columns.map((column) => [column.name, column]))
  return table.rows.map((row) => factOf(factRow({ table, byName, problems }, row)))
}

interface Reading {
  readonly table: Table
  readonly byName: ReadonlyMap<string, TableColumn>
  readonly problems: TableProblem[]
}

function factRow(reading: Reading, row: TableRow): FactRow {
  const { table, byName, problems } = reading
  function find(name: string): string | null {
    const column = byName.get(name)
    const cell = column === undefined ? '' : (row.cells[column.index] ?? '')
    return cell === '' ? null : cell
  }
  function refuse(name: string, code: string, details: TableProblem['details'] = {}): void {
    const place = { file: table.file, row: row.row, value: find(name) }
    const column = byName.get(name)
    problems.push(tableProblem(code, column === undefined ? place : { ...place, column }, details))
  }
  function number(name: string): number | null {
    const cell = find(name)
    if (cell === null) return null
    const parsed = parseDecimal(cell, 'point')
    if ('value' in parsed && !isPercentage(cell)) return parsed.value
    refuse(name, 'value' in parsed ? 'percent-sign' : parsed.refused)
    return null
  }
  return {
    row: row.row,
    find,
    refuse,
    number,
    text(name) {
      const cell = find(name)
      if (cell === null) refuse(name, 'value-required')
      return cell ?? ''
    },
    list: (name) => (find(name) ?? '').split(';').flatMap((item) => item.trim() || []),
    rank(name) {
      const rank = number(name)
      if (rank !== null && (!Number.isInteger(rank) || rank < 1)) refuse(name, 'not-a-rank')
      return rank
    },
    day(name) {
      const cell = find(name)
      if (cell !== null && !isDay(cell)) refuse(name, 'not-a-date')
      return cell
    },
    choice(name, choices) {
      const cell = find(name)
      const found = choices.find((choice) => choice === cell)
      if (cell !== null && found === undefined) {
        refuse(name, 'value-unknown', { expected: choices.join(', ') })
      }
      return found ?? null
    },
  }
}

/** A day of the calendar written YYYY-MM-DD; 2025-02-30 is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** Pushes a problem for each row whose key stood in an earlier row. */
export function refuseRepeated(
  rows: readonly FactRow[],
  column: string,
  keyOf: (row: FactRow) => string,
): void {
  const first = new Map<string, number>()
  for (const row of rows) {
    const key = keyOf(row)
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, row.row)
    else row.refuse(column, 'row-repeated', { first: earlier })
  }
}
