import { type LegalBasis, NewUnit, type UnitChange } from '@thang/contracts'
import type { UnitHistory } from '@thang/engine'
import type { TableProblem } from '../../../platform/tableFiles/index.ts'
import type { RowPlace } from './openSheets.ts'
import { noteCell, type ReadRow, readDay, readKind, readNeeded, readText } from './readCells.ts'

/** The rows that say one thing; the first says what the unit is. */
export type SayingRows = readonly [RowPlace, ...RowPlace[]]

/** An event as its rows say it. */
export interface SaidEvent {
  readonly change: UnitChange
  readonly basis: LegalBasis
  readonly note: string | null
  readonly rows: SayingRows
}

/** What rows gave: an event, or what is wrong in them, or that it is recorded already. */
export interface ReadEvent {
  readonly rows: SayingRows
  /** The unit they are about, as far as that could be read. */
  readonly code: string | undefined
  readonly event?: SaidEvent
  readonly problems: readonly TableProblem[]
  readonly recorded?: true
}

/** What rows are read with: what is recorded by now, and what stands for the cells they leave empty. */
export interface Reading {
  readonly history: UnitHistory
  readonly today: string
  readonly common: Partial<{ on: string } & LegalBasis>
}

/** When it happens and by what document. */
export interface Order {
  readonly effectiveOn: string
  readonly basis: LegalBasis
  readonly note: string | null
}

/** Undefined where something of it is missing or wrong, which is noted. */
export function readOrder(row: ReadRow, { common }: Reading): Order | undefined {
  const before = row.problems.length
  const effectiveOn = readDay(row, 'on') ?? common.on
  const number = readText(row, 'number') ?? common.number
  const issuedOn = readDay(row, 'issuedOn') ?? common.issuedOn
  const issuer = readText(row, 'issuer') ?? common.issuer
  const note = readText(row, 'note') ?? null
  if (row.problems.length > before) return undefined
  const order = { on: effectiveOn, number, issuedOn, issuer } as const
  for (const key of orderKeys) {
    if (order[key] === undefined) noteCell(row, key, { code: 'units-order-missing' })
  }
  if (effectiveOn === undefined || number === undefined) return undefined
  if (issuedOn === undefined || issuer === undefined) return undefined
  return { effectiveOn, basis: { number, issuedOn, issuer }, note }
}

const orderKeys = ['on', 'number', 'issuedOn', 'issuer'] as const

/** The short name is the full one where there is none. */
export function readNames(row: ReadRow) {
  const name = readNeeded(row, 'name')
  const shortName = readText(row, 'shortName')
  const nameEn = readText(row, 'nameEn') ?? null
  return name === undefined ? undefined : { name, shortName: shortName ?? name, nameEn }
}

/** A unit as it begins, in the columns of the row. */
export function readNewUnit(row: ReadRow): NewUnit | undefined {
  const [names, kind] = [readNames(row), readKind(row)]
  const parent = readText(row, 'parent') ?? null
  const gsoCode = readText(row, 'gsoCode')
  if (!NewUnit.shape.gsoCode.safeParse(gsoCode).success && gsoCode !== undefined) {
    return noteCell(row, 'gsoCode', { code: 'units-cell-gso-code' })
  }
  if (names === undefined || kind === undefined) return undefined
  return { ...names, kind, parent, ...(gsoCode === undefined ? {} : { gsoCode }) }
}
