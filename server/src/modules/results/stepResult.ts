import { engineVersion } from '@thang/engine'
import type { WriteTrx } from '../../platform/db/database.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import { factorTimes, requireFreshFactor } from '../accounts/index.ts'
import type { Actor } from '../people/index.ts'
import { roundSteps } from '../rounds/index.ts'
import { hashOfParts } from './freezePart.ts'
import { loadLook } from './look.ts'
import { makeParts } from './makeParts.ts'
import { notReady, nothingToTell, resultChanged, signedAlready } from './refusals.ts'
import {
  findLastResult,
  type FrozenPart,
  insertResult,
  insertSignature,
  type ResultStage,
} from './resultQueries.ts'
import { tellCoordinators, tellCouncil, tellUnits } from './tell.ts'

/** A step on the result of a round as it was looked at. */
export interface AskedStep {
  readonly round: number
  /** The result that was on the screen; null where there was none. */
  readonly result: number | null
  readonly reason: string | null
}

type Begun = Awaited<ReturnType<typeof roundSteps.beginStep>>

/** Scores the round as it stands and tells each unit its own; they may appeal from now on. May be done again. */
export async function tellPreliminary(
  trx: WriteTrx,
  actor: Actor,
  asked: AskedStep,
): Promise<Outcome<number>> {
  const begun = await roundSteps.beginStep(trx, actor, { ...asked, action: 'tell-preliminary' })
  const { round } = begun
  const look = await loadLook(trx, round, actor)
  if ((look.preliminary?.id ?? null) !== asked.result) {
    throw resultChanged(look.preliminary?.id ?? null)
  }
  const parts = await makeParts(trx, look.prepared, null)
  const made = await keep(trx, actor, { begun, stage: 'preliminary', parts })
  const { fact } = await roundSteps.takeStep(trx, actor, {
    begun,
    action: 'round.tell-preliminary',
    about: { data: { result: made.id } },
    after: { result: made.id, hash: made.hash, units: unitsOf(parts).length },
  })
  const told = { actor, round, kind: 'preliminary-told', occasion: made.id } as const
  return { answer: round.id, facts: [fact], jobs: tellUnits(unitsOf(parts), told) }
}

/** Scores the round in one call and freezes it; nothing of it is appraised or decided any more. */
export async function closeRound(
  trx: WriteTrx,
  actor: Actor,
  asked: AskedStep,
): Promise<Outcome<number>> {
  const begun = await roundSteps.beginStep(trx, actor, { ...asked, action: 'close' })
  const { round } = begun
  const look = await loadLook(trx, round, actor)
  const { preliminary, notices } = look
  if ((preliminary?.id ?? null) !== asked.result) throw resultChanged(preliminary?.id ?? null)
  const errors = notices.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw notReady(errors)
  const rows = preliminary?.tables.flatMap((table) => table.rows) ?? []
  const ranks = new Map(
    rows.flatMap(({ unit, rank }) => (rank === null ? [] : [[unit.code, rank] as const])),
  )
  const parts = await makeParts(trx, look.prepared, ranks)
  const made = await keep(trx, actor, { begun, stage: 'final', parts })
  if (!(await roundSteps.saveState(trx, round.id, { from: 'open', to: 'closed' }))) {
    throw resultChanged(null)
  }
  const { fact } = await roundSteps.takeStep(trx, actor, {
    begun,
    action: 'round.close',
    about: { data: { result: made.id } },
    before: { state: 'open' },
    after: { state: 'closed', result: made.id, hash: made.hash },
  })
  const told = { actor, round, kind: 'result-frozen', occasion: made.id } as const
  return { answer: round.id, facts: [fact], jobs: tellCouncil(told) }
}

/** The council gives the frozen result back: the round is open again, and what was frozen stays to be read. */
export async function returnResult(
  trx: WriteTrx,
  actor: Actor,
  asked: AskedStep,
): Promise<Outcome<number>> {
  const begun = await roundSteps.beginStep(trx, actor, { ...asked, action: 'return-result' })
  const { round } = begun
  const final = await requireFinal(trx, asked)
  if (!(await roundSteps.saveState(trx, round.id, { from: 'closed', to: 'open' }))) {
    throw resultChanged(null)
  }
  const { step, fact } = await roundSteps.takeStep(trx, actor, {
    begun,
    action: 'round.return-result',
    about: { data: { result: final.id } },
    before: { state: 'closed' },
    after: { state: 'open', result: final.id },
  })
  const told = {
    actor,
    round,
    kind: 'result-returned',
    occasion: step,
    text: asked.reason,
  } as const
  return { answer: round.id, facts: [fact], jobs: tellCoordinators(told) }
}

/** Signs exactly the frozen result. Throws `factor-stale` where the second factor was not given just now. */
export async function signResult(
  trx: WriteTrx,
  actor: Actor,
  asked: AskedStep,
): Promise<Outcome<number>> {
  const begun = await roundSteps.beginStep(trx, actor, { ...asked, action: 'sign' })
  const { round, by } = begun
  requireFreshFactor({ session: actor, now: actor.now }, factorTimes.sign)
  const { id, hash } = await requireFinal(trx, asked)
  const signed = { result: id, hash, at: actor.now, by: actor.personId, forPerson: by.forPerson }
  if (!(await insertSignature(trx, signed))) throw signedAlready()
  const { fact } = await roundSteps.takeStep(trx, actor, {
    begun,
    action: 'round.sign',
    about: { data: { result: id } },
    after: { result: id, hash },
  })
  const told = { actor, round, kind: 'result-signed', occasion: id } as const
  return { answer: round.id, facts: [fact], jobs: tellCoordinators(told) }
}

/** The frozen result, if it is the one that was looked at. */
export async function requireFinal(trx: WriteTrx, { round, result }: AskedStep) {
  const final = await findLastResult(trx, round, 'final')
  if (final === undefined || final.id !== result) throw resultChanged(final?.id ?? null)
  return final
}

async function keep(
  trx: WriteTrx,
  actor: Actor,
  {
    begun,
    stage,
    parts,
  }: {
    readonly begun: Begun
    readonly stage: ResultStage
    readonly parts: readonly FrozenPart[]
  },
): Promise<{ readonly id: number; readonly hash: string }> {
  if (unitsOf(parts).length === 0) throw nothingToTell()
  const hash = hashOfParts(parts)
  const made = { round: begun.round.id, stage, engine: engineVersion, hash, parts }
  return { id: await insertResult(trx, { ...made, at: actor.now, by: actor.personId }), hash }
}

function unitsOf(parts: readonly FrozenPart[]): string[] {
  return parts.flatMap(({ shown }) => shown.rows.map(({ unit }) => unit.code))
}
