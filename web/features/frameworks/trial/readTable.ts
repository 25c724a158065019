import type { TrialRow } from '@thang/contracts'
import type { Language } from '../../../app/i18n/translate.ts'
import { readNumber } from '../numberText.ts'

/** A line of a pasted table that cannot be read, by its number and column. */
export interface TableProblem {
  readonly line: number
  readonly column: string
  readonly problem:
    | 'no-unit'
    | 'no-number'
    | 'beyond-maximum'
    | 'column-unknown'
    | 'column-repeated'
    | 'unit-repeated'
  /** The most points that may stand there, where that is what is wrong. */
  readonly most?: number
}

/** The most points that each code brings; null where that is not known. */
export type MostPoints = ReadonlyMap<string, number | null>

export interface ReadTable {
  readonly rows: readonly TrialRow[]
  readonly problems: readonly TableProblem[]
}

/**
 * Reads a table pasted from a spreadsheet. The first line names the columns: the unit, then for each
 * `code` the points, or for each `code:input` a raw input, such as `1.1` or `1.2:onTime`.
 */
export function readTable(text: string, most: MostPoints, language: Language): ReadTable {
  const [head = [], ...lines] = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(line.includes('\t') ? '\t' : ';').map((cell) => cell.trim()))
  const columns = head.slice(1).map((name) => columnOf(name, most))
  const unknown = columns.flatMap((column, place) =>
    column === undefined ? [problem(1, head[place + 1] ?? '', 'column-unknown')] : [],
  )
  const repeated = repeatedIn(head.slice(1)).map(({ name }) => problem(1, name, 'column-repeated'))
  const twice = repeatedIn(lines.map(([unit = '']) => unit)).map(({ name, place }) =>
    problem(place + 2, name, 'unit-repeated'),
  )
  const read = lines.map((cells, place) => readLine(cells, { line: place + 2, columns, language }))
  return {
    rows: read.flatMap(({ rows }) => rows),
    problems: [...unknown, ...repeated, ...read.flatMap(({ problems }) => problems), ...twice],
  }
}

/** Names that stood before, with their place: of two answers to one question none is the right one. */
function repeatedIn(names: readonly string[]): { name: string; place: number }[] {
  return names.flatMap((name, place) =>
    name !== '' && names.indexOf(name) < place ? [{ name, place }] : [],
  )
}

interface Column {
  readonly name: string
  readonly node: string
  readonly input: string | null
  readonly most: number | null
}

function columnOf(name: string, most: MostPoints): Column | undefined {
  const own = most.get(name)
  if (own !== undefined) return { name, node: name, input: null, most: own }
  const colon = name.lastIndexOf(':')
  const node = name.slice(0, colon)
  if (colon <= 0 || !most.has(node)) return undefined
  return { name, node, input: name.slice(colon + 1), most: null }
}

function problem(line: number, column: string, what: TableProblem['problem']): TableProblem {
  return { line, column, problem: what }
}

interface Line {
  readonly line: number
  readonly columns: readonly (Column | undefined)[]
  readonly language: Language
}

function readLine([unit = '', ...cells]: readonly string[], { line, columns, language }: Line) {
  const rows: TrialRow[] = []
  const problems = unit === '' ? [problem(line, '', 'no-unit')] : []
  for (const [place, column] of columns.entries()) {
    const cell = cells[place] ?? ''
    if (column === undefined || cell === '' || unit === '') continue
    const { node, input, name, most } = column
    const number = readNumber(cell, language)
    if (input !== null) {
      rows.push({ unit, node, input, as: 'input', value: number ?? wordOf(cell) })
    } else if (number === undefined) problems.push(problem(line, name, 'no-number'))
    else if (most !== null && number > most)
      problems.push({ ...problem(line, name, 'beyond-maximum'), most })
    else rows.push({ unit, node, input, as: 'points', value: number })
  }
  return { rows, problems }
}

/** Yes and no in words, or the code of an option. */
function wordOf(cell: string): boolean | string {
  const word = cell.toLowerCase()
  if (['có', 'đạt', 'yes', 'true', 'x'].includes(word)) return true
  if (['không', 'chưa', 'no', 'false'].includes(word)) return false
  return cell
}
