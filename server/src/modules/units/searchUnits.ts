import type { UnitKind, UnitReference } from '@thang/contracts'
import { existedOn } from '@thang/engine'
import type { z } from 'zod'
import type { ReadTrx } from '../../platform/db/database.ts'
import { matcher } from '../../platform/fold.ts'
import { loadUnitRegistry, referTo } from './registry.ts'

export interface UnitSearch {
  readonly q?: string | undefined
  readonly kind?: z.infer<typeof UnitKind> | undefined
  readonly on?: string | undefined
}

/** Units by kind, day of existence and words of any of their names, with or without diacritics. */
export async function searchUnits(trx: ReadTrx, search: UnitSearch): Promise<UnitReference[]> {
  const registry = await loadUnitRegistry(trx)
  const matches = matcher(search.q ?? '')
  const former = Map.groupBy(registry.formerNames, (name) => name.unit)
  return [...registry.units.values()]
    .filter((unit) => search.kind === undefined || unit.kind === search.kind)
    .filter((unit) => search.on === undefined || existedOn(unit, search.on))
    .filter((unit) => {
      const names = former.get(unit.code)?.flatMap((name) => [name.name, name.nameEn ?? '']) ?? []
      const text = [
        unit.code,
        unit.name,
        unit.shortName,
        unit.nameEn ?? '',
        ...unit.aliases,
        ...names,
      ]
      return matches(text.join(' '))
    })
    .map((unit) => referTo(registry, unit.code))
}
