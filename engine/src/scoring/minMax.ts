import { isMissing, missing } from '../figure.ts'
import type { RawInputs, Scored } from './outcome.ts'
import { readNumber } from './readInput.ts'
import type { MinMaxRule } from './rule.ts'

/**
 * (x − min) ÷ (max − min), held within 0–1, × maximum; 1 minus the share where lower is better.
 * x is any number in the unit of the goalposts; with `transform` x and both goalposts are taken as
 * logarithms, and an x of 0 or less is `invalid-input`. Absent, x is `not-submitted`.
 * Of 10 points between 20 and 85: 72.5 → 0.8077 → 8.08; lower is better → 1.92; 90 → 10.
 * Seen: the human development index (life expectancy 20–85; ln income 100–75,000).
 */
export function minMax(rule: MinMaxRule, inputs: RawInputs, maxPoints: number): Scored {
  const x = readNumber(inputs, rule.input)
  if (isMissing(x)) return { points: x, branch: 'missing' }
  const onScale = scale(rule.transform ?? 'none')
  const position = (onScale(x) - onScale(rule.min)) / (onScale(rule.max) - onScale(rule.min))
  if (!Number.isFinite(position)) {
    return { points: missing('invalid-input', [rule.input]), branch: 'missing' }
  }
  const within = Math.min(Math.max(position, 0), 1)
  const share = rule.direction === 'lower-is-better' ? 1 - within : within
  return {
    points: share * maxPoints,
    branch: position < 0 ? 'below-minimum' : position > 1 ? 'above-maximum' : 'between',
    workings: { position, share },
  }
}

function scale(transform: 'none' | 'ln' | 'log10'): (x: number) => number {
  switch (transform) {
    case 'none':
      return (x) => x
    case 'ln':
      return (x) => Math.log(x)
    case 'log10':
      return (x) => Math.log10(x)
    default:
      throw new Error(`Unknown transform: ${JSON.stringify(transform satisfies never)}`)
  }
}
