import type { MissingReason } from '../figure.ts'
import {
  type Column,
  elementsAt,
  type IndexData,
  type IndexElement,
  type IndexUnit,
  type StageEntry,
  type StageLog,
  type StageResult,
  withColumns,
} from './indexData.ts'
import { ownEntry } from './ownEntry.ts'

/**
 * What an indicator is divided by: `own` the column its element names (left alone where it names
 * none), `column` the one named here, `factor` a number, `function` what the function gives for the
 * value and its unit, `none` nothing. The quotient is multiplied by `scale` (1), such as 1000 for
 * cases per 1,000 people.
 */
export type Division =
  | { readonly by: 'own'; readonly scale?: number }
  | { readonly by: 'column'; readonly column: string; readonly scale?: number }
  | { readonly by: 'factor'; readonly factor: number; readonly scale?: number }
  | {
      readonly by: 'function'
      readonly divide: (value: number, unit: IndexUnit, row: number) => number
      readonly scale?: number
    }
  | { readonly by: 'none' }

/** By what each indicator is divided. */
export interface DenominateSpecification {
  /** For every indicator without one of its own below; `{ by: 'own' }` unless given. */
  readonly all?: Division
  /** By the indicator's code. */
  readonly indicators?: Readonly<Record<string, Division>>
}

/**
 * Divides indicators by what makes units of different size comparable. A missing value keeps its
 * reason; a missing denominator gives its own; a denominator of 0 gives `empty-denominator`; a
 * function's result that is not finite gives `invalid-input`. The log names every column divided and
 * every cell lost. 390 flights for 8,736 thousand people, scale 1 → 0.04464.
 * Throws where a column named is not there, a factor is 0 or an indicator is unknown.
 * Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 2.
 */
export function denominate(
  data: IndexData,
  specification: DenominateSpecification = {},
): StageResult<StageLog> {
  const { all = { by: 'own' }, indicators = {} } = specification
  const elements = elementsAt(data, 1)
  const known = new Set(elements.map((element) => element.code))
  for (const code of Object.keys(indicators)) {
    if (!known.has(code)) throw new Error(`denominate: no indicator ${code}`)
  }
  const entries: StageEntry[] = []
  const columns = elements.flatMap((element) => {
    const column = data.columns.get(element.code)
    const divided =
      column === undefined
        ? null
        : divideColumn(data, element, column, ownEntry(indicators, element.code) ?? all)
    if (divided === null) return []
    entries.push(divided.entry, ...lostCells(data, column, divided.column))
    return [divided.column]
  })
  return { data: withColumns(data, columns), log: { stage: 'denominate', entries } }
}

interface Divided {
  readonly column: Column
  readonly entry: StageEntry
}

/** The column divided and what to say of it, or null where nothing is to be done. */
function divideColumn(
  data: IndexData,
  element: IndexElement,
  column: Column,
  division: Division,
): Divided | null {
  const { code } = element
  switch (division.by) {
    case 'none':
      return null
    case 'own':
      if (element.denominator === undefined) return null
      return divideColumn(data, element, column, {
        ...division,
        by: 'column',
        column: element.denominator,
      })
    case 'column': {
      const { scale = 1 } = division
      const below = data.others.get(division.column) ?? data.columns.get(division.column)
      if (below === undefined) {
        throw new Error(`denominate: no column ${division.column} to divide ${code} by`)
      }
      const details = { by: 'column', denominator: division.column, scale }
      return {
        column: divideByColumn(column, below, scale),
        entry: { code: 'denominated', column: code, details },
      }
    }
    case 'factor': {
      const { factor, scale = 1 } = division
      if (!Number.isFinite(factor) || factor === 0) {
        throw new Error(`denominate: cannot divide ${code} by ${factor}`)
      }
      return {
        column: mapKnown(column, (value) => (value / factor) * scale),
        entry: { code: 'denominated', column: code, details: { by: 'factor', factor, scale } },
      }
    }
    case 'function': {
      const { divide, scale = 1 } = division
      const quotient = (value: number, row: number) => {
        const unit = data.units[row]
        return unit === undefined ? NaN : divide(value, unit, row) * scale
      }
      return {
        column: mapKnown(column, quotient),
        entry: { code: 'denominated', column: code, details: { by: 'function', scale } },
      }
    }
    default:
      throw new Error(`denominate: unknown division ${JSON.stringify(division satisfies never)}`)
  }
}

function divideByColumn(column: Column, denominator: Column, scale: number): Column {
  const values = new Float64Array(column.values.length)
  const missing = new Map<number, MissingReason>(column.missing)
  for (let row = 0; row < values.length; row += 1) {
    const below = denominator.values[row] ?? NaN
    const quotient = ((column.values[row] ?? NaN) / below) * scale
    const isKnown = Number.isFinite(quotient)
    values[row] = isKnown ? quotient : NaN
    if (!isKnown && !missing.has(row)) missing.set(row, reasonOf(denominator, row))
  }
  return { code: column.code, values, missing }
}

/** Why there is no quotient of a known value; beyond the doubles it is as good as a wrong input. */
function reasonOf(denominator: Column, row: number): MissingReason {
  if (denominator.values[row] === 0) return 'empty-denominator'
  return denominator.missing.get(row) ?? 'invalid-input'
}

function mapKnown(column: Column, change: (value: number, row: number) => number): Column {
  const values = new Float64Array(column.values.length)
  const missing = new Map<number, MissingReason>(column.missing)
  for (let row = 0; row < values.length; row += 1) {
    const value = column.values[row] ?? NaN
    const changed = Number.isNaN(value) ? NaN : change(value, row)
    values[row] = Number.isFinite(changed) ? changed : NaN
    if (!Number.isFinite(changed) && !missing.has(row)) missing.set(row, 'invalid-input')
  }
  return { code: column.code, values, missing }
}

/** The cells that had a number and have none any more, with the reason as the entry's code. */
function lostCells(data: IndexData, before: Column | undefined, after: Column): StageEntry[] {
  return [...after.missing].flatMap(([row, reason]) =>
    before?.missing.has(row)
      ? []
      : [{ code: reason, column: after.code, unit: data.units[row]?.code ?? '', details: { row } }],
  )
}
