import type { AnswerFileProblem, ProblemDetails, RawInput } from '@thang/contracts'
import { type AnswerableNode, askedInputs, type RuleInput } from '@thang/engine'
import type { DecimalMark } from '../../../platform/tableFiles/index.ts'
import type { RoundSituation } from '../../rounds/index.ts'
import {
  type AnswerTable,
  type AnswerTableRow,
  type Headings,
  placeIn,
  readAnswerTable,
  textAt,
} from './answerTable.ts'
import { type FilePlace, fileProblem } from './fileProblem.ts'
import { tidy } from './fileVocabulary.ts'
import { readInput, type ReadInput } from './inputCells.ts'
import type { MatchedUnit } from './matchUnits.ts'
import { markShown, readNumber } from './numberCells.ts'
import { isOut, type Target } from './roundTargets.ts'

const headings: Headings<Key> = {
  unit: { names: ['Đơn vị', 'Mã đơn vị', 'Tên đơn vị', 'unit'], needed: true },
  node: { names: ['Chỉ số', 'Mã chỉ số', 'Mã', 'indicator', 'node'], needed: true },
  input: { names: ['Số liệu', 'Tên số liệu', 'Tên ô nhập', 'input'], needed: true },
  value: { names: ['Giá trị', 'value'], needed: true },
}
type Key = 'unit' | 'node' | 'input' | 'value'

/** What was measured of an indicator of a unit. */
export interface MeasuredAnswer {
  readonly target: Target
  readonly place: AnswerableNode
  readonly inputs: Record<string, RawInput>
  /** Its first row. */
  readonly at: FilePlace
}

export interface ReadMeasured {
  readonly answers: readonly MeasuredAnswer[]
  readonly problems: readonly AnswerFileProblem[]
  readonly rows: number
  /** Headings of columns that are not read. */
  readonly others: readonly string[]
}

interface Known {
  readonly round: RoundSituation
  readonly match: (written: string) => MatchedUnit
}

/** A table of `unit, indicator, input, value`, a row for each value, as answers of the units; or why it is none. */
export async function readMeasured(
  bytes: Buffer,
  known: Known,
): Promise<ReadMeasured | { readonly refused: readonly AnswerFileProblem[] }> {
  const read = await readAnswerTable(bytes, headings)
  if ('problems' in read) return { refused: read.problems }
  const { table } = read
  const mark = markShown(table.rows.map(({ cells }) => cells.value))
  const problems: AnswerFileProblem[] = []
  const answers = new Map<string, MeasuredAnswer>()
  const seen = new Map<string, number>()
  const left = new Set<string>()
  for (const row of table.rows) {
    const said = readRow(row, { ...known, mark })
    if ('unasked' in said) {
      if (!left.has(said.unasked)) problems.push(unasked(table, row))
      left.add(said.unasked)
      continue
    }
    if ('wrong' in said) {
      const { key, wrong, details = {} } = said
      problems.push(fileProblem(wrong, placeIn(table, row, key), { details }))
      continue
    }
    const { target, place, input, value } = said
    const whose = `${target.row.id} ${place.node.code}`
    const earlier = seen.get(`${whose} ${input}`)
    seen.set(`${whose} ${input}`, earlier ?? row.number)
    if (earlier !== undefined) {
      problems.push(
        fileProblem('answers-row-twice', rowPlace(table, row), { details: { row: earlier } }),
      )
      continue
    }
    const answer = answers.get(whose) ?? { target, place, inputs: {}, at: rowPlace(table, row) }
    answer.inputs[input] = value
    answers.set(whose, answer)
  }
  return { answers: [...answers.values()], problems, rows: table.rows.length, others: table.others }
}

type SaidRow =
  | {
      readonly target: Target
      readonly place: AnswerableNode
      readonly input: string
      readonly value: RawInput
    }
  | { readonly unasked: string }
  | { readonly key: Key; readonly wrong: string; readonly details?: ProblemDetails }

function readRow(
  row: AnswerTableRow<Key>,
  known: Known & { readonly mark: DecimalMark | undefined },
): SaidRow {
  const unit = textAt(row, 'unit')
  if (unit === null) return { key: 'unit', wrong: 'answers-unit-missing' }
  const matched = known.match(unit)
  if ('wrong' in matched) return { key: 'unit', ...matched }
  const { target } = matched
  const node = textAt(row, 'node')
  if (node === null) return { key: 'node', wrong: 'answers-node-missing' }
  const place = target.nodes.get(node)
  if (place === undefined) {
    return target.codes.has(node)
      ? { unasked: `${target.row.kind} ${node}` }
      : { key: 'node', wrong: 'answers-node-unknown' }
  }
  if (isOut(known.round, target, place)) {
    return { key: 'node', wrong: 'answers-withdrawn', details: { node } }
  }
  const asked = askedInputs(place.node)
  const input = findInput(asked, textAt(row, 'input'))
  if (input === undefined) {
    const inputs = asked.map(({ name }) => name).join(', ')
    return { key: 'input', wrong: 'answers-input-unknown', details: { node, inputs } }
  }
  const read = readValue(row, input, known.mark)
  if ('wrong' in read) return { key: 'value', ...read }
  return { target, place, input: input.name, value: read.value }
}

/** By its name, or by what it is called where the rule says. */
function findInput(asked: readonly RuleInput[], written: string | null): RuleInput | undefined {
  if (written === null) return undefined
  return asked.find(
    ({ name, label }) =>
      name === written || (label !== undefined && tidy(label.vi) === tidy(written)),
  )
}

function readValue(
  row: AnswerTableRow<Key>,
  input: RuleInput,
  mark: DecimalMark | undefined,
): ReadInput {
  const cell = row.cells.value
  if (cell === undefined) return { wrong: 'answers-value-missing' }
  if (input.kind !== 'number' && input.kind !== 'points') return readInput(input, cell)
  const number = readNumber(cell, mark)
  return 'wrong' in number ? number : readInput(input, number.value)
}

/** Told once for an indicator: a system also measures what brings no points. */
function unasked(table: AnswerTable<Key>, row: AnswerTableRow<Key>): AnswerFileProblem {
  return fileProblem('answers-node-not-asked', placeIn(table, row, 'node'), { severity: 'warning' })
}

function rowPlace(table: AnswerTable<Key>, row: AnswerTableRow<Key>): FilePlace {
  return { sheet: table.sheet, row: row.number, column: table.columns.unit }
}
