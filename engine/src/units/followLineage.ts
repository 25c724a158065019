import type { DatedUnit, LineageStep } from './lineage.ts'

/** What a unit holds: by code of an earlier unit, the part of it that is here, above 0 and up to 1. */
export type Holding = ReadonlyMap<string, number>

/** Parts smaller than this are the noise of adding shares. */
const LEAST_SHARE = 1e-9

/** Whether all of an earlier unit is here. */
export function isWhole(share: number): boolean {
  return share >= 1 - LEAST_SHARE
}

/**
 * Follows what units hold through dated events, the events of one day together. Each step takes its
 * share out of what the predecessor held and adds it to what the successor holds; a step to itself, a
 * rename, changes nothing. A unit about which nothing is known before an event holds itself.
 * `from`: what each unit holds before the first of the steps.
 */
export function followLineage(
  from: ReadonlyMap<string, Holding>,
  steps: readonly LineageStep[],
  units: ReadonlyMap<string, DatedUnit>,
): ReadonlyMap<string, Holding> {
  const holdings = new Map(from)
  const moving = steps.filter((step) => step.predecessor !== step.successor)
  for (const [day, today] of groupBy(moving, (step) => step.effectiveOn).toSorted(byKey)) {
    for (const step of today) rememberNewcomer(holdings, units.get(step.successor), day)
    for (const batch of inOrder(today)) move(holdings, batch)
  }
  return holdings
}

/** A successor that was there before the event, though nobody knows from what, holds itself. */
function rememberNewcomer(
  holdings: Map<string, Holding>,
  unit: DatedUnit | undefined,
  day: string,
): void {
  if (unit === undefined || holdings.has(unit.code)) return
  if (unit.validFrom === null || unit.validFrom < day) holdings.set(unit.code, itself(unit.code))
}

/** Steps of one day in batches: a unit receives before it gives on; units that swap do so at once. */
function inOrder(steps: readonly LineageStep[]): LineageStep[][] {
  const batches: LineageStep[][] = []
  let waiting = [...steps]
  while (waiting.length > 0) {
    const receiving = new Set(waiting.map((step) => step.successor))
    const ready = waiting.filter((step) => !receiving.has(step.predecessor))
    batches.push(ready.length > 0 ? ready : waiting)
    waiting = ready.length > 0 ? waiting.filter((step) => receiving.has(step.predecessor)) : []
  }
  return batches
}

function move(holdings: Map<string, Holding>, steps: readonly LineageStep[]): void {
  const givers = groupBy(steps, (step) => step.predecessor).map(([code, gifts]) => ({
    code,
    gifts,
    before: holdings.get(code) ?? itself(code),
    given: gifts.reduce((sum, step) => sum + step.share, 0),
  }))
  for (const { code, before, given } of givers) holdings.set(code, partOf(before, 1 - given))
  for (const { gifts, before, given } of givers) {
    for (const step of gifts) {
      // Nobody can give more than the whole: shares that say so are parts of it.
      const gift = partOf(before, step.share / Math.max(given, 1))
      holdings.set(step.successor, together(holdings.get(step.successor) ?? new Map(), gift))
    }
  }
}

function groupBy(
  steps: readonly LineageStep[],
  keyOf: (step: LineageStep) => string,
): [string, LineageStep[]][] {
  const groups = new Map<string, LineageStep[]>()
  for (const step of steps) {
    const group = groups.get(keyOf(step))
    if (group === undefined) groups.set(keyOf(step), [step])
    else group.push(step)
  }
  return [...groups]
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}

function itself(code: string): Holding {
  return new Map([[code, 1]])
}

function partOf(holding: Holding, share: number): Holding {
  const parts = [...holding].map(([code, held]) => [code, held * share] as const)
  return new Map(parts.filter(([, held]) => held > LEAST_SHARE))
}

function together(one: Holding, other: Holding): Holding {
  const sum = new Map(one)
  for (const [code, held] of other) sum.set(code, (sum.get(code) ?? 0) + held)
  return sum
}
