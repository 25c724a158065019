import type { RankOptions } from '../composite/rank.ts'
import type { Figure } from '../figure.ts'
import type { RankSpread } from './rankStatistics.ts'
import type { WeighedIndex } from './weighedTree.ts'
import type { WeightSource } from './weightNoise.ts'

/** The question how a ranking depends on its weights. It can be posted to a worker as it is. */
export interface MonteCarloProblem {
  readonly index: WeighedIndex
  readonly weights: WeightSource
  /** Whole number from 0; the same seed gives the same bits. */
  readonly seed: number
  readonly replications: number
  /** How the index is ranked, in the results and in every replication; see `rankingOf`. */
  readonly ranking?: RankOptions
  /** Ranks k for which the probability of a rank up to k is asked. */
  readonly topRanks?: readonly number[]
  /** What to keep beside the spread of the ranks: memory grows with units × replications or units². */
  readonly keep?: { readonly ranks?: boolean; readonly scores?: boolean; readonly pairs?: boolean }
}

/** Ranks of units, in 16 bits where they fit. */
export type Ranks = Uint16Array | Uint32Array

/**
 * A unit's nominal score and rank, and the spread of its ranks over the replications. The nominal ones
 * are those of the results to the last bit where the index has its `nominal` scores, as `weighedIndexOf`
 * gives them. The replications do not part units that score the same on paper (see `rankScores`); where
 * the last bits of two such scores differ, the results do part them unless they are ranked on decimals,
 * and then only the nominal ranks differ.
 */
export interface UnitRobustness extends RankSpread {
  readonly nominalScore: Figure
  readonly nominalRank: Figure
}

/** What the replications come to; the last three are null unless the problem keeps them. */
export interface MonteCarloResult {
  /** In the order of the units given. */
  readonly units: readonly UnitRobustness[]
  /** Probability that unit u ranks before unit v (ties count for neither), at u × units + v. */
  readonly pairs: Float64Array | null
  /** Ranks replication after replication; 0 where a unit had none. */
  readonly ranks: Ranks | null
  /** Scores replication after replication; NaN where a unit had no rank. */
  readonly scores: Float64Array | null
}
