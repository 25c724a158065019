import type { AnnexOffice } from '@thang/contracts'
import { sql } from 'kysely'
import type { ReadTrx, WriteTrx } from '../../../platform/db/database.ts'

/** What was given for the set itself, or, `remembered`, last for another of its unit. */
export interface OfficeRow {
  readonly office: AnnexOffice
  readonly remembered: boolean
}

/**
 * What the annex of a draft says of the office; undefined where its unit never gave anything. An issued
 * set has nothing from after it was issued but what was given for itself.
 */
export async function findOffice(trx: ReadTrx, draft: number): Promise<OfficeRow | undefined> {
  const { rows } = await sql<AnnexOffice & { remembered: boolean }>`
    SELECT o.parent, o.issuer, o.place, o.capacity, o.signer, o.receivers,
           o.draft_id <> d.id AS remembered
    FROM framework_drafts d
    LEFT JOIN frameworks f ON f.id = d.issued_framework
    JOIN annex_offices o ON o.owner_unit IS NOT DISTINCT FROM d.owner_unit
    WHERE d.id = ${draft} AND (o.draft_id = d.id OR f.id IS NULL OR o.saved_at <= f.issued_at)
    ORDER BY o.draft_id = d.id DESC, o.id DESC LIMIT 1
  `.execute(trx)
  return rows.map(({ remembered, ...office }) => ({ office, remembered }))[0]
}

export async function insertOffice(
  trx: WriteTrx,
  {
    draft,
    unit,
    office,
    by,
    at,
  }: {
    readonly draft: number
    readonly unit: string | null
    readonly office: AnnexOffice
    readonly by: string
    readonly at: Date
  },
): Promise<void> {
  await trx
    .insertInto('annex_offices')
    .values({ draft_id: draft, owner_unit: unit, ...office, saved_at: at, saved_by: by })
    .execute()
}
