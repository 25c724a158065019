import type { RegisteredUnitKind } from '@thang/contracts'
import { sql } from 'kysely'
import type { ReadTrx } from '../../platform/db/database.ts'

/** A unit that is there on a day, with what it stands below. */
export interface PlacedUnit {
  readonly code: string
  readonly name: string
  readonly kind: RegisteredUnitKind
  readonly parent: string | null
}

/** The unit and all below it on the day, or every unit, by the Vietnamese alphabet. */
export async function listUnitsBelow(
  trx: ReadTrx,
  owner: string | null,
  day: string,
): Promise<PlacedUnit[]> {
  const { rows } = await sql<PlacedUnit>`
    WITH RECURSIVE placed AS (
      SELECT unit_code AS code, parent_code AS parent FROM unit_parents
      WHERE (starts_on IS NULL OR starts_on <= ${day}) AND (ends_on IS NULL OR ends_on >= ${day})
    ), below AS (
      SELECT ${owner}::text AS code WHERE ${owner}::text IS NOT NULL
      UNION
      SELECT p.code FROM below b JOIN placed p ON p.parent = b.code
    )
    SELECT u.code, u.short_name AS name, u.kind, p.parent
    FROM units u LEFT JOIN placed p ON p.code = u.code
    WHERE NOT u.withdrawn AND (u.valid_from IS NULL OR u.valid_from <= ${day})
      AND (u.valid_to IS NULL OR u.valid_to >= ${day})
      AND (${owner}::text IS NULL OR u.code IN (SELECT code FROM below))
    ORDER BY u.short_name COLLATE "vi-x-icu", u.code
  `.execute(trx)
  return rows
}

/** A unit that is in another open round which assesses the same. */
export interface OtherRound {
  readonly unit: string
  readonly round: string
}

export async function listOtherRounds(
  trx: ReadTrx,
  asked: { readonly index: string; readonly period: string; readonly units: readonly string[] },
): Promise<OtherRound[]> {
  const { rows } = await sql<OtherRound>`
    SELECT p.unit_code AS unit, r.name AS round
    FROM rounds r
    JOIN round_participants p ON p.round_id = r.id AND p.state = 'active'
    JOIN round_parts k ON k.round_id = r.id AND k.unit_kind = p.unit_kind
    JOIN frameworks f ON f.id = k.framework_id
    WHERE r.state = 'open' AND r.period = ${asked.period} AND f.index_code = ${asked.index}
      AND p.unit_code = ANY(${[...asked.units]})
    ORDER BY r.id, p.unit_code
  `.execute(trx)
  return rows
}

/** Names of units, whether they are there or not; unknown codes are left out. */
export async function nameUnits(
  trx: ReadTrx,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ code: string; name: string }>`
    SELECT code, short_name AS name FROM units WHERE code = ANY(${[...codes]})
  `.execute(trx)
  return new Map(rows.map(({ code, name }) => [code, name]))
}
