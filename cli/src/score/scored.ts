import {
  type Figure,
  isKnown,
  rankIndexValues,
  type Framework,
  type UnitScore,
} from '@thang/engine'
import type { ResolvedUnit } from './resolveUnits.ts'

/** A unit with its score, its rank in this file, and what was published for it. */
export interface ScoredUnit {
  readonly unit: ResolvedUnit
  readonly row: number
  readonly score: UnitScore
  readonly rank: Figure
  readonly published: number | null
}

/** Ranks by the framework's rule and puts the first first; units without a value come last. */
export function rankScored(
  framework: Framework,
  units: readonly Omit<ScoredUnit, 'rank'>[],
): ScoredUnit[] {
  const ranks = rankIndexValues(
    framework,
    units.map(({ score }) => score.value),
  )
  return units
    .map((unit, index) => ({ ...unit, rank: ranks[index] ?? unit.score.value }))
    .toSorted((a, b) => order(a.rank) - order(b.rank))
}

function order(place: Figure): number {
  return isKnown(place) ? place : Infinity
}
