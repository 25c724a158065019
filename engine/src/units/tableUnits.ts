import { type DatedUnit, type LineageStep, successorsOn, unitsOn } from './lineage.ts'
import type { Successor } from './reexpress.ts'

/** A unit and the unit it is a part of; null for one that is a part of none. */
export interface UnitWithParent extends DatedUnit {
  readonly parent: string | null
}

/** Whose table it is: the units of a kind in the whole country, or the parts of one unit. */
export interface TableScope {
  readonly kind: string
  /** The unit whose parts are ranked, or null for the whole country. */
  readonly parent: string | null
}

/** The units that a full table of the scope has on a day, in the order given. */
export function unitsInScope<Unit extends UnitWithParent>(
  units: readonly Unit[],
  scope: TableScope,
  on: string,
): Unit[] {
  return unitsOn(units, scope.kind, on).filter((unit) => isInScope(unit, scope))
}

/** As `successorsOn`, for the units of the scope only: the communes of one province, say. */
export function successorsInScope(
  units: readonly UnitWithParent[],
  lineage: readonly LineageStep[],
  {
    scope,
    earlier,
    on,
  }: { readonly scope: TableScope; readonly earlier: string; readonly on: string },
): Successor[] {
  const inScope = new Set(unitsInScope(units, scope, on).map((unit) => unit.code))
  const days = { kind: scope.kind, earlier, on }
  return successorsOn(units, lineage, days).filter(({ unit }) => inScope.has(unit))
}

function isInScope(unit: UnitWithParent, { parent }: TableScope): boolean {
  return parent === null || unit.parent === parent
}
