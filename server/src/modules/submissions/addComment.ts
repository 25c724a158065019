import type { AnswerComment } from '@thang/contracts'
import { decideSubmission } from '@thang/engine'
import type { WriteTrx } from '../../platform/db/database.ts'
import type { Job } from '../../platform/jobs/jobQueue.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import type { Actor } from '../people/index.ts'
import { noticeJob } from '../rounds/index.ts'
import { getPlace, getSubmissionSeen, type Seen } from './getSubmissionSeen.ts'
import { mayComment, mayFill } from './policy.ts'
import { notNow, notToComment } from './refusals.ts'
import { situationOf } from './situationOf.ts'
import { insertComment, listThoseConcerned } from './talkQueries.ts'

export interface CommentToAdd {
  readonly submission: number
  readonly node: string
  readonly text: string
}

/** Says something to colleagues about an answer; those who wrote it or talked about it are told. */
export async function addComment(
  trx: WriteTrx,
  actor: Actor,
  { submission, node, text }: CommentToAdd,
): Promise<Outcome<AnswerComment>> {
  const seen = await getSubmissionSeen(trx, actor, submission)
  const { unit } = seen.row
  const by = mayComment(seen.actor, seen, getPlace(seen, node))
  if (by === undefined) throw notToComment(unit)
  const decision = decideSubmission(situationOf(seen, node, actor.now), 'comment')
  if (!decision.allowed) throw notNow('comment', decision.refusal)
  const concerned = await listThoseConcerned(trx, submission, node)
  const id = await insertComment(trx, { submission, node, text, at: actor.now, by: actor.personId })
  const fact = {
    action: 'answer.comment',
    subject: { kind: 'answer', id: `${submission}/${node}` },
    unit,
    by,
    after: { text },
  }
  return {
    answer: {
      id,
      node,
      text,
      by: { id: actor.personId, name: actor.name },
      at: actor.now.toISOString(),
    },
    facts: [fact],
    jobs: tell(seen, { id, node, text, concerned }),
  }
}

/** What somebody from outside says is told to the unit's officers too, whether they took part or not. */
function tell(
  { row, round, actor }: Seen,
  said: {
    readonly id: number
    readonly node: string
    readonly text: string
    readonly concerned: readonly string[]
  },
): Job[] {
  const data = {
    kind: 'comment' as const,
    key: `comment ${said.id}`,
    round: round.id,
    submission: row.id,
    node: said.node,
    unit: row.unit,
    text: said.text,
  }
  const people = said.concerned.filter((id) => id !== actor.personId)
  const outside = mayFill(actor, row.unit) === undefined
  return [
    ...(people.length === 0 ? [] : [noticeJob({ ...data, to: { people } }, actor)]),
    ...(outside ? [noticeJob({ ...data, to: { unit: row.unit, roles: ['officer'] } }, actor)] : []),
  ]
}
