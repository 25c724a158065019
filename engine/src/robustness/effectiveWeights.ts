import type { WeighedTree } from './weighedTree.ts'

/**
 * Writes the share of the index that each indicator has, at `offset` of `out`: the product, down the
 * tree, of weight ÷ the siblings' total. With them the index of a complete unit under arithmetic
 * means is one sum of products. A group without weight below it leaves its share to its siblings;
 * if nothing at all has weight the shares are NaN. `shares` is room for a number per node.
 * Weights 1 and 3 under a group of half the index → 0.125 and 0.375.
 */
export function writeEffectiveWeights(
  tree: WeighedTree,
  weights: Float64Array,
  shares: Float64Array,
  out: Float64Array,
  offset: number,
): void {
  const { childStart, children, indicators } = tree
  const top = weights.length - 1
  // Upwards: what counts of each node among its siblings, which is nothing if nothing below counts.
  for (let node = 0; node <= top; node += 1) {
    const weight = weights[node] ?? 0
    shares[node] = node < indicators || total(tree, shares, node) > 0 ? weight : 0
  }
  shares[top] = total(tree, shares, top) > 0 ? 1 : NaN
  for (let node = top; node >= indicators; node -= 1) {
    const sum = total(tree, shares, node)
    const each = sum > 0 ? (shares[node] ?? 0) / sum : (shares[node] ?? 0)
    const to = childStart[node + 1] ?? 0
    for (let at = childStart[node] ?? 0; at < to; at += 1) {
      const child = children[at] ?? 0
      shares[child] = (shares[child] ?? 0) * each
    }
  }
  for (let node = 0; node < indicators; node += 1) out[offset + node] = shares[node] ?? 0
}

function total({ childStart, children }: WeighedTree, shares: Float64Array, node: number): number {
  const to = childStart[node + 1] ?? 0
  let sum = 0
  for (let at = childStart[node] ?? 0; at < to; at += 1) sum += shares[children[at] ?? 0] ?? 0
  return sum
}
