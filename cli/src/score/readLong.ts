import { type Framework, isScored } from '@thang/engine'
import { type TableColumn, type TableProblem, tableProblem } from '@thang/server/tableFiles'
import { cellNumbers, cellText, type DataRow, type DataTable } from '../data/dataTable.ts'
import { foldHeader, getUnitColumn } from '../data/findColumn.ts'
import { type Meaning, nameNodes, type NodeNames } from './planColumns.ts'
import { type AnswerCollector, collectAnswers, readAnswer, type ReadOptions } from './readWide.ts'
import type { ReadSubmitted, Submitted } from './submitted.ts'

export interface LongColumns {
  readonly node: TableColumn
  readonly input: TableColumn | null
  readonly value: TableColumn
}

/** The columns of the long form, a row a value: unit, node, input, value; null for another form. */
export function findLongColumns(table: DataTable): LongColumns | null {
  const node = findHeader(table, ['node', 'chỉ số', 'mã chỉ số'])
  const value = findHeader(table, ['value', 'giá trị'])
  if (node === null || value === null) return null
  return { node, value, input: findHeader(table, ['input', 'đầu vào']) }
}

/** Reads the long form; what is wrong with its cells is among the problems. */
export function readLong(
  framework: Framework,
  table: DataTable,
  columns: LongColumns,
  options: ReadOptions,
): ReadSubmitted {
  const unit = getUnitColumn(table, options.unitColumn)
  const { decimal } = options
  const quantityOf = (row: DataRow) => namedIn(row, columns)
  const numbers = cellNumbers(table, [columns.value], { decimal, quantityOf })
  const reading = { framework, table, unit, columns, names: nameNodes(framework) }
  const problems: TableProblem[] = []
  const collected = collectUnits(problems)
  const unscored = new Set<string>()
  const refuseRepeated = repetitionFinder(reading, problems)
  for (const row of table.rows) {
    const meaning = meaningOf(reading, row)
    if (meaning === 'unscored') {
      unscored.add(namedIn(row, columns))
      continue
    }
    refuseNameless(reading, row, problems)
    if ('file' in meaning) {
      problems.push(meaning)
      continue
    }
    refuseRepeated(row, meaning)
    const cell = { file: table.file, row, column: columns.value, numbers }
    readAnswer(collected.answersOf(cellText(row, unit), row.row), cell, framework, meaning)
  }
  return {
    file: table.file,
    units: collected.units(unit),
    ignored: [...unusedColumns(reading), ...unscored],
    hasPublished: false,
    problems,
  }
}

interface LongReading {
  readonly framework: Framework
  readonly table: DataTable
  readonly unit: TableColumn
  readonly columns: LongColumns
  readonly names: NodeNames
}

/** What a row is about; inputs of a node that is only collected are `unscored` and not read. */
function meaningOf(
  { framework, table, columns, names }: LongReading,
  row: DataRow,
): Meaning | TableProblem | 'unscored' {
  const node = cellText(row, columns.node)
  const input = columns.input === null ? '' : cellText(row, columns.input)
  const [only, ...others] = names.find(input === '' ? node : `${node}:${input}`)
  if (only !== undefined && others.length === 0) return only
  const [known] = names.find(node)
  const place = { file: table.file, row: row.row, value: node }
  if (known === undefined || columns.input === null || input === '') {
    const details = { framework: framework.code }
    return tableProblem('node-unknown', { ...place, column: columns.node }, details)
  }
  if (!isScored(known.node)) return 'unscored'
  const cell = { ...place, column: columns.input, value: input }
  return tableProblem('input-unknown', cell, { node })
}

/** The node, or node and input, that a row names: `2.1:dossiers_received`. */
function namedIn(row: DataRow, { node, input }: LongColumns): string {
  return [node, input].flatMap((one) => (one === null ? [] : cellText(row, one))).join(':')
}

function refuseNameless({ table, unit }: LongReading, row: DataRow, problems: TableProblem[]) {
  if (cellText(row, unit) !== '') return
  problems.push(tableProblem('value-required', { file: table.file, row: row.row, column: unit }))
}

/** Pushes a problem for a row that says again what an earlier row said of its unit. */
function repetitionFinder({ table, unit, columns }: LongReading, problems: TableProblem[]) {
  const firstRows = new Map<string, number>()
  return (row: DataRow, { node, input }: Meaning): void => {
    const key = [foldHeader(cellText(row, unit)), node.code, input?.name ?? ''].join('\u0000')
    const first = firstRows.get(key)
    if (first === undefined) firstRows.set(key, row.row)
    else {
      const place = { file: table.file, row: row.row, column: columns.node }
      problems.push(tableProblem('row-repeated', place, { first }))
    }
  }
}

/** Gathers the answers of each unit, in the order in which the units appear. */
function collectUnits(problems: TableProblem[]) {
  const units = new Map<string, { row: number; text: string; answers: AnswerCollector }>()
  return {
    answersOf(text: string, row: number): AnswerCollector {
      const key = foldHeader(text)
      const unit = units.get(key) ?? { row, text, answers: collectAnswers(problems) }
      units.set(key, unit)
      return unit.answers
    },
    units: (column: TableColumn): Submitted[] =>
      [...units.values()].map(({ row, text, answers }) => {
        return { text, row, column, answers: answers.collected(), published: null }
      }),
  }
}

function unusedColumns({ table, unit, columns }: LongReading): string[] {
  const used = new Set([unit, columns.node, columns.input, columns.value])
  return table.columns.filter((column) => !used.has(column)).map((column) => column.name)
}

function findHeader(table: DataTable, names: readonly string[]): TableColumn | null {
  return table.columns.find((column) => names.includes(foldHeader(column.name))) ?? null
}
