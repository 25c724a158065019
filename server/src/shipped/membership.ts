import { unitsInScope } from '@thang/engine'
import type { ShippedTable, ShippedUnit } from './shippedData.ts'

export interface Membership {
  /** Codes of the units of the table. */
  readonly members: readonly string[]
  /** They are all that the full table has; false where only some are known by name. */
  readonly allUnits: boolean
}

/**
 * Which units a table has: every unit of its kind (and parent) on the day, or those that have
 * figures or inputs, as its `membership` says.
 */
export function membershipOf(table: ShippedTable, units: readonly ShippedUnit[]): Membership {
  const members =
    table.membership === 'listed'
      ? [...new Set([...table.figures, ...table.inputs].map((row) => row.unit))]
      : unitsInScope(units, table, table.boundaries).map((unit) => unit.code)
  return { members, allUnits: members.length === table.unitCount }
}
