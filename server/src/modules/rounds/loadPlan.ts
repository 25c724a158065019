import type { RoundPlan } from '@thang/contracts'
import type { ReadTrx } from '../../platform/db/database.ts'
import { listParticipants } from './participantQueries.ts'
import { listParts, listPhases } from './planQueries.ts'
import type { RoundSituation } from './situation.ts'

/** The plan of a round as an office gives it. */
export async function loadPlan(trx: ReadTrx, round: RoundSituation): Promise<RoundPlan> {
  const participants = await listParticipants(trx, [round.id])
  const parts = await listParts(trx, [round.id])
  const phases = await listPhases(trx, round.id)
  const { name, period, periodStart, periodEnd } = round
  return {
    name,
    period,
    periodStart,
    periodEnd,
    parts: parts.map(({ kind, code }) => ({
      kind,
      framework: code,
      units: participants.flatMap((each) => (each.kind === kind ? each.unit : [])),
    })),
    phases: phases.map(({ phase, opensAt, due }) => ({
      phase,
      opensAt: opensAt.toISOString(),
      due,
    })),
  }
}
