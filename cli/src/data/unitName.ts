import { existedOn } from '@thang/engine'
import type { ShippedData, ShippedUnit } from '@thang/server/shipped'

/** The short name the unit had on the day; its last one where no other is known. */
export function unitNameOn(shipped: ShippedData, unit: ShippedUnit, on: string): string {
  const former = shipped.formerNames.find((name) => name.unit === unit.code && existedOn(name, on))
  return former?.shortName ?? unit.shortName
}
