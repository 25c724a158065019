import { sql } from 'kysely'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'

/** Whose submission another one carries on. */
export interface OriginRow {
  readonly submission: number
  readonly unit: string
  readonly predecessor: string
  readonly predecessorSubmission: number | null
  readonly share: number
  readonly event: string
  readonly on: string
}

/** Those that the submission carries on, and those that carry it on. */
export async function listOrigins(trx: ReadTrx, submission: number): Promise<OriginRow[]> {
  const { rows } = await sql<OriginRow>`
    SELECT o.submission_id AS submission, s.unit_code AS unit, o.predecessor_unit AS predecessor,
           o.predecessor_submission AS "predecessorSubmission", o.share, o.event, o.effective_on AS on
    FROM submission_origins o JOIN submissions s ON s.id = o.submission_id
    WHERE o.submission_id = ${submission} OR o.predecessor_submission = ${submission}
    ORDER BY o.effective_on, o.predecessor_unit
  `.execute(trx)
  return rows
}

/** The units that carry the submission on, through any number of events. */
export async function listSuccessorUnits(trx: ReadTrx, submission: number): Promise<string[]> {
  const { rows } = await sql<{ unit: string }>`
    WITH RECURSIVE heirs AS (
      SELECT submission_id AS id FROM submission_origins WHERE predecessor_submission = ${submission}
      UNION
      SELECT o.submission_id FROM heirs h JOIN submission_origins o ON o.predecessor_submission = h.id
    )
    SELECT s.unit_code AS unit FROM heirs h JOIN submissions s ON s.id = h.id ORDER BY s.id
  `.execute(trx)
  return rows.map(({ unit }) => unit)
}

/** Who saved an answer or took a step for the unit in the round. */
export async function listWriters(trx: ReadTrx, round: number, unit: string): Promise<string[]> {
  const { rows } = await sql<{ person: string }>`
    WITH own AS (SELECT id FROM submissions WHERE round_id = ${round} AND unit_code = ${unit})
    SELECT v.saved_by AS person FROM answer_versions v JOIN own ON own.id = v.submission_id
    UNION
    SELECT t.by_person FROM submission_steps t JOIN own ON own.id = t.submission_id
    ORDER BY person
  `.execute(trx)
  return rows.map(({ person }) => person)
}

export interface NewOrigin {
  readonly round: number
  readonly unit: string
  readonly predecessor: string
  readonly share: number
  readonly event: string
  readonly on: string
}

/** That the unit's submission carries on the predecessor's of the same round; once each. */
export async function insertOrigin(trx: WriteTrx, origin: NewOrigin): Promise<void> {
  const { round, unit, predecessor, share, event, on } = origin
  await sql`
    INSERT INTO submission_origins
      (submission_id, predecessor_unit, predecessor_submission, share, event, effective_on)
    SELECT s.id, ${predecessor},
           (SELECT id FROM submissions WHERE round_id = ${round} AND unit_code = ${predecessor}),
           ${share}, ${event}, ${on}
    FROM submissions s WHERE s.round_id = ${round} AND s.unit_code = ${unit}
    ON CONFLICT DO NOTHING
  `.execute(trx)
}
