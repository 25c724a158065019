import { columnOfNumbers } from '../composite/indexData.ts'
import type { RankOptions } from '../composite/rank.ts'
import { rankColumn } from '../composite/rankColumn.ts'
import { rankScores, roomForRanks } from './rankScores.ts'
import { blockOf, prepareScoring, scoreBlock } from './scoring.ts'
import type { WeighedIndex } from './weighedTree.ts'

/**
 * Scores and ranks with the weights as they are; rank 0 where the score is NaN. Scores that the index
 * brings are ranked by the rule of the results, so that both tables say the same; others may differ in
 * their last bits, so they tie where they are equal on paper.
 */
export function nominalOf(
  index: WeighedIndex,
  ranking: RankOptions = {},
): { scores: Float64Array; ranks: ArrayLike<number> } {
  if (index.nominal !== undefined) {
    const column = columnOfNumbers('nominal', index.nominal)
    const ranks = rankColumn(column, ranking).values.map((rank) => (Number.isNaN(rank) ? 0 : rank))
    return { scores: index.nominal, ranks }
  }
  const scores = scoreNominal(index)
  const ranks = new Uint32Array(index.units)
  rankScores(scores, 0, index.units, ranks, roomForRanks(index.units), ranking)
  return { scores, ranks }
}

function scoreNominal(index: WeighedIndex): Float64Array {
  const scoring = prepareScoring(index)
  const block = blockOf(scoring, 1)
  block.weights[0]?.set(scoring.tree.weights)
  scoreBlock(scoring, block, 1)
  return block.scores.subarray(0, index.units)
}
