import type { IndexElement, WeightSource } from '@thang/engine'
import {
  type DecimalMark,
  type TableColumn,
  type TableProblem,
  tableProblem,
} from '@thang/server/tableFiles'
import { cellNumbers, cellText, type DataTable } from '../data/dataTable.ts'
import { columnMissing } from '../data/findColumn.ts'
import { badInput } from '../failure.ts'

/** Weight sets that were read, and how many replications use them. */
export interface WeightSets {
  readonly source: Extract<WeightSource, { kind: 'given' }>
  readonly replications: number
}

/** The tables that hold the sets and, where it is given, the order in which they are used. */
export interface WeightTables {
  readonly weights: DataTable
  readonly order: DataTable | undefined
  readonly decimal: DecimalMark | undefined
}

/**
 * Reads weight sets: a row a set, a column an element, and in a column `set` its name (1, 2, … without
 * one). The order names sets in a column `set`, a row a replication. Throws BadInput.
 */
export function readWeightSets(
  elements: readonly IndexElement[],
  { weights, order, decimal }: WeightTables,
): WeightSets {
  const known = new Set(elements.map(({ code }) => code))
  const columns = weights.columns.filter(({ name }) => known.has(name))
  if (columns.length === 0) {
    const codes = [...known].slice(0, 5).join(', ')
    throw badInput([tableProblem('index-weights-no-element', { file: weights.file }, { codes })])
  }
  const problems: TableProblem[] = []
  const numbers = cellNumbers(weights, columns, { decimal })
  const sets = weights.rows.map((row) => {
    const set = columns.map((column) => {
      const read = numbers.read(row, column)
      const place = { file: weights.file, row: row.row, column }
      if (read === null) problems.push(tableProblem('value-required', place))
      else if (typeof read === 'object') problems.push(read)
      else if (read < 0) {
        problems.push(tableProblem('index-weights-negative', { ...place, value: String(read) }))
      } else return read
      return NaN
    })
    const empty = weightlessFamily(elements, columns, set)
    if (empty !== undefined) {
      const place = { file: weights.file, row: row.row }
      problems.push(tableProblem('index-weights-all-zero-set', place, { parent: empty }))
    }
    return set
  })
  const source = {
    kind: 'given' as const,
    codes: columns.map(({ name }) => name),
    sets: Float64Array.from(sets.flat()),
  }
  const used = order === undefined ? undefined : readOrder(order, weights, problems)
  if (problems.length > 0) throw badInput(problems)
  return used === undefined
    ? { source, replications: sets.length }
    : { source: { ...source, order: used }, replications: used.length }
}

/** An aggregate whose elements below all have a weight in the set, and each of them is 0. */
function weightlessFamily(
  elements: readonly IndexElement[],
  columns: readonly TableColumn[],
  set: readonly number[],
): string | undefined {
  const given = new Map(columns.map(({ name }, at) => [name, set[at]]))
  const weightless = elements.filter(({ code }) => given.get(code) === 0)
  return (
    weightless.find(({ parent }) =>
      elements.every((one) => one.parent !== parent || given.get(one.code) === 0),
    )?.parent ?? undefined
  )
}

function readOrder(order: DataTable, weights: DataTable, problems: TableProblem[]): Uint32Array {
  const column = setColumn(order)
  if (column === undefined) throw badInput([columnMissing(order, 'set')])
  const places = setPlaces(weights, problems)
  return Uint32Array.from(order.rows, (row) => {
    const value = cellText(row, column)
    const found = places.get(value)
    if (found === undefined) {
      const place = { file: order.file, row: row.row, column, value }
      problems.push(tableProblem('index-weights-set-unknown', place, { weights: weights.file }))
    }
    return found ?? 0
  })
}

/** Where each set stands, by its name. */
function setPlaces(weights: DataTable, problems: TableProblem[]): Map<string, number> {
  const column = setColumn(weights)
  const places = new Map<string, number>()
  weights.rows.forEach((row, at) => {
    const name = column === undefined ? String(at + 1) : cellText(row, column)
    const first = places.get(name)
    if (first === undefined) places.set(name, at)
    else {
      const place = { file: weights.file, row: row.row, column: column ?? null, value: name }
      const details = { first: weights.rows[first]?.row ?? 0 }
      problems.push(tableProblem('index-weights-set-repeated', place, details))
    }
  })
  return places
}

function setColumn({ columns }: DataTable): TableColumn | undefined {
  return columns.find(({ name }) => name.toLowerCase() === 'set')
}
