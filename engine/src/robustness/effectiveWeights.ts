import type { WeighedTree } from './weighedTree.ts'

/**
 * Writes the share of the index that each indicator has, at `offset` of `out`: the product, down the
 * tree, of weight ÷ the siblings' total. With them the index of a complete unit under arithmetic
 * means is one sum of products. False where a group's children have no weight at all: the group is
 * missing then, and the shares are not to be used. `shares` is room for a number per node.
 * Weights 1 and 3 under a group of half the index → 0.125 and 0.375.
 */
export function writeEffectiveWeights(
  { childStart, children, indicators }: WeighedTree,
  weights: Float64Array,
  shares: Float64Array,
  out: Float64Array,
  offset: number,
): boolean {
  const top = weights.length - 1
  shares[top] = 1
  for (let node = top; node >= indicators; node -= 1) {
    const from = childStart[node] ?? 0
    const to = childStart[node + 1] ?? 0
    let total = 0
    for (let at = from; at < to; at += 1) total += weights[children[at] ?? 0] ?? 0
    if (!(total > 0)) return false
    const each = (shares[node] ?? 0) / total
    for (let at = from; at < to; at += 1) {
      const child = children[at] ?? 0
      shares[child] = (weights[child] ?? 0) * each
    }
  }
  for (let node = 0; node < indicators; node += 1) out[offset + node] = shares[node] ?? 0
  return true
}
