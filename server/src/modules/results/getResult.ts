import type { ResultSituation, RoundResult } from '@thang/contracts'
import type { ReadTrx } from '../../platform/db/database.ts'
import { listNewestRevisions } from '../editions/index.ts'
import type { Actor } from '../people/index.ts'
import { roundPolicy, roundSteps, type RoundSituation } from '../rounds/index.ts'
import { loadUnitRegistry } from '../units/index.ts'
import { listCorrections } from './corrections/queries.ts'
import { presentCorrection } from './corrections/presentCorrection.ts'
import { loadLook } from './look.ts'
import { actionsOnResult } from './policy.ts'
import { notToFollow } from './refusals.ts'
import { findLastResult, listPublishedCodes, type ResultRow } from './resultQueries.ts'

/** How far the result of a round is, for who follows the round. */
export async function getResult(trx: ReadTrx, actor: Actor, id: number): Promise<ResultSituation> {
  const round = await getRoundFollowed(trx, actor, id)
  const { name, period, state } = round
  const look = state === 'open' ? await loadLook(trx, round, actor) : null
  const preliminary = look?.preliminary ?? (await findLastResult(trx, id, 'preliminary'))
  const frozen = state === 'closed' || state === 'published'
  const final = frozen ? await findLastResult(trx, id, 'final') : undefined
  return {
    round: { id, name, period, state },
    preliminary: preliminary === undefined ? null : presentResult(preliminary),
    final: final === undefined ? null : presentResult(final),
    signature: final === undefined ? null : signatureOf(final),
    editions: await listEditions(trx, round),
    corrections: await listShown(trx, actor, round),
    notices: [...(look?.notices ?? [])],
    actions: actionsOnResult(actor, round, final),
    now: actor.now.toISOString(),
  }
}

/** The round; refused for who only has to do with a unit in it, and as if it were not there for strangers. */
export async function getRoundFollowed(
  trx: ReadTrx,
  actor: Actor,
  id: number,
): Promise<RoundSituation> {
  const { round } = await roundSteps.getRoundSeen(trx, actor, id)
  if (roundPolicy.mayFollow(actor, round.owner) === undefined) throw notToFollow(round.owner)
  return round
}

function presentResult({ signature: _signature, stage, ...result }: ResultRow): RoundResult {
  return {
    ...result,
    stage: stage === 'preliminary' ? 'preliminary' : 'final',
    madeAt: result.madeAt.toISOString(),
    tables: [...result.tables],
  }
}

function signatureOf({ id, signature }: ResultRow): ResultSituation['signature'] {
  if (signature === null) return null
  return { result: id, ...signature, at: new Date(signature.at).toISOString() }
}

async function listEditions(
  trx: ReadTrx,
  round: RoundSituation,
): Promise<ResultSituation['editions']> {
  const parts = await listPublishedCodes(trx, round.id)
  const newest = await listNewestRevisions(
    trx,
    parts.map(({ code }) => code),
  )
  return parts.flatMap(({ kind, code }) => {
    const found = newest.find((each) => each.code === code)
    return found === undefined
      ? []
      : { kind, code, revision: found.revision, at: found.at.toISOString() }
  })
}

async function listShown(
  trx: ReadTrx,
  actor: Actor,
  round: RoundSituation,
): Promise<ResultSituation['corrections']> {
  const rows = await listCorrections(trx, round.id)
  if (rows.length === 0) return []
  const registry = await loadUnitRegistry(trx)
  return rows.map((row) => presentCorrection({ actor, round, registry }, row))
}
