/**
 * The probability that a standard normal number is at least z. Relative error below 1e-12 for |z| up to
 * 37, beyond which it is 0 or 1 to a double. 1.959964 → 0.025. A series near the middle and a continued
 * fraction in the tail; Abramowitz & Stegun (1964), 26.2.11 and 26.2.14.
 */
export function normalUpperTail(z: number): number {
  if (z < 0) return 1 - normalUpperTail(-z)
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
  if (z > 2.5) return density / millsDenominator(z)
  let term = z
  let sum = z
  for (let n = 3; term > sum * 1e-17; n += 2) {
    term *= (z * z) / n
    sum += term
  }
  return 0.5 - density * sum
}

/** z + 1/(z + 2/(z + 3/(z + …))), from the far end; 200 levels are more than enough from 2.5 on. */
function millsDenominator(z: number): number {
  let value = z
  for (let n = 200; n >= 1; n -= 1) value = z + n / value
  return value
}

/**
 * The probability that Student's t with these degrees of freedom (above 0) is at least |t| away from 0:
 * the p-value of a two-sided test. Relative error below 1e-10 up to 10,000 degrees of freedom. t = 2.228139 at 10 → 0.05.
 * It is the incomplete beta function at df ÷ (df + t²); Abramowitz & Stegun (1964), 26.5.27.
 */
export function studentTwoSided(t: number, degreesOfFreedom: number): number {
  const x = degreesOfFreedom / (degreesOfFreedom + t * t)
  const y = (t * t) / (degreesOfFreedom + t * t)
  return incompleteBeta(degreesOfFreedom / 2, 0.5, x, y)
}

/** The regularised incomplete beta function I_x(a, b); y is 1 − x, given apart to keep its digits. */
function incompleteBeta(a: number, b: number, x: number, y: number): number {
  if (x <= 0) return 0
  if (y <= 0) return 1
  // The continued fraction converges fast below the mean; above it the other tail does.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(b, a, y, x)
  const logFront =
    a * Math.log(x) + b * Math.log(y) + logGamma(a + b) - logGamma(a) - logGamma(b) - Math.log(a)
  return Math.exp(logFront) / betaDenominator(a, b, x)
}

/** The continued fraction of A & S 26.5.8, evaluated from the far end until one more part says nothing. */
function betaDenominator(a: number, b: number, x: number): number {
  let previous = NaN
  for (let parts = 32; parts <= 8192; parts *= 2) {
    let value = 1
    for (let m = parts; m >= 1; m -= 1) value = 1 + (betaPart(m, a, b) * x) / value
    if (Math.abs(value - previous) <= 1e-15 * Math.abs(value)) return value
    previous = value
  }
  return previous
}

function betaPart(m: number, a: number, b: number): number {
  const k = Math.floor(m / 2)
  return m % 2 === 0
    ? (k * (b - k)) / ((a + m - 1) * (a + m))
    : (-(a + k) * (a + b + k)) / ((a + m - 1) * (a + m))
}

/** ln Γ(x) for x above 0 by Stirling's series, after moving x up to where eight terms suffice. */
function logGamma(x: number): number {
  let shift = 0
  let z = x
  while (z < 12) {
    shift += Math.log(z)
    z += 1
  }
  const inverse = 1 / (z * z)
  let series = 0
  for (const coefficient of stirling) series = series * inverse + coefficient
  return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series / z - shift
}

/** Bernoulli numbers B₂ₖ ÷ (2k(2k − 1)), the highest first. */
const stirling = [
  -3617 / 122400,
  1 / 156,
  -691 / 360360,
  1 / 1188,
  -1 / 1680,
  1 / 1260,
  -1 / 360,
  1 / 12,
]
