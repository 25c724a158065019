import type { RegisteredUnitKind } from '@thang/contracts'
import { sql } from 'kysely'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'

export type ParticipantState = 'active' | 'withdrawn' | 'succeeded'

/** A unit in a round. */
export interface ParticipantRow {
  readonly round: number
  readonly unit: string
  readonly kind: RegisteredUnitKind
  readonly state: ParticipantState
}

const participant = sql`
  p.round_id AS round, p.unit_code AS unit, p.unit_kind AS kind, p.state
`

/** Units of the rounds, each round by the Vietnamese alphabet. */
export async function listParticipants(
  trx: ReadTrx,
  rounds: readonly number[],
): Promise<ParticipantRow[]> {
  const { rows } = await sql<ParticipantRow>`
    SELECT ${participant} FROM round_participants p JOIN units u ON u.code = p.unit_code
    WHERE p.round_id = ANY(${[...rounds]})
    ORDER BY p.round_id, u.short_name COLLATE "vi-x-icu", u.code
  `.execute(trx)
  return rows
}

/** The unit in the round, or undefined where it was never in it. */
export async function findParticipant(
  trx: ReadTrx,
  round: number,
  unit: string,
): Promise<ParticipantRow | undefined> {
  const { rows } = await sql<ParticipantRow>`
    SELECT ${participant} FROM round_participants p
    WHERE p.round_id = ${round} AND p.unit_code = ${unit}
  `.execute(trx)
  return rows[0]
}

/** Where one of the units takes part in a round that is open. */
export async function listOpenParticipations(
  trx: ReadTrx,
  units: readonly string[],
): Promise<ParticipantRow[]> {
  const { rows } = await sql<ParticipantRow>`
    SELECT ${participant} FROM round_participants p JOIN rounds r ON r.id = p.round_id
    WHERE p.unit_code = ANY(${[...units]}) AND p.state = 'active' AND r.state = 'open'
    ORDER BY p.round_id, p.unit_code
  `.execute(trx)
  return rows
}

/** Units as participants; one that had left is active again. */
export async function insertParticipants(
  trx: WriteTrx,
  { round, kind, units }: { round: number; kind: RegisteredUnitKind; units: readonly string[] },
): Promise<void> {
  await sql`
    INSERT INTO round_participants (round_id, unit_code, unit_kind)
    SELECT ${round}, unit, ${kind} FROM unnest(${[...units]}::text[]) AS unit
    ON CONFLICT (round_id, unit_code) DO UPDATE SET state = 'active'
  `.execute(trx)
}

/** Ends the participation of an active unit; false where it was not active. */
export async function saveParticipantGone(
  trx: WriteTrx,
  gone: { round: number; unit: string; state: 'withdrawn' | 'succeeded' },
): Promise<boolean> {
  const { rows } = await sql`
    UPDATE round_participants SET state = ${gone.state}
    WHERE round_id = ${gone.round} AND unit_code = ${gone.unit} AND state = 'active'
    RETURNING unit_code
  `.execute(trx)
  return rows.length === 1
}

/** Takes the units out of a plan; without units all of them. */
export async function deleteParticipants(
  trx: WriteTrx,
  round: number,
  units?: readonly string[],
): Promise<void> {
  await sql`
    DELETE FROM round_participants
    WHERE round_id = ${round} AND (${units === undefined} OR unit_code = ANY(${[...(units ?? [])]}))
  `.execute(trx)
}
