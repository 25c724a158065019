import type { Region, RegisteredUnitKind } from '@thang/contracts'
import { sql } from 'kysely'
import type { ReadTrx } from '../../platform/db/database.ts'

/** A unit with its names on a day. */
export interface UnitRow {
  readonly code: string
  readonly kind: RegisteredUnitKind
  readonly name: string
  readonly shortName: string
  readonly nameEn: string | null
  readonly gsoCode: string | null
  readonly portalCode: string | null
  readonly parent: string | null
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly aliases: readonly string[]
  readonly region: Region | null
  /** It began by an event that was withdrawn: it never was, but older rows name it. */
  readonly withdrawn: boolean
}

/** A name that a unit has on other days than that of its row. */
export interface FormerName {
  readonly unit: string
  readonly name: string
  readonly shortName: string
  readonly nameEn: string | null
  readonly validFrom: string | null
  readonly validTo: string | null
}

export interface LineageRow {
  readonly event: string
  readonly kind: 'merge' | 'split' | 'rename' | 'transfer' | 'dissolve'
  readonly effectiveOn: string
  readonly predecessor: string
  readonly successor: string
  /** Part of the predecessor that went into the successor, above 0 and up to 1. */
  readonly share: number
  readonly legalBasis: string | null
  readonly legalBasisConfidence: string | null
}

/** All units, sorted as Vietnamese sorts names. */
export async function listUnits(trx: ReadTrx): Promise<UnitRow[]> {
  const { rows } = await sql<UnitRow>`
    SELECT u.code, u.kind, u.name, u.short_name AS "shortName", u.name_en AS "nameEn",
           u.gso_code AS "gsoCode", u.portal_code AS "portalCode", u.parent_code AS parent,
           u.valid_from AS "validFrom", u.valid_to AS "validTo", u.aliases, u.withdrawn,
           CASE WHEN r.code IS NULL THEN NULL
                ELSE jsonb_build_object('code', r.code, 'name', r.name, 'nameEn', r.name_en) END AS region
    FROM units u LEFT JOIN regions r ON r.code = u.region_code
    ORDER BY u.short_name COLLATE "vi-x-icu", u.code
  `.execute(trx)
  return rows
}

/** Names that units had before the one in their row, or will have after it. */
export async function listFormerNames(trx: ReadTrx): Promise<FormerName[]> {
  return trx
    .selectFrom('unit_names')
    .select([
      'unit_code as unit',
      'name',
      'short_name as shortName',
      'name_en as nameEn',
      'valid_from as validFrom',
      'valid_to as validTo',
    ])
    .orderBy('unit_code')
    .orderBy('valid_to')
    .execute()
}

/** Every predecessor and successor of every dated event, oldest event first. */
export async function listLineage(trx: ReadTrx): Promise<LineageRow[]> {
  const { rows } = await sql<LineageRow>`
    SELECT event, kind, effective_on AS "effectiveOn", predecessor_code AS predecessor,
           successor_code AS successor, share, legal_basis AS "legalBasis",
           legal_basis_confidence AS "legalBasisConfidence"
    FROM unit_lineage ORDER BY effective_on, event, predecessor_code
  `.execute(trx)
  return rows
}
