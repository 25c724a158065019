import type { IndexUnit } from './indexData.ts'

/** Whether a method looks at the units of one time among themselves, or at all times together. */
export type PanelScope = 'per-time' | 'pooled'

/** Rows of the data that belong together. */
export type Rows = readonly number[]

/** The ways in which rows belong together, each found once however many columns ask for it. */
export interface RowGroups {
  /** All rows, or those of each time in the order it first comes. */
  readonly inScope: (scope: PanelScope) => readonly Rows[]
  /** The rows of each group within that; rows without a group are left out. */
  readonly inGroups: (grouping: string, scope: PanelScope) => readonly Rows[]
  /** The rows of each unit from the earliest to the latest; rows without a time are left out. */
  readonly inSeries: () => readonly Rows[]
}

/** How the rows of these units belong together in time, in groups and in series. */
export function rowGroupsOf(units: readonly IndexUnit[]): RowGroups {
  const found = new Map<string, readonly Rows[]>()
  const once = (key: string, find: () => readonly Rows[]): readonly Rows[] => {
    const rows = found.get(key) ?? find()
    found.set(key, rows)
    return rows
  }
  const timeOf = (row: number) => units[row]?.time ?? NaN
  return {
    inScope: (scope) => once(scope, () => rowsByScope(units, scope)),
    inGroups: (grouping, scope) =>
      once(JSON.stringify([scope, grouping]), () =>
        rowsByScope(units, scope).flatMap((rows) =>
          groupRows(rows, (row) => units[row]?.groups[grouping] || null),
        ),
      ),
    inSeries: () =>
      once('series', () =>
        groupRows(allRows(units), (row) =>
          Number.isFinite(timeOf(row)) ? (units[row]?.code ?? null) : null,
        ).map((rows) => rows.toSorted((a, b) => timeOf(a) - timeOf(b))),
      ),
  }
}

/** All rows, or those of each time in the order it first comes. */
export function rowsByScope(units: readonly IndexUnit[], scope: PanelScope): number[][] {
  const first = units[0]?.time
  const isOne = scope === 'pooled' || units.every((unit) => unit.time === first)
  const rows = allRows(units)
  return isOne ? [rows] : groupRows(rows, (row) => units[row]?.time ?? NaN)
}

function allRows(units: readonly IndexUnit[]): number[] {
  return Array.from(units.keys())
}

/** The rows of each key in the order the keys first come; those of a null key are left out. */
function groupRows(rows: Rows, keyOf: (row: number) => string | number | null): number[][] {
  const groups = new Map<string | number, number[]>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return [...groups.values()]
}
