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
    const leading = leadingOf(tree, weights, scores, node)
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
      sum += weight * term(score, power, leading)
      total += weight
    }
    // A share of 0.7 of 10 children is 7.000000000000001 in binary, and means 7.
    const least = Math.max(1, Math.ceil((availabilities[node] ?? 0) * weighed - 1e-9))
    value = known >= least ? fromTerm(sum / total, power, leading) : NaN
    scores[node] = value
  }
  return value
}

/**
 * By what scores are divided before their power is taken, as in `aggregate`: the largest, under p < 0
 * the smallest, so that 100²⁰⁰ does not become infinite. 1 where no power could overflow.
 */
function leadingOf(
  { childStart, children, powers }: WeighedTree,
  weights: Float64Array,
  scores: Float64Array,
  node: number,
): number {
  const power = powers[node] ?? 1
  if (power === 1 || power === 0 || power === -1) return 1
  let leading = NaN
  const to = childStart[node + 1] ?? 0
  for (let at = childStart[node] ?? 0; at < to; at += 1) {
    const child = children[at] ?? 0
    const score = scores[child] ?? NaN
    if (!((weights[child] ?? 0) > 0) || Number.isNaN(score)) continue
    if (!(power > 0 ? score <= leading : score >= leading)) leading = score + 0
  }
  return leading
}

/** x, ln x at power 0, or (x ÷ leading)ᵖ; NaN for a negative score under any but the arithmetic mean. */
function term(score: number, power: number, leading: number): number {
  if (power === 1) return score
  if (score < 0) return NaN
  if (power === 0) return Math.log(score)
  // A leading 0 is the mean itself, whatever the terms are; 0 ÷ 0 would lose it.
  if (leading === 0) return 1
  // Adding 0 turns −0 into 0.
  return ((score + 0) / leading) ** power
}

function fromTerm(mean: number, power: number, leading: number): number {
  if (power === 1) return mean
  return power === 0 ? Math.exp(mean) : leading * mean ** (1 / power)
}
