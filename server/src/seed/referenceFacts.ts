import type { UnitEvent } from '@thang/engine'
import { saveShippedEvents } from '../modules/units/index.ts'
import type { ReadTrx, WriteTrx } from '../platform/db/database.ts'
import type { ShippedData, ShippedUnit } from '../shipped/index.ts'

/** Writes sources, regions, indices, units, names and lineage; what is there already is brought up to date. */
export async function replaceReferenceFacts(
  trx: WriteTrx,
  data: ShippedData,
  { events, today }: { readonly events: readonly UnitEvent[]; readonly today: string },
): Promise<void> {
  await trx
    .insertInto('sources')
    .values([...data.sources])
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet((eb) => ({
        title: eb.ref('excluded.title'),
        url: eb.ref('excluded.url'),
        publisher: eb.ref('excluded.publisher'),
        note: eb.ref('excluded.note'),
      })),
    )
    .execute()
  await trx
    .insertInto('regions')
    .values(data.regions.map(({ code, name, nameEn }) => ({ code, name, name_en: nameEn })))
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        name_en: eb.ref('excluded.name_en'),
      })),
    )
    .execute()
  await trx
    .insertInto('indices')
    .values(data.indices.map(({ code, name }) => ({ code, name: JSON.stringify(name) })))
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet((eb) => ({ name: eb.ref('excluded.name') })),
    )
    .execute()
  await writeUnits(trx, data.units)
  await writeNamesAndLineage(trx, data)
  await saveShippedEvents(trx, events, today)
}

/** What the facts were last written from. */
export interface ReferenceHashes {
  readonly contentHash: string
  readonly filesHash: string
}

/** Undefined before the first time. */
export async function findReferenceHashes(trx: ReadTrx): Promise<ReferenceHashes | undefined> {
  return trx
    .selectFrom('reference_facts')
    .select(['content_hash as contentHash', 'files_hash as filesHash'])
    .executeTakeFirst()
}

export async function saveReferenceHashes(trx: WriteTrx, hashes: ReferenceHashes): Promise<void> {
  const row = { content_hash: hashes.contentHash, files_hash: hashes.filesHash }
  await trx
    .insertInto('reference_facts')
    .values(row)
    .onConflict((conflict) => conflict.column('only_row').doUpdateSet(row))
    .execute()
}

async function writeUnits(trx: WriteTrx, units: readonly ShippedUnit[]): Promise<void> {
  const rows = units.map((unit) => ({
    code: unit.code,
    kind: unit.kind,
    name: unit.name,
    short_name: unit.shortName,
    name_en: unit.nameEn,
    gso_code: unit.gsoCode,
    portal_code: unit.portalCode,
    region_code: unit.region,
    parent_code: unit.parent,
    area: unit.area,
    valid_from: unit.validFrom,
    valid_to: unit.validTo,
    aliases: [...unit.aliases],
    source_code: unit.source,
  }))
  await trx
    .insertInto('units')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet((eb) => ({
        kind: eb.ref('excluded.kind'),
        name: eb.ref('excluded.name'),
        short_name: eb.ref('excluded.short_name'),
        name_en: eb.ref('excluded.name_en'),
        gso_code: eb.ref('excluded.gso_code'),
        portal_code: eb.ref('excluded.portal_code'),
        region_code: eb.ref('excluded.region_code'),
        parent_code: eb.ref('excluded.parent_code'),
        area: eb.ref('excluded.area'),
        valid_from: eb.ref('excluded.valid_from'),
        valid_to: eb.ref('excluded.valid_to'),
        aliases: eb.ref('excluded.aliases'),
        source_code: eb.ref('excluded.source_code'),
        origin: 'shipped',
        withdrawn: false,
      })),
    )
    .execute()
}

/** Names and lineage have no readers that keep their keys: they are written anew, but for what officials recorded. */
async function writeNamesAndLineage(trx: WriteTrx, data: ShippedData): Promise<void> {
  await trx.deleteFrom('unit_names').where('source_code', 'is not', null).execute()
  await trx.deleteFrom('unit_lineage').where('source_code', 'is not', null).execute()
  const names = data.formerNames.map((name) => ({
    unit_code: name.unit,
    name: name.name,
    short_name: name.shortName,
    name_en: name.nameEn,
    valid_from: name.validFrom,
    valid_to: name.validTo,
    legal_basis: name.legalBasis,
    source_code: name.source,
  }))
  const lineage = data.lineage.map((row) => ({
    event: row.event,
    kind: row.kind,
    effective_on: row.effectiveOn,
    predecessor_code: row.predecessor,
    successor_code: row.successor,
    share: row.share,
    legal_basis: row.legalBasis,
    legal_basis_confidence: row.legalBasisConfidence,
    source_code: row.source,
  }))
  if (names.length > 0) await trx.insertInto('unit_names').values(names).execute()
  if (lineage.length > 0) await trx.insertInto('unit_lineage').values(lineage).execute()
}
