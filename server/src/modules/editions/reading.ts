import type { ReadTrx } from '../../platform/db/database.ts'
import { loadUnitRegistry, type UnitRegistry } from '../units/index.ts'
import { type Catalogue, loadCatalogue } from './catalogue.ts'
import type { PickedRevision } from './queries.ts'

/** What several rankings of one request share. */
export interface Reading {
  readonly trx: ReadTrx
  readonly catalogue: Catalogue
  readonly registry: UnitRegistry
}

/** `picked`: one edition as it was in an earlier revision. */
export async function startReading(trx: ReadTrx, picked?: PickedRevision): Promise<Reading> {
  return { trx, catalogue: await loadCatalogue(trx, picked), registry: await loadUnitRegistry(trx) }
}

/** The revision that a query asks for, if any. */
export function pickedRevision(
  code: string,
  { revision }: { readonly revision?: string | undefined },
): PickedRevision | undefined {
  return revision === undefined ? undefined : { code, revision: Number(revision) }
}
