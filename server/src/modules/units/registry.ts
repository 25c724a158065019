import type { LineageEvent, UnitReference } from '@thang/contracts'
import { existedOn, type Successor, successorsInScope, type TableScope } from '@thang/engine'
import type { ReadTrx } from '../../platform/db/database.ts'
import {
  type FormerName,
  type LineageRow,
  listFormerNames,
  listLineage,
  listUnits,
  type UnitRow,
} from './queries.ts'

/** All units with their names and lineage, as one picture that answers "as of a day". */
export interface UnitRegistry {
  readonly units: ReadonlyMap<string, UnitRow>
  /** Units that never were, since what they began by was withdrawn: only to name them. */
  readonly withdrawnUnits: ReadonlyMap<string, UnitRow>
  readonly formerNames: readonly FormerName[]
  readonly lineage: readonly LineageRow[]
}

/** Reads the registry; three queries, a few hundred rows. */
export async function loadUnitRegistry(trx: ReadTrx): Promise<UnitRegistry> {
  const units = await listUnits(trx)
  const byCode = (rows: readonly UnitRow[]) => new Map(rows.map((unit) => [unit.code, unit]))
  return {
    units: byCode(units.filter(({ withdrawn }) => !withdrawn)),
    withdrawnUnits: byCode(units.filter(({ withdrawn }) => withdrawn)),
    formerNames: await listFormerNames(trx),
    lineage: await listLineage(trx),
  }
}

/** The unit as it is named in a table, with the name it had on the day (its last name without one). */
export function referTo(registry: UnitRegistry, code: string, on?: string): UnitReference {
  const unit = registry.units.get(code) ?? registry.withdrawnUnits.get(code)
  if (unit === undefined) throw new Error(`unit ${code} is not in the registry`)
  const former = on === undefined ? undefined : nameOn(registry, code, on)
  return {
    code,
    name: former?.shortName ?? unit.shortName,
    nameEn: former?.nameEn ?? unit.nameEn,
    kind: unit.kind,
    region: unit.region,
  }
}

/** For each unit of a table's scope on a day, the units on an earlier day that it was formed from. */
function successorsOn(
  registry: UnitRegistry,
  days: { readonly scope: TableScope; readonly earlier: string; readonly on: string },
): Successor[] {
  return successorsInScope([...registry.units.values()], registry.lineage, days)
}

/** The dated events that the unit took part in, oldest first. */
function lineageOf(registry: UnitRegistry, code: string): LineageEvent[] {
  const touching = registry.lineage.filter(
    (row) => row.predecessor === code || row.successor === code,
  )
  return [...new Set(touching.map((row) => row.event))].flatMap((event) => {
    const rows = registry.lineage.filter((row) => row.event === event)
    const [first] = rows
    if (first === undefined) return []
    return {
      event,
      kind: first.kind,
      effectiveOn: first.effectiveOn,
      predecessors: unique(rows.map((row) => row.predecessor)).map((old) =>
        referTo(registry, old, dayBefore(first.effectiveOn)),
      ),
      successors: unique(rows.map((row) => row.successor)).map((successor) =>
        referTo(registry, successor),
      ),
      legalBasis: first.legalBasis,
      legalBasisConfidence: first.legalBasisConfidence,
    }
  })
}

/** What became of what, asked of a registry that is read already. */
export const registryLineage = { lineageOf, successorsOn }

function nameOn(registry: UnitRegistry, code: string, on: string): FormerName | undefined {
  return registry.formerNames.find((name) => name.unit === code && existedOn(name, on))
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10)
}

function unique(codes: readonly string[]): string[] {
  return [...new Set(codes)]
}
