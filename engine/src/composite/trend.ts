import { type Figure, isKnown, missing } from '../figure.ts'
import { type Column, figureAt, type IndexData } from './indexData.ts'
import { rowGroupsOf } from './panel.ts'

/** Which columns of a panel are followed, and between which times. */
export interface TrendSpecification {
  /** Codes of the columns to follow; all of them unless given. */
  readonly columns?: readonly string[]
  /** Earliest and latest time to look at; the whole panel unless given. */
  readonly from?: number
  readonly to?: number
}

/** How a column of one unit moved between its first and its last known value. */
export interface Trend {
  readonly unit: string
  readonly column: string
  /** Times of the two values; null where fewer than two are known. */
  readonly from: number | null
  readonly to: number | null
  /** How many values are known between the two, both included. */
  readonly known: number
  /** Last less first, in the unit of the column. */
  readonly change: Figure
  /** Change ÷ first, 0.1 for a tenth more. */
  readonly relativeChange: Figure
  /** Compound annual growth rate, 0.1 for a tenth more every year (where times are years). */
  readonly growthRate: Figure
}

/**
 * The change of every unit in every column over the times of a panel.
 *
 * - change: last − first
 * - relative change: (last − first) ÷ first
 * - compound annual growth rate: (last ÷ first)^(1 ÷ (time of last − time of first)) − 1
 *
 * What ends where it began has not changed: all three are 0, also from 0 to 0.
 * Missing: all three with fewer than two known values (`no-earlier-edition`); the two that divide with
 * another first value of 0 (`empty-denominator`) or below (`invalid-input`), and the growth rate with a last
 * value below 0 (`invalid-input`). Units without a time are left out. A unit that is there twice at one
 * time is a broken panel and throws.
 *
 * 100 in 2018 and 121 in 2020: 21, 0.21 and 0.1.
 */
export function trend(
  data: IndexData,
  { columns, from = -Infinity, to = Infinity }: TrendSpecification = {},
): Trend[] {
  const series = rowGroupsOf(data.units)
    .inSeries()
    .map((rows) =>
      rows.filter((row) => {
        const time = data.units[row]?.time ?? NaN
        return time >= from && time <= to
      }),
    )
  return (columns ?? [...data.columns.keys()]).flatMap((code) => {
    const column = data.columns.get(code)
    if (column === undefined) throw new RangeError(`trend: no column ${code}`)
    return series.flatMap((rows) => (rows.length === 0 ? [] : trendOf(data, column, rows)))
  })
}

function trendOf(data: IndexData, column: Column, rows: readonly number[]): Trend {
  const unit = data.units[rows[0] ?? 0]?.code ?? ''
  const points = rows.flatMap((row) => {
    const value = figureAt(column, row)
    return isKnown(value) ? { value, time: data.units[row]?.time ?? NaN } : []
  })
  const [first, last] = [points[0], points.at(-1)]
  const known = points.length
  if (first === undefined || last === undefined || known < 2) {
    const none = missing('no-earlier-edition')
    const changes = { change: none, relativeChange: none, growthRate: none }
    return { unit, column: column.code, from: null, to: null, known, ...changes }
  }
  if (points.some(({ time }, index) => time === points[index - 1]?.time)) {
    throw new RangeError(`trend: unit ${unit} is there twice at one time`)
  }
  return {
    unit,
    column: column.code,
    from: first.time,
    to: last.time,
    known,
    change: last.value - first.value,
    relativeChange: relativeChange(first.value, last.value),
    growthRate: growthRate(first.value, last.value, last.time - first.time),
  }
}

function relativeChange(first: number, last: number): Figure {
  if (first === last) return 0
  if (first === 0) return missing('empty-denominator')
  return first < 0 ? missing('invalid-input') : (last - first) / first
}

function growthRate(first: number, last: number, years: number): Figure {
  if (first === last) return 0
  if (first === 0) return missing('empty-denominator')
  return first < 0 || last < 0 ? missing('invalid-input') : (last / first) ** (1 / years) - 1
}
