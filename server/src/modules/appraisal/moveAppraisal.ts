import type { AppraisalMove, AppraisedAs } from '@thang/contracts'
import type { WriteTrx } from '../../platform/db/database.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import type { Actor } from '../people/index.ts'
import { checkDecision } from './checkDecision.ts'
import { type AnswerAsked, holdSeenAnswer, type SeenAnswer } from './getSeen.ts'
import { judgeMove, type Judged, type Move } from './judgeMove.ts'
import { stateOf } from './loadCells.ts'
import {
  appraisalChanged,
  notNow,
  notYours,
  ownUnit,
  reasonMissing,
  sameReader,
  untilOutside,
} from './refusals.ts'
import { explanationTime } from './situation.ts'
import { findPersonNamed } from './stepQueries.ts'
import { type TakenMove, takeMoves } from './takeMoves.ts'
import { tellMove } from './tell.ts'

export interface AskedMove extends AppraisalMove, AnswerAsked {
  readonly move: Move
}

/** Takes a step in the appraisal of one answer, on the version that was looked at. */
export async function moveAppraisal(
  trx: WriteTrx,
  actor: Actor,
  asked: AskedMove,
): Promise<Outcome<AnswerAsked>> {
  const { move, submission, node } = asked
  const seen = await holdSeenAnswer(trx, actor, asked)
  const { about, place, part, cell } = seen
  const judged = judgeMove(seen.appraiser, seen, move)
  requireRight(seen, judged)
  if ((cell.appraisal?.version ?? 0) !== asked.base) throw await changed(trx, seen)
  if ('refused' in judged) throw notNow(move, judged.refused)
  // What the unit contested is not passed over in silence: it reads why the measured value stands.
  const contested = move === 'accept' && cell.contested
  if ((judged.step.reason || contested) && asked.reason === null) throw reasonMissing()
  const until = move === 'ask' ? untilOf(seen, asked.explainUntil) : null
  const [done] = await takeMoves(trx, actor, {
    part,
    moves: [{ at: { about, place, cell }, ...judged }],
    asked: {
      move,
      reason: asked.reason,
      decision: decisionFor(move, () => checkDecision(place.node, asked.decision)),
      until: () => until,
    },
  })
  if (done?.saved === undefined) throw await changed(trx, seen)
  const { row } = done
  const fact = {
    action: `appraisal.${move}`,
    subject: { kind: 'answer', id: `${submission}/${node}` },
    unit: isTalk(row) ? about.row.unit : about.round.owner,
    by: judged.by,
    before: { state: row.from },
    after: {
      state: row.state,
      ...(row.decided === null ? {} : { decision: row.decided, points: row.points }),
    },
    reason: asked.reason,
  }
  return { answer: { submission, node }, facts: [fact], jobs: tellMove(actor, about.round, [done]) }
}

/**
 * The people of a unit read what the audit says of it: they must not learn there what was decided, nor from a
 * question that something had been.
 */
function isTalk({ decision, from }: TakenMove['row']): boolean {
  return decision === null && (from === 'waiting' || from === 'asked' || from === 'explained')
}

/** What a step decides: the unit's own word, something else, or nothing. */
export function decisionFor(move: Move, other: () => AppraisedAs): AppraisedAs | null {
  if (move === 'accept') return { as: 'accepted' }
  return move === 'appraise' ? other() : null
}

/** By when the unit is to explain; refused where that is past already or beyond every phase for it. */
function untilOf({ about, place, appraiser }: SeenAnswer, wanted: string | null): Date {
  const { now } = appraiser.actor
  const time = explanationTime(about, place.node.code, now)
  const until = wanted === null ? time?.usual : new Date(wanted)
  if (time === null || until === undefined || until <= now || until > time.latest) {
    throw untilOutside(time?.latest ?? now)
  }
  return until
}

function requireRight({ about: { row, round } }: SeenAnswer, judged: Judged): void {
  if (!('refused' in judged)) return
  const { because } = judged.refused
  if (because === 'own-unit') throw ownUnit(row.unit)
  if (because === 'no-right') throw notYours(row.unit)
  // Said of the unit, its people would read in the audit that there is something to be read again.
  if (because === 'same-reader') throw sameReader(round.owner)
}

async function changed(trx: WriteTrx, { cell }: SeenAnswer) {
  const { appraisal } = cell
  const by = appraisal === null ? undefined : await findPersonNamed(trx, appraisal.changedBy)
  return appraisalChanged({
    version: appraisal?.version ?? 0,
    state: stateOf(cell),
    by: by ?? null,
  })
}
