import type { IndexUnit } from './indexData.ts'

/**
 * The rows of each time of a panel, earliest first; units without a time make up one time. A data set
 * that is not a panel gives all its rows at once.
 */
export function rowsByTime(units: readonly IndexUnit[]): Map<number | undefined, Uint32Array> {
  const rows = new Map<number | undefined, number[]>()
  units.forEach((unit, row) => {
    const same = rows.get(unit.time)
    if (same === undefined) rows.set(unit.time, [row])
    else same.push(row)
  })
  const times = [...rows].toSorted(([a], [b]) => (a ?? -Infinity) - (b ?? -Infinity))
  return new Map(times.map(([time, list]) => [time, Uint32Array.from(list)]))
}
