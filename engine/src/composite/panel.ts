import type { IndexUnit } from './indexData.ts'

/** Whether a method looks at the units of one time among themselves, or at all times together. */
export type PanelScope = 'per-time' | 'pooled'

/** The rows a method looks at together: all of them, or those of each time in the order it first comes. */
export function rowsByScope(units: readonly IndexUnit[], scope: PanelScope): number[][] {
  return groupRows(units, (unit) => (scope === 'pooled' ? '' : String(unit.time ?? '')))
}

/** The rows of each unit in a panel from the earliest to the latest; rows without a time are left out. */
export function seriesOf(units: readonly IndexUnit[]): number[][] {
  const timeOf = (row: number) => units[row]?.time ?? NaN
  return groupRows(units, (unit) => (Number.isFinite(unit.time) ? unit.code : null)).map((rows) =>
    rows.toSorted((a, b) => timeOf(a) - timeOf(b)),
  )
}

/** The rows by a key of their unit, in the order the keys first come; those of a null key are left out. */
export function groupRows(
  units: readonly IndexUnit[],
  keyOf: (unit: IndexUnit) => string | null,
): number[][] {
  const groups = new Map<string, number[]>()
  units.forEach((unit, row) => {
    const key = keyOf(unit)
    if (key === null) return
    const rows = groups.get(key)
    if (rows === undefined) groups.set(key, [row])
    else rows.push(row)
  })
  return [...groups.values()]
}
