import type { AppealMove } from '@thang/contracts'
import { type AppealAction } from '@thang/engine'
import type { WriteTrx } from '../../platform/db/database.ts'
import type { Job } from '../../platform/jobs/jobQueue.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import type { Actor } from '../people/index.ts'
import { noticeJob } from '../rounds/index.ts'
import { type AppraisedSubmission, submissionAppraisal } from '../submissions/index.ts'
import { type AppealRow, findAppeal, saveAppealDecided } from './appealQueries.ts'
import { checkDecision } from './checkDecision.ts'
import { holdRoundOf } from './getSeen.ts'
import { judgeAppeal } from './judgeAppeal.ts'
import { mayReadAppeal } from './listAppeals.ts'
import { type Appraiser, isOwn, loadAppraiser } from './policy.ts'
import {
  appealChanged,
  appealNotNow,
  appealRefused,
  noSuchAppeal,
  notToAppeal,
  notToDecideAppeal,
  reasonMissing,
} from './refusals.ts'
import { about as aboutRow } from './tell.ts'

export interface AskedAppealMove extends AppealMove {
  readonly appeal: number
  readonly action: Exclude<AppealAction, 'lodge'>
}

/** Takes an appeal back, or decides it; gives the round, whose appeals are shown then. */
export async function moveAppeal(
  trx: WriteTrx,
  actor: Actor,
  asked: AskedAppealMove,
): Promise<Outcome<number>> {
  const { seen, appeal, by } = await begin(trx, actor, asked)
  const { row, round } = seen
  const { action, base, reason } = asked
  const place = submissionAppraisal.getPlace(seen, appeal.node)
  const decision = action === 'uphold' ? checkDecision(place.node, asked.decision) : null
  const state = stateAfter[action]
  const at = { at: actor.now, by: actor.personId, forPerson: by.forPerson }
  const saved = await saveAppealDecided(trx, {
    id: appeal.id,
    base,
    state,
    decision,
    reason,
    ...at,
  })
  if (!saved) throw appealChanged(appeal.version, appeal.state)
  const fact = {
    action: `appeal.${action}`,
    subject: { kind: 'answer', id: `${row.id}/${appeal.node}` },
    unit: row.unit,
    by,
    before: { appeal: appeal.id, state: appeal.state },
    after: { state, ...(decision === null ? {} : { decision }) },
    reason,
  }
  const jobs = action === 'take-back' ? [] : [tellUnit(actor, seen, { appeal, reason })]
  return { answer: round.id, facts: [fact], jobs }
}

const stateAfter = { 'take-back': 'taken-back', uphold: 'upheld', reject: 'rejected' } as const

async function begin(trx: WriteTrx, asking: Actor, asked: AskedAppealMove) {
  const { action, base } = asked
  const found = await findAppeal(trx, asked.appeal)
  if (found === undefined) throw noSuchAppeal(asked.appeal)
  await holdRoundOf(trx, found.submission)
  const seen = await submissionAppraisal.getWhole(trx, asking, found.submission)
  const appraiser = await loadAppraiser(trx, seen.actor)
  const appeal = await findAppeal(trx, asked.appeal)
  if (appeal === undefined || !mayReadAppeal(appraiser, seen)) throw noSuchAppeal(asked.appeal)
  const judged = judgeAppeal(appraiser, seen, { ...appeal, action })
  if ('refused' in judged && judged.refused.because === 'no-right') {
    throw noRight(appraiser, seen, action)
  }
  if (appeal.version !== base) throw appealChanged(appeal.version, appeal.state)
  if ('refused' in judged) {
    const { refused } = judged
    throw refused.because === 'appeal-state'
      ? appealNotNow(action, appeal.state)
      : appealRefused(action, refused)
  }
  if (judged.step.reason && asked.reason === null) throw reasonMissing()
  return { seen, appeal, by: judged.by }
}

function noRight(appraiser: Appraiser, { row }: AppraisedSubmission, action: AppealAction) {
  if (action === 'take-back') return notToAppeal(row.unit)
  return notToDecideAppeal(row.unit, isOwn(appraiser, row.unit))
}

function tellUnit(
  actor: Actor,
  { row, round }: AppraisedSubmission,
  { appeal, reason }: { readonly appeal: AppealRow; readonly reason: string | null },
): Job {
  return noticeJob({
    ...aboutRow('appeal-decided', round, row),
    key: `appeal-decided ${appeal.id}`,
    node: appeal.node,
    ...(reason === null ? {} : { text: reason }),
    by: actor.name,
    to: { unit: row.unit, roles: ['officer', 'head'] },
  })
}
