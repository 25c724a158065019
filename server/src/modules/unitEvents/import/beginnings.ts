import type { NewUnit, UnitChange } from '@thang/contracts'

/** The units that begin by a change, by their codes. */
export function beginningsOf(change: UnitChange): { unit: string; create: NewUnit }[] {
  switch (change.kind) {
    case 'create':
      return [{ unit: change.unit, create: change.create }]
    case 'merge':
      return begun([change.into])
    case 'split':
      return begun(change.into)
    case 'rename':
    case 're-parent':
    case 'dissolve':
    case 'transfer':
      return []
    default:
      throw new Error(`unknown kind of unit event: ${JSON.stringify(change satisfies never)}`)
  }
}

function begun(receivers: readonly { readonly unit: string; readonly create?: NewUnit }[]) {
  return receivers.flatMap(({ unit, create }) => (create === undefined ? [] : { unit, create }))
}
