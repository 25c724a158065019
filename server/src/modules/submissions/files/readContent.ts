import { AnswerContent, type AnswerFileProblem, type RawInput } from '@thang/contracts'
import { askedInputs, type FrameworkNode } from '@thang/engine'
import { fileProblem } from './fileProblem.ts'
import { columns, type ColumnKey, tidy, yesNo } from './fileVocabulary.ts'
import { cellOf, readInput } from './inputCells.ts'
import { shown } from './numberCells.ts'
import type { AnswerRowRead, AnswerSheet } from './readWorkbookRows.ts'

/** An indicator in the workbook. */
export interface NodeRows {
  readonly node: FrameworkNode
  readonly first: AnswerRowRead
  /** By the name of the input. */
  readonly rows: ReadonlyMap<string, AnswerRowRead>
}

/**
 * What the rows of an indicator say, given what it said when the workbook was made: a cell that shows that still
 * is not read again, so that what could not be typed today is no mistake of whoever did not touch it.
 */
export function readContent(
  sheet: AnswerSheet,
  rows: NodeRows,
  was: AnswerContent,
): { readonly content: AnswerContent; readonly problems: readonly AnswerFileProblem[] } {
  const problems: AnswerFileProblem[] = []
  const note: Note = (row, key, problem) => {
    const place = { sheet: sheet.name, row: row.number, column: sheet.columns[key] }
    const value = shown(row.cells[key])
    problems.push(
      fileProblem(problem.code, { ...place, value }, { details: problem.details ?? {} }),
    )
  }
  const content = {
    inputs: readInputs(rows, was, note),
    notApplicable: readNotApplicable(rows, was, note),
    explanation: readExplanation(rows, was, note),
  }
  for (const row of rows.rows.values()) if (row !== rows.first) checkOther(rows, row, note)
  return { content, problems }
}

type Note = (
  row: AnswerRowRead,
  key: ColumnKey,
  problem: {
    readonly code: string
    readonly details?: Readonly<Record<string, string | number>>
  },
) => void

function readInputs({ node, rows }: NodeRows, was: AnswerContent, note: Note) {
  const inputs: Record<string, RawInput> = { ...was.inputs }
  for (const input of askedInputs(node)) {
    const row = rows.get(input.name)
    if (row === undefined) continue
    const cell = row.cells.value
    const before = Object.hasOwn(inputs, input.name) ? inputs[input.name] : undefined
    if (cell === asRead(cellOf(input, before))) continue
    if (cell === undefined) {
      delete inputs[input.name]
      continue
    }
    const read = readInput(input, cell)
    if ('value' in read) inputs[input.name] = read.value
    else note(row, 'value', { code: read.wrong, details: read.details ?? {} })
  }
  return inputs
}

function readNotApplicable({ first }: NodeRows, was: AnswerContent, note: Note): string | null {
  const { cells } = first
  const said = textIn(cells.notApplicable)
  const reason = textIn(cells.reason)
  if (said === null) {
    if (reason !== null) note(first, 'reason', { code: 'answers-reason-alone' })
    return null
  }
  if (tidy(said) !== tidy(yesNo.yes)) {
    note(first, 'notApplicable', { code: 'answers-not-applicable' })
    return null
  }
  if (reason !== null && reason === asRead(was.notApplicable)) return was.notApplicable
  const parsed = AnswerContent.shape.notApplicable.safeParse(reason ?? '')
  if (!parsed.success) note(first, 'reason', { code: 'answers-reason-missing' })
  return parsed.data ?? null
}

function readExplanation({ first }: NodeRows, was: AnswerContent, note: Note): string | null {
  const text = textIn(first.cells.explanation)
  if (text === null) return null
  if (text === asRead(was.explanation)) return was.explanation
  const parsed = AnswerContent.shape.explanation.safeParse(text)
  if (!parsed.success) note(first, 'explanation', { code: 'answers-explanation' })
  return parsed.data ?? null
}

/** What is said of the whole indicator stands in its first row; elsewhere it would be lost. */
function checkOther({ node, first }: NodeRows, row: AnswerRowRead, note: Note): void {
  for (const column of columns) {
    if (!('first' in column) || row.cells[column.key] === undefined) continue
    const details = { node: node.code, row: first.number }
    note(row, column.key, { code: 'answers-said-elsewhere', details })
  }
}

function textIn(cell: AnswerRowRead['cells']['value']): string | null {
  return typeof cell === 'string' && cell.trim() === '' ? null : shown(cell)
}

/** A text as it comes out of a workbook. */
function asRead<Cell extends string | number>(
  cell: Cell | null | undefined,
): Cell | string | undefined {
  if (typeof cell !== 'string') return cell ?? undefined
  const text = cell.replaceAll(/\r\n?/g, '\n').normalize('NFC').trim()
  return text === '' ? undefined : text
}
