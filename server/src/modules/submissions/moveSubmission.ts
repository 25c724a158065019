import type { NoticeKind, Role, SubmissionMove } from '@thang/contracts'
import { decideSubmission, type SubmissionAction, type SubmissionStep } from '@thang/engine'
import type { WriteTrx } from '../../platform/db/database.ts'
import type { Job } from '../../platform/jobs/jobQueue.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import type { Actor } from '../people/index.ts'
import { noticeJob, roundRules } from '../rounds/index.ts'
import { lockSubmissionSeen, type Seen } from './getSubmissionSeen.ts'
import { mayStep } from './policy.ts'
import { notNow, notYourStep, reasonMissing, submissionMoved } from './refusals.ts'
import { situationOf } from './situationOf.ts'
import { insertStep } from './stepQueries.ts'
import { saveMoved } from './submissionQueries.ts'

/** The steps by which a submission goes from one state to another. */
export type Move = Extract<SubmissionAction, 'submit' | 'recall' | 'return' | 'approve' | 'reopen'>

export interface AskedMove extends SubmissionMove {
  readonly submission: number
  readonly action: Move
}

/** A step that may be taken, on a submission that nobody else writes in until the end of the transaction. */
export interface BegunMove {
  readonly seen: Seen
  readonly step: SubmissionStep
  readonly by: NonNullable<ReturnType<typeof mayStep>>
  readonly asked: AskedMove
}

/** Takes a step that needs nothing but the right, the state and the time. */
export async function moveSubmission(
  trx: WriteTrx,
  actor: Actor,
  asked: AskedMove,
): Promise<Outcome<number>> {
  return takeMove(trx, await beginMove(trx, actor, asked))
}

/** Locks the submission and looks whether the step may be taken now; throws the refusal where not. */
export async function beginMove(trx: WriteTrx, actor: Actor, asked: AskedMove): Promise<BegunMove> {
  const { submission, action, base, reason } = asked
  const seen = await lockSubmissionSeen(trx, actor, submission)
  const { row } = seen
  const decision = decideSubmission(situationOf(seen, null, actor.now), action)
  const roles = decision.allowed ? decision.step.roles : rolesOf[action]
  const by = mayStep(seen.actor, roles, seen)
  if (by === undefined) throw notYourStep(row.unit, action)
  if (row.version !== base) throw submissionMoved(row.state, row.version)
  if (!decision.allowed) throw notNow(action, decision.refusal)
  if (decision.step.reason && reason === null) throw reasonMissing(action)
  return { seen, step: decision.step, by, asked }
}

/** Saves the step with its row of the history; gives the fact and who is told. */
export async function takeMove(trx: WriteTrx, begun: BegunMove): Promise<Outcome<number>> {
  const { seen, step, by, asked } = begun
  const { row, actor } = seen
  const { action, reason, base } = asked
  const moved = { from: row.state, to: step.to, at: actor.now, by: actor.personId }
  if (!(await saveMoved(trx, { ...moved, id: row.id, base }))) {
    throw submissionMoved(row.state, row.version)
  }
  const taken = await insertStep(trx, {
    ...moved,
    submission: row.id,
    action,
    reason,
    forPerson: by.forPerson,
  })
  const fact = {
    action: `submission.${action}`,
    subject: { kind: 'submission', id: String(row.id) },
    unit: row.unit,
    by,
    before: { state: row.state },
    after: { state: step.to },
    reason,
  }
  return { answer: row.id, facts: [fact], jobs: tell(begun, taken) }
}

/** Whose step it is in the state in which it can be taken, for a refusal in any other. */
const rolesOf = {
  submit: ['officer', 'head'],
  recall: ['officer'],
  return: ['head'],
  approve: ['head'],
  reopen: ['coordinator'],
} as const satisfies Record<Move, readonly Role[]>

/** Nobody is told of what was taken back before anybody decided. */
const told: Readonly<Record<Move, { readonly kind: NoticeKind; readonly roles: Role[] } | null>> = {
  submit: { kind: 'submission-submitted', roles: ['head'] },
  recall: null,
  return: { kind: 'submission-returned', roles: ['officer'] },
  approve: { kind: 'submission-approved', roles: ['officer'] },
  reopen: { kind: 'submission-reopened', roles: ['officer', 'head'] },
}

/** Those of the unit who go on with it, and the head's deputy where one was named. */
function tell({ seen: { row, round, actor }, asked }: BegunMove, step: number): Job[] {
  const telling = told[asked.action]
  if (telling === null) return []
  const data = {
    kind: telling.kind,
    key: `${telling.kind} ${step}`,
    round: round.id,
    submission: row.id,
    unit: row.unit,
    ...(asked.reason === null ? {} : { text: asked.reason }),
  }
  const deputy = telling.roles.includes('head')
    ? roundRules.deputyAt(round, row.unit, actor.now)
    : undefined
  return [
    noticeJob({ ...data, to: { unit: row.unit, roles: telling.roles } }, actor),
    ...(deputy === undefined ? [] : [noticeJob({ ...data, to: { people: [deputy] } }, actor)]),
  ]
}
