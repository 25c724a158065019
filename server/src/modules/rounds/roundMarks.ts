import type { OutlierThresholds } from '@thang/contracts'
import { sql } from 'kysely'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'

/** What the history of a round says of its appraisal. */
export interface RoundMarks {
  readonly thresholds: OutlierThresholds
  /** When units were told their preliminary result at last; null where they were not yet. */
  readonly preliminaryAt: Date | null
}

/** Without thresholds of the office nothing is read a second time. */
const noThresholds: OutlierThresholds = { self: null, peers: null, lastYear: null }

/** The last thresholds, and when the preliminary result was told; one query. */
export async function getRoundMarks(trx: ReadTrx, round: number): Promise<RoundMarks> {
  const { rows } = await sql<{ thresholds: OutlierThresholds | null; preliminaryAt: Date | null }>`
    SELECT (SELECT data FROM round_steps WHERE round_id = ${round} AND action = 'set-thresholds'
            ORDER BY id DESC LIMIT 1) AS thresholds,
           (SELECT max(at) FROM round_steps WHERE round_id = ${round} AND action = 'tell-preliminary')
             AS "preliminaryAt"
  `.execute(trx)
  const [row] = rows
  return {
    thresholds: row?.thresholds ?? noThresholds,
    preliminaryAt: row?.preliminaryAt ?? null,
  }
}

/**
 * Keeps the round in its state until the transaction ends, beside others who do the same: what is decided of
 * answers must not slip in while the round is being frozen.
 */
export async function holdRound(trx: WriteTrx, round: number): Promise<void> {
  await sql`SELECT FROM rounds WHERE id = ${round} FOR SHARE`.execute(trx)
}
