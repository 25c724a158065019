import type { Answer, Framework, RawValue } from '@thang/engine'
import {
  type DecimalMark,
  type TableColumn,
  type TableProblem,
  tableProblem,
} from '@thang/server/tableFiles'
import type { Context } from '../context.ts'
import {
  type CellNumbers,
  cellNumbers,
  cellText,
  type DataRow,
  type DataTable,
} from '../data/dataTable.ts'
import { getColumn, getUnitColumn } from '../data/findColumn.ts'
import { badInput } from '../failure.ts'
import { type NodeColumn, planColumns } from './planColumns.ts'
import { type CellPlace, isProblem, readInputValue, readNodeValue, reasonIn } from './readCell.ts'
import type { ReadSubmitted, Submitted } from './submitted.ts'

export interface ReadOptions {
  readonly unitColumn?: string
  readonly published?: string
  readonly decimal?: DecimalMark
}

/** A row a unit, a column a node or an input. Throws BadInput where the columns make no sense. */
export function readWide(
  context: Context,
  framework: Framework,
  table: DataTable,
  options: ReadOptions,
): ReadSubmitted {
  const unit = getUnitColumn(table, options.unitColumn)
  const published = options.published === undefined ? null : getColumn(table, options.published)
  const plan = planColumns(framework, table, [unit, published])
  if (plan.problems.length > 0) throw badInput(plan.problems)
  const numeric = plan.columns
    .filter(({ input }) => isNumeric(input?.kind))
    .map(({ column }) => column)
  const numbers = cellNumbers(
    table,
    published === null ? numeric : [...numeric, published],
    options,
  )
  const reading = { framework, table, unit, published, columns: plan.columns, numbers }
  const problems: TableProblem[] = []
  const progress = context.progress(context.messages.say('progress.reading'))
  const units = table.rows.map((row, index) => {
    progress.step(index, table.rows.length)
    return readRow(reading, row, problems)
  })
  progress.end()
  return {
    file: table.file,
    units,
    ignored: plan.ignored.map((column) => column.name),
    hasPublished: published !== null,
    problems,
  }
}

interface Reading {
  readonly framework: Framework
  readonly table: DataTable
  readonly unit: TableColumn
  readonly published: TableColumn | null
  readonly columns: readonly NodeColumn[]
  readonly numbers: CellNumbers
}

function readRow(reading: Reading, row: DataRow, problems: TableProblem[]): Submitted {
  const { table, unit, published, numbers } = reading
  const text = cellText(row, unit)
  const place = { file: table.file, row: row.row, column: unit }
  if (text === '') problems.push(tableProblem('value-required', place))
  const value = published === null ? null : numbers.read(row, published)
  if (isProblem(value)) problems.push(value)
  const answers = collectAnswers(problems)
  for (const { column, node, input } of reading.columns) {
    const cell = { file: table.file, row, column, numbers }
    readAnswer(answers, cell, reading.framework, { node, input })
  }
  return {
    text,
    row: row.row,
    column: unit,
    answers: answers.collected(),
    published: typeof value === 'number' ? value : null,
  }
}

/** Puts what stands in one cell among the answers; a blank cell says nothing. */
export function readAnswer(
  answers: AnswerCollector,
  cell: CellPlace,
  framework: Framework,
  { node, input }: Omit<NodeColumn, 'column'>,
): void {
  const reason = reasonIn(cell)
  if (input === null) {
    const answer = reason ?? readNodeValue(cell, framework, node)
    if (answer !== null) answers.setValue(node.code, answer, cell)
    return
  }
  const value = reason ?? readInputValue(cell, input)
  if (value !== null) answers.setInput(node.code, input.name, value, cell)
}

/** Gathers the answers of one unit: a node has either a value or the inputs of its rule. */
export interface AnswerCollector {
  readonly setValue: (node: string, answer: Answer | TableProblem, cell: CellPlace) => void
  readonly setInput: (
    node: string,
    input: string,
    value: RawValue | TableProblem,
    cell: CellPlace,
  ) => void
  readonly collected: () => Record<string, Answer>
}

export function collectAnswers(problems: TableProblem[]): AnswerCollector {
  const values = new Map<string, Answer>()
  const inputs = new Map<string, Record<string, RawValue>>()
  function refuseTwice(node: string, { file, row, column }: CellPlace): void {
    problems.push(tableProblem('node-given-twice', { file, row: row.row, column }, { node }))
  }
  return {
    setValue(node, answer, cell) {
      if (isProblem(answer)) problems.push(answer)
      else if (inputs.has(node)) refuseTwice(node, cell)
      else values.set(node, answer)
    },
    setInput(node, input, value, cell) {
      if (isProblem(value)) problems.push(value)
      else if (values.has(node)) refuseTwice(node, cell)
      else inputs.set(node, { ...inputs.get(node), [input]: value })
    },
    collected() {
      const fromRules = [...inputs].map(([node, named]) => [node, { inputs: named }] as const)
      return Object.fromEntries<Answer>([...values, ...fromRules])
    },
  }
}

/** Inputs that may hold text are left out when the decimal sign is looked for. */
function isNumeric(kind: string | undefined): boolean {
  return kind === undefined || ['number', 'points', 'level'].includes(kind)
}
