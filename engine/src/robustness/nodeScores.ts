import type { WeighedTree } from './weighedTree.ts'

/**
 * Scores of every node for one unit, aggregated level by level into `scores`, whose first numbers are
 * the unit's indicators (NaN where missing), by the same rules as `aggregate`: what is missing leaves
 * its weight to its siblings, what has no weight takes no part, and a node is NaN where none or too
 * few of its children are known, or one is negative under a mean that has no place for it. Returns the
 * index.
 */
export function scoreNodes(tree: WeighedTree, weights: Float64Array, scores: Float64Array): number {
  const { childStart, children, indicators, powers, availabilities } = tree
  let value = NaN
  for (let node = indicators; node < weights.length; node += 1) {
    const power = powers[node] ?? 1
    const to = childStart[node + 1] ?? 0
    let sum = 0
    let total = 0
    let weighed = 0
    let known = 0
    for (let at = childStart[node] ?? 0; at < to; at += 1) {
      const child = children[at] ?? 0
      const weight = weights[child] ?? 0
      if (!(weight > 0)) continue
      weighed += 1
      const score = scores[child] ?? NaN
      if (Number.isNaN(score)) continue
      known += 1
      sum += weight * term(score, power)
      total += weight
    }
    // A share of 0.7 of 10 children is 7.000000000000001 in binary, and means 7.
    const least = Math.max(1, Math.ceil((availabilities[node] ?? 0) * weighed - 1e-9))
    value = known >= least ? fromTerm(sum / total, power) : NaN
    scores[node] = value
  }
  return value
}

/** x, ln x at power 0, or xᵖ; NaN for a negative score under any but the arithmetic mean. */
function term(score: number, power: number): number {
  if (power === 1) return score
  if (score < 0) return NaN
  // Adding 0 turns −0 into 0.
  return power === 0 ? Math.log(score) : (score + 0) ** power
}

function fromTerm(mean: number, power: number): number {
  if (power === 1) return mean
  return power === 0 ? Math.exp(mean) : mean ** (1 / power)
}
