/** The widest exponents that are tried; beyond them a column is no longer recognisable. */
const widest = 5

/**
 * The Box-Cox transform (xᵏ − 1) ÷ k of a positive number, ln x for k = 0; NaN for others.
 * 4 with k = 0.5 → 2. Source: Box and Cox, "An analysis of transformations", Journal of the Royal
 * Statistical Society B 26, 1964.
 */
export function boxCox(x: number, lambda: number): number {
  if (!(x > 0)) return NaN
  // Written with expm1 so that a k near 0 comes near the logarithm instead of losing its digits.
  return lambda === 0 ? Math.log(x) : Math.expm1(lambda * Math.log(x)) / lambda
}

/**
 * The exponent from −5 to 5 under which the transformed values are most likely those of a normal
 * distribution, to about 1e-8: the best of a grid by tenths, refined by golden sections. The values are
 * divided by their geometric mean first, so that the exponent does not hang on the unit of measure. NaN
 * values are left out; NaN where a known value is not positive. Values e, e², e³, e⁴, e⁵ → about 0.
 */
export function fitLambda(values: ArrayLike<number>): number {
  const logs = Array.from(values).flatMap((x) => (Number.isNaN(x) ? [] : [Math.log(x)]))
  if (!logs.every(Number.isFinite)) return NaN
  const centre = sumOf(logs) / logs.length
  const centred = logs.map((log) => log - centre)
  let best = -widest
  let most = -Infinity
  for (let tenth = -10 * widest; tenth <= 10 * widest; tenth += 1) {
    const likely = likelihood(centred, tenth / 10)
    if (likely > most) [best, most] = [tenth / 10, likely]
  }
  return refine(centred, Math.max(best - 0.1, -widest), Math.min(best + 0.1, widest))
}

/** Logarithm of the profile likelihood, up to a constant: −n/2 · ln(variance) + (k − 1) Σ ln x. */
function likelihood(logs: readonly number[], lambda: number): number {
  const values = logs.map((log) => (lambda === 0 ? log : Math.expm1(lambda * log) / lambda))
  const count = values.length
  const mean = sumOf(values) / count
  const variance = sumOf(values.map((value) => (value - mean) ** 2)) / count
  return (-count / 2) * Math.log(variance) + (lambda - 1) * sumOf(logs)
}

function refine(logs: readonly number[], from: number, to: number): number {
  const golden = (Math.sqrt(5) - 1) / 2
  let [low, high] = [from, to]
  while (high - low > 1e-9) {
    const left = high - golden * (high - low)
    const right = low + golden * (high - low)
    if (likelihood(logs, left) >= likelihood(logs, right)) high = right
    else low = left
  }
  return (low + high) / 2
}

function sumOf(values: readonly number[]): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}
