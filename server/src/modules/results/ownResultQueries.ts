import type { ResultTable, RegisteredUnitKind } from '@thang/contracts'
import { sql } from 'kysely'
import type { ReadTrx } from '../../platform/db/database.ts'
import type { TraceAnswer } from './trace.ts'

/** A unit in a result of which it was told. */
export interface OwnRow {
  readonly round: number
  readonly kind: RegisteredUnitKind
  readonly published: boolean
  readonly madeAt: Date
  readonly framework: number
  readonly groups: ResultTable['groups']
  readonly of: number
  readonly row: ResultTable['rows'][number]
  readonly answers: readonly TraceAnswer[]
}

/**
 * The units in the rounds that told them: as they were published, where they were, else as they were told last.
 * The newest first.
 */
export async function listOwnRows(
  trx: ReadTrx,
  { units, limit }: { readonly units: readonly string[]; readonly limit: number },
): Promise<OwnRow[]> {
  const { rows } = await sql<OwnRow>`
    WITH told AS (
      SELECT DISTINCT ON (r.round_id, t.unit_kind) r.round_id, t.unit_kind, d.state, r.made_at,
             t.framework_id, t.shown, t.trace, own.row
      FROM round_results r JOIN round_result_parts t ON t.result_id = r.id
      JOIN rounds d ON d.id = r.round_id
      LEFT JOIN result_corrections c ON c.result_id = r.id
      CROSS JOIN jsonb_array_elements(t.shown->'rows') AS own (row)
      WHERE own.row->'unit'->>'code' = ANY(${[...units]}::text[]) AND d.state <> 'cancelled'
        AND (r.stage = 'preliminary' AND d.state <> 'published'
          OR d.state = 'published' AND (r.stage = 'final' OR c.state = 'published'))
      ORDER BY r.round_id, t.unit_kind, r.id DESC
    )
    SELECT round_id AS round, unit_kind AS kind, state = 'published' AS published, made_at AS "madeAt",
           framework_id AS framework, shown->'groups' AS groups, jsonb_array_length(shown->'rows') AS of, row,
           (SELECT coalesce(jsonb_agg(a), '[]') FROM jsonb_array_elements(trace::jsonb->'answers') a
            WHERE a->>'unit' = row->'unit'->>'code') AS answers
    FROM told ORDER BY made_at DESC, round_id DESC LIMIT ${limit}
  `.execute(trx)
  return rows
}
