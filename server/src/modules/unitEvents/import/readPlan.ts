import type { UnitChange } from '@thang/contracts'
import type { TableProblem } from '../../../platform/tableFiles/index.ts'
import { isRecorded } from './isRecorded.ts'
import type { OpenedSheets, OpenSheet, RowPlace } from './openSheets.ts'
import { noteCell, type ReadRow, readDay, readNeeded, readText } from './readCells.ts'
import { readMerges } from './readMerges.ts'
import { readUnitRow } from './readUnitRow.ts'
import { type ReadEvent, type Reading, readNames, readOrder } from './saidEvent.ts'

/** `common` stands for what neither a row nor the workbook as a whole tells. */
type ReadingWithout = Omit<Reading, 'common'> & Partial<Pick<Reading, 'common'>>

/** Reads what the rows say, each sheet by its own columns; of a row with a mistake all its mistakes. */
export function readPlan(
  { sheets }: OpenedSheets,
  { history, today, common: otherwise = {} }: ReadingWithout,
): { readonly read: readonly ReadEvent[]; readonly problems: readonly TableProblem[] } {
  const { common, problems } = readCommon(sheets.common)
  const reading = { history, today, common: { ...otherwise, ...common } }
  const read = [
    ...rowsOf(sheets.units).map((place) => readUnitRow(place, reading)),
    ...readMerges(rowsOf(sheets.merges), reading),
    ...rowsOf(sheets.renames).map((place) => readChange(place, reading, readRename)),
    ...rowsOf(sheets.moves).map((place) => readChange(place, reading, readMove)),
  ]
  return { read, problems }
}

function rowsOf(sheet: OpenSheet | undefined): RowPlace[] {
  return sheet?.rows.map((row) => ({ sheet, row })) ?? []
}

function readCommon(sheet: OpenSheet | undefined): {
  readonly common: Reading['common']
  readonly problems: readonly TableProblem[]
} {
  const problems: TableProblem[] = []
  const [first, second] = rowsOf(sheet)
  if (first === undefined) return { common: {}, problems }
  const row = { ...first, problems }
  if (second !== undefined) noteCell({ ...second, problems }, 'on', { code: 'units-common-twice' })
  const [on, issuedOn] = [readDay(row, 'on'), readDay(row, 'issuedOn')]
  const [number, issuer] = [readText(row, 'number'), readText(row, 'issuer')]
  const common = {
    ...(on === undefined ? {} : { on }),
    ...(number === undefined ? {} : { number }),
    ...(issuedOn === undefined ? {} : { issuedOn }),
    ...(issuer === undefined ? {} : { issuer }),
  }
  return { common, problems }
}

type Ordered = { readonly effectiveOn: string; readonly unit: string }

function readChange(
  place: RowPlace,
  reading: Reading,
  read: (row: ReadRow, ordered: Ordered) => UnitChange | undefined,
): ReadEvent {
  const row: ReadRow = { ...place, problems: [] }
  const code = readNeeded(row, 'code')
  const order = readOrder(row, reading)
  const effectiveOn = order?.effectiveOn ?? reading.today
  const change = read(row, { effectiveOn, unit: code ?? '' })
  const about = { code, rows: [place], problems: row.problems } as const
  if (change === undefined || order === undefined || row.problems.length > 0) return about
  if (isRecorded(reading.history, change)) return { ...about, recorded: true }
  const { basis, note } = order
  return { ...about, event: { change, basis, note, rows: about.rows } }
}

function readRename(row: ReadRow, ordered: Ordered): UnitChange | undefined {
  const name = readNames(row)
  return name === undefined ? undefined : { kind: 'rename', ...ordered, name }
}

function readMove(row: ReadRow, ordered: Ordered): UnitChange {
  return { kind: 're-parent', ...ordered, parent: readText(row, 'parent') ?? null }
}
