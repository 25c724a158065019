import { type Figure, missing } from '../figure.ts'
import {
  type Column,
  elementsAt,
  type IndexData,
  type StageEntry,
  type StageLog,
  type StageResult,
  withColumns,
} from './indexData.ts'
import type { Moments } from './moments.ts'
import { ownEntry } from './ownEntry.ts'
import { type Rows, rowsByScope } from './panel.ts'
import type { Transform } from './transform.ts'
import type { TreatSpecification } from './treatment.ts'
import { type TreatedValues, treatValues } from './treatValues.ts'
import { isFlat } from './variation.ts'
import { treatmentMarks } from './winsorise.ts'

/** The shape of a column at a step, and whether it is within the limits. */
export interface ShapeCheck {
  readonly step: 'given' | 'winsorised' | 'transformed'
  readonly passes: boolean
  readonly skewness: Figure
  readonly kurtosis: Figure
}

/** What became of a column, or of a column at one time. */
export interface TreatedColumn {
  readonly code: string
  readonly time?: number
  /** How many cells were winsorised, in vain where a transform follows. */
  readonly points: number
  /** Method of the transform, null where there was none. */
  readonly transform: Transform['method'] | null
  readonly checks: readonly ShapeCheck[]
  /** A byte for each row of the data: the sum of the `treatmentMarks` that hold, 0 for untouched. */
  readonly marks: Uint8Array
}

/**
 * `entries` has one for each cell winsorised (`winsorised-high`, `winsorised-low`), one for each
 * column transformed (`transformed`, with the parameters), and one for each column that was left
 * for a reason: `no-variation`, `transform-undefined` (the logarithm of 0), `still-outlying`.
 */
export interface TreatLog extends StageLog {
  readonly columns: readonly TreatedColumn[]
}

/**
 * Pulls in the outliers of the indicators, each by its treatment, so that one extreme value does not
 * decide the scale of all. Missing values keep their reasons; a column without variation is left.
 * In a panel all times are one column, as they are for `normalise`, unless `panel` says otherwise.
 * 1, 2, …, 10, 100 has skewness 3.25 and kurtosis 10.7; one cell winsorised gives 1, 2, …, 10, 10.
 * Throws on an indicator that is not there.
 * Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 3; the order of
 * winsorising and transforming is that of the Global Innovation Index and of the COIN Tool.
 */
export function treat(
  data: IndexData,
  specification: TreatSpecification = {},
): StageResult<TreatLog> {
  const { all = {}, indicators = {}, panel = 'pooled' } = specification
  const codes = elementsAt(data, 1).map((element) => element.code)
  const unknown = Object.keys(indicators).find((code) => !codes.includes(code))
  if (unknown !== undefined) throw new Error(`treat: no indicator ${unknown}`)
  const entries: StageEntry[] = []
  const treated: TreatedColumn[] = []
  const scopes = rowsByScope(data.units, panel)
  const columns = codes.flatMap((code) => {
    const column = data.columns.get(code)
    if (column === undefined) return []
    const values = column.values.slice()
    let isChanged = false
    for (const rows of scopes) {
      const outcome = treatValues(gather(values, rows), ownEntry(indicators, code) ?? all)
      if (outcome.points > 0 || outcome.transform !== null) isChanged = true
      const marks = new Uint8Array(values.length)
      for (let index = 0; index < rows.length; index += 1) {
        const row = rows[index] ?? -1
        values[row] = outcome.values[index] ?? NaN
        marks[row] = outcome.marks[index] ?? 0
      }
      const time = scopes.length > 1 ? data.units[rows[0] ?? -1]?.time : undefined
      treated.push({ ...summary(code, outcome, marks), ...(time === undefined ? {} : { time }) })
      entries.push(...entriesOf(data, column, { outcome, rows, time }))
    }
    return isChanged ? [{ code, values, missing: column.missing }] : []
  })
  const log = { stage: 'treat', entries, columns: treated }
  return { data: withColumns(data, columns), log }
}

function gather(values: Float64Array, rows: Rows): Float64Array {
  const gathered = new Float64Array(rows.length)
  for (let index = 0; index < rows.length; index += 1) {
    gathered[index] = values[rows[index] ?? -1] ?? NaN
  }
  return gathered
}

function summary(code: string, outcome: TreatedValues, marks: Uint8Array): TreatedColumn {
  const { points, transform, checks } = outcome
  return {
    code,
    points,
    transform,
    marks,
    checks: checks.map(({ step, passes, shape }) => ({
      step,
      passes,
      skewness: shapeFigure(shape, shape.skewness),
      kurtosis: shapeFigure(shape, shape.kurtosis),
    })),
  }
}

function shapeFigure(shape: Moments, figure: number): Figure {
  if (!Number.isNaN(figure)) return figure
  return missing(isFlat(shape.min, shape.max) ? 'no-variation' : 'too-few-responses')
}

interface Treated {
  readonly outcome: TreatedValues
  readonly rows: Rows
  /** Time of the rows where each time is treated for itself. */
  readonly time: number | undefined
}

function entriesOf(
  data: IndexData,
  column: Column,
  { outcome, rows, time }: Treated,
): StageEntry[] {
  const { code } = column
  const at: NonNullable<StageEntry['details']> = time === undefined ? {} : { time }
  const entries: StageEntry[] = outcome.findings.map((finding) => ({
    code: finding,
    column: code,
    details: at,
  }))
  const { transform, parameters } = outcome
  if (transform !== null) {
    const details = { ...at, method: transform, ...parameters }
    return [...entries, { code: 'transformed', column: code, details }]
  }
  rows.forEach((row, index) => {
    const mark = outcome.marks[index] ?? 0
    if (mark === 0) return
    const from = column.values[row] ?? null
    const to = outcome.values[index] ?? null
    const unit = data.units[row]
    const when = unit?.time === undefined ? {} : { time: unit.time }
    const kind = (mark & treatmentMarks.high) > 0 ? 'winsorised-high' : 'winsorised-low'
    entries.push({
      code: kind,
      column: code,
      unit: unit?.code ?? '',
      details: { ...when, from, to },
    })
  })
  return entries
}
