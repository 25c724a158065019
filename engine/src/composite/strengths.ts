import { effectiveWeights } from './weight.ts'
import type { IndexData, IndexElement } from './indexData.ts'
import { elementsAt } from './indexData.ts'
import { rowsByScope } from './panel.ts'
import { rankWithin } from './rankColumn.ts'

/** Whose strengths and weaknesses are named, and how many. */
export interface StrengthsSpecification {
  /** Code of the unit. */
  readonly unit: string
  /** Which of its observations, in a panel; it is compared with units of the same time only. */
  readonly time?: number
  /** How many to name at either end: 5 unless given. */
  readonly count?: number
  /**
   * What makes an indicator a strength: the unit's place on it (`rank`, unless given), or what it adds
   * to the index beyond the mean unit (`impact`).
   */
  readonly by?: 'rank' | 'impact'
}

/** How a unit stands on one indicator. */
export interface Standing {
  readonly indicator: string
  /** On the scale of the data, more being better. */
  readonly value: number
  /** Place among the units with a value, and how many these are. */
  readonly rank: number
  readonly of: number
  /** The value less the mean of these units. */
  readonly gap: number
  /** Share of the indicator in the index, 0–1. */
  readonly share: number
  /** Share × gap: what the indicator adds to the index beyond the mean unit, under arithmetic means. */
  readonly impact: number
}

/** Best and worst standings; `known` is of how many indicators. */
export interface Strengths {
  readonly strengths: readonly Standing[]
  readonly weaknesses: readonly Standing[]
  readonly known: number
}

/**
 * The indicators on which a unit stands best and worst, from normalised data, where more is better. An
 * indicator whose value is missing is neither. Equal ranks are ordered by impact, equal impacts by rank,
 * the rest as the index lists them. Where there are fewer than 2 × `count` indicators, none is both: the
 * better half are strengths, and an odd one in the middle is neither. Where many share the worst value
 * their rank may still be a good one, so the worst value is no strength, nor the best a weakness; an
 * indicator on which all are level is neither.
 *
 * Throws where the unit is not there exactly once. A unit with 80 on an indicator of share 0.1 whose
 * mean is 50 has an impact of 3 points.
 */
export function strengthsOf(
  data: IndexData,
  { unit, time, count = 5, by = 'rank' }: StrengthsSpecification,
): Strengths {
  const found = data.units.flatMap(({ code, time: at }, row) =>
    code === unit && (time === undefined || at === time) ? [row] : [],
  )
  const [row] = found
  if (row === undefined || found.length > 1) {
    throw new RangeError(`strengthsOf: unit ${unit} is there ${found.length} times`)
  }
  const peers = rowsByScope(data.units, 'per-time').find((rows) => rows.includes(row)) ?? []
  const shares = effectiveWeights(data.elements)
  const standings = elementsAt(data, 1).flatMap((element) => {
    const standing = standingOf(data, element, { row, peers })
    const share = shares.get(element.code) ?? 0
    return standing === null ? [] : { ...standing, share, impact: share * standing.gap }
  })
  const best = standings.toSorted((a, b) =>
    by === 'rank' ? a.rank - b.rank || b.impact - a.impact : b.impact - a.impact || a.rank - b.rank,
  )
  const half = Math.floor(best.length / 2)
  return {
    strengths: named(best.slice(0, half), 'isWorst', count),
    weaknesses: named(best.slice(best.length - half).toReversed(), 'isBest', count),
    known: best.length,
  }
}

interface Placed extends Standing {
  readonly isBest: boolean
  readonly isWorst: boolean
}

function named(half: readonly Placed[], unless: 'isBest' | 'isWorst', count: number): Standing[] {
  const apt = half.filter((standing) => !standing[unless]).slice(0, count)
  return apt.map(({ isBest: _best, isWorst: _worst, ...standing }) => standing)
}

function standingOf(
  data: IndexData,
  { code }: IndexElement,
  { row, peers }: { readonly row: number; readonly peers: readonly number[] },
): Omit<Placed, 'share' | 'impact'> | null {
  const column = data.columns.get(code)
  const value = column?.values[row] ?? NaN
  if (column === undefined || Number.isNaN(value)) return null
  const known = peers.filter((peer) => !Number.isNaN(column.values[peer]))
  let [sum, lowest, highest] = [0, Infinity, -Infinity]
  for (const peer of known) {
    const other = column.values[peer] ?? 0
    sum += other
    lowest = Math.min(lowest, other)
    highest = Math.max(highest, other)
  }
  const rank = rankWithin(column, [known]).values[row] ?? NaN
  const gap = value - sum / known.length
  const ends = { isBest: value === highest, isWorst: value === lowest }
  return { indicator: code, value, rank, of: known.length, gap, ...ends }
}
