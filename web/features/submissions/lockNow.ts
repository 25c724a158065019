import type { Answer, AnswerLock, SubmissionDetail } from '@thang/contracts'
import { decideSubmission, type SubmissionAction, type SubmissionSituation } from '@thang/engine'

/** What of a submission tells whether it is open at a moment. */
export type OpenTimes = Pick<SubmissionDetail, 'phases' | 'extensions' | 'state' | 'unit'>

/**
 * Why an answer cannot be written at the moment, or null: what the server said, and since then the time alone, by the
 * function with which the server decides. It locks by itself when the deadline passes.
 */
export function lockNow(detail: OpenTimes, answer: Answer, now: number): AnswerLock | null {
  if (answer.lock !== null) return answer.lock
  const decision = decideSubmission(situationOf(detail, answer.node, now), 'save')
  if (decision.allowed || decision.refusal.because !== 'phase') return null
  return decision.refusal
}

/** What of the actions that the server offered may still be done at the moment. */
export function actionsNow(
  detail: OpenTimes & Pick<SubmissionDetail, 'actions'>,
  now: number,
): SubmissionAction[] {
  return detail.actions.filter(
    (action) => decideSubmission(situationOf(detail, null, now), action).allowed,
  )
}

/** That the round is open, and the unit in it, is the server's word: it would have locked the answer. */
function situationOf(
  { phases, extensions, state, unit }: OpenTimes,
  node: string | null,
  now: number,
): SubmissionSituation {
  return {
    round: 'open',
    windows: phases.map(({ phase, opensAt, dueAt }) => ({
      phase,
      opensAt: Date.parse(opensAt),
      dueAt: Date.parse(dueAt),
    })),
    extensions: extensions.map((each) => ({
      phase: each.phase,
      unit: each.unit?.code ?? null,
      node: each.node,
      from: Date.parse(each.from),
      until: Date.parse(each.until),
    })),
    state,
    subject: { unit: unit.code, node },
    withdrawn: false,
    now,
  }
}
