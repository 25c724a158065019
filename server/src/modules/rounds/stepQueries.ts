import type { PersonReference, RegisteredUnitKind, Role, RoundAction } from '@thang/contracts'
import type { Phase } from '@thang/engine'
import { sql } from 'kysely'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'

/** What was done to a round, and what it is about. */
export interface NewStep {
  readonly round: number
  readonly action: RoundAction
  readonly unit?: string
  readonly kind?: RegisteredUnitKind
  readonly node?: string | null
  readonly phase?: Phase
  readonly until?: Date
  readonly person?: string
  readonly post?: number
  /** Whatever the other columns have no place for. */
  readonly data?: unknown
  readonly reason?: string | null
  readonly at: Date
  /** Null where the program did it. */
  readonly by: string | null
}

export async function insertStep(trx: WriteTrx, step: NewStep): Promise<number> {
  const { id } = await trx
    .insertInto('round_steps')
    .values({
      round_id: step.round,
      action: step.action,
      unit_code: step.unit ?? null,
      unit_kind: step.kind ?? null,
      node_code: step.node ?? null,
      phase: step.phase ?? null,
      until: step.until ?? null,
      person_id: step.person ?? null,
      post_id: step.post ?? null,
      data: step.data === undefined ? null : JSON.stringify(step.data),
      reason: step.reason ?? null,
      at: step.at,
      by_person: step.by,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A row of the history with everybody named. */
export interface StepRow {
  readonly id: number
  readonly action: RoundAction
  readonly unit: string | null
  readonly kind: RegisteredUnitKind | null
  readonly node: string | null
  readonly phase: Phase | null
  readonly until: Date | null
  readonly person: PersonReference | null
  readonly post: PostOfStep | null
  readonly reason: string | null
  readonly at: Date
  /** Null where the program did it. */
  readonly by: PersonReference | null
}

export interface PostOfStep {
  readonly id: number
  readonly title: string
  readonly role: Role
  readonly unit: string
  readonly scope: string | null
}

/** The history of a round, newest first. */
export async function listSteps(trx: ReadTrx, round: number): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`
    SELECT s.id, s.action, s.unit_code AS unit, s.unit_kind AS kind, s.node_code AS node, s.phase,
           s.until, s.reason, s.at,
           CASE WHEN w.id IS NULL THEN NULL
                ELSE jsonb_build_object('id', w.id, 'name', w.name) END AS person,
           CASE WHEN o.id IS NULL THEN NULL
                ELSE jsonb_build_object('id', o.id, 'title', o.title, 'role', o.role,
                                        'unit', o.unit_code, 'scope', o.scope_code) END AS post,
           CASE WHEN b.id IS NULL THEN NULL
                ELSE jsonb_build_object('id', b.id, 'name', b.name) END AS by
    FROM round_steps s LEFT JOIN people b ON b.id = s.by_person
    LEFT JOIN people w ON w.id = s.person_id LEFT JOIN posts o ON o.id = s.post_id
    WHERE s.round_id = ${round} ORDER BY s.id DESC
  `.execute(trx)
  return rows
}

/** The units for whose head the person decides at the moment, by a round that runs; the last one named holds. */
export async function listDeputised(trx: ReadTrx, person: string, now: Date): Promise<string[]> {
  const { rows } = await sql<{ unit: string }>`
    SELECT DISTINCT d.unit FROM (
      SELECT DISTINCT ON (s.round_id, s.unit_code)
             s.unit_code AS unit, s.person_id AS person, s.at, s.until
      FROM round_steps s JOIN rounds r ON r.id = s.round_id AND r.state = 'open'
      WHERE s.action = 'substitute-deputy' ORDER BY s.round_id, s.unit_code, s.id DESC
    ) d WHERE d.person = ${person} AND d.at <= ${now} AND ${now} <= d.until
  `.execute(trx)
  return rows.map(({ unit }) => unit)
}

/** When each unit was last reminded. */
export async function listReminders(
  trx: ReadTrx,
  round: number,
): Promise<ReadonlyMap<string, Date>> {
  const { rows } = await sql<{ unit: string; at: Date }>`
    SELECT unit_code AS unit, max(at) AS at FROM round_reminders
    WHERE round_id = ${round} GROUP BY unit_code
  `.execute(trx)
  return new Map(rows.map(({ unit, at }) => [unit, at]))
}

export async function insertReminders(
  trx: WriteTrx,
  { round, units, at, by }: { round: number; units: readonly string[]; at: Date; by: string },
): Promise<void> {
  await sql`
    INSERT INTO round_reminders (round_id, unit_code, at, by_person)
    SELECT ${round}, unit, ${at}, ${by} FROM unnest(${[...units]}::text[]) AS unit
  `.execute(trx)
}

/** Who changed the plan last. */
export async function findLastEdit(
  trx: ReadTrx,
  round: number,
): Promise<{ readonly by: string; readonly at: Date } | undefined> {
  const { rows } = await sql<{ by: string; at: Date }>`
    SELECT p.name AS by, s.at FROM round_steps s JOIN people p ON p.id = s.by_person
    WHERE s.round_id = ${round}
      AND s.action IN ('edit-plan', 'add-participant', 'withdraw-participant')
    ORDER BY s.id DESC LIMIT 1
  `.execute(trx)
  return rows[0]
}
