import type { LocalText, PhasePlan, RegisteredUnitKind } from '@thang/contracts'
import type { CalendarVersion, Phase, RoundState } from '@thang/engine'
import { phases } from '@thang/engine'
import { sql } from 'kysely'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'
import { deleteParticipants, insertParticipants } from './participantQueries.ts'
import type { ResolvedPlan } from './resolvePlan.ts'

export interface PartRow {
  readonly round: number
  readonly kind: RegisteredUnitKind
  readonly id: number
  readonly code: string
  readonly revision: number
  readonly index: string
  readonly name: LocalText
  /** Units that are active in it. */
  readonly participants: number
}

/** The parts of the rounds, with the framework of each. */
export async function listParts(trx: ReadTrx, rounds: readonly number[]): Promise<PartRow[]> {
  const { rows } = await sql<PartRow>`
    SELECT p.round_id AS round, p.unit_kind AS kind, f.id, f.code, f.revision, f.index_code AS index,
           f.body->'name' AS name,
           (SELECT count(*)::int FROM round_participants u WHERE u.round_id = p.round_id
              AND u.unit_kind = p.unit_kind AND u.state = 'active') AS participants
    FROM round_parts p JOIN frameworks f ON f.id = p.framework_id
    WHERE p.round_id = ANY(${[...rounds]}) ORDER BY p.round_id, p.unit_kind
  `.execute(trx)
  return rows
}

export interface PhaseRow {
  readonly phase: Phase
  readonly opensAt: Date
  readonly dueAt: Date
  readonly due: PhasePlan['due']
  readonly calendars: readonly CalendarVersion[]
}

/** In the order of a round. */
export async function listPhases(trx: ReadTrx, round: number): Promise<PhaseRow[]> {
  const { rows } = await sql<PhaseRow>`
    SELECT phase, opens_at AS "opensAt", due_at AS "dueAt", due_rule AS due, calendars
    FROM round_phases WHERE round_id = ${round}
    ORDER BY array_position(${[...phases]}::text[], phase)
  `.execute(trx)
  return rows
}

/** Keeps the round from changing by others until the transaction ends; false where there is none. */
export async function lockRound(trx: WriteTrx, round: number): Promise<boolean> {
  const { rows } = await sql`SELECT FROM rounds WHERE id = ${round} FOR UPDATE`.execute(trx)
  return rows.length === 1
}

export interface NewRoundRow {
  readonly owner: string | null
  readonly plan: ResolvedPlan
  readonly by: string
  readonly at: Date
}

export async function insertRound(
  trx: WriteTrx,
  { owner, plan, by, at }: NewRoundRow,
): Promise<number> {
  const { id } = await trx
    .insertInto('rounds')
    .values({ owner_unit: owner, ...headOf(plan), created_at: at, created_by: by })
    .returning('id')
    .executeTakeFirstOrThrow()
  await insertPlan(trx, id, plan)
  return id
}

/** Puts the plan in place of the earlier one; the round was locked, and is planned. */
export async function replacePlan(trx: WriteTrx, round: number, plan: ResolvedPlan): Promise<void> {
  await deleteParticipants(trx, round)
  await trx.deleteFrom('round_parts').where('round_id', '=', round).execute()
  await trx.deleteFrom('round_phases').where('round_id', '=', round).execute()
  await trx.updateTable('rounds').set(headOf(plan)).where('id', '=', round).execute()
  await saveNextVersion(trx, round)
  await insertPlan(trx, round, plan)
}

/** Says that the plan is another one now. */
export async function saveNextVersion(trx: WriteTrx, round: number): Promise<void> {
  await sql`UPDATE rounds SET version = version + 1 WHERE id = ${round}`.execute(trx)
}

/** False where it was not planned any more. */
export async function saveOpened(trx: WriteTrx, round: number, at: Date): Promise<boolean> {
  const { rows } = await sql`
    UPDATE rounds SET state = 'open', opened_at = ${at}
    WHERE id = ${round} AND state = 'planned' RETURNING id
  `.execute(trx)
  return rows.length === 1
}

/** False where it was over before. */
export async function saveCancelled(trx: WriteTrx, round: number): Promise<boolean> {
  const { rows } = await sql`
    UPDATE rounds SET state = 'cancelled'
    WHERE id = ${round} AND state IN ('planned', 'open') RETURNING id
  `.execute(trx)
  return rows.length === 1
}

/** False where it was not in that state. */
export async function saveState(
  trx: WriteTrx,
  round: number,
  { from, to }: { readonly from: RoundState; readonly to: RoundState },
): Promise<boolean> {
  const { rows } = await sql`
    UPDATE rounds SET state = ${to} WHERE id = ${round} AND state = ${from} RETURNING id
  `.execute(trx)
  return rows.length === 1
}

function headOf({ name, period, periodStart, periodEnd }: ResolvedPlan) {
  return { name, period, period_start: periodStart, period_end: periodEnd }
}

async function insertPlan(trx: WriteTrx, round: number, plan: ResolvedPlan): Promise<void> {
  for (const { kind, framework, units } of plan.parts) {
    const part = { round_id: round, unit_kind: kind, framework_id: framework.id }
    await trx.insertInto('round_parts').values(part).execute()
    await insertParticipants(trx, { round, kind, units })
  }
  for (const { phase, opensAt, dueAt, due, calendars } of plan.phases) {
    await trx
      .insertInto('round_phases')
      .values({
        round_id: round,
        phase,
        opens_at: new Date(opensAt),
        due_at: new Date(dueAt),
        due_rule: JSON.stringify(due),
        calendars: JSON.stringify(calendars),
      })
      .execute()
  }
}
