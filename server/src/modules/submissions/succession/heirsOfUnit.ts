import type { LineageEvent } from '@thang/contracts'
import type { UnitRegistry } from '../../units/index.ts'

/** A unit that there is now, and how it came by one that ended. */
export interface Heir {
  readonly unit: string
  /** Part of the ended unit that came, above 0 and up to 1. */
  readonly share: number
  readonly event: LineageEvent['event']
  readonly on: string
}

/**
 * The units on the day that an ended one went into, through any number of events, each with the part that came to
 * it and the event by which the ended unit ended; none where it ended without leaving anything to another.
 */
export function heirsOfUnit(registry: UnitRegistry, unit: string, today: string): Heir[] {
  const lastDay = registry.units.get(unit)?.validTo ?? null
  if (lastDay === null || lastDay >= today) return []
  const steps = registry.lineage.filter(
    ({ predecessor, successor, effectiveOn }) =>
      predecessor === unit && successor !== unit && effectiveOn > lastDay && effectiveOn <= today,
  )
  const heirs = new Map<string, Heir>()
  for (const { successor, share, event, effectiveOn: on } of steps) {
    for (const [code, part] of living(registry, successor, today)) {
      const before = heirs.get(code)?.share ?? 0
      heirs.set(code, { unit: code, share: Math.min(1, before + share * part), event, on })
    }
  }
  return [...heirs.values()]
}

/** The unit itself where it is there still, otherwise those that followed it. */
function living(registry: UnitRegistry, unit: string, today: string): [string, number][] {
  const lastDay = registry.units.get(unit)?.validTo ?? null
  if (lastDay === null || lastDay >= today) return [[unit, 1]]
  return heirsOfUnit(registry, unit, today).map((heir) => [heir.unit, heir.share])
}
