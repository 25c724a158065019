import { existedOn, type DatedUnit, holdingsOn, type LineageStep } from './lineage.ts'
import type { UnitShare } from './unitEvent.ts'

/** A unit of one day and the units of the other day that it has something in common with. */
export interface UnitCounterparts {
  readonly unit: string
  /** Shares are always parts of the unit of the earlier day. */
  readonly counterparts: readonly UnitShare[]
}

/**
 * For each unit of the day `from` the units of the day `to`. Forward in time: where the unit went, by
 * shares of it that add up to 1, or to less where some of it ended without an heir. Backward: what it
 * was formed from, each with the part of it that is here. Shares are composed through every event
 * between the days; a unit to which nothing happened has itself, one that came from nowhere has none.
 */
export function lineageBetween(
  {
    units,
    lineage,
  }: { readonly units: Iterable<DatedUnit>; readonly lineage: readonly LineageStep[] },
  from: string,
  to: string,
): UnitCounterparts[] {
  const all = [...units]
  const [earlier, later] = from <= to ? [from, to] : [to, from]
  const before = new Set(codesOn(all, earlier))
  const holdings = holdingsOn(all, lineage, { earlier, on: later })
  const links = codesOn(all, later).flatMap((holder) =>
    [...(holdings.get(holder) ?? [])]
      .filter(([held]) => before.has(held))
      .map(([held, share]) => ({ held, holder, share: Math.min(share, 1) })),
  )
  const found = new Map(codesOn(all, from).map((code) => [code, new Array<UnitShare>()]))
  for (const { held, holder, share } of links) {
    if (from <= to) found.get(held)?.push({ unit: holder, share })
    else found.get(holder)?.push({ unit: held, share })
  }
  return [...found].map(([unit, counterparts]) => ({ unit, counterparts }))
}

function codesOn(units: readonly DatedUnit[], on: string): string[] {
  return units.filter((unit) => existedOn(unit, on)).map(({ code }) => code)
}
