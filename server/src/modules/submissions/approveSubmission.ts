import type { WriteTrx } from '../../platform/db/database.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import { factorTimes, requireFreshFactor } from '../accounts/index.ts'
import type { Actor } from '../people/index.ts'
import { type AskedMove, beginMove, takeMove } from './moveSubmission.ts'

/** Signs a submission as the unit's head. Throws `factor-stale` where the second factor was not given just now. */
export async function approveSubmission(
  trx: WriteTrx,
  actor: Actor,
  asked: Omit<AskedMove, 'action'>,
): Promise<Outcome<number>> {
  const begun = await beginMove(trx, actor, { ...asked, action: 'approve' })
  if (begun.step.secondFactor) {
    requireFreshFactor({ session: actor, now: actor.now }, factorTimes.sign)
  }
  return takeMove(trx, begun)
}
