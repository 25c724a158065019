import { combineReplications } from './combineReplications.ts'
import type { MonteCarloProblem, MonteCarloResult } from './monteCarloProblem.ts'
import { emptyPart, recorderOf, type ReplicationPart } from './replicationPart.ts'
import { blockOf, prepareScoring, scoreBlock } from './scoring.ts'
import { tile } from './sumProducts.ts'
import { prepareWeights } from './weightNoise.ts'

/**
 * Runs the replications from `from` to below `to`. Any cut of 0 to `replications` into ranges, run
 * anywhere, combines to the same bits. Throws on a broken tree, source or range.
 */
export function runReplications(
  problem: MonteCarloProblem,
  { from, to }: ReplicationRange,
): ReplicationPart {
  if (!(from >= 0 && from <= to && to <= problem.replications)) {
    throw new RangeError(`replications: ${from} to ${to} of ${problem.replications}`)
  }
  const scoring = prepareScoring(problem.index)
  const draw = prepareWeights(scoring.tree, problem.weights, problem.seed, problem.replications)
  const part = emptyPart(problem, from, to)
  const rows = rowsOfBlock
  const record = recorderOf(part, problem, { rows, stride: scoring.stride })
  const block = blockOf(scoring, rows)
  for (let start = from; start < to; start += rows) {
    const count = Math.min(rows, to - start)
    for (let row = 0; row < count; row += 1) draw(start + row, block.weights[row] ?? block.nodes)
    scoreBlock(scoring, block, count)
    record(block.scores, start, count)
  }
  return part
}

/** The whole in one go, on this thread. */
export function runMonteCarlo(problem: MonteCarloProblem): MonteCarloResult {
  return combineReplications(problem, [
    runReplications(problem, { from: 0, to: problem.replications }),
  ])
}

/** Replications scored together: the more, the fewer times the values pass; beyond these it gains nothing. */
const rowsOfBlock = 12 * tile

/** The replications from `from` to below `to`. */
export interface ReplicationRange {
  readonly from: number
  readonly to: number
}

/** Ranges of about equal length that cover the replications. 10 in 4 → 0–2, 2–5, 5–7, 7–10. */
export function splitReplications(replications: number, ranges: number): ReplicationRange[] {
  const count = Math.max(1, Math.min(ranges, replications))
  const cut = (at: number) => Math.floor((at * replications) / count)
  return Array.from({ length: count }, (_, at) => ({ from: cut(at), to: cut(at + 1) }))
}
