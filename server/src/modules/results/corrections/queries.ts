import type { AppraisedAs, LocalText, RegisteredUnitKind } from '@thang/contracts'
import { sql } from 'kysely'
import type { ReadTrx, WriteTrx } from '../../../platform/db/database.ts'

interface Somebody {
  readonly id: string
  readonly name: string
}

/** One answer that is corrected, as the database keeps it. */
export interface CorrectedAnswer {
  readonly submission: number
  readonly unit: string
  readonly kind: RegisteredUnitKind
  readonly node: string
  readonly name: LocalText
  readonly before: number | null
  readonly after: number | null
  readonly decision: AppraisedAs
}

/** A unit whose value or rank moves. */
export interface CorrectedRank {
  readonly unit: string
  readonly kind: RegisteredUnitKind
  readonly valueBefore: number | null
  readonly valueAfter: number | null
  readonly rankBefore: number | null
  readonly rankAfter: number | null
}

export interface CorrectionRow {
  readonly id: number
  readonly round: number
  readonly result: number
  readonly version: number
  readonly state: 'proposed' | 'dropped' | 'published'
  readonly reason: string
  readonly changes: readonly CorrectedAnswer[]
  readonly ranks: readonly CorrectedRank[]
  readonly at: Date
  readonly by: Somebody
  readonly hash: string
  readonly signed: { readonly at: string; readonly by: Somebody } | null
}

const correction = sql`
  c.id, c.round_id AS round, c.result_id AS result, c.version, c.state, c.reason, c.changes, c.ranks, c.at,
  r.hash, jsonb_build_object('id', p.id, 'name', p.name) AS by,
  (SELECT jsonb_build_object('at', s.at, 'by', jsonb_build_object('id', b.id, 'name', b.name))
   FROM result_signatures s JOIN people b ON b.id = s.by_person WHERE s.result_id = c.result_id) AS signed
  FROM result_corrections c JOIN people p ON p.id = c.by_person JOIN round_results r ON r.id = c.result_id`

/** The corrections of a round, newest first. */
export async function listCorrections(trx: ReadTrx, round: number): Promise<CorrectionRow[]> {
  const { rows } = await sql<CorrectionRow>`
    SELECT ${correction} WHERE c.round_id = ${round} ORDER BY c.id DESC
  `.execute(trx)
  return rows
}

export async function findCorrection(
  trx: ReadTrx,
  { round, id }: { readonly round: number; readonly id: number },
): Promise<CorrectionRow | undefined> {
  const { rows } = await sql<CorrectionRow>`
    SELECT ${correction} WHERE c.round_id = ${round} AND c.id = ${id}
  `.execute(trx)
  return rows[0]
}

/** Undefined where another one of the round is proposed already. */
export async function insertCorrection(
  trx: WriteTrx,
  made: Pick<CorrectionRow, 'round' | 'result' | 'reason' | 'changes' | 'ranks' | 'at'> & {
    readonly by: string
  },
): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    INSERT INTO result_corrections (round_id, result_id, reason, changes, ranks, at, by_person)
    VALUES (${made.round}, ${made.result}, ${made.reason}, ${JSON.stringify(made.changes)},
      ${JSON.stringify(made.ranks)}, ${made.at}, ${made.by})
    ON CONFLICT (round_id) WHERE state = 'proposed' DO NOTHING RETURNING id
  `.execute(trx)
  return rows[0]?.id
}

/** False where it was ended, or changed, before. */
export async function saveCorrectionEnded(
  trx: WriteTrx,
  ended: { id: number; base: number; state: 'dropped' | 'published'; at: Date; by: string },
): Promise<boolean> {
  const { rows } = await sql`
    UPDATE result_corrections
    SET state = ${ended.state}, version = version + 1, decided_at = ${ended.at}, decided_by = ${ended.by}
    WHERE id = ${ended.id} AND version = ${ended.base} AND state = 'proposed' RETURNING id
  `.execute(trx)
  return rows.length === 1
}
