/**
 * The digits on which numbers are compared and rounded: enough for every published figure, few enough
 * to drop the noise of binary doubles.
 */
const SIGNIFICANT_DIGITS = 12

/** A double holds any decimal of so many digits; beyond them it has nothing to round. */
const EXACT_DIGITS = 15

/**
 * The number to 12 significant digits: 0.1 + 0.2 counts as the 0.3 it stands for. What is to tie or to
 * reach a threshold is compared on it; -0 becomes 0.
 */
export function toSignificant(x: number): number {
  return x === 0 ? 0 : Number(x.toPrecision(SIGNIFICANT_DIGITS))
}

/**
 * Rounds half up on the decimal, as a person does on paper: 0.40965 → 0.4097 at four decimals.
 * The number is first taken to 12 significant digits (to more only where its decimals reach beyond
 * them), so that a binary 0.40964999999999996 counts as the 0.40965 it stands for; without this the
 * DTI of 2020 gets a false tie of Huế and Bắc Ninh.
 * A half of a negative number goes away from zero, so that a fall is rounded like a rise. A number so
 * large that a double does not hold its decimals comes back as it is.
 * `decimals` is 0–10. Throws on a number that is not finite (a programmer's fault).
 */
export function roundHalfUp(x: number, decimals: number): number {
  if (!Number.isFinite(x)) throw new RangeError(`roundHalfUp: not a finite number: ${x}`)
  if (x === 0) return 0
  const keptDigits = orderOf(x) + 1 + decimals
  if (keptDigits > EXACT_DIGITS) return x
  // One digit more than is kept, to decide the half.
  const digits = Math.min(Math.max(keptDigits + 1, SIGNIFICANT_DIGITS), EXACT_DIGITS)
  const [mantissa = '0', exponent = '0'] = Math.abs(x)
    .toExponential(digits - 1)
    .split('e')
  const shifted = Number(`${mantissa}e${Number(exponent) + decimals}`)
  const whole = Math.floor(shifted)
  const up = shifted - whole >= 0.5 - halfTolerance(shifted)
  const rounded = Number(`${up ? whole + 1 : whole}e${-decimals}`)
  return x < 0 && rounded !== 0 ? -rounded : rounded
}

/** The power of ten of the first digit: 2 for 123.4. */
function orderOf(x: number): number {
  return Number(x.toExponential().split('e')[1])
}

/** The digits taken are exact to one part in 10¹²; the shifted number may be off by its own double. */
function halfTolerance(shifted: number): number {
  return Math.max(shifted, 1) * Number.EPSILON
}
