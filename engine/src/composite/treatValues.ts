import { type Moments, moments } from './moments.ts'
import { type Transform, transformValues } from './transform.ts'
import type { Treatment } from './treatment.ts'
import { isFlat } from './variation.ts'
import { isWithin, type ShapeLimits, treatmentMarks, winsorise } from './winsorise.ts'

/** What was found on the way that is worth saying. */
export type TreatFinding = 'no-variation' | 'transform-undefined' | 'still-outlying'

/** Values after treatment, with what was done to each and found on the way. */
export interface TreatedValues {
  readonly values: Float64Array
  readonly marks: Uint8Array
  readonly points: number
  readonly transform: Transform['method'] | null
  readonly parameters: Readonly<Record<string, number>>
  readonly checks: readonly TreatCheck[]
  readonly findings: readonly TreatFinding[]
}

/** The shape of the values at one step, and whether it is within the limits. */
export interface TreatCheck {
  readonly step: 'given' | 'winsorised' | 'transformed'
  readonly passes: boolean
  readonly shape: Moments
}

/** Treats the values that belong together, as `treat` says; NaN stands for missing and stays. */
export function treatValues(given: Float64Array, treatment: Treatment): TreatedValues {
  const { when = 'outliers', transform = { method: 'log-ct' }, winsorise: steps = {} } = treatment
  const limits = { skewness: 2, kurtosis: 3.5, ...treatment.limits }
  const first = checkOf('given', given, limits)
  const untouched = left(given, first)
  if (when === 'never') return untouched
  if (first.shape.count === 0) return untouched
  if (isFlat(first.shape.min, first.shape.max)) return { ...untouched, findings: ['no-variation'] }
  if (when === 'always') return transformed(untouched, given, { transform, limits })
  if (first.passes && !(steps !== false && steps.force === true)) return untouched
  if (steps === false) return transformed(untouched, given, { transform, limits })
  const pulled = winsorise(given, limits, steps)
  const passes = isWithin(pulled.shape, limits)
  const second: TreatCheck = { step: 'winsorised', passes, shape: pulled.shape }
  const { values, marks, points } = pulled
  const after = { ...untouched, values, marks, points, checks: [first, second] }
  if (passes) return after
  return transformed(after, treatment.combine === true ? values : given, { transform, limits })
}

interface Step {
  readonly transform: Transform
  readonly limits: ShapeLimits
}

/** The values given in their new scale; where that is not defined, what there was before. */
function transformed(
  before: TreatedValues,
  given: Float64Array,
  { transform, limits }: Step,
): TreatedValues {
  if (transform.method === 'none') return { ...before, findings: stillOutlying(before.checks) }
  const result = transformValues(given, transform)
  if (result === null) {
    return { ...before, findings: ['transform-undefined', ...stillOutlying(before.checks)] }
  }
  const checks = [...before.checks, checkOf('transformed', result.values, limits)]
  const marks = before.marks.map((mark, row) =>
    Number.isNaN(given[row]) ? mark : mark | treatmentMarks.transformed,
  )
  return {
    ...before,
    values: result.values,
    marks,
    transform: transform.method,
    parameters: result.parameters,
    checks,
    findings: stillOutlying(checks),
  }
}

function stillOutlying(checks: readonly TreatCheck[]): TreatFinding[] {
  return checks.at(-1)?.passes === false ? ['still-outlying'] : []
}

function left(given: Float64Array, first: TreatCheck): TreatedValues {
  return {
    values: given,
    marks: new Uint8Array(given.length),
    points: 0,
    transform: null,
    parameters: {},
    checks: [first],
    findings: [],
  }
}

function checkOf(step: TreatCheck['step'], values: Float64Array, limits: ShapeLimits): TreatCheck {
  const shape = moments(values)
  return { step, passes: isWithin(shape, limits), shape }
}
