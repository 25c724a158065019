import { type RawBuilder, sql } from 'kysely'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'

/** A unit as it stands in its row. */
export interface DrawnUnit {
  readonly code: string
  readonly kind: string
  readonly name: string
  readonly shortName: string
  readonly nameEn: string | null
  /** Only where officials recorded it; the shipped ones are left as they are. */
  readonly gsoCode: string | null
  readonly parent: string | null
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly withdrawn: boolean
}

/** A name that is not the one in the unit's row. */
export interface DrawnName {
  readonly unit: string
  readonly name: string
  readonly shortName: string
  readonly nameEn: string | null
  readonly validFrom: string | null
  readonly validTo: string | null
}

export interface DrawnParent {
  readonly unit: string
  readonly parent: string
  readonly startsOn: string | null
  readonly endsOn: string | null
}

/** A row of lineage that comes of an event officials recorded. */
export interface DrawnStep {
  readonly event: string
  readonly kind: string
  readonly effectiveOn: string
  readonly predecessor: string
  readonly successor: string
  readonly share: number
  readonly legalBasis: string | null
}

export async function listDrawnUnits(trx: ReadTrx): Promise<DrawnUnit[]> {
  const { rows } = await sql<DrawnUnit>`
    SELECT code, kind, name, short_name AS "shortName", name_en AS "nameEn",
           CASE WHEN origin = 'office' THEN gso_code END AS "gsoCode", parent_code AS parent,
           valid_from AS "validFrom", valid_to AS "validTo", withdrawn
    FROM units
  `.execute(trx)
  return rows
}

export async function saveUnits(trx: WriteTrx, rows: readonly DrawnUnit[]): Promise<void> {
  await sql`
    INSERT INTO units (code, kind, name, short_name, name_en, gso_code, parent_code, valid_from,
      valid_to, origin)
    SELECT r.code, r.kind, r.name, r."shortName", r."nameEn", r."gsoCode", r.parent, r."validFrom",
      r."validTo", 'office'
    FROM jsonb_to_recordset(${json(rows)}) AS r (code text, kind text, name text, "shortName" text,
      "nameEn" text, "gsoCode" text, parent text, "validFrom" date, "validTo" date)
    ON CONFLICT (code) DO UPDATE SET kind = excluded.kind, name = excluded.name,
      short_name = excluded.short_name, name_en = excluded.name_en,
      gso_code = CASE WHEN units.origin = 'office' THEN excluded.gso_code ELSE units.gso_code END,
      parent_code = excluded.parent_code, valid_from = excluded.valid_from,
      valid_to = excluded.valid_to, withdrawn = false
  `.execute(trx)
}

/** Nothing tells of these units any more; what names them goes on naming them. */
export async function saveUnitsWithdrawn(trx: WriteTrx, codes: readonly string[]): Promise<void> {
  await sql`
    UPDATE units SET withdrawn = true, parent_code = NULL
    WHERE code = ANY(${[...codes]}) AND origin = 'office' AND NOT withdrawn
  `.execute(trx)
}

/** Names of the units that have one which officials recorded, and of those in `units`. */
export async function listDrawnNames(trx: ReadTrx, units: readonly string[]): Promise<DrawnName[]> {
  const { rows } = await sql<DrawnName>`
    SELECT unit_code AS unit, name, short_name AS "shortName", name_en AS "nameEn",
           valid_from AS "validFrom", valid_to AS "validTo"
    FROM unit_names n
    WHERE unit_code = ANY(${[...units]})
       OR EXISTS (SELECT FROM unit_names o WHERE o.unit_code = n.unit_code AND o.source_code IS NULL)
  `.execute(trx)
  return rows
}

export async function deleteNames(trx: WriteTrx, rows: readonly DrawnName[]): Promise<void> {
  await sql`
    DELETE FROM unit_names n
    USING jsonb_to_recordset(${json(rows)}) AS r (unit text, "validTo" date)
    WHERE n.unit_code = r.unit AND n.valid_to IS NOT DISTINCT FROM r."validTo"
  `.execute(trx)
}

export async function insertNames(trx: WriteTrx, rows: readonly DrawnName[]): Promise<void> {
  await sql`
    INSERT INTO unit_names (unit_code, name, short_name, name_en, valid_from, valid_to)
    SELECT r.unit, r.name, r."shortName", r."nameEn", r."validFrom", r."validTo"
    FROM jsonb_to_recordset(${json(rows)}) AS r (unit text, name text, "shortName" text,
      "nameEn" text, "validFrom" date, "validTo" date)
  `.execute(trx)
}

export async function listDrawnParents(trx: ReadTrx): Promise<DrawnParent[]> {
  const { rows } = await sql<DrawnParent>`
    SELECT unit_code AS unit, parent_code AS parent, starts_on AS "startsOn", ends_on AS "endsOn"
    FROM unit_parents
  `.execute(trx)
  return rows
}

export async function deleteParents(trx: WriteTrx, rows: readonly DrawnParent[]): Promise<void> {
  await sql`
    DELETE FROM unit_parents p
    USING jsonb_to_recordset(${json(rows)}) AS r (unit text, "startsOn" date)
    WHERE p.unit_code = r.unit AND p.starts_on IS NOT DISTINCT FROM r."startsOn"
  `.execute(trx)
}

export async function insertParents(trx: WriteTrx, rows: readonly DrawnParent[]): Promise<void> {
  await sql`
    INSERT INTO unit_parents (unit_code, parent_code, starts_on, ends_on)
    SELECT r.unit, r.parent, r."startsOn", r."endsOn"
    FROM jsonb_to_recordset(${json(rows)}) AS r (unit text, parent text, "startsOn" date, "endsOn" date)
  `.execute(trx)
}

export async function listDrawnSteps(trx: ReadTrx): Promise<DrawnStep[]> {
  const { rows } = await sql<DrawnStep>`
    SELECT event, kind, effective_on AS "effectiveOn", predecessor_code AS predecessor,
           successor_code AS successor, share, legal_basis AS "legalBasis"
    FROM unit_lineage WHERE source_code IS NULL
  `.execute(trx)
  return rows
}

export async function deleteSteps(trx: WriteTrx, rows: readonly DrawnStep[]): Promise<void> {
  await sql`
    DELETE FROM unit_lineage l
    USING jsonb_to_recordset(${json(rows)}) AS r (event text, predecessor text, successor text)
    WHERE l.event = r.event AND l.predecessor_code = r.predecessor
      AND l.successor_code = r.successor AND l.source_code IS NULL
  `.execute(trx)
}

export async function insertSteps(trx: WriteTrx, rows: readonly DrawnStep[]): Promise<void> {
  await sql`
    INSERT INTO unit_lineage (event, kind, effective_on, predecessor_code, successor_code, share, legal_basis)
    SELECT r.event, r.kind, r."effectiveOn", r.predecessor, r.successor, r.share, r."legalBasis"
    FROM jsonb_to_recordset(${json(rows)}) AS r (event text, kind text, "effectiveOn" date,
      predecessor text, successor text, share numeric, "legalBasis" text)
    ON CONFLICT (event, predecessor_code, successor_code) DO NOTHING
  `.execute(trx)
}

function json(rows: readonly unknown[]): RawBuilder<unknown> {
  return sql`${JSON.stringify(rows)}::jsonb`
}
