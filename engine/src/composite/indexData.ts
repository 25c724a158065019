import { type Figure, isKnown, type MissingReason, missing } from '../figure.ts'

/**
 * A column of numbers, one for each unit. `values[i]` is NaN exactly where `missing` has row i, and the
 * map says why: NaN is the typed array's place-holder and never leaves the engine without its reason.
 */
export interface Column {
  readonly code: string
  readonly values: Float64Array
  readonly missing: ReadonlyMap<number, MissingReason>
}

/** A unit of an index: what it is called, which groups it belongs to, and when it was observed. */
export interface IndexUnit {
  readonly code: string
  readonly name?: string
  /** Group by grouping, such as `{ income: 'high' }`. */
  readonly groups: Readonly<Record<string, string>>
  /** Time of the observation in a panel, such as 2022; units repeat over times there. */
  readonly time?: number
}

/**
 * An element of the index: an indicator (level 1) or an aggregate above it. The tree is given by
 * parents; the element without a parent is the index. A flat index has its indicators right below it.
 */
export interface IndexElement {
  readonly code: string
  readonly name?: string
  /** 1 for indicators, 2 for what they make up, and so on to the index. */
  readonly level: number
  readonly parent: string | null
  /** Weight relative to the siblings. */
  readonly weight: number
  /** −1 where less is better; such a column is multiplied by −1 before it is normalised. */
  readonly direction: 1 | -1
  /** Code of the column an indicator is divided by. */
  readonly denominator?: string
  /** Value to reach, for distance to target. */
  readonly target?: number
}

/**
 * What a composite index is built from, at any stage of the pipeline. Stages take one and give a new
 * one; nothing is changed in place. `columns` holds the indicators and, after aggregation, the
 * aggregates; `others` holds numeric columns that are not part of the index, such as denominators.
 */
export interface IndexData {
  readonly units: readonly IndexUnit[]
  readonly elements: readonly IndexElement[]
  readonly columns: ReadonlyMap<string, Column>
  readonly others: ReadonlyMap<string, Column>
}

/** A stage's new data and what it did, as rows that can be printed and compared. */
export interface StageResult<Log = StageLog> {
  readonly data: IndexData
  readonly log: Log
}

/** One line for each thing a stage did or found worth saying; `code` names the kind. */
export interface StageLog {
  readonly stage: string
  readonly entries: readonly StageEntry[]
}

/** One thing that a stage did or found; `code` says what kind of thing, `details` its numbers. */
export interface StageEntry {
  readonly code: string
  readonly column?: string
  readonly unit?: string
  readonly details?: Readonly<Record<string, string | number | boolean | null>>
}

/** A column from figures; every missing one keeps its reason. */
export function columnOf(code: string, figures: readonly Figure[]): Column {
  const values = new Float64Array(figures.length)
  const reasons = new Map<number, MissingReason>()
  figures.forEach((figure, row) => {
    if (isKnown(figure)) values[row] = figure
    else {
      values[row] = NaN
      reasons.set(row, figure.missing)
    }
  })
  return { code, values, missing: reasons }
}

/** A column from numbers in which NaN stands for what is missing for one and the same reason. */
export function columnOfNumbers(
  code: string,
  values: Float64Array,
  reason: MissingReason = 'not-submitted',
): Column {
  const reasons = new Map<number, MissingReason>()
  for (let row = firstRowWithout(values); row < values.length; row += 1) {
    if (Number.isNaN(values[row])) reasons.set(row, reason)
  }
  return { code, values, missing: reasons }
}

/** A row at or shortly before the first NaN, looking at four at a time; the last rows where none is. */
function firstRowWithout(values: Float64Array): number {
  const whole = values.length - (values.length % 4)
  for (let row = 0; row < whole; row += 4) {
    const a = values[row] ?? NaN
    const b = values[row + 1] ?? NaN
    const c = values[row + 2] ?? NaN
    const d = values[row + 3] ?? NaN
    // 0 times a finite number is 0.
    if (a * 0 + b * 0 + (c * 0 + d * 0) !== 0) return row
  }
  return whole
}

/** The column's figure at a row: the number, or the reason why there is none. */
export function figureAt(column: Column, row: number): Figure {
  const reason = column.missing.get(row)
  return reason === undefined ? (column.values[row] ?? missing('not-submitted')) : missing(reason)
}

/** The elements of a level, in the order given. */
export function elementsAt(data: IndexData, level: number): IndexElement[] {
  return data.elements.filter((element) => element.level === level)
}

/** The direct children of an element, in the order given. */
export function childrenOf(data: IndexData, code: string): IndexElement[] {
  return data.elements.filter((element) => element.parent === code)
}

/** The same data with these columns in place of those of the same code, or beside the others. */
export function withColumns(data: IndexData, columns: readonly Column[]): IndexData {
  const next = new Map(data.columns)
  for (const column of columns) next.set(column.code, column)
  return { ...data, columns: next }
}
