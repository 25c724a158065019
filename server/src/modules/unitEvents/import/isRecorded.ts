import type { UnitChange } from '@thang/contracts'
import type { UnitHistory, UnitName } from '@thang/engine'

/** Whether the history has the same change on the same day, as where a workbook is loaded again. */
export function isRecorded({ events, lives }: UnitHistory, change: UnitChange): boolean {
  const on = change.effectiveOn
  if (change.kind === 'rename') {
    const names = lives.get(change.unit)?.names ?? []
    return names.some((span) => span.validFrom === on && isSameName(change.name, span))
  }
  if (change.kind === 're-parent') {
    const parents = lives.get(change.unit)?.parents ?? []
    return parents.some(({ validFrom, parent }) => validFrom === on && parent === change.parent)
  }
  if (change.kind !== 'merge') return false
  return events.some(
    (event) =>
      event.kind === 'merge' &&
      event.effectiveOn === on &&
      event.into.unit === change.into.unit &&
      sharesOf(event.from) === sharesOf(change.from),
  )
}

/** An English name that is not said is no other one. */
function isSameName(said: UnitName, known: UnitName): boolean {
  if (said.name !== known.name || said.shortName !== known.shortName) return false
  return said.nameEn === null || said.nameEn === known.nameEn
}

function sharesOf(from: readonly { readonly unit: string; readonly share: number }[]): string {
  const shares = from.map(({ unit, share }) => [unit, share] as const)
  return JSON.stringify(shares.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
