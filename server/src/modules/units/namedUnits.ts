import type { UnitReference } from '@thang/contracts'
import { sql } from 'kysely'
import type { ReadTrx } from '../../platform/db/database.ts'

/** A unit as it is named elsewhere, and its last day. */
export interface NamedUnitRow {
  readonly unit: UnitReference
  /** Null while it exists. */
  readonly validTo: string | null
}

/** The units of these codes, or all of them, by their last names; sorted as Vietnamese sorts names. */
export async function listNamedUnits(
  trx: ReadTrx,
  codes: Iterable<string> | null,
): Promise<ReadonlyMap<string, NamedUnitRow>> {
  const wanted = codes === null ? null : [...codes]
  const { rows } = await sql<NamedUnitRow>`
    SELECT u.valid_to AS "validTo", jsonb_build_object(
             'code', u.code, 'name', u.short_name, 'nameEn', u.name_en, 'kind', u.kind,
             'region', CASE WHEN r.code IS NULL THEN NULL ELSE jsonb_build_object(
               'code', r.code, 'name', r.name, 'nameEn', r.name_en) END) AS unit
    FROM units u LEFT JOIN regions r ON r.code = u.region_code
    WHERE ${wanted}::text[] IS NULL OR u.code = ANY(${wanted}::text[])
    ORDER BY u.short_name COLLATE "vi-x-icu", u.code
  `.execute(trx)
  return new Map(rows.map((row) => [row.unit.code, row]))
}
