import type { ReadTrx } from '../../platform/db/database.ts'
import { loadUnitRegistry, type UnitRegistry } from '../units/index.ts'
import { type Catalogue, loadCatalogue } from './catalogue.ts'

/** What several rankings of one request share. */
export interface Reading {
  readonly trx: ReadTrx
  readonly catalogue: Catalogue
  readonly registry: UnitRegistry
}

export async function startReading(trx: ReadTrx): Promise<Reading> {
  return { trx, catalogue: await loadCatalogue(trx), registry: await loadUnitRegistry(trx) }
}
