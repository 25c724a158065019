import { findUnitAsOf } from '@thang/engine'
import type { TableProblem } from '../../../platform/tableFiles/index.ts'
import { isRecorded } from './isRecorded.ts'
import type { RowPlace } from './openSheets.ts'
import { noteCell, type ReadRow, readNeeded, readShare, readText, readYes } from './readCells.ts'
import { type Order, type ReadEvent, type Reading, readNewUnit, readOrder } from './saidEvent.ts'

interface MergeRow {
  readonly row: ReadRow
  readonly code: string | undefined
  readonly from: string | undefined
  readonly share: number | undefined
  readonly begins: boolean | undefined
  readonly order: Order | undefined
}

type Group = readonly [MergeRow, ...MergeRow[]]

/** Rows of one receiving unit and one day are one merger; what the unit is stands in the first of them. */
export function readMerges(places: readonly RowPlace[], reading: Reading): ReadEvent[] {
  const groups = new Map<string, [MergeRow, ...MergeRow[]]>()
  for (const place of places) {
    const read = readMergeRow(place, reading)
    const key = `${read.order?.effectiveOn ?? '?'} ${read.code ?? `? ${place.row.number}`}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [read])
    else group.push(read)
  }
  return [...groups.values()].map((group) => readGroup(group, reading))
}

function readMergeRow(place: RowPlace, reading: Reading): MergeRow {
  const row: ReadRow = { ...place, problems: [] }
  return {
    row,
    from: readNeeded(row, 'from'),
    share: readShare(row),
    code: readNeeded(row, 'code'),
    begins: readYes(row),
    order: readOrder(row, reading),
  }
}

function readGroup(group: Group, reading: Reading): ReadEvent {
  const [first, ...others] = group
  const { code, begins, order } = first
  const create = begins === true ? readNewUnit(first.row) : undefined
  for (const other of others) noteContradictions(first, other)
  if (begins === false) for (const { row } of group) noteNotBegun(row, code, reading)
  const rows = [placeOf(first), ...others.map(placeOf)] as const
  const problems: TableProblem[] = group.flatMap(({ row }) => row.problems)
  const from = group.flatMap(({ from: unit, share }) =>
    unit === undefined || share === undefined ? [] : { unit, share },
  )
  const about = { code, rows, problems }
  if (problems.length > 0 || code === undefined || order === undefined) return about
  const { effectiveOn, ...rest } = order
  const into = create === undefined ? { unit: code } : { unit: code, create }
  const change = { kind: 'merge', effectiveOn, from, into } as const
  if (isRecorded(reading.history, change)) return { ...about, recorded: true }
  return { ...about, event: { change, ...rest, rows } }
}

function placeOf({ row: { sheet, row } }: MergeRow): RowPlace {
  return { sheet, row }
}

const receiverKeys = ['name', 'shortName', 'nameEn', 'kind', 'parent', 'gsoCode'] as const

/** What later rows say of the unit and the document is empty, or the same as in the first. */
function noteContradictions(first: MergeRow, other: MergeRow): void {
  const contradict = (key: (typeof receiverKeys)[number] | 'begins' | 'number') => {
    const details = { first: first.row.row.number }
    noteCell(other.row, key, { code: 'units-merge-contradicts', details })
  }
  if (other.begins !== undefined && other.begins !== first.begins) contradict('begins')
  for (const key of receiverKeys) {
    const said = readText(other.row, key)
    if (said !== undefined && said !== readText({ ...first.row, problems: [] }, key))
      contradict(key)
  }
  if (other.order === undefined || first.order === undefined) return
  const [one, two] = [first.order.basis, other.order.basis]
  if (JSON.stringify(one) !== JSON.stringify(two)) contradict('number')
}

/** A unit that is there already keeps its name; another one is a rename of its own. */
function noteNotBegun(row: ReadRow, code: string | undefined, { history, today }: Reading): void {
  const known = code === undefined ? undefined : findUnitAsOf(history, code, today)
  const name = readText(row, 'name')
  if (name === undefined || known === undefined || known.name === name) return
  noteCell(row, 'name', { code: 'units-merge-renames', details: { known: known.name } })
}
