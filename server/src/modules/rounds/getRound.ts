import type { RoundDetail, RoundList, RoundState } from '@thang/contracts'
import { phaseStanding } from '@thang/engine'
import type { ReadTrx } from '../../platform/db/database.ts'
import type { Actor } from '../people/index.ts'
import { loadUnitRegistry, referTo, type UnitRegistry } from '../units/index.ts'
import { getRoundSeen } from './beginStep.ts'
import { loadPlan } from './loadPlan.ts'
import { listParticipants } from './participantQueries.ts'
import { listParts, listPhases } from './planQueries.ts'
import { mayRun, maySee, maySeeUnit, runnableUnits } from './policy.ts'
import { listRoundSituations } from './situation.ts'
import { listSteps } from './stepQueries.ts'
import { showPhase, showRound, showSteps, type View } from './view.ts'

/** The rounds that the actor sees, the newest first. */
export async function listRounds(
  trx: ReadTrx,
  actor: Actor,
  { state }: { readonly state?: RoundState },
): Promise<RoundList> {
  const found = await listRoundSituations(trx, state === undefined ? 'every' : { state })
  const ids = found.map(({ id }) => id)
  const participants = Map.groupBy(await listParticipants(trx, ids), ({ round }) => round)
  const parts = Map.groupBy(await listParts(trx, ids), ({ round }) => round)
  const registry = await loadUnitRegistry(trx)
  const seen = found.filter((round) => {
    const units = (participants.get(round.id) ?? []).map(({ unit }) => unit)
    return maySee(actor, round, units)
  })
  return {
    rounds: seen.map((round) => showRound({ actor, registry, round }, parts.get(round.id) ?? [])),
    mayCreate: whereToCreate(actor, registry),
  }
}

/** All that the actor may know of the round; throws `not_found` where they may not see it at all. */
export async function getRound(trx: ReadTrx, actor: Actor, id: number): Promise<RoundDetail> {
  const { round, participants } = await getRoundSeen(trx, actor, id)
  const registry = await loadUnitRegistry(trx)
  const view: View = { actor, registry, round }
  const edits = round.state === 'planned' && mayRun(actor, round.owner) !== undefined
  return {
    ...showRound(view, await listParts(trx, [id])),
    ...showSteps(view, await listSteps(trx, id)),
    version: round.version,
    phases: await showPhases(trx, view),
    participants: participants
      .filter(({ unit }) => maySeeUnit(actor, round, unit))
      .map(({ unit, kind, state }) => ({ unit: referTo(registry, unit), kind, state })),
    plan: edits ? await loadPlan(trx, round) : null,
    now: actor.now.toISOString(),
  }
}

async function showPhases(trx: ReadTrx, { round, actor }: View): Promise<RoundDetail['phases']> {
  const general = round.extensions.filter(({ unit, node }) => unit === null && node === null)
  const asked = { subject: { unit: '', node: null }, now: actor.now.getTime() }
  return (await listPhases(trx, round.id)).map(({ phase, opensAt, dueAt, calendars }) => ({
    ...showPhase({ phase, opensAt: opensAt.getTime(), dueAt: dueAt.getTime(), calendars }),
    standing: phaseStanding(round.windows, general, { ...asked, phase }),
  }))
}

function whereToCreate(actor: Actor, registry: UnitRegistry): RoundList['mayCreate'] {
  const units = runnableUnits(actor)
  const codes = [...registry.units.keys()].filter((code) => units === null || units.has(code))
  return { units: codes.map((code) => referTo(registry, code)), national: units === null }
}
