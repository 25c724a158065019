import type { ReadTrx } from '../../platform/db/database.ts'
import type { Actor } from '../people/index.ts'
import { type RoundSituation, roundSteps } from '../rounds/index.ts'
import { type Appraiser, loadAppraiser } from './policy.ts'

/** A round that the actor sees; throws `not_found` where there is none, and where they may not know of it. */
export async function getRoundToAppraise(
  trx: ReadTrx,
  actor: Actor,
  id: number,
): Promise<{ readonly round: RoundSituation; readonly appraiser: Appraiser }> {
  const { round } = await roundSteps.getRoundSeen(trx, actor, id)
  return { round, appraiser: await loadAppraiser(trx, actor) }
}
