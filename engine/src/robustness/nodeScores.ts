import { type MeanMethod, unknownMean, type WeighedTree } from './weighedTree.ts'

/**
 * Scores of every node for one unit, aggregated level by level into `scores`, whose first numbers are
 * the unit's indicators (NaN where missing). What is missing, or has no weight, leaves its share to
 * its siblings; a node all of whose children are missing is NaN. Returns the index.
 */
export function scoreNodes(tree: WeighedTree, weights: Float64Array, scores: Float64Array): number {
  const { childStart, children, indicators, means } = tree
  let value = NaN
  for (let node = indicators; node < means.length; node += 1) {
    const from = childStart[node] ?? 0
    const to = childStart[node + 1] ?? 0
    const mean = means[node] ?? { method: 'arithmetic' }
    let sum = 0
    let total = 0
    for (let at = from; at < to; at += 1) {
      const child = children[at] ?? 0
      const weight = weights[child] ?? 0
      const score = scores[child] ?? NaN
      if (weight > 0 && score === score) {
        sum += weight * transform(mean, score)
        total += weight
      }
    }
    value = total > 0 ? transformBack(mean, sum / total) : NaN
    scores[node] = value
  }
  return value
}

function transform(mean: MeanMethod, score: number): number {
  switch (mean.method) {
    case 'arithmetic':
      return score
    case 'geometric':
      return Math.log(notNegative(score))
    case 'harmonic':
      return 1 / notNegative(score)
    case 'generalised':
      return notNegative(score) ** mean.power
    default:
      return unknownMean(mean)
  }
}

function transformBack(mean: MeanMethod, value: number): number {
  switch (mean.method) {
    case 'arithmetic':
      return value
    case 'geometric':
      return Math.exp(value)
    case 'harmonic':
      return 1 / value
    case 'generalised':
      return value ** (1 / mean.power)
    default:
      return unknownMean(mean)
  }
}

function notNegative(score: number): number {
  if (score < 0) throw new RangeError(`mean: a negative score ${score} has only an arithmetic mean`)
  return score
}
