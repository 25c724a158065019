import { WorkbookColumn } from '@thang/contracts'
import {
  columnLetter,
  parseDecimal,
  type TableProblem,
  tableProblem,
} from '../../../platform/tableFiles/index.ts'
import type { SheetCell, SheetRow, WorkbookSheet } from '../../../platform/workbooks/index.ts'
import { unknownWord } from './vocabulary.ts'

/** Where the columns of a sheet stand, and what is wrong in it so far. */
export interface SheetReader<Key extends string> {
  readonly sheet: WorkbookSheet
  /** Positions from 0 by what the column is. */
  readonly at: Partial<Record<Key, number>>
  /** Names of the columns by position. */
  readonly titles: readonly string[]
  readonly problems: TableProblem[]
}

/** What the columns of the sheet were taken for; null where a column says nothing to the reader. */
export function takenColumns<Key extends string>({
  at,
  titles,
}: SheetReader<Key>): WorkbookColumn[] {
  const keys = new Map(
    Object.entries<number | undefined>(at).map(([key, index]): [number | undefined, string] => [
      index,
      key,
    ]),
  )
  return titles.flatMap((header, index) => {
    if (header === '') return []
    const takenFor = WorkbookColumn.shape.takenFor.parse(keys.get(index) ?? null)
    return [{ letter: columnLetter(index), header, takenFor }]
  })
}

/** Notes a problem of a cell. */
export function note<Key extends string>(
  reader: SheetReader<Key>,
  cell: { readonly row: SheetRow; readonly key: Key },
  problem: {
    readonly code: string
    readonly value?: string | null
    readonly details?: TableProblem['details']
  },
): void {
  const index = reader.at[cell.key]
  const column =
    index === undefined ? null : { letter: columnLetter(index), name: reader.titles[index] ?? '' }
  const place = { file: reader.sheet.name, row: cell.row.number, column }
  reader.problems.push(
    tableProblem(problem.code, { ...place, value: problem.value ?? null }, problem.details),
  )
}

/** The text of a cell; undefined where it is empty, or cannot be used, which is noted. */
export function readText<Key extends string>(
  reader: SheetReader<Key>,
  row: SheetRow,
  key: Key,
): string | undefined {
  const cell = cellAt(reader, row, key)
  if (typeof cell === 'object') {
    note(reader, { row, key }, { code: `workbook-${cell.refused}` })
    return undefined
  }
  return typeof cell === 'number' ? String(cell) : cell
}

/** The points in a cell; null where they are empty or said to be unknown. */
export function readPoints<Key extends string>(
  reader: SheetReader<Key>,
  row: SheetRow,
  key: Key,
): number | null {
  const cell = cellAt(reader, row, key)
  const value = typeof cell === 'number' ? cell : pointsIn(readText(reader, row, key))
  if (value === null || (value !== undefined && value >= 0)) return value
  note(reader, { row, key }, { code: 'cell-points', value: String(cell) })
  return null
}

/** Notes every merging of cells from this row on. */
export function noteMerged<Key extends string>(reader: SheetReader<Key>, firstRow: number): void {
  for (const { range, column, firstRow: row, lastRow } of reader.sheet.merged) {
    if (lastRow < firstRow) continue
    const place = { file: reader.sheet.name, row, column: { letter: column, name: '' } }
    reader.problems.push(tableProblem('workbook-merged', place, { range }))
  }
}

function cellAt<Key extends string>(
  { at }: SheetReader<Key>,
  row: SheetRow,
  key: Key,
): SheetCell | undefined {
  const index = at[key]
  return index === undefined ? undefined : row.cells[index]
}

/** Undefined where it is no number. */
function pointsIn(text: string | undefined): number | null | undefined {
  if (text === undefined || text.toLocaleLowerCase('vi') === unknownWord) return null
  const parsed = parseDecimal(text)
  // 1.000 alone may be either; here people write it for a thousand.
  const settled =
    'refused' in parsed && parsed.refused === 'ambiguous' ? parseDecimal(text, 'comma') : parsed
  return 'value' in settled ? settled.value : undefined
}
