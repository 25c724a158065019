import { writeEffectiveWeights } from './effectiveWeights.ts'
import { scoreNodes } from './nodeScores.ts'
import { sumProducts, tile } from './sumProducts.ts'
import { numberTree, type WeighedIndex, type WeighedTree } from './weighedTree.ts'

/** An index made ready to be scored under many sets of weights. */
export interface Scoring {
  readonly tree: WeighedTree
  readonly units: number
  /** Numbers from one set's scores to the next in the output. */
  readonly stride: number
  /** Indicators unit after unit, padded to whole tiles. */
  readonly values: Float64Array
  /** Units that cannot go the fast way: with something missing, or all under means other than arithmetic. */
  readonly apart: readonly number[]
}

export function prepareScoring(index: WeighedIndex): Scoring {
  const tree = numberTree(index)
  const stride = wholeTiles(index.units)
  const values = new Float64Array(stride * tree.indicators)
  values.set(index.values)
  const apart: number[] = []
  for (let unit = 0; unit < index.units; unit += 1) {
    if (!tree.linear || isPatchy(values, unit, tree.indicators)) apart.push(unit)
  }
  return { tree, units: index.units, stride, values, apart }
}

/** Scores under a block of up to `rows` sets of weights, given as one array a set. */
export interface ScoringBlock {
  /** Weights by node, to be filled in before scoring. */
  readonly weights: readonly Float64Array[]
  /** Scores set after set, `stride` apart; NaN where missing. */
  readonly scores: Float64Array
  readonly effective: Float64Array
  readonly nodes: Float64Array
}

export function blockOf({ tree, stride }: Scoring, rows: number): ScoringBlock {
  const nodes = tree.weights.length
  const tiled = wholeTiles(rows)
  return {
    weights: Array.from({ length: rows }, () => new Float64Array(nodes)),
    scores: new Float64Array(tiled * stride),
    effective: new Float64Array(tiled * tree.indicators),
    nodes: new Float64Array(nodes),
  }
}

/**
 * Scores the first `count` sets of weights of a block. A complete unit under arithmetic means is one
 * sum of products with the effective weights; the others, and all under weights that leave a group
 * without any, are aggregated level by level.
 */
export function scoreBlock(scoring: Scoring, block: ScoringBlock, count: number): void {
  const { tree, units, stride, values, apart } = scoring
  const weightless: number[] = []
  if (tree.linear) {
    for (let row = 0; row < count; row += 1) {
      const weights = block.weights[row] ?? tree.weights
      const at = row * tree.indicators
      if (!writeEffectiveWeights(tree, weights, block.nodes, block.effective, at)) {
        weightless.push(row)
      }
    }
    const sizes = { n: tree.indicators, units: stride, sets: wholeTiles(count) }
    sumProducts(values, block.effective, sizes, block.scores)
  }
  for (const unit of apart) {
    for (let row = 0; row < count; row += 1) scoreApart(scoring, block, unit, row)
  }
  for (const row of weightless) {
    for (let unit = 0; unit < units; unit += 1) scoreApart(scoring, block, unit, row)
  }
}

function scoreApart(scoring: Scoring, block: ScoringBlock, unit: number, row: number): void {
  const { tree, stride, values } = scoring
  const from = unit * tree.indicators
  for (let at = 0; at < tree.indicators; at += 1) block.nodes[at] = values[from + at] ?? NaN
  const weights = block.weights[row] ?? tree.weights
  block.scores[row * stride + unit] = scoreNodes(tree, weights, block.nodes)
}

function isPatchy(values: Float64Array, unit: number, indicators: number): boolean {
  const from = unit * indicators
  for (let at = from; at < from + indicators; at += 1) {
    if (Number.isNaN(values[at])) return true
  }
  return false
}

function wholeTiles(count: number): number {
  return Math.ceil(count / tile) * tile
}
