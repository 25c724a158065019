import { type Framework, isScored } from '@thang/engine'
import { type TableColumn, type TableProblem, tableProblem } from '@thang/server/tableFiles'
import { cellNumbers, cellText, type DataRow, type DataTable } from '../data/dataTable.ts'
import { foldHeader, getUnitColumn } from '../data/findColumn.ts'
import { type Meaning, nameNodes, type NodeNames } from './planColumns.ts'
import { type AnswerCollector, collectAnswers, readAnswer, type ReadOptions } from './readWide.ts'
import type { ReadSubmitted } from './submitted.ts'

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
  const unitColumn = getUnitColumn(table, options.unitColumn)
  const numbers = cellNumbers(table, [columns.value], options.decimal)
  const names = nameNodes(framework)
  const problems: TableProblem[] = []
  const units = new Map<string, { row: number; text: string; answers: AnswerCollector }>()
  const seen = new Map<string, number>()
  const ignored = new Set<string>()
  for (const row of table.rows) {
    const text = cellText(row, unitColumn)
    const meaning = meaningOf({ framework, table, columns, names }, row)
    if (meaning === 'unscored') {
      ignored.add(
        [columns.node, columns.input]
          .flatMap((one) => (one === null ? [] : cellText(row, one)))
          .join(':'),
      )
      continue
    }
    if (text === '') {
      problems.push(
        tableProblem('value-required', { file: table.file, row: row.row, column: unitColumn }),
      )
    }
    if ('file' in meaning) {
      problems.push(meaning)
      continue
    }
    const key = [foldHeader(text), meaning.node.code, meaning.input?.name ?? ''].join('\u0000')
    const first = seen.get(key)
    if (first === undefined) seen.set(key, row.row)
    else {
      const place = { file: table.file, row: row.row, column: columns.node }
      problems.push(tableProblem('row-repeated', place, { first }))
    }
    const unit = units.get(foldHeader(text)) ?? {
      row: row.row,
      text,
      answers: collectAnswers(problems),
    }
    units.set(foldHeader(text), unit)
    readAnswer(
      unit.answers,
      { file: table.file, row, column: columns.value, numbers },
      framework,
      meaning,
    )
  }
  const used = new Set([unitColumn, columns.node, columns.input, columns.value])
  return {
    file: table.file,
    units: [...units.values()].map(({ row, text, answers }) => ({
      text,
      row,
      column: unitColumn,
      answers: answers.collected(),
      published: null,
    })),
    ignored: [
      ...table.columns.filter((column) => !used.has(column)).map((column) => column.name),
      ...ignored,
    ],
    hasPublished: false,
    problems,
  }
}

interface LongReading {
  readonly framework: Framework
  readonly table: DataTable
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

function findHeader(table: DataTable, names: readonly string[]): TableColumn | null {
  return table.columns.find((column) => names.includes(foldHeader(column.name))) ?? null
}
