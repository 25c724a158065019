import type { WriteTrx } from '../../platform/db/database.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import type { Actor } from '../people/index.ts'
import { activeUnits, beginStep, takeStep } from './beginStep.ts'
import { doneBy } from './noticeJob.ts'
import { saveCancelled } from './planQueries.ts'
import { notNow } from './refusals.ts'
import { tellUnits } from './tellUnits.ts'

/** Ends a round without a result. What units answered is kept; those of an open one are told. */
export async function cancelRound(
  trx: WriteTrx,
  actor: Actor,
  asked: { readonly round: number; readonly reason: string },
): Promise<Outcome<number>> {
  const begun = await beginStep(trx, actor, { ...asked, action: 'cancel' })
  const { round, reason } = begun
  if (!(await saveCancelled(trx, round.id))) throw notNow(round.state, 'cancel')
  const before = { state: round.state }
  const { fact } = await takeStep(trx, actor, {
    begun,
    action: 'round.cancel',
    before,
    after: { state: 'cancelled' },
  })
  const jobs = tellUnits(round.state === 'open' ? activeUnits(begun) : [], {
    kind: 'round-cancelled',
    occasion: 'cancel',
    round: round.id,
    ...doneBy(actor),
    ...(reason === null ? {} : { text: reason }),
  })
  return { answer: round.id, facts: [fact], jobs }
}
