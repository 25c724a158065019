import type { ThresholdSetting } from '@thang/contracts'
import type { WriteTrx } from '../../platform/db/database.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import type { Actor } from '../people/index.ts'
import { roundSteps } from '../rounds/index.ts'
import { thresholdsSame } from './refusals.ts'

/** Says from what gap on appraised points are read by a second; for what is decided from now on. */
export async function setThresholds(
  trx: WriteTrx,
  actor: Actor,
  { round, thresholds, reason }: ThresholdSetting & { readonly round: number },
): Promise<Outcome<number>> {
  const begun = await roundSteps.beginStep(trx, actor, { round, action: 'set-thresholds', reason })
  const { thresholds: before } = await roundSteps.getMarks(trx, round)
  const same = (['self', 'peers', 'lastYear'] as const).every(
    (each) => before[each] === thresholds[each],
  )
  if (same) throw thresholdsSame()
  const { fact } = await roundSteps.takeStep(trx, actor, {
    begun,
    action: 'round.set-thresholds',
    about: { data: thresholds },
    before,
    after: thresholds,
  })
  return { answer: round, facts: [fact] }
}
