import type { NewContest } from '@thang/contracts'
import { decideSubmission } from '@thang/engine'
import type { WriteTrx } from '../../platform/db/database.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import type { Actor } from '../people/index.ts'
import { noticeJob } from '../rounds/index.ts'
import { findAnswer } from './answerQueries.ts'
import { checkContent } from './checkContent.ts'
import { getPlace, lockOf, lockSubmissionSeen } from './getSubmissionSeen.ts'
import { mayFill } from './policy.ts'
import {
  answerLocked,
  contestedAlready,
  notContested,
  notMeasured,
  notNow,
  notToFill,
} from './refusals.ts'
import { situationOf } from './situationOf.ts'
import { touchSubmission } from './submissionQueries.ts'
import { insertContest, saveContestTakenBack } from './talkQueries.ts'

interface Contested {
  readonly submission: number
  readonly node: string
}

/** Says that a measured value is not right, why, and what would be. The value stands until that is decided. */
export async function contestMeasured(
  trx: WriteTrx,
  actor: Actor,
  { submission, node, reason, proposed }: Contested & NewContest,
): Promise<Outcome<{ done: true }>> {
  const { seen, place, fact } = await beginContest(trx, actor, { submission, node })
  if ((await findAnswer(trx, submission, node))?.origin !== 'measured') throw notMeasured(node)
  if (proposed !== null) checkContent(place.node, proposed)
  const contest = { submission, node, reason, proposed, at: actor.now, by: actor.personId }
  const made = await insertContest(trx, contest)
  if (made === undefined) throw contestedAlready(node)
  await touchSubmission(trx, { id: submission, at: actor.now, by: actor.personId })
  const done = { ...fact, action: 'answer.contest', after: { proposed }, reason }
  const { row, round } = seen
  const told = noticeJob(
    {
      kind: 'answer-contested',
      key: `answer-contested ${made}`,
      round: round.id,
      submission,
      node,
      unit: row.unit,
      text: reason,
      to: { round: 'coordinators' },
    },
    actor,
  )
  return { answer: { done: true }, facts: [done], jobs: [told] }
}

/** Takes back what was contested and is not decided yet. */
export async function takeBackContest(
  trx: WriteTrx,
  actor: Actor,
  { submission, node }: Contested,
): Promise<Outcome<{ done: true }>> {
  const { fact } = await beginContest(trx, actor, { submission, node })
  const taken = { submission, node, at: actor.now, by: actor.personId }
  if (!(await saveContestTakenBack(trx, taken))) throw notContested(node)
  await touchSubmission(trx, { id: submission, at: actor.now, by: actor.personId })
  return { answer: { done: true }, facts: [{ ...fact, action: 'answer.contest-take-back' }] }
}

async function beginContest(trx: WriteTrx, actor: Actor, { submission, node }: Contested) {
  const seen = await lockSubmissionSeen(trx, actor, submission)
  const place = getPlace(seen, node)
  const { unit } = seen.row
  const by = mayFill(seen.actor, unit)
  if (by === undefined) throw notToFill(unit)
  const decision = decideSubmission(situationOf(seen, node, actor.now), 'contest')
  if (!decision.allowed) throw notNow('contest', decision.refusal)
  const lock = lockOf(seen, place, 'reported')
  if (lock !== null) throw answerLocked(node, lock, actor.now)
  return {
    seen,
    place,
    fact: { subject: { kind: 'answer', id: `${submission}/${node}` }, unit, by },
  }
}
