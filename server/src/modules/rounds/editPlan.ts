import type { RoundPlanEdit } from '@thang/contracts'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import type { Actor } from '../people/index.ts'
import { beginStep, takeStep } from './beginStep.ts'
import { replacePlan } from './planQueries.ts'
import { planSummary } from './planSummary.ts'
import { planChanged } from './refusals.ts'
import { resolveSoundPlan } from './resolvePlan.ts'
import type { RoundSituation } from './situation.ts'
import { findLastEdit } from './stepQueries.ts'

/** Puts a plan in place of the earlier one. Of two made from the same version the second is refused. */
export async function editPlan(
  trx: WriteTrx,
  actor: Actor,
  { round: id, base, plan: given }: RoundPlanEdit & { readonly round: number },
): Promise<Outcome<number>> {
  const begun = await beginStep(trx, actor, { round: id, action: 'edit-plan' })
  await requireVersion(trx, begun.round, base)
  const { owner } = begun.round
  const plan = await resolveSoundPlan(trx, { owner, plan: given, now: actor.now })
  await replacePlan(trx, id, plan)
  const after = { ...planSummary(plan), version: base + 1 }
  const { fact } = await takeStep(trx, actor, {
    begun,
    action: 'round.edit-plan',
    before: { version: base },
    after,
  })
  return { answer: id, facts: [fact] }
}

/** Refuses what was made from another version of the plan, with who changed it. */
export async function requireVersion(
  trx: ReadTrx,
  { id, version }: RoundSituation,
  base: number,
): Promise<void> {
  if (version === base) return
  const last = await findLastEdit(trx, id)
  throw planChanged({ version, by: last?.by ?? null, at: last?.at ?? null })
}
