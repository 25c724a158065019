import type { RoundDetail } from '@thang/contracts'
import { phaseStanding } from '@thang/engine'
import type { ReadTrx } from '../../platform/db/database.ts'
import { listPhases } from './planQueries.ts'
import { listSteps } from './stepQueries.ts'
import { showPhase, showSteps, type View } from './view.ts'

/** Phases as they stand for one unit, the time it was given beyond the plan, and what its kind need not answer. */
export async function describeRoundOf(
  trx: ReadTrx,
  view: View,
  { unit, kind }: { readonly unit: string; readonly kind: string },
): Promise<Pick<RoundDetail, 'phases' | 'extensions' | 'withdrawnIndicators'>> {
  const { round, actor } = view
  const asked = { subject: { unit, node: null }, now: actor.now.getTime() }
  const phases = (await listPhases(trx, round.id)).map((row) => ({
    ...showPhase({ ...row, opensAt: row.opensAt.getTime(), dueAt: row.dueAt.getTime() }),
    standing: phaseStanding(round.windows, round.extensions, { ...asked, phase: row.phase }),
  }))
  const { extensions, withdrawnIndicators } = showSteps(view, await listSteps(trx, round.id))
  return {
    phases,
    extensions: extensions.filter((each) => each.unit === null || each.unit.code === unit),
    withdrawnIndicators: withdrawnIndicators.filter((each) => each.kind === kind),
  }
}
