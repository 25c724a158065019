/** A value and its weight relative to the others. */
export interface Weighted {
  readonly value: number
  readonly weight: number
}

/**
 * Weighted arithmetic mean Σ wᵢxᵢ ÷ Σ wᵢ. Throws where no weight is positive (a broken framework).
 * [0.5346 × 0.4, 0.4155 × 0.3, 0.4964 × 0.3] → 0.48741.
 */
export function arithmeticMean(items: readonly Weighted[]): number {
  let sum = 0
  for (const { value, weight } of items) sum += weight * value
  return sum / totalWeight(items)
}

/**
 * Weighted geometric mean exp(Σ wᵢ ln xᵢ ÷ Σ wᵢ); 0 where any value is 0.
 * Throws on a negative value or where no weight is positive.
 */
export function geometricMean(items: readonly Weighted[]): number {
  const weight = totalWeight(items)
  let sum = 0
  for (const item of items) {
    if (item.value < 0) throw new RangeError(`geometricMean: negative value ${item.value}`)
    sum += item.weight * Math.log(item.value)
  }
  return Math.exp(sum / weight)
}

function totalWeight(items: readonly Weighted[]): number {
  let total = 0
  for (const { weight } of items) total += weight
  if (!(total > 0)) throw new RangeError('mean: no positive weight')
  return total
}
