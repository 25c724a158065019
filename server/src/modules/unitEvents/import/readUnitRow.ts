import type { NewUnit } from '@thang/contracts'
import { findUnitAsOf, type UnitOnDay } from '@thang/engine'
import type { RowPlace } from './openSheets.ts'
import { noteCell, type ReadRow, readDay, readNeeded, readText } from './readCells.ts'
import { type ReadEvent, type Reading, readNewUnit, readOrder } from './saidEvent.ts'
import { kindNames } from './vocabulary.ts'

/**
 * A row of the sheet of units: a unit that begins, or one that is there already, of which it may say
 * nothing else than what is known.
 */
export function readUnitRow(place: RowPlace, reading: Reading): ReadEvent {
  const row: ReadRow = { ...place, problems: [] }
  const code = readNeeded(row, 'code')
  const create = readNewUnit(row)
  const about = { code, rows: [place], problems: row.problems } as const
  if (code === undefined || create === undefined) {
    readOrder(row, reading)
    return about
  }
  const known = knownUnit(row, code, reading)
  if (known !== undefined) {
    readDay(row, 'on')
    noteDifferences(row, create, { ...known, gsoCode: gsoCodeOf(reading, code) })
    return row.problems.length > 0 ? about : { ...about, recorded: true }
  }
  const order = readOrder(row, reading)
  if (order === undefined || row.problems.length > 0) return about
  const { effectiveOn, ...rest } = order
  const change = { kind: 'create', effectiveOn, unit: code, create } as const
  return { ...about, event: { change, ...rest, rows: about.rows } }
}

/** As of the day that the row names; without one, of the common day or of today. */
function knownUnit(row: ReadRow, code: string, reading: Reading): UnitOnDay | undefined {
  const { history, today, common } = reading
  const own = readDay({ ...row, problems: [] }, 'on')
  if (own !== undefined) return findUnitAsOf(history, code, own)
  // A unit of a coming day is there on the day of the document, one that ends by then is there today.
  const then = common.on === undefined ? undefined : findUnitAsOf(history, code, common.on)
  return then ?? findUnitAsOf(history, code, today)
}

function gsoCodeOf({ history }: Reading, code: string): string | null {
  return history.lives.get(code)?.gsoCode ?? null
}

function noteDifferences(
  row: ReadRow,
  said: NewUnit,
  known: UnitOnDay & { readonly gsoCode: string | null },
): void {
  const differs = (key: keyof typeof differences, is: string | null) =>
    noteCell(row, key, { code: differences[key], details: { known: is ?? '' } })
  if (said.name !== known.name) differs('name', known.name)
  if (said.shortName !== known.shortName && readText(row, 'shortName') !== undefined)
    differs('shortName', known.shortName)
  if (said.nameEn !== known.nameEn && said.nameEn !== null) differs('nameEn', known.nameEn)
  if (said.kind !== known.kind) differs('kind', nameOfKind(known.kind))
  if (said.parent !== known.parent) differs('parent', known.parent)
  const { gsoCode = known.gsoCode } = said
  // Of shipped units the code is not among what their events tell.
  if (known.gsoCode !== null && gsoCode !== known.gsoCode) differs('gsoCode', known.gsoCode)
}

const differences = {
  name: 'units-row-name-differs',
  shortName: 'units-row-name-differs',
  nameEn: 'units-row-name-differs',
  kind: 'units-row-kind-differs',
  parent: 'units-row-parent-differs',
  gsoCode: 'units-row-code-differs',
} as const

function nameOfKind(kind: string): string {
  const names: Readonly<Record<string, string>> = kindNames
  return names[kind] ?? kind
}
