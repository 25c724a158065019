import {
  type Column,
  columnOf,
  type Figure,
  type IndexData,
  type IndexUnit,
  missing,
  type MissingReason,
  missingReasons,
} from '@thang/engine'
import {
  type DecimalMark,
  type TableColumn,
  type TableProblem,
  tableProblem,
} from '@thang/server/tableFiles'
import { cellNumbers, cellText, type DataRow, type DataTable } from '../data/dataTable.ts'
import { foldHeader, getColumn, getUnitColumn } from '../data/findColumn.ts'
import type { Metadata } from './readMetadata.ts'

export interface IndexDataOptions {
  readonly decimal?: DecimalMark | undefined
  /** Column with the codes of the units; looked for under the usual names unless given. */
  readonly unitColumn?: string | undefined
  /** Columns that the run names as groupings or denominators, beside those of the metadata. */
  readonly groupings: readonly string[]
  readonly denominators: readonly string[]
}

export interface ReadIndexData {
  readonly data: IndexData
  /** Row of the file by number of the unit. */
  readonly rows: readonly number[]
  readonly columnOf: ReadonlyMap<string, TableColumn>
  readonly ignored: readonly string[]
  readonly problems: readonly TableProblem[]
}

const codeNames = ['ucode', 'unit_code', 'unit code', 'code', 'mã đơn vị', 'mã']
const nameNames = ['uname', 'unit_name', 'unit name', 'name', 'tên đơn vị', 'tên']
const timeNames = ['time', 'year', 'năm']

/** Reads units × columns; which column is what the metadata says. Throws BadInput without units. */
export function readIndexData(
  table: DataTable,
  metadata: Metadata,
  options: IndexDataOptions,
): ReadIndexData {
  const roles = rolesOf(table, metadata, options)
  const numeric = [...roles.indicators, ...roles.others, ...(roles.time ? [roles.time] : [])]
  const numbers = cellNumbers(table, numeric, { decimal: options.decimal })
  // Beside a column of numbers our own tables may say why one is missing.
  const beside = new Map(
    table.columns
      .filter(({ name }) => name.endsWith('_reason'))
      .map((column) => [column.name.replace(/_reason$/, ''), column]),
  )
  const problems: TableProblem[] = []
  const figureIn = (row: DataRow, column: TableColumn): Figure => {
    const reason = reasonOf(row, column, beside.get(column.name))
    const read = reason === undefined ? numbers.read(row, column) : null
    if (typeof read === 'number') return read
    if (read !== null) problems.push(read)
    return missing(reason ?? 'not-submitted')
  }
  const columnFrom = (column: TableColumn): [string, Column] => [
    column.name,
    columnOf(
      column.name,
      table.rows.map((row) => figureIn(row, column)),
    ),
  ]
  const units = table.rows.map((row): IndexUnit => {
    const time = roles.time === undefined ? undefined : figureIn(row, roles.time)
    return {
      code: cellText(row, roles.code),
      ...(roles.name === undefined ? {} : { name: cellText(row, roles.name) }),
      groups: Object.fromEntries(
        roles.groupings
          .map((column) => [column.name, cellText(row, column)])
          .filter(([, group]) => !isNoValue(group ?? '')),
      ),
      ...(typeof time === 'number' ? { time } : {}),
    }
  })
  const data = {
    units,
    elements: metadata.elements,
    columns: new Map(roles.indicators.map(columnFrom)),
    others: new Map(roles.others.map(columnFrom)),
  }
  return {
    data,
    rows: table.rows.map(({ row }) => row),
    columnOf: new Map(table.columns.map((column) => [column.name, column])),
    ignored: ignoredIn(table, roles),
    problems: [...problems, ...absent(table, options)],
  }
}

interface Roles {
  readonly code: TableColumn
  readonly name: TableColumn | undefined
  readonly time: TableColumn | undefined
  readonly groupings: readonly TableColumn[]
  readonly indicators: readonly TableColumn[]
  readonly others: readonly TableColumn[]
}

function rolesOf(table: DataTable, metadata: Metadata, options: IndexDataOptions): Roles {
  const elements = new Set(metadata.elements.map(({ code }) => code))
  const free = table.columns.filter(({ name }) => !elements.has(name))
  const usual = (names: readonly string[]) =>
    names
      .flatMap((name) => free.find((column) => foldHeader(column.name) === name) ?? [])
      .find((column) => column !== undefined)
  const code =
    options.unitColumn === undefined
      ? (usual(codeNames) ?? getUnitColumn({ ...table, columns: free }, undefined))
      : getColumn(table, options.unitColumn)
  const [name, time] = [usual(nameNames), usual(timeNames)]
  const taken = new Set([code, name, time])
  const within = (codes: Iterable<string>) => {
    const wanted = new Set(codes)
    return free.filter((column) => wanted.has(column.name) && !taken.has(column))
  }
  const named = metadata.elements.flatMap(({ denominator }) => denominator ?? [])
  const others = within([...metadata.denominators, ...named, ...options.denominators])
  const groupings = within([...metadata.groupings, ...options.groupings])
  return {
    code,
    name: name === code ? undefined : name,
    time,
    groupings: groupings.filter((column) => !others.includes(column)),
    indicators: table.columns.filter((column) => elements.has(column.name)),
    others,
  }
}

/**
 * Why there is no number, or undefined where the cell holds one (or something to complain of); `beside`
 * is the column that holds the reasons, where there is one.
 */
function reasonOf(
  row: DataRow,
  column: TableColumn,
  beside: TableColumn | undefined,
): MissingReason | undefined {
  if (row.cells[column.index] === undefined) return undefined
  const known = (text: string) => missingReasons.find((reason) => reason === text)
  const text = cellText(row, column)
  const named = known(text)
  if (named !== undefined || !isNoValue(text)) return named
  return (beside === undefined ? undefined : known(cellText(row, beside))) ?? 'not-submitted'
}

function isNoValue(text: string): boolean {
  return text === '' || text === 'NA'
}

/** Groupings that the run names have to be there: without them every unit is in no group. */
function absent(table: DataTable, { groupings }: IndexDataOptions): TableProblem[] {
  const there = new Set(table.columns.map(({ name }) => name))
  const columns = table.columns.map(({ name }) => name).join(' · ')
  return groupings
    .filter((name) => !there.has(name))
    .map((column) =>
      tableProblem('named-column-missing', { file: table.file }, { column, columns }),
    )
}

function ignoredIn({ columns }: DataTable, roles: Roles): string[] {
  const { code, name, time, groupings, indicators, others } = roles
  const used = new Set([code, name, time, ...groupings, ...indicators, ...others])
  const names = new Set(columns.map((column) => column.name))
  const isReason = (column: string) =>
    column.endsWith('_reason') && names.has(column.replace(/_reason$/, ''))
  return columns
    .filter((column) => !used.has(column) && !isReason(column.name))
    .map((column) => column.name)
}
