import type { AppraisalRefused } from '@thang/contracts'
import {
  type AnswerableNode,
  type AppraisalAction,
  type AppraisalStep,
  decideAppraisal,
} from '@thang/engine'
import type { SubmissionInRound } from '../submissions/index.ts'
import type { Cell } from './loadCells.ts'
import {
  type Appraiser,
  type Authority,
  isOwn,
  isSameReader,
  mayConfirm,
  mayDecide,
} from './policy.ts'
import { presentRefusal, situationOf } from './situation.ts'

/** What appraisers do; the unit explains by another way. */
export type Move = Exclude<AppraisalAction, 'explain'>

/** An answer that somebody is about to appraise. */
export interface Place {
  readonly about: SubmissionInRound
  readonly place: AnswerableNode
  readonly cell: Cell
}

/** The step and the authority for it, or why it is refused. */
export type Judged =
  | { readonly step: AppraisalStep; readonly by: Authority }
  | { readonly refused: AppraisalRefused }

/** Whether the appraiser may take the step now; rights first, so that others learn nothing of the state. */
export function judgeMove(appraiser: Appraiser, { about, place, cell }: Place, move: Move): Judged {
  const { actor } = appraiser
  if (isOwn(appraiser, about.row.unit)) return { refused: { because: 'own-unit' } }
  const reading = move === 'confirm' || move === 'send-back'
  const by = (reading ? mayConfirm : mayDecide)(appraiser, about, place)
  if (by === undefined) return { refused: { because: 'no-right' } }
  const { appraisal } = cell
  if (reading && appraisal !== null && isSameReader(actor, by, appraisal)) {
    return { refused: { because: 'same-reader' } }
  }
  const decision = decideAppraisal(situationOf(about, place, { cell, now: actor.now }), move)
  return decision.allowed
    ? { step: decision.step, by }
    : { refused: presentRefusal(decision.refusal) }
}
