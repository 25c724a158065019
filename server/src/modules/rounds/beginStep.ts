import { findRoundStep, type RoundAction, roundStates, type WorkflowRole } from '@thang/engine'
import type { Fact } from '../../platform/audit/appendAudit.ts'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'
import type { Actor } from '../people/index.ts'
import { listParticipants, type ParticipantRow } from './participantQueries.ts'
import { lockRound } from './planQueries.ts'
import { mayRun, maySee, mayTake } from './policy.ts'
import { noSuchRound, notNow, notYours, reasonMissing } from './refusals.ts'
import { getRoundSituation, type RoundSituation } from './situation.ts'
import { insertStep, type NewStep } from './stepQueries.ts'

/** A round that an action may be taken on, kept from changing by others. */
export interface Begun {
  readonly round: RoundSituation
  readonly participants: readonly ParticipantRow[]
  readonly by: NonNullable<ReturnType<typeof mayRun>>
  readonly action: RoundAction
  readonly reason: string | null
}

/** Locks the round and looks whether the actor may take the action now; throws the refusal where not. */
export async function beginStep(
  trx: WriteTrx,
  actor: Actor,
  asked: {
    readonly round: number
    readonly action: RoundAction
    readonly reason?: string | null
  },
): Promise<Begun> {
  const { action, reason = null } = asked
  if (!(await lockRound(trx, asked.round))) throw noSuchRound(asked.round)
  const { round, participants } = await getRoundSeen(trx, actor, asked.round)
  const step = findRoundStep(round.state, action)
  const roles = step?.roles ?? rolesAnywhere(action)
  const by = mayTake(actor, roles, round.owner)
  if (by === undefined) throw notYours(round.owner, roles)
  if (step === undefined) throw notNow(round.state, action)
  if (step.reason && reason === null) throw reasonMissing()
  return { round, participants, by, action, reason }
}

/** The round and the authority to run it; refused in the words for who sees it, or as if it were not there. */
export async function getRoundToRun(
  trx: ReadTrx,
  actor: Actor,
  id: number,
): Promise<Pick<Begun, 'round' | 'participants' | 'by'>> {
  const { round, participants } = await getRoundSeen(trx, actor, id)
  const by = mayRun(actor, round.owner)
  if (by === undefined) throw notYours(round.owner)
  return { round, participants, by }
}

/** The round; `not_found` where the actor may not see it either. */
export async function getRoundSeen(
  trx: ReadTrx,
  actor: Actor,
  id: number,
): Promise<Pick<Begun, 'round' | 'participants'>> {
  const round = await getRoundSituation(trx, id)
  const participants = await listParticipants(trx, [id])
  const units = participants.map(({ unit }) => unit)
  if (!maySee(actor, round, units)) throw noSuchRound(id)
  return { round, participants }
}

/** Who takes the action in whatever state it can be taken, so that others learn nothing of the state. */
function rolesAnywhere(action: RoundAction): WorkflowRole[] {
  return roundStates.flatMap((state) => findRoundStep(state, action)?.roles ?? [])
}

/** Adds the row of the history; gives its id, and the fact for the audit. */
export async function takeStep(
  trx: WriteTrx,
  actor: Actor,
  {
    begun: { round, by, action, reason },
    action: named,
    about = {},
    before,
    after = about,
  }: {
    readonly begun: Begun
    /** As the audit names it. */
    readonly action: string
    readonly about?: Omit<NewStep, 'round' | 'action' | 'reason' | 'at' | 'by'>
    readonly before?: unknown
    readonly after?: unknown
  },
): Promise<{ readonly step: number; readonly fact: Fact }> {
  const made = { round: round.id, action, reason, at: actor.now, by: actor.personId }
  const step = await insertStep(trx, { ...made, ...about })
  const fact = {
    action: named,
    subject: { kind: 'round', id: String(round.id) },
    unit: about.unit ?? round.owner,
    by,
    before,
    after,
    reason,
  }
  return { step, fact }
}

/** Units that take part now, of the kind where one is given. */
export function activeUnits(
  { participants }: Pick<Begun, 'participants'>,
  kind?: string,
): string[] {
  return participants.flatMap((each) =>
    each.state === 'active' && (kind === undefined || each.kind === kind) ? each.unit : [],
  )
}
