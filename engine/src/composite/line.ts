import type { MissingReason } from '../figure.ts'
import { type Line, type Spread, spreadOf } from './lineValues.ts'
import { moments } from './moments.ts'
import type { NormalisationMethod } from './normalisation.ts'
import { isFlat } from './variation.ts'

type LinearMethod = Exclude<
  NormalisationMethod,
  { readonly method: 'rank' | 'percentile-rank' | 'borda' | 'function' | 'distance-to-reference' }
>

/** What else a line hangs on: the indicator's direction and its target in its own unit. */
export interface LineContext {
  readonly direction: 1 | -1
  readonly target: number | undefined
}

/** The line of a method over these values, or why there is none. */
export function lineOf(
  method: LinearMethod,
  values: Float64Array,
  { direction, target }: LineContext,
): Line | MissingReason {
  switch (method.method) {
    case 'min-max': {
      const { low = 0, high = 100 } = method
      return betweenExtremes(spreadOf(values, direction), low, high)
    }
    case 'z-score':
      return standardLine(values, direction, method.mean ?? 0, method.sd ?? 1)
    case 'distance-to-maximum':
      return betweenExtremes(spreadOf(values, direction), 0, 1)
    case 'distance-to-target': {
      const reached = method.target ?? target
      if (reached === undefined) return 'rule-unknown'
      return lineToReference(spreadOf(values, direction), direction * reached, method.cap)
    }
    case 'fraction-of-maximum': {
      const spread = spreadOf(values, direction)
      if (isFlat(spread.minimum, spread.maximum)) return 'no-variation'
      if (!(spread.maximum > 0)) return 'empty-denominator'
      return line({ span: spread.maximum })
    }
    case 'goalposts':
      return lineBetweenPosts(method, direction)
    case 'scaled':
      return line({ range: method.factor })
    case 'scaled-between':
      return lineBetween(method.low, method.high)
    case 'none':
      return line({})
    default:
      throw new RangeError(`lineOf: unknown method ${JSON.stringify(method)}`)
  }
}

/**
 * The line from 0 at the worst value to 1 at the reference. Where no value is worse than the reference
 * there is no distance to measure: with `cap` all have reached it and are 1, else the column is missing.
 */
export function lineToReference(
  spread: Spread,
  reference: number,
  cap = false,
): Line | MissingReason {
  if (isFlat(spread.minimum, spread.maximum)) return 'no-variation'
  const ceiling = cap ? 1 : Infinity
  const span = reference - spread.minimum
  if (span > 0) return line({ origin: spread.minimum, span, ceiling })
  return cap ? line({ range: 0, offset: 1 }) : 'empty-denominator'
}

function betweenExtremes(
  { minimum, maximum }: Spread,
  low: number,
  high: number,
): Line | MissingReason {
  if (isFlat(minimum, maximum)) return 'no-variation'
  return line({ origin: minimum, span: maximum - minimum, range: high - low, offset: low })
}

function standardLine(
  values: Float64Array,
  direction: 1 | -1,
  mean: number,
  sd: number,
): Line | MissingReason {
  const { min, max, mean: centre, sd: span } = moments(values)
  if (isFlat(min, max)) return 'no-variation'
  return line({ origin: direction * centre, span, range: sd, offset: mean })
}

function lineBetween(low: number, high: number): Line {
  if (low === high) throw new RangeError(`lineOf: low and high are both ${low}`)
  return line({ origin: low, span: high - low, range: 100 })
}

function lineBetweenPosts(
  { low, high, scale = 100, truncate = true }: Extract<LinearMethod, { method: 'goalposts' }>,
  direction: 1 | -1,
): Line {
  if (!(low < high)) throw new RangeError(`goalposts: low ${low} is not below high ${high}`)
  const origin = direction === 1 ? low : -high
  const ends = truncate ? { floor: 0, ceiling: scale } : {}
  return line({ origin, span: high - low, range: scale, ...ends })
}

function line(parts: Partial<Line>): Line {
  const whole = { origin: 0, span: 1, range: 1, offset: 0, floor: -Infinity, ceiling: Infinity }
  return { ...whole, ...parts }
}
