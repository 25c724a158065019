import { type Figure, isKnown, missing } from '../figure.ts'
import { filterUnits } from './filterUnits.ts'
import type { IndexData } from './indexData.ts'
import { type CompareRunsSpecification, keyOf, resultRows } from './resultRows.ts'

/**
 * Where units stand among those that have a value in both results, ranked anew among these in each: the
 * only ranks that can be compared where the results have different units. They are not the published ones.
 */
export interface CommonRanks {
  /** How many units have a value in both; in a panel, over all times. */
  readonly units: number
  /** The units of both results, in the order of the second; no rank where either has no value. */
  readonly rows: readonly CommonRank[]
  /** Mean and largest number of places moved, up or down; missing without a common unit. */
  readonly meanMove: Figure
  readonly largestMove: Figure
}

/** Ranks of a unit among the common ones; missing with the reason why its value is. */
export interface CommonRank {
  readonly unit: string
  readonly from: Figure
  readonly to: Figure
  /** Positive where the unit rises. */
  readonly rankChange: Figure
}

/** Ranks the units that have a value in both results anew among each other, in each of the two. */
export function rankCommon(
  from: IndexData,
  to: IndexData,
  specification: CompareRunsSpecification,
): CommonRanks {
  const [before, after] = [valuesByUnit(from, specification), valuesByUnit(to, specification)]
  const common = new Set(
    [...after].flatMap(([unit, value]) =>
      isKnown(value) && isKnown(before.get(unit) ?? absent) ? unit : [],
    ),
  )
  const [first, second] = [
    ranksAmong(from, common, specification),
    ranksAmong(to, common, specification),
  ]
  const rows = [...after].flatMap(([unit, value]): CommonRank[] => {
    const earlier = before.get(unit)
    if (earlier === undefined) return []
    const [old, now] = [first.get(unit), second.get(unit)]
    if (old !== undefined && now !== undefined && isKnown(old) && isKnown(now)) {
      return [{ unit, from: old, to: now, rankChange: old - now }]
    }
    const none = isKnown(value) ? earlier : value
    return [{ unit, from: none, to: none, rankChange: none }]
  })
  const moves = rows.map(({ rankChange }) => rankChange)
  return { units: common.size, rows, ...movesOf(moves, absent) }
}

/** Mean and largest of the known moves, without their sign; where none is known, why the first is not. */
export function movesOf(
  moves: readonly Figure[],
  none: Figure,
): { meanMove: Figure; largestMove: Figure } {
  const known = moves.filter(isKnown).map(Math.abs)
  if (known.length === 0) {
    const [reason = none] = moves
    return { meanMove: reason, largestMove: reason }
  }
  let sum = 0
  let largest = 0
  for (const move of known) {
    sum += move
    if (move > largest) largest = move
  }
  return { meanMove: sum / known.length, largestMove: largest }
}

const absent = missing('unit-sets-differ')

function valuesByUnit(data: IndexData, specification: CompareRunsSpecification) {
  return new Map(resultRows(data, specification).map(({ unit, value }) => [unit, value]))
}

function ranksAmong(
  data: IndexData,
  common: ReadonlySet<string>,
  specification: CompareRunsSpecification,
) {
  const cut = filterUnits(data, (row) => {
    const unit = data.units[row]
    return unit !== undefined && common.has(keyOf(unit))
  })
  return new Map(resultRows(cut, specification).map(({ unit, rank }) => [unit, rank]))
}
