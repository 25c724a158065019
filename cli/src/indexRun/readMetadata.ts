import type { IndexElement } from '@thang/engine'
import {
  type DecimalMark,
  type TableColumn,
  type TableProblem,
  tableProblem,
} from '@thang/server/tableFiles'
import {
  type CellNumbers,
  cellNumbers,
  cellText,
  type DataRow,
  type DataTable,
} from '../data/dataTable.ts'
import { columnMissing, foldHeader } from '../data/findColumn.ts'

/** The elements of an index, and what other columns of the data are there for. */
export interface Metadata {
  readonly elements: readonly IndexElement[]
  /** Columns that say to which group a unit belongs. */
  readonly groupings: readonly string[]
  /** Columns of numbers that are not part of the index. */
  readonly denominators: readonly string[]
  /** The row of the file in which a code stands first. */
  readonly rowOf: ReadonlyMap<string, number>
  readonly problems: readonly TableProblem[]
}

/** Each field under our name and under that of COINr’s iMeta. */
const names = {
  code: ['code', 'icode'],
  name: ['name', 'iname'],
  level: ['level'],
  parent: ['parent'],
  weight: ['weight'],
  direction: ['direction'],
  denominator: ['denominator'],
  target: ['target'],
  type: ['type'],
}

type Columns = Readonly<Record<keyof typeof names, TableColumn | undefined>>

/**
 * Reads the metadata of an index, a row a column of the data. A row is an indicator or aggregate
 * where its type says so or, without a type, where it has a level; otherwise a denominator where an
 * element names it as that, else a grouping. Weights are 1 where there is no column of weights.
 */
export function readMetadata(table: DataTable, decimal?: DecimalMark): Metadata {
  const columns = columnsOf(table)
  if (columns.code === undefined) return refused(columnMissing(table, 'code'))
  const { level, weight, target } = columns
  const numeric = [level, weight, target].filter((column) => column !== undefined)
  const reader: Reader = { table, columns, numbers: cellNumbers(table, numeric, { decimal }) }
  const problems: TableProblem[] = []
  const elements: IndexElement[] = []
  const others: { code: string; type: string }[] = []
  const rowOf = new Map<string, number>()
  for (const row of table.rows) {
    const code = textIn(reader, row, 'code')
    const type = textIn(reader, row, 'type').toLowerCase()
    if (!rowOf.has(code)) rowOf.set(code, row.row)
    if (isElement(reader, row, type)) elements.push(readElement(reader, row, problems))
    else others.push({ code, type })
  }
  const used = new Set(elements.flatMap(({ denominator }) => denominator ?? []))
  const isDenominator = ({ code, type }: { code: string; type: string }) =>
    type === 'denominator' || (type === '' && used.has(code))
  return {
    elements,
    groupings: others
      .filter((one) => one.type === 'group' || (one.type === '' && !isDenominator(one)))
      .map(({ code }) => code),
    denominators: others.filter(isDenominator).map(({ code }) => code),
    rowOf,
    problems,
  }
}

interface Reader {
  readonly table: DataTable
  readonly columns: Columns
  readonly numbers: CellNumbers
}

function columnsOf({ columns }: DataTable): Columns {
  const find = (field: keyof typeof names) =>
    columns.find(({ name }) => names[field].includes(foldHeader(name)))
  return {
    code: find('code'),
    name: find('name'),
    level: find('level'),
    parent: find('parent'),
    weight: find('weight'),
    direction: find('direction'),
    denominator: find('denominator'),
    target: find('target'),
    type: find('type'),
  }
}

function isElement(reader: Reader, row: DataRow, type: string): boolean {
  if (type === 'indicator' || type === 'aggregate') return true
  return type === '' && textIn(reader, row, 'level') !== ''
}

function readElement(reader: Reader, row: DataRow, problems: TableProblem[]): IndexElement {
  const code = textIn(reader, row, 'code')
  const isIndicator = textIn(reader, row, 'type').toLowerCase() === 'indicator'
  const number = (field: 'level' | 'weight' | 'target') => {
    const column = reader.columns[field]
    const read =
      column === undefined || textIn(reader, row, field) === ''
        ? null
        : reader.numbers.read(row, column)
    if (typeof read !== 'object' || read === null) return read
    problems.push(read)
    return 0
  }
  const parent = textIn(reader, row, 'parent') || null
  const level = number('level') ?? (isIndicator ? 1 : null)
  if (level === null) problems.push(required(reader, row, 'level'))
  const name = textIn(reader, row, 'name')
  const denominator = textIn(reader, row, 'denominator')
  const target = number('target')
  const noWeight = parent === null || reader.columns.weight === undefined ? 1 : NaN
  return {
    code,
    ...(name === '' ? {} : { name }),
    level: level ?? 0,
    parent,
    weight: number('weight') ?? noWeight,
    direction: readDirection(reader, row, problems),
    ...(denominator === '' ? {} : { denominator }),
    ...(target === null ? {} : { target }),
  }
}

function readDirection(reader: Reader, row: DataRow, problems: TableProblem[]): 1 | -1 {
  const value = textIn(reader, row, 'direction')
  if (/^[-−]1([.,]0+)?$/.test(value)) return -1
  if (value !== '' && !/^\+?1([.,]0+)?$/.test(value)) {
    const place = {
      file: reader.table.file,
      row: row.row,
      column: reader.columns.direction ?? null,
    }
    problems.push(tableProblem('value-unknown', { ...place, value }, { expected: '1, -1' }))
  }
  return 1
}

function required(reader: Reader, row: DataRow, field: keyof Columns): TableProblem {
  const column = reader.columns[field]
  if (column === undefined) return columnMissing(reader.table, field)
  return tableProblem('value-required', { file: reader.table.file, row: row.row, column })
}

/** A cell’s text, blank also for the NA that R writes. */
function textIn({ columns }: Reader, row: DataRow, field: keyof Columns): string {
  const column = columns[field]
  const text = column === undefined ? '' : cellText(row, column)
  return text === 'NA' && field !== 'code' ? '' : text
}

function refused(problem: TableProblem): Metadata {
  return { elements: [], groupings: [], denominators: [], rowOf: new Map(), problems: [problem] }
}
