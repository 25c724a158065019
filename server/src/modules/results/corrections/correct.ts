import type { CorrectionCheck, CorrectionMove, LocalText, NewCorrection } from '@thang/contracts'
import { engineVersion } from '@thang/engine'
import type { ReadTrx, WriteTrx } from '../../../platform/db/database.ts'
import type { Outcome } from '../../../platform/write/performWrite.ts'
import { factorTimes, requireFreshFactor } from '../../accounts/index.ts'
import { listEditionRows } from '../../editions/index.ts'
import type { Actor } from '../../people/index.ts'
import { roundPolicy, roundSteps } from '../../rounds/index.ts'
import { getRoundFollowed } from '../getResult.ts'
import { hashOfParts } from '../freezePart.ts'
import { publish, requireDecision } from '../publishResult.ts'
import { insertDecision, insertResult, insertSignature, listParts } from '../resultQueries.ts'
import {
  correctionEnded,
  correctionOpen,
  decisionIncomplete,
  noSuchCorrection,
  notToFollow,
} from '../refusals.ts'
import { tellCoordinators, tellCouncil, tellUnits } from '../tell.ts'
import { buildCorrection, presentCheck } from './buildCorrection.ts'
import { findCorrection, insertCorrection, saveCorrectionEnded } from './queries.ts'

/** What a correction would change, for who may propose it; nothing happens. */
export async function checkCorrection(
  trx: ReadTrx,
  actor: Actor,
  { round: id, ...asked }: NewCorrection & { readonly round: number },
): Promise<CorrectionCheck> {
  const round = await getRoundFollowed(trx, actor, id)
  if (roundPolicy.mayRun(actor, round.owner) === undefined) throw notToFollow(round.owner)
  return presentCheck(await buildCorrection(trx, round, asked))
}

/** Proposes a correction of what was published; it is worked out and frozen, and good once it is signed. */
export async function proposeCorrection(
  trx: WriteTrx,
  actor: Actor,
  { round: id, ...asked }: NewCorrection & { readonly round: number },
): Promise<Outcome<number>> {
  const { reason } = asked
  const step = { round: id, action: 'propose-correction', reason } as const
  const begun = await roundSteps.beginStep(trx, actor, step)
  const { round } = begun
  const { parts, changes, ranks } = await buildCorrection(trx, round, asked)
  const [at, by] = [actor.now, actor.personId]
  const hash = hashOfParts(parts)
  const made = {
    round: id,
    stage: 'correction',
    engine: engineVersion,
    hash,
    parts,
    at,
    by,
  } as const
  const result = await insertResult(trx, made)
  const correction = { round: id, result, reason, changes, ranks, at, by }
  const inserted = await insertCorrection(trx, correction)
  if (inserted === undefined) throw correctionOpen()
  const { fact } = await roundSteps.takeStep(trx, actor, {
    begun,
    action: 'round.propose-correction',
    about: { data: { correction: inserted } },
    after: { correction: inserted, hash, changes: changes.length, ranks: ranks.length },
  })
  const told = {
    actor,
    round,
    kind: 'correction-proposed',
    occasion: inserted,
    text: reason,
  } as const
  return { answer: id, facts: [fact], jobs: tellCouncil(told) }
}

/** A step on a correction as it was looked at. */
export interface AskedMove extends CorrectionMove {
  readonly round: number
  readonly correction: number
}

/** Gives a proposed correction up. */
export async function dropCorrection(
  trx: WriteTrx,
  actor: Actor,
  asked: AskedMove,
): Promise<Outcome<number>> {
  const { begun, row } = await beginMove(trx, actor, { ...asked, action: 'drop-correction' })
  await end(trx, actor, { id: row.id, base: asked.base, state: 'dropped' })
  const { fact } = await roundSteps.takeStep(trx, actor, {
    begun,
    action: 'round.drop-correction',
    about: { data: { correction: row.id } },
    before: { state: 'proposed' },
    after: { correction: row.id, state: 'dropped' },
  })
  return { answer: asked.round, facts: [fact] }
}

/**
 * Signs a correction: it becomes the next revision of the editions it is about, and the one before stays readable.
 * Throws `factor-stale` without a fresh second factor.
 */
export async function signCorrection(
  trx: WriteTrx,
  actor: Actor,
  asked: AskedMove,
): Promise<Outcome<number>> {
  const { begun, row } = await beginMove(trx, actor, { ...asked, action: 'sign-correction' })
  const { round, by } = begun
  requireFreshFactor({ session: actor, now: actor.now }, factorTimes.sign)
  if (asked.decision === null) throw decisionIncomplete()
  const decision = requireDecision(asked.decision, actor.today)
  const at = actor.now
  const signed = { result: row.result, hash: row.hash, at, by: actor.personId }
  await insertSignature(trx, { ...signed, forPerson: by.forPerson })
  const given = { round: round.id, decision: asked.decision, at, by: actor.personId }
  await insertDecision(trx, given)
  const titles = await titlesOf(trx, row.result)
  const editions = await publish(trx, { result: row.result, at, decision, titles })
  await end(trx, actor, { id: row.id, base: asked.base, state: 'published' })
  const { fact } = await roundSteps.takeStep(trx, actor, {
    begun,
    action: 'round.sign-correction',
    about: { data: { correction: row.id, editions } },
    before: { state: 'proposed' },
    after: { correction: row.id, state: 'published', decision: decision.number, editions },
  })
  const told = {
    actor,
    round,
    kind: 'result-corrected',
    occasion: row.id,
    text: row.reason,
  } as const
  const units = [...row.changes, ...row.ranks].map(({ unit }) => unit)
  return {
    answer: round.id,
    facts: [fact],
    jobs: [...tellUnits([...new Set(units)], told), ...tellCoordinators(told)],
  }
}

async function beginMove(
  trx: WriteTrx,
  actor: Actor,
  asked: AskedMove & { readonly action: 'drop-correction' | 'sign-correction' },
) {
  const begun = await roundSteps.beginStep(trx, actor, asked)
  const row = await findCorrection(trx, { round: asked.round, id: asked.correction })
  if (row === undefined) throw noSuchCorrection(asked.correction)
  if (row.state !== 'proposed' || row.version !== asked.base) {
    throw correctionEnded(row.state, row.version)
  }
  return { begun, row }
}

async function end(
  trx: WriteTrx,
  { now: at, personId: by }: Actor,
  ended: { readonly id: number; readonly base: number; readonly state: 'dropped' | 'published' },
): Promise<void> {
  if (!(await saveCorrectionEnded(trx, { ...ended, at, by }))) {
    throw correctionEnded(ended.state, ended.base)
  }
}

/** A revision is called as the one before. */
async function titlesOf(trx: WriteTrx, result: number): Promise<Record<string, LocalText>> {
  const editions = new Map((await listEditionRows(trx)).map(({ code, title }) => [code, title]))
  return Object.fromEntries(
    (await listParts(trx, result)).flatMap(({ kind, editionCode }) => {
      const title = editions.get(editionCode)
      return title === undefined ? [] : [[kind, title] as const]
    }),
  )
}
