import type { Successor } from './reexpress.ts'

/** The days between which something holds; null where the start is not known, or while it lasts. */
export interface Validity {
  readonly validFrom: string | null
  readonly validTo: string | null
}

export interface DatedUnit extends Validity {
  readonly code: string
  readonly kind: string
}

/** One predecessor and one successor of a dated event; a rename has the same unit on both sides. */
export interface LineageStep {
  readonly predecessor: string
  readonly successor: string
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
 * For each unit of a kind on a day, the units on an earlier day that it was formed from: itself where
 * it existed already, otherwise its predecessors' predecessors down to that day. A unit whose lineage
 * is not known has none.
 */
export function successorsOn(
  units: readonly DatedUnit[],
  lineage: readonly LineageStep[],
  days: { readonly kind: string; readonly earlier: string; readonly on: string },
): Successor[] {
  const byCode = new Map(units.map((unit) => [unit.code, unit]))
  function predecessors(code: string): string[] {
    const unit = byCode.get(code)
    if (unit !== undefined && existedOn(unit, days.earlier)) return [code]
    return lineage
      .filter((step) => step.successor === code && step.predecessor !== code)
      .flatMap((step) => predecessors(step.predecessor))
  }
  return unitsOn(units, days.kind, days.on).map((unit) => ({
    unit: unit.code,
    predecessors: predecessors(unit.code),
  }))
}
