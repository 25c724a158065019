import type { RegisteredUnitKind } from '@thang/contracts'
import { parseDecimal, type TableProblem } from '../../../platform/tableFiles/index.ts'
import type { SheetCell } from '../../../platform/workbooks/index.ts'
import { cellProblem, type RowPlace } from './openSheets.ts'
import { parseDay } from './parseDay.ts'
import { type ColumnKey, keyOf, kindNames, kindOf, yesNo } from './vocabulary.ts'

/** A row that is being read, with what is wrong in it so far. */
export interface ReadRow extends RowPlace {
  readonly problems: TableProblem[]
}

/** Most letters that each column holds; the shapes of events hold no more. */
const mostLetters: Readonly<Record<ColumnKey, number>> = {
  code: 60,
  name: 300,
  shortName: 300,
  nameEn: 300,
  kind: 60,
  parent: 60,
  gsoCode: 20,
  from: 60,
  share: 20,
  begins: 20,
  on: 20,
  number: 60,
  issuedOn: 20,
  issuer: 160,
  note: 1000,
}

/** Notes what is wrong with a cell of the row. */
export function noteCell(
  row: ReadRow,
  key: ColumnKey,
  problem: { readonly code: string; readonly details?: TableProblem['details'] },
): undefined {
  row.problems.push(cellProblem(row, { key, ...problem, value: shown(cellAt(row, key)) }))
}

/** The text of a cell; undefined where it is empty, or cannot be used, which is noted. */
export function readText(row: ReadRow, key: ColumnKey): string | undefined {
  const cell = cellAt(row, key)
  if (typeof cell === 'object') return noteCell(row, key, { code: `units-cell-${cell.refused}` })
  const text = cell === undefined ? '' : oneLine(String(cell))
  const most = mostLetters[key]
  if (text.length > most) {
    return noteCell(row, key, {
      code: 'units-cell-too-long',
      details: { length: text.length, most },
    })
  }
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text)) return noteCell(row, key, { code: 'units-cell-control' })
  return text === '' ? undefined : text
}

/** The same, and noted where the cell is empty. */
export function readNeeded(row: ReadRow, key: ColumnKey): string | undefined {
  const before = row.problems.length
  const text = readText(row, key)
  if (text === undefined && row.problems.length === before) {
    return noteCell(row, key, { code: 'units-cell-empty' })
  }
  return text
}

export function readDay(row: ReadRow, key: 'on' | 'issuedOn'): string | undefined {
  const cell = cellAt(row, key)
  const isDate = typeof cell === 'object' && cell.refused === 'date'
  const written = isDate ? cell.day : readText(row, key)
  if (written === undefined) return undefined
  return parseDay(written) ?? noteCell(row, key, { code: 'units-cell-day' })
}

export function readKind(row: ReadRow): RegisteredUnitKind | undefined {
  const written = readNeeded(row, 'kind')
  return written === undefined
    ? undefined
    : (kindOf(written) ?? notInList(row, 'kind', Object.values(kindNames)))
}

export function readYes(row: ReadRow): boolean | undefined {
  const written = readNeeded(row, 'begins')
  if (written === undefined) return undefined
  const answer = keyOf(yesNo, written) ?? notInList(row, 'begins', Object.values(yesNo))
  return answer === undefined ? undefined : answer === 'yes'
}

/** The part of a unit, above 0 and up to 1; the whole where the cell is empty. */
export function readShare(row: ReadRow): number | undefined {
  const cell = cellAt(row, 'share')
  if (cell === undefined) return 1
  const before = row.problems.length
  const share = typeof cell === 'number' ? cell : shareIn(readText(row, 'share'))
  if (share !== undefined && share > 0 && share <= 1) return share
  if (row.problems.length > before) return undefined
  return noteCell(row, 'share', { code: 'units-cell-share' })
}

function notInList(row: ReadRow, key: ColumnKey, names: readonly string[]): undefined {
  return noteCell(row, key, {
    code: 'units-cell-not-in-list',
    details: { allowed: names.join('; ') },
  })
}

function cellAt({ sheet, row }: RowPlace, key: ColumnKey): SheetCell | undefined {
  const index = sheet.at[key]
  return index === undefined ? undefined : row.cells[index]
}

/** Names and codes are of one line; signs without a shape, such as those Word leaves, are no part of them. */
function oneLine(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function shareIn(written: string | undefined): number | undefined {
  const [, number, percent] = /^([\d.,]+)\s*(%?)$/.exec(written ?? '') ?? []
  if (number === undefined) return undefined
  const parsed = parseDecimal(number.replace('.', ','), 'comma')
  if (!('value' in parsed)) return undefined
  return percent === '%' ? parsed.value / 100 : parsed.value
}

function shown(cell: SheetCell | undefined): string | null {
  if (cell === undefined) return null
  if (typeof cell !== 'object') return String(cell)
  return cell.refused === 'date' ? cell.day : null
}
