import type { WriteTrx } from '../../platform/db/database.ts'
import {
  findParticipant,
  insertParticipants,
  listOpenParticipations,
  listParticipants,
  type ParticipantRow,
  saveParticipantGone,
} from './participantQueries.ts'
import { insertStep } from './stepQueries.ts'

/**
 * In the middle of a round a unit ended: its participation is carried on by the units that came after it, each
 * a participant of the same kind from now on. False where it was not active, so that doing it again does nothing.
 */
async function succeed(
  trx: WriteTrx,
  { round, unit, kind }: ParticipantRow,
  successors: readonly string[],
): Promise<boolean> {
  if (!(await saveParticipantGone(trx, { round, unit, state: 'succeeded' }))) return false
  await insertParticipants(trx, { round, kind, units: successors })
  return true
}

/**
 * In the middle of a round a unit ended and left nothing to another: it is out of the round, and the history says
 * why. Gives the row of the history; undefined where it was not active, so that doing it again does nothing.
 */
async function leave(
  trx: WriteTrx,
  { round, unit, kind }: ParticipantRow,
  { at, reason }: { readonly at: Date; readonly reason: string },
): Promise<number | undefined> {
  if (!(await saveParticipantGone(trx, { round, unit, state: 'withdrawn' }))) return undefined
  return insertStep(trx, {
    round,
    action: 'withdraw-participant',
    unit,
    kind,
    reason,
    at,
    by: null,
  })
}

/** What other modules read of the units in rounds, and what they do to them as units change. */
export const roundParticipants = {
  find: findParticipant,
  leave,
  list: listParticipants,
  listOpen: listOpenParticipations,
  succeed,
}
