import type { PersonReference } from '@thang/contracts'
import type { SubmissionAction, SubmissionState } from '@thang/engine'
import { sql } from 'kysely'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'

export interface NewStep {
  readonly submission: number
  readonly action: SubmissionAction
  readonly from: SubmissionState
  readonly to: SubmissionState
  readonly reason: string | null
  readonly at: Date
  readonly by: string
  readonly forPerson: string | null
}

export async function insertStep(trx: WriteTrx, step: NewStep): Promise<number> {
  const { id } = await trx
    .insertInto('submission_steps')
    .values({
      submission_id: step.submission,
      action: step.action,
      from_state: step.from,
      to_state: step.to,
      reason: step.reason,
      at: step.at,
      by_person: step.by,
      for_person: step.forPerson,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export interface StepRow {
  readonly id: number
  readonly action: SubmissionAction
  readonly from: SubmissionState
  readonly to: SubmissionState
  readonly at: Date
  readonly by: PersonReference
  readonly forPerson: PersonReference | null
  readonly reason: string | null
}

/** The way of a submission, newest first. */
export async function listSteps(trx: ReadTrx, submission: number): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`
    SELECT s.id, s.action, s.from_state AS from, s.to_state AS to, s.at, s.reason,
           jsonb_build_object('id', b.id, 'name', b.name) AS by,
           CASE WHEN f.id IS NULL THEN NULL
                ELSE jsonb_build_object('id', f.id, 'name', f.name) END AS "forPerson"
    FROM submission_steps s JOIN people b ON b.id = s.by_person
    LEFT JOIN people f ON f.id = s.for_person
    WHERE s.submission_id = ${submission} ORDER BY s.id DESC
  `.execute(trx)
  return rows
}
