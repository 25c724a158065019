import { type Figure, isKnown, missing, type ResultRow } from '@thang/engine'
import { type DecimalMark, type TableProblem, tableProblem } from '@thang/server/tableFiles'
import type { Context } from '../context.ts'
import { badInput } from '../failure.ts'
import { cellNumbers, cellText } from './dataTable.ts'
import { foldHeader, getColumn, getUnitColumn } from './findColumn.ts'
import { loadTable } from './loadTable.ts'

export interface ResultFileOptions {
  readonly unitColumn?: string
  readonly value: string
  /** Column with published ranks. */
  readonly rank?: string
  readonly decimal?: DecimalMark
}

export interface ResultFile {
  readonly rows: readonly ResultRow[]
  /** Decimals of the value as it is written in the file, at most 10. */
  readonly decimals: number
}

/** Units with their values and, where a column has them, ranks; throws BadInput with every problem. */
export async function readResultFile(
  context: Context,
  path: string,
  options: ResultFileOptions,
): Promise<ResultFile> {
  const table = await loadTable(context, path)
  const unitColumn = getUnitColumn(table, options.unitColumn)
  const valueColumn = getColumn(table, options.value)
  const rankColumn = options.rank === undefined ? null : getColumn(table, options.rank)
  const values = cellNumbers(table, [valueColumn], options)
  const ranks = rankColumn === null ? null : cellNumbers(table, [rankColumn], options)
  const problems: TableProblem[] = []
  const first = new Map<string, number>()
  const rows = table.rows.map((row): ResultRow => {
    const unit = cellText(row, unitColumn)
    const place = { file: table.file, row: row.row, column: unitColumn, value: unit }
    const earlier = first.get(foldHeader(unit))
    if (unit === '') problems.push(tableProblem('value-required', place))
    else if (earlier === undefined) first.set(foldHeader(unit), row.row)
    else problems.push(tableProblem('unit-repeated', place, { first: earlier, row: row.row }))
    const value = figureOf(values.read(row, valueColumn), problems)
    const rank =
      ranks === null || rankColumn === null
        ? missing('not-published')
        : figureOf(ranks.read(row, rankColumn), problems)
    if (rankColumn !== null && isKnown(rank) && (!Number.isInteger(rank) || rank < 1)) {
      const cell = { ...place, column: rankColumn, value: String(rank) }
      problems.push(tableProblem('not-a-rank', cell))
    }
    return { unit, value, rank }
  })
  if (problems.length > 0) throw badInput(problems)
  const decimals = rows.map(({ value }) => (isKnown(value) ? decimalsOf(value) : 0))
  return { rows, decimals: Math.min(10, Math.max(0, ...decimals)) }
}

function figureOf(read: number | null | TableProblem, problems: TableProblem[]): Figure {
  if (typeof read === 'number') return read
  if (read !== null) problems.push(read)
  return missing(read === null ? 'not-submitted' : 'invalid-input')
}

function decimalsOf(value: number): number {
  return String(Number(value.toPrecision(12))).split('.')[1]?.length ?? 0
}
