import { isMissing } from '../figure.ts'
import { awardPoints } from './award.ts'
import type { RawInputs, Scored } from './outcome.ts'
import { readNumber } from './readInput.ts'
import type { CountBand, CountBandsRule } from './rule.ts'

/**
 * Points by step: the award of the band with the largest `from` not above the count; below all, 0.
 * The input is a number of 0 or more (a count, or a percentage as a number); absent, it is
 * `not-submitted`; negative or text, `invalid-input`.
 * Of 20 points with bands 4 → 20, 3 → 15, 2 → 10, 1 → 5: 7 meetings → 20, 3 → 15, 0 → 0.
 * Seen: the annex of a district set, criterion 1.1 (meetings chaired in the year).
 */
export function countBands(rule: CountBandsRule, inputs: RawInputs, maxPoints: number): Scored {
  const count = readNumber(inputs, rule.input, { min: 0 })
  if (isMissing(count)) return { points: count, branch: 'missing' }
  const band = reachedBand(rule.bands, count)
  if (band === undefined) return { points: 0, branch: 'below-bands', workings: { count } }
  const points = awardPoints(band, maxPoints)
  return { points, branch: `band ${band.from}`, workings: { count, from: band.from } }
}

function reachedBand(bands: readonly CountBand[], count: number): CountBand | undefined {
  let reached: CountBand | undefined
  for (const band of bands) {
    if (band.from <= count && (reached === undefined || band.from > reached.from)) reached = band
  }
  return reached
}
