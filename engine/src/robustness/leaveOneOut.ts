import type { RankOptions } from '../composite/rank.ts'
import { type Figure, missing } from '../figure.ts'
import { nominalOf } from './nominal.ts'
import { rankScores, roomForRanks } from './rankScores.ts'
import { blockOf, prepareScoring, scoreBlock } from './scoring.ts'
import type { WeighedIndex } from './weighedTree.ts'

/** The index without one of its elements: what each unit scores, and how far its rank moves. */
export interface ElementOut {
  /** The element left out; null for the nominal index. */
  readonly element: string | null
  readonly scores: readonly Figure[]
  readonly ranks: readonly Figure[]
  /** Nominal rank − new rank: positive where the unit gains by it. Missing where either rank is. */
  readonly rankDifferences: readonly Figure[]
  /** Mean of |rank difference| over the units ranked both ways; missing where there is none. */
  readonly meanRankShift: Figure
}

/**
 * The nominal index and then, for each element of a level (1 for indicators), the index with that
 * element's weight at 0 and its share gone to its siblings. Normalised numbers are kept as they are.
 * A group left without any element leaves its share to the other groups; an index left without any
 * is missing for every unit. The nominal scores and ranks are those of the results where the index has
 * them; the others tie where scores are equal on paper (see `rankScores`), or by the `ranking` given.
 */
export function leaveOneOut(
  index: WeighedIndex,
  level: number,
  ranking: RankOptions = {},
): ElementOut[] {
  const scoring = prepareScoring(index)
  const { tree, units, stride } = scoring
  const left = [...tree.levels.keys()].filter((node) => tree.levels[node] === level)
  const block = blockOf(scoring, left.length + 1)
  block.weights.forEach((weights, row) => {
    weights.set(tree.weights)
    const node = left[row - 1]
    if (node !== undefined) weights[node] = 0
  })
  scoreBlock(scoring, block, left.length + 1)

  const room = roomForRanks(units)
  const rows = block.weights.map((_, row) => {
    if (row === 0) return { element: null, ...nominalOf(index, ranking) }
    const ranks = new Uint32Array(units)
    rankScores(block.scores, row * stride, units, ranks, room, ranking)
    const scores = block.scores.subarray(row * stride, row * stride + units)
    return { element: tree.codes[left[row - 1] ?? -1] ?? null, scores, ranks }
  })
  const nominal = rows[0]?.ranks ?? []
  return rows.map(({ element, scores, ranks }) => describe(element, scores, ranks, nominal))
}

function describe(
  element: string | null,
  scores: Float64Array,
  ranks: ArrayLike<number>,
  nominal: ArrayLike<number>,
): ElementOut {
  const figures = (value: (unit: number) => number) =>
    Array.from(ranks, (rank, unit) => (rank > 0 ? value(unit) : missing('component-missing')))
  const differences = figures((unit) => (nominal[unit] ?? 0) - (ranks[unit] ?? 0))
  const shifts = differences.filter((difference) => typeof difference === 'number').map(Math.abs)
  return {
    element,
    scores: figures((unit) => scores[unit] ?? NaN),
    ranks: figures((unit) => ranks[unit] ?? 0),
    rankDifferences: differences,
    meanRankShift:
      shifts.length > 0
        ? shifts.reduce((sum, shift) => sum + shift, 0) / shifts.length
        : missing('component-missing'),
  }
}
