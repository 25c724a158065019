import { followLineage, type Holding, isWhole } from './followLineage.ts'
import type { Successor } from './reexpress.ts'

/** The days between which something holds; null where the start is not known, or while it lasts. */
export interface Validity {
  readonly validFrom: string | null
  readonly validTo: string | null
}

/** A unit of its kind, with the days on which it existed. */
export interface DatedUnit extends Validity {
  readonly code: string
  readonly kind: string
}

/** One predecessor and one successor of a dated event; a rename has the same unit on both sides. */
export interface LineageStep {
  readonly predecessor: string
  readonly successor: string
  /** First day of the new state, YYYY-MM-DD. */
  readonly effectiveOn: string
  /** Part of the predecessor that went into the successor, above 0 and up to 1. */
  readonly share: number
}

/** Whether it held on the day (YYYY-MM-DD); an unknown start counts as before every day. */
export function existedOn({ validFrom, validTo }: Validity, on: string): boolean {
  return (validFrom === null || validFrom <= on) && (validTo === null || on <= validTo)
}

/** The units of a kind that existed on the day, in the order given. */
export function unitsOn<Unit extends DatedUnit>(
  units: readonly Unit[],
  kind: string,
  on: string,
): Unit[] {
  return units.filter((unit) => unit.kind === kind && existedOn(unit, on))
}

/**
 * For each unit of a kind on a day, the units on an earlier day that it was formed from, each once:
 * itself where it existed already and what it absorbed since, down to that day through every event
 * after `earlier` and up to `on`. `partial` names those of which only a part came, or stayed. A unit
 * whose lineage is not known has none.
 * Hà Nội absorbs Hà Tây on 1 August 2008 and keeps its code → Hà Nội, formed from Hà Nội and Hà Tây.
 */
export function successorsOn(
  units: readonly DatedUnit[],
  lineage: readonly LineageStep[],
  { kind, earlier, on }: { readonly kind: string; readonly earlier: string; readonly on: string },
): Successor[] {
  const holdings = holdingsOn(units, lineage, { earlier, on })
  return unitsOn(units, kind, on).map(({ code }) => {
    const held = [...(holdings.get(code) ?? [])]
    const partial = held.filter(([, share]) => !isWhole(share)).map(([old]) => old)
    const predecessors = held.map(([old]) => old)
    return { unit: code, predecessors, ...(partial.length === 0 ? {} : { partial }) }
  })
}

/** What each unit holds on a day of the units that existed on an earlier day, by code of the holder. */
export function holdingsOn(
  units: readonly DatedUnit[],
  lineage: readonly LineageStep[],
  { earlier, on }: { readonly earlier: string; readonly on: string },
): ReadonlyMap<string, Holding> {
  const before = units.filter((unit) => existedOn(unit, earlier))
  return followLineage(
    new Map(before.map(({ code }) => [code, new Map([[code, 1]])])),
    lineage.filter((step) => earlier < step.effectiveOn && step.effectiveOn <= on),
    new Map(units.map((unit) => [unit.code, unit])),
  )
}
