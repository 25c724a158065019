import { existedOn } from './lineage.ts'
import type { UnitName } from './unitEvent.ts'
import type { UnitHistory, UnitLife } from './unitHistory.ts'

/** A unit as it was on a day: with its name of the time, and its parent where that existed too. */
export interface UnitOnDay extends UnitName {
  readonly code: string
  readonly kind: string
  readonly parent: string | null
}

/** A unit on a day with the units that are parts of it. */
export interface UnitBranch extends UnitOnDay {
  readonly children: readonly UnitBranch[]
}

/** The units that existed on a day (YYYY-MM-DD), as they were then, in the order in which they began. */
export function unitsAsOf(history: UnitHistory, on: string): UnitOnDay[] {
  return [...history.lives.values()].flatMap((life) => unitAsOf(history, life, on) ?? [])
}

/** A unit as it was on a day, or undefined where it did not exist. */
export function findUnitAsOf(
  history: UnitHistory,
  code: string,
  on: string,
): UnitOnDay | undefined {
  const life = history.lives.get(code)
  return life === undefined ? undefined : unitAsOf(history, life, on)
}

/** Units of one day as a tree: those that are part of none, each with its parts. */
export function treeOfUnits(units: readonly UnitOnDay[]): UnitBranch[] {
  const branches = new Map(
    units.map((unit) => [unit.code, { ...unit, children: new Array<UnitBranch>() }]),
  )
  const roots: UnitBranch[] = []
  for (const branch of branches.values()) {
    const siblings = branch.parent === null ? undefined : branches.get(branch.parent)?.children
    if (siblings === undefined) roots.push(branch)
    else siblings.push(branch)
  }
  return roots
}

function unitAsOf(history: UnitHistory, life: UnitLife, on: string): UnitOnDay | undefined {
  if (!existedOn(life, on)) return undefined
  const name = life.names.find((span) => existedOn(span, on))
  if (name === undefined) return undefined
  const { code, kind } = life
  return {
    code,
    kind,
    name: name.name,
    shortName: name.shortName,
    nameEn: name.nameEn,
    parent: parentOn(history, life, on),
  }
}

/** The unit it was a part of on the day; null for none, and where that one did not exist on it. */
export function parentOn(history: UnitHistory, life: UnitLife, on: string): string | null {
  const parent = life.parents.find((span) => existedOn(span, on))?.parent ?? null
  const above = parent === null ? undefined : history.lives.get(parent)
  return above !== undefined && existedOn(above, on) ? above.code : null
}
