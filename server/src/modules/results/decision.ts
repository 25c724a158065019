import type { ResultDecision } from '@thang/contracts'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import type { Actor } from '../people/index.ts'
import { roundSteps } from '../rounds/index.ts'
import { getRoundFollowed } from './getResult.ts'
import { findDecision, insertDecision } from './resultQueries.ts'

const unknownDecision: ResultDecision = {
  parent: null,
  issuer: null,
  place: null,
  capacity: null,
  signer: null,
  receivers: [],
  number: null,
  date: null,
}

/** What the paper of the round says; its head and signer as for the last round, where nothing was given yet. */
export async function getDecision(trx: ReadTrx, actor: Actor, id: number): Promise<ResultDecision> {
  const { owner } = await getRoundFollowed(trx, actor, id)
  const found = await findDecision(trx, { round: id, owner })
  if (found === undefined) return unknownDecision
  const { decision, remembered } = found
  return remembered ? { ...decision, number: null, date: null } : decision
}

/** Gives what the paper says. Of what was published it says the same for good, whatever is given later. */
export async function saveDecision(
  trx: WriteTrx,
  actor: Actor,
  { round: id, decision }: { readonly round: number; readonly decision: ResultDecision },
): Promise<Outcome<ResultDecision>> {
  const { round, by } = await roundSteps.getRoundToRun(trx, actor, id)
  const before = await getDecision(trx, actor, id)
  await insertDecision(trx, { round: id, decision, at: actor.now, by: actor.personId })
  const fact = {
    action: 'round.result-decision',
    subject: { kind: 'round', id: String(id) },
    unit: round.owner,
    by,
    before,
    after: decision,
  }
  return { answer: decision, facts: [fact] }
}
