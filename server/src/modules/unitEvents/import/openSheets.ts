import {
  columnLetter,
  type TableProblem,
  tableProblem,
} from '../../../platform/tableFiles/index.ts'
import {
  readWorkbook,
  type SheetRow,
  type WorkbookSheet,
} from '../../../platform/workbooks/index.ts'
import { type ColumnKey, keyOf, layouts, mostRows, type SheetKey, sheetKeys } from './vocabulary.ts'

/** A sheet of the workbook whose columns were found. */
export interface OpenSheet {
  readonly name: string
  /** Positions from 0 by what the column is. */
  readonly at: Partial<Record<ColumnKey, number>>
  /** Names of the columns by position. */
  readonly titles: readonly string[]
  readonly rows: readonly SheetRow[]
}

export interface OpenedSheets {
  readonly sheets: Readonly<Partial<Record<SheetKey, OpenSheet>>>
  readonly problems: readonly TableProblem[]
}

/** A row with its sheet. */
export interface RowPlace {
  readonly sheet: OpenSheet
  readonly row: SheetRow
}

/** The sheets of a workbook in the layout of the template, or what is wrong with it as a whole. */
export async function openSheets(bytes: Buffer): Promise<OpenedSheets> {
  // Beside what is read there may be the list of every unit there is.
  const workbook = await readWorkbook(bytes, 3 * mostRows)
  if ('refused' in workbook) return refuse(`units-workbook-${workbook.refused}`)
  const problems: TableProblem[] = []
  const sheets: Partial<Record<SheetKey, OpenSheet>> = {}
  for (const key of sheetKeys) {
    const sheet = workbook.sheets.find(({ name }) => isNamed(name, layouts[key].name))
    if (sheet === undefined || sheet.rows.length === 0) continue
    sheets[key] = openSheet(key, sheet, problems)
  }
  const { common: _, ...said } = sheets
  const rows = Object.values(said).reduce((sum, sheet) => sum + sheet.rows.length, 0)
  if (rows > mostRows) return refuse('units-workbook-too-large')
  if (Object.keys(said).length === 0) return refuse('units-workbook-no-sheet')
  if (rows === 0 && problems.length === 0) return refuse('units-workbook-no-rows')
  return { sheets, problems }
}

/** A problem of a cell of the row, or of the row where the sheet has no such column. */
export function cellProblem(
  { sheet, row }: RowPlace,
  problem: {
    readonly key: ColumnKey
    readonly code: string
    readonly value?: string | null
    readonly details?: TableProblem['details']
  },
): TableProblem {
  const index = sheet.at[problem.key]
  const column =
    index === undefined ? null : { letter: columnLetter(index), name: sheet.titles[index] ?? '' }
  const place = { file: sheet.name, row: row.number, column, value: problem.value ?? null }
  return tableProblem(problem.code, place, problem.details)
}

function refuse(code: string): OpenedSheets {
  return { sheets: {}, problems: [tableProblem(code, { file: '' }, { most: mostRows })] }
}

function isNamed(name: string, wanted: string): boolean {
  return keyOf({ wanted }, name) !== undefined
}

function openSheet(key: SheetKey, sheet: WorkbookSheet, problems: TableProblem[]): OpenSheet {
  const [head, ...rows] = sheet.rows
  const titles = Array.from(head?.cells ?? [], (cell) => (typeof cell === 'string' ? cell : ''))
  const at: Partial<Record<ColumnKey, number>> = {}
  const place = { file: sheet.name, row: head?.number ?? 1 }
  const columns = layouts[key].columns
  for (const [index, title] of titles.entries()) {
    if (title === '') continue
    const found = columns.find((column) => isNamed(title, column.title))
    if (found === undefined || at[found.key] !== undefined) {
      const column = { letter: columnLetter(index), name: title }
      problems.push(tableProblem('units-column-unknown', { ...place, column }, { header: title }))
    } else at[found.key] = index
  }
  for (const column of columns) {
    if (!('needed' in column) || at[column.key] !== undefined) continue
    problems.push(tableProblem('units-column-missing', place, { header: column.title }))
  }
  problems.push(...mergedIn(sheet, (head?.number ?? 0) + 1))
  return { name: sheet.name, at, titles, rows }
}

function mergedIn(sheet: WorkbookSheet, firstRow: number): TableProblem[] {
  return sheet.merged
    .filter(({ lastRow }) => lastRow >= firstRow)
    .map(({ range, column, firstRow: row }) => {
      const place = { file: sheet.name, row, column: { letter: column, name: '' } }
      return tableProblem('units-workbook-merged', place, { range })
    })
}
