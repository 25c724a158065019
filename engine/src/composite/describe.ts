import { type Figure, missing } from '../figure.ts'
import {
  type Column,
  elementsAt,
  type IndexData,
  type IndexElement,
  type StageLog,
  type StageResult,
} from './indexData.ts'
import { moments } from './moments.ts'
import { quantileOfSorted, sortedKnown } from './quantile.ts'
import { isFlat } from './variation.ts'

/** Above or below which a column or a unit is flagged; each has the default named with it. */
export interface DescribeThresholds {
  /** A column or unit with a smaller share of known values is flagged (2/3). */
  readonly availability?: number
  /** A column with a smaller share of known values that are not 0 is flagged (0.5). */
  readonly nonZero?: number
  /** A column with fewer different values for each known one is flagged (0.5). */
  readonly unique?: number
  /** A column is flagged as having outliers at this absolute skewness (2) … */
  readonly skewness?: number
  /** … together with this excess kurtosis (3.5). */
  readonly kurtosis?: number
}

/** What a description warns of, each beyond a threshold or where there is nothing to describe. */
export const columnFlags = [
  'low-availability',
  'many-zeros',
  'few-unique',
  'outliers',
  'no-variation',
  'empty',
] as const

/** One thing a description warns of. */
export type ColumnFlag = (typeof columnFlags)[number]

/** A column in figures. Those that its values do not allow say why; shares are 0–1. */
export interface ColumnDescription {
  readonly code: string
  readonly min: Figure
  readonly lowerQuartile: Figure
  readonly median: Figure
  readonly upperQuartile: Figure
  readonly max: Figure
  readonly mean: Figure
  /** Sample standard deviation (n − 1). */
  readonly sd: Figure
  /** Adjusted skewness (type 2, as SAS and Excel give it). */
  readonly skewness: Figure
  /** Adjusted excess kurtosis (type 2). */
  readonly kurtosis: Figure
  readonly total: number
  readonly known: number
  /** Share of known values among all. */
  readonly availability: number
  readonly zeros: number
  /** Share of values other than 0 among the known ones. */
  readonly nonZeroShare: Figure
  readonly unique: number
  /** Share of different values among the known ones; 1 where no value comes twice. */
  readonly uniqueShare: Figure
  /** How often the most frequent value comes. */
  readonly same: number
  /** Share of the most frequent value among the known ones. */
  readonly sameShare: Figure
  readonly flags: readonly ColumnFlag[]
}

/** How much of a unit's data is known, in all and below each aggregate. */
export interface UnitAvailability {
  readonly unit: string
  readonly time?: number
  readonly known: number
  readonly total: number
  readonly availability: number
  /** Share of the known indicators below each aggregate, by its code. */
  readonly groups: Readonly<Record<string, number>>
  readonly isLow: boolean
}

/** The description as a log: an entry for each flag of a column and each unit with few data. */
export interface Description extends StageLog {
  readonly columns: readonly ColumnDescription[]
  readonly units: readonly UnitAvailability[]
}

const defaults = { availability: 2 / 3, nonZero: 0.5, unique: 0.5, skewness: 2, kurtosis: 3.5 }

/**
 * Describes every column and how much of each unit is known; the data stay as they are. Flags follow
 * the thresholds: outliers where |skewness| ≥ 2 and kurtosis ≥ 3.5 (Groeneveld and Meeden 1984, as
 * the Joint Research Centre uses them), few data below two thirds. Figures that few or equal values
 * do not allow are missing with `too-few-responses` or `no-variation`.
 * A column 0, 2, 4 and one missing: mean 2, median 2, sd 2, availability 0.75, nonZeroShare 2/3.
 * Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), steps 3 and 4.
 */
export function describe(
  data: IndexData,
  thresholds: DescribeThresholds = {},
): StageResult<Description> {
  const limits = { ...defaults, ...thresholds }
  const columns = [...data.columns.values()].map((column) => describeColumn(column, limits))
  const units = describeUnits(data, limits.availability)
  const entries = [
    ...columns.flatMap(({ code, flags }) => flags.map((flag) => ({ code: flag, column: code }))),
    ...units.flatMap(({ unit, availability, isLow }) =>
      isLow ? [{ code: 'low-availability', unit, details: { availability } }] : [],
    ),
  ]
  return { data, log: { stage: 'describe', entries, columns, units } }
}

/** One column in figures, with its flags. */
export function describeColumn(
  column: Column,
  thresholds: DescribeThresholds = {},
): ColumnDescription {
  const limits = { ...defaults, ...thresholds }
  const sorted = sortedKnown(column.values)
  const shape = moments(column.values)
  const known = sorted.length
  const total = column.values.length
  const { zeros, unique, same } = countRuns(sorted)
  const isConstant = known > 1 && isFlat(shape.min, shape.max)
  const few = (figure: number) => (Number.isNaN(figure) ? missing('too-few-responses') : figure)
  const varied = (figure: number) => (isConstant ? missing('no-variation') : few(figure))
  const share = (count: number) => few(known === 0 ? NaN : count / known)
  const at = (p: number) => few(known === 0 ? NaN : quantileOfSorted(sorted, p))
  const isOutlying =
    Math.abs(shape.skewness) >= limits.skewness && shape.kurtosis >= limits.kurtosis
  const found: Readonly<Record<ColumnFlag, boolean>> = {
    'low-availability': isBelow(known, total, limits.availability),
    'many-zeros': isBelow(known - zeros, known, limits.nonZero),
    'few-unique': isBelow(unique, known, limits.unique),
    outliers: isOutlying,
    'no-variation': isConstant,
    empty: known === 0,
  }
  return {
    code: column.code,
    min: few(shape.min),
    lowerQuartile: at(0.25),
    median: at(0.5),
    upperQuartile: at(0.75),
    max: few(shape.max),
    mean: few(shape.mean),
    sd: few(shape.sd),
    skewness: varied(shape.skewness),
    kurtosis: varied(shape.kurtosis),
    total,
    known,
    availability: total === 0 ? 0 : known / total,
    zeros,
    nonZeroShare: share(known - zeros),
    unique,
    uniqueShare: share(unique),
    same,
    sameShare: share(same),
    flags: columnFlags.filter((flag) => found[flag]),
  }
}

/** How much of each unit's indicators is known; below each aggregate the indicators of its branch. */
export function describeUnits(
  data: IndexData,
  threshold: number = defaults.availability,
): UnitAvailability[] {
  const indicators = elementsAt(data, 1)
  const total = indicators.length
  const known = countKnown(data, indicators)
  const branches = data.elements
    .filter((element) => element.level > 1)
    .map((element) => ({ code: element.code, below: indicatorsBelow(data, element.code) }))
    .map(({ code, below }) => ({ code, size: below.length, known: countKnown(data, below) }))
  return data.units.map((unit, row) => {
    const count = known[row] ?? 0
    return {
      unit: unit.code,
      ...(unit.time === undefined ? {} : { time: unit.time }),
      known: count,
      total,
      availability: total === 0 ? 0 : count / total,
      groups: Object.fromEntries(
        branches.map((branch) => [
          branch.code,
          branch.size === 0 ? 0 : (branch.known[row] ?? 0) / branch.size,
        ]),
      ),
      isLow: isBelow(count, total, threshold),
    }
  })
}

/** The indicators at the ends of an element's branch, however deep they are. */
export function indicatorsBelow(data: IndexData, code: string): IndexElement[] {
  const parents = new Map(data.elements.map((element) => [element.code, element.parent]))
  return elementsAt(data, 1).filter((indicator) => {
    // As many steps as there are elements: a tree that runs in a circle must end, too.
    let above = indicator.parent
    for (let step = 0; above !== null && above !== code && step < parents.size; step += 1) {
      above = parents.get(above) ?? null
    }
    return above === code
  })
}

/** Whether a share is below a threshold; divided as `screen` does, for 55 < 0.55 × 100 by rounding. */
function isBelow(part: number, whole: number, threshold: number): boolean {
  return whole > 0 && part / whole < threshold
}

function countKnown(data: IndexData, indicators: readonly IndexElement[]): Uint32Array {
  const counts = new Uint32Array(data.units.length)
  for (const { code } of indicators) {
    const values = data.columns.get(code)?.values ?? []
    for (let row = 0; row < values.length; row += 1) {
      if (!Number.isNaN(values[row])) counts[row] = (counts[row] ?? 0) + 1
    }
  }
  return counts
}

function countRuns(sorted: Float64Array): { zeros: number; unique: number; same: number } {
  let zeros = 0
  let unique = 0
  let same = 0
  let run = 0
  for (let index = 0; index < sorted.length; index += 1) {
    if (sorted[index] === 0) zeros += 1
    if (index > 0 && sorted[index] === sorted[index - 1]) run += 1
    else {
      unique += 1
      run = 1
    }
    if (run > same) same = run
  }
  return { zeros, unique, same }
}
