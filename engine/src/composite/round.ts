/**
 * Rounds half up on the decimal, as a person does on paper: 0.40965 → 0.4097 at four decimals.
 * The number is first taken to 12 significant digits, so that a binary 0.40964999999999996 counts as
 * the 0.40965 it stands for; without this the DTI of 2020 gets a false tie of Huế and Bắc Ninh.
 * A half of a negative number goes away from zero, so that a fall is rounded like a rise.
 * `decimals` is 0–10. Throws on a number that is not finite (a programmer's fault).
 */
export function roundHalfUp(x: number, decimals: number): number {
  if (!Number.isFinite(x)) throw new RangeError(`roundHalfUp: not a finite number: ${x}`)
  if (x === 0) return 0
  const [mantissa = '0', exponent = '0'] = Math.abs(x).toExponential(11).split('e')
  const shifted = Number(`${mantissa}e${Number(exponent) + decimals}`)
  const whole = Math.floor(shifted)
  const digits = shifted - whole >= 0.5 - halfTolerance(shifted) ? whole + 1 : whole
  const rounded = Number(`${digits}e${-decimals}`)
  return x < 0 && rounded !== 0 ? -rounded : rounded
}

/** Twelve significant digits are exact to one part in 10¹²; the shifted number may be off by its own double. */
function halfTolerance(shifted: number): number {
  return Math.max(shifted, 1) * Number.EPSILON
}
