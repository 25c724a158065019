import { type Figure, isKnown } from '../figure.ts'

const digits = 12

/**
 * A computed number without the last binary digits that nobody put there: to 12 significant digits
 * of `scale`, the largest number that went into it (the number itself unless given).
 * 18.615000000000002 → 18.615; 0.70245 − 0.7024 with scale 0.7 → 0.00005.
 */
export function withoutNoise(x: number, scale: number = x): number {
  const [, exponent = '0'] = Math.max(Math.abs(scale), Math.abs(x)).toExponential().split('e')
  const decimals = digits - 1 - Number(exponent)
  const shown = decimals < 0 || decimals > 100 ? x.toPrecision(digits) : x.toFixed(decimals)
  // A difference of nothing is 0, not −0.
  return Number(shown) + 0
}

/** to − from without binary noise, or the reason of the one that is missing. */
export function difference(from: Figure, to: Figure): Figure {
  if (!isKnown(from)) return from
  if (!isKnown(to)) return to
  return withoutNoise(to - from, Math.max(Math.abs(from), Math.abs(to)))
}
