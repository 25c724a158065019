import type { MissingReason } from '../figure.ts'
import type {
  Column,
  IndexData,
  IndexElement,
  IndexUnit,
  StageEntry,
  StageResult,
} from './indexData.ts'
import { elementsAt, withColumns } from './indexData.ts'
import { lineOf, lineToReference } from './line.ts'
import { type Line, putOnLine, spreadOf } from './lineValues.ts'
import type { NormalisationMethod } from './normalisation.ts'
import { ownEntry } from './ownEntry.ts'
import { rankScores } from './rankScore.ts'
import { type PanelScope, rowsByScope } from './panel.ts'
import { isFlat } from './variation.ts'

/** How indicators are brought to a common scale: one method for all, others for some. */
export interface NormaliseSpecification {
  /** The method of every indicator that has none of its own. */
  readonly method: NormalisationMethod
  /** Methods of single indicators, by code. */
  readonly indicators?: Readonly<Record<string, NormalisationMethod>>
  /**
   * Whether a panel is put on one scale over all its times (`pooled`, so that scores can be followed
   * over time) or on one for each time. Pooled unless given.
   */
  readonly panel?: PanelScope
}

/**
 * Brings every indicator to a common scale, more being better afterwards; the methods are described at
 * `NormalisationMethod`. A missing value stays missing with its reason. A column whose known values are
 * all equal up to rounding becomes missing with the reason `no-variation` under a method that looks at the data, and
 * a value whose score is beyond what a double can hold with `invalid-input`. The log holds, for each
 * indicator, the method and the line its values were put on, or why there is none: the reason, or
 * `column-empty` where nothing is known.
 *
 * Throws on a specification that names an indicator the index does not have, or a reference unit that
 * is not there exactly once. Normalised data keeps its elements: do not normalise it again, or the
 * directions are applied twice.
 *
 * Min-max of 2, 3, 6 → 0, 25, 100. Handbook (OECD/JRC 2008), step 5.
 */
export function normalise(data: IndexData, specification: NormaliseSpecification): StageResult {
  const indicators = elementsAt(data, 1)
  const known = new Set(indicators.map((element) => element.code))
  for (const code of Object.keys(specification.indicators ?? {})) {
    if (!known.has(code)) throw new RangeError(`normalise: no indicator ${code}`)
  }
  const slices = slicesOf(data.units, specification.panel ?? 'pooled')
  const entries: StageEntry[] = []
  const columns = indicators.map((element) => {
    const column = data.columns.get(element.code)
    if (column === undefined) throw new RangeError(`normalise: no column ${element.code}`)
    const method = ownEntry(specification.indicators, element.code) ?? specification.method
    return normaliseColumn({ column, element, method, slices, entries })
  })
  return { data: withColumns(data, columns), log: { stage: 'normalise', entries } }
}

/** Rows that share a scale; `rows` is null where that is all of them. */
interface Slice {
  readonly time: number | undefined
  readonly rows: readonly number[] | null
  readonly units: readonly IndexUnit[]
}

function slicesOf(units: readonly IndexUnit[], panel: PanelScope): Slice[] {
  const times = panel === 'pooled' ? [] : rowsByScope(units, panel)
  if (times.length < 2) return [{ time: undefined, rows: null, units }]
  return times.map((rows) => {
    const members = rows.flatMap((row) => units[row] ?? [])
    return { time: members[0]?.time, rows, units: members }
  })
}

interface Job {
  readonly column: Column
  readonly element: IndexElement
  readonly method: NormalisationMethod
  readonly slices: readonly Slice[]
  readonly entries: StageEntry[]
}

function normaliseColumn(job: Job): Column {
  const { column, slices } = job
  const { code, missing } = column
  const outcomes = slices.map((slice) => normaliseSlice(job, slice))
  const [whole] = outcomes
  // All on one line and nothing lost on it: these are the values, with none to look at again.
  if (slices[0]?.rows === null && whole?.line !== undefined && whole.unknown === missing.size) {
    return { code, values: whole.values, missing }
  }
  const values = new Float64Array(column.values.length).fill(NaN)
  const lost = new Map<number, MissingReason>()
  for (const [at, { rows }] of slices.entries()) {
    const outcome = outcomes[at] ?? null
    if (outcome === null) continue
    const { length } = rows ?? values
    for (let index = 0; index < length; index += 1) {
      const row = rows === null ? index : (rows[index] ?? 0)
      const value = outcome.values === null ? NaN : (outcome.values[index] ?? NaN)
      if (Number.isFinite(value)) values[row] = value
      else if (!Number.isNaN(column.values[row])) lost.set(row, outcome.reason ?? 'invalid-input')
    }
  }
  return { code, values, missing: lost.size === 0 ? missing : new Map([...missing, ...lost]) }
}

/** What becomes of the rows of a slice; null where none is known. */
function normaliseSlice(
  { column, element, method, entries }: Job,
  { time, rows, units }: Slice,
): Outcome | null {
  const raw = rows === null ? column.values : gather(column.values, rows)
  if (raw.every(Number.isNaN)) {
    entries.push(entryOf(element.code, method, { reason: 'column-empty' }, time))
    return null
  }
  const outcome = normaliseValues(method, raw, { element, units })
  entries.push(entryOf(element.code, method, outcome, time))
  return outcome
}

/** Whether a line lies within what a double can hold, so that no known value is lost on it. */
function isDrawn({ origin, span, range, offset }: Line): boolean {
  return [origin, span, range, offset].every(Number.isFinite)
}

/** Normalised values, with their line where the method has one, or the reason why there are none. */
type Outcome =
  | {
      readonly values: Float64Array
      readonly line: Line
      /** How many of the values are none: missing, or lost on the line. */
      readonly unknown: number
      readonly reason?: undefined
    }
  | { readonly values: ArrayLike<number>; readonly line?: undefined; readonly reason?: undefined }
  | { readonly values: null; readonly line?: undefined; readonly reason: MissingReason }

interface Scope {
  readonly element: IndexElement
  readonly units: readonly IndexUnit[]
}

function normaliseValues(method: NormalisationMethod, raw: Float64Array, scope: Scope): Outcome {
  const { direction, target } = scope.element
  switch (method.method) {
    case 'rank':
    case 'percentile-rank':
    case 'borda': {
      const { minimum, maximum } = spreadOf(raw, direction)
      if (isFlat(minimum, maximum)) return { values: null, reason: 'no-variation' }
      return { values: rankScores(method.method, directed(raw, direction)) }
    }
    case 'function': {
      const values = method.apply(directed(raw, direction))
      if (values.length === raw.length) return { values }
      throw new RangeError(
        `normalise: ${method.name} gave ${values.length} values for ${raw.length}`,
      )
    }
    case 'distance-to-reference': {
      const reference = direction * (raw[referenceRow(method, scope.units)] ?? NaN)
      if (Number.isNaN(reference)) return { values: null, reason: 'component-missing' }
      const line = lineToReference(spreadOf(raw, direction), reference, method.cap)
      return alongLine(line, new Float64Array(raw), direction)
    }
    default: {
      // Copied first, for the copy is then in the cache for all that reads it.
      const values = new Float64Array(raw)
      return alongLine(lineOf(method, values, { direction, target }), values, direction)
    }
  }
}

/** The values put on the line, in their own array. */
function alongLine(line: Line | MissingReason, values: Float64Array, direction: 1 | -1): Outcome {
  if (typeof line === 'string') return { values: null, reason: line }
  if (!isDrawn(line)) return { values: null, reason: 'invalid-input' }
  return { values, line, unknown: putOnLine(line, values, direction) }
}

function directed(raw: Float64Array, direction: 1 | -1): Float64Array {
  return raw.map((value) => direction * value)
}

function gather(values: Float64Array, rows: readonly number[]): Float64Array {
  return Float64Array.from(rows, (row) => values[row] ?? NaN)
}

function referenceRow(
  { unit, time }: { readonly unit: string; readonly time?: number },
  units: readonly IndexUnit[],
): number {
  const rows = units.flatMap((candidate, row) =>
    candidate.code === unit && (time === undefined || candidate.time === time) ? [row] : [],
  )
  if (rows.length === 1 && rows[0] !== undefined) return rows[0]
  throw new RangeError(`normalise: reference unit ${unit} is there ${rows.length} times`)
}

function entryOf(
  column: string,
  { method }: NormalisationMethod,
  { reason, line }: { readonly reason?: string | undefined; readonly line?: Line | undefined },
  time: number | undefined,
): StageEntry {
  const at = time === undefined ? {} : { time }
  if (reason !== undefined) return { code: reason, column, details: { method, ...at } }
  const { origin, span, range, offset } = line ?? {}
  const drawn =
    origin === undefined || span === undefined || range === undefined || offset === undefined
      ? {}
      : { origin, span, range, offset }
  return { code: 'normalised', column, details: { method, ...drawn, ...at } }
}
