import { isKnown } from '../figure.ts'
import type { Framework } from '../framework/framework.ts'
import type { UnitScore } from '../framework/score.ts'
import { runMonteCarlo } from '../robustness/monteCarlo.ts'
import type { RankSpread } from '../robustness/rankStatistics.ts'
import { weighedFramework } from './weighedFramework.ts'

/** By what the bands of ranks are drawn; the same numbers give the same bands anywhere. */
export interface BandBasis {
  readonly replications: number
  /** Each weight is drawn within ± this share of itself, 0 to below 1. */
  readonly noise: number
  /** Whole number from 0. */
  readonly seed: number
}

/** Between what ranks a unit stays in nine of ten draws of the weights: whole ranks, drawn outwards. */
export interface RankBand {
  readonly low: number
  readonly median: number
  readonly high: number
}

/**
 * How the ranks of units scored under a framework spread when the points of indicators and of the groups above
 * them are drawn around those of the framework. One band for each unit, in order; null for a unit without a
 * value, which takes no part.
 */
export function rankBands(
  framework: Framework,
  scored: { readonly units: readonly UnitScore[]; readonly kind: string },
  { replications, noise, seed }: BandBasis,
): (RankBand | null)[] {
  const ranked = scored.units.filter(({ value }) => isKnown(value))
  const index = ranked.length === 0 ? null : weighedFramework(framework, ranked, scored.kind)
  if (index === null) return scored.units.map(() => null)
  const top = Math.max(...index.elements.map(({ level }) => level))
  const levels = Array.from({ length: top - 1 }, (_, at) => ({ level: at + 1, factor: noise }))
  const { units } = runMonteCarlo({
    index,
    weights: { kind: 'noise', levels },
    seed,
    replications,
    ...(framework.rankedOn === 'rounded' ? { ranking: { decimals: framework.decimals } } : {}),
  })
  const bands = new Map(ranked.map(({ unit }, at) => [unit, bandOf(units[at])]))
  return scored.units.map(({ unit }) => bands.get(unit) ?? null)
}

function bandOf(spread: RankSpread | undefined): RankBand | null {
  if (spread === undefined) return null
  const { q5, median, q95 } = spread
  if (!isKnown(q5) || !isKnown(median) || !isKnown(q95)) return null
  return { low: Math.floor(q5), median, high: Math.ceil(q95) }
}
