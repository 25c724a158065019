import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Column,
  columnOfNumbers,
  type IndexData,
  type IndexElement,
  type IndexUnit,
  withColumns,
} from '../composite/indexData.ts'
import { caseFile, type CaseRow, numberIn } from './caseFile.ts'

/** The sustainable-connectivity index of 51 countries: 49 indicators, 8 pillars, 2 sub-indices. */
const folder = 'cases/asem'

/** True where the cases are not beside the clone; the tests that need them are left out then. */
export const asemAbsent = caseFile(`${folder}/00-asem-input/iData.csv`).absent

const groupings = ['GDP_group', 'GDPpc_group', 'Pop_group', 'EurAsia_group']

/** A file of a case, such as `01-asem-pipeline/ranks.csv`, as rows of text. */
export function asemRows(path: string): CaseRow[] {
  return caseFile(`${folder}/${path}`).rows()
}

/** A JSON file of a case; the caller says what it holds. */
export function asemJson(path: string): unknown {
  const root = join(import.meta.dirname, '../../../../shared')
  return JSON.parse(readFileSync(join(root, folder, path), 'utf8'))
}

/** The index as given: raw indicators in `columns`, the four denominators in `others`. */
export function asemData(): IndexData {
  return indexDataOf(asemRows('00-asem-input/iData.csv'))
}

/** The same indicators for five years; units repeat and carry their time. */
export function asemPanel(): IndexData {
  return indexDataOf(asemRows('00-asem-input/iData_panel.csv'))
}

/** The index with the columns of a case's file in place of its own, matched by unit code. */
export function asemWith(path: string, data: IndexData = asemData()): IndexData {
  return withColumns(data, asemColumns(path, data))
}

/** The numeric columns of a case's file, one value for each unit of `data`, in its order. */
export function asemColumns(path: string, data: IndexData = asemData()): Column[] {
  const rows = asemRows(path)
  const byUnit = new Map(rows.map((row) => [row['uCode'] ?? '', row]))
  const codes = Object.keys(rows[0] ?? {}).filter((code) => code !== 'uCode' && code !== 'uName')
  return codes.map((code) =>
    columnOfNumbers(
      code,
      Float64Array.from(data.units, (unit) => numberIn(byUnit.get(unit.code) ?? {}, code)),
    ),
  )
}

/**
 * Every cell in which `actual` is not within 1e-9 (relative) of the expected column, as
 * `unit column: got, expected`; a cell missing on both sides agrees.
 */
export function asemDifferences(actual: IndexData, expected: readonly Column[]): string[] {
  return expected.flatMap((column) =>
    actual.units.flatMap((unit, row) => {
      const got = actual.columns.get(column.code)?.values[row] ?? NaN
      const wanted = column.values[row] ?? NaN
      return isClose(got, wanted) ? [] : [`${unit.code} ${column.code}: ${got}, ${wanted}`]
    }),
  )
}

/** Whether two numbers agree to 1e-9 relative, or both are missing. */
export function isClose(got: number, wanted: number): boolean {
  if (Number.isNaN(got) || Number.isNaN(wanted)) return Number.isNaN(got) && Number.isNaN(wanted)
  return Math.abs(got - wanted) <= 1e-9 * Math.max(Math.abs(got), Math.abs(wanted))
}

function indexDataOf(rows: readonly CaseRow[]): IndexData {
  const meta = asemRows('00-asem-input/iMeta.csv')
  const ofType = (type: string) =>
    meta.filter((row) => row['Type'] === type).map((row) => row['iCode'] ?? '')
  const columnsOf = (codes: readonly string[]) =>
    new Map(
      codes.map((code) => [
        code,
        columnOfNumbers(
          code,
          Float64Array.from(rows, (row) => numberIn(row, code)),
        ),
      ]),
    )
  return {
    units: rows.map(unitOf),
    elements: meta
      .filter((row) => row['Type'] === 'Indicator' || row['Type'] === 'Aggregate')
      .map(elementOf),
    columns: columnsOf(ofType('Indicator')),
    others: columnsOf(ofType('Denominator')),
  }
}

function unitOf(row: CaseRow): IndexUnit {
  return {
    code: row['uCode'] ?? '',
    name: row['uName'] ?? '',
    groups: Object.fromEntries(groupings.map((grouping) => [grouping, row[grouping] ?? ''])),
    time: numberIn(row, 'Time'),
  }
}

function elementOf(row: CaseRow): IndexElement {
  const target = numberIn(row, 'Target')
  return {
    code: row['iCode'] ?? '',
    name: row['iName'] ?? '',
    level: numberIn(row, 'Level'),
    parent: row['Parent'] || null,
    weight: numberIn(row, 'Weight'),
    direction: row['Direction'] === '-1' ? -1 : 1,
    ...(row['Denominator'] ? { denominator: row['Denominator'] } : {}),
    ...(Number.isNaN(target) ? {} : { target }),
  }
}
