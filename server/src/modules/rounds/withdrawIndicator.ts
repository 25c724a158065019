import type { IndicatorWithdrawal } from '@thang/contracts'
import type { WriteTrx } from '../../platform/db/database.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import type { Actor } from '../people/index.ts'
import { activeUnits, beginStep, takeStep } from './beginStep.ts'
import { requireNode } from './indicators.ts'
import { doneBy } from './noticeJob.ts'
import { indicatorWithdrawn } from './refusals.ts'
import { tellUnits } from './tellUnits.ts'

/** Takes an indicator, or a group with all below it, out of the round for every unit of the kind. */
export async function withdrawIndicator(
  trx: WriteTrx,
  actor: Actor,
  asked: IndicatorWithdrawal & { readonly round: number },
): Promise<Outcome<number>> {
  const begun = await beginStep(trx, actor, { ...asked, action: 'withdraw-indicator' })
  const { kind, node, reason } = asked
  const { withdrawn } = await requireNode(trx, begun.round, { kind, node })
  if (withdrawn) throw indicatorWithdrawn(node)
  const { step, fact } = await takeStep(trx, actor, {
    begun,
    action: 'round.withdraw-indicator',
    about: { kind, node },
  })
  const jobs = tellUnits(activeUnits(begun, kind), {
    kind: 'indicator-withdrawn',
    occasion: step,
    round: begun.round.id,
    node,
    text: reason,
    ...doneBy(actor),
  })
  return { answer: begun.round.id, facts: [fact], jobs }
}
