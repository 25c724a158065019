import type { NewRound, RoundPlanCheck } from '@thang/contracts'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import { type Actor, peoplePolicy } from '../people/index.ts'
import { insertRound } from './planQueries.ts'
import { planSummary } from './planSummary.ts'
import { mayRun } from './policy.ts'
import { resolvePlan, resolveSoundPlan } from './resolvePlan.ts'
import { insertStep } from './stepQueries.ts'
import { showPhase } from './view.ts'

/** Sets up a round; its id. Nobody else hears of it until it is opened. */
export async function createRound(
  trx: WriteTrx,
  actor: Actor,
  { owner, plan: given }: NewRound,
): Promise<Outcome<number>> {
  const by = permitRun(actor, owner)
  const plan = await resolveSoundPlan(trx, { owner, plan: given, now: actor.now })
  const id = await insertRound(trx, { owner, plan, by: actor.personId, at: actor.now })
  const made = { round: id, at: actor.now, by: actor.personId }
  await insertStep(trx, { ...made, action: 'edit-plan' })
  const fact = {
    action: 'round.create',
    subject: { kind: 'round', id: String(id) },
    unit: owner,
    by,
    after: planSummary(plan),
  }
  return { answer: id, facts: [fact] }
}

/** What a plan would give, and what is wrong with it, for who may set up such a round. */
export async function checkRoundPlan(
  trx: ReadTrx,
  actor: Actor,
  { owner, plan }: NewRound,
): Promise<RoundPlanCheck> {
  permitRun(actor, owner)
  const { plan: resolved, problems } = await resolvePlan(trx, { owner, plan, now: actor.now })
  return { phases: resolved.phases.map(showPhase), problems: [...problems] }
}

function permitRun(actor: Actor, owner: string | null) {
  return peoplePolicy.permit(
    mayRun(actor, owner),
    'Anh/chị không lập được kỳ đánh giá cho đơn vị này. Hãy nhờ cơ quan điều phối của đơn vị.',
    { unit: owner },
  )
}
