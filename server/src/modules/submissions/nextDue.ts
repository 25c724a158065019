import { decideSubmission, type SubmissionAction, type SubmissionState } from '@thang/engine'
import type { Actor } from '../people/index.ts'
import { type Placed, situationOf } from './situationOf.ts'

/** By what a submission goes on from its state. */
const nextAction: Readonly<Record<SubmissionState, SubmissionAction | null>> = {
  drafting: 'submit',
  submitted: 'approve',
  returned: 'submit',
  approved: null,
}

/** The deadline of what is to be done next, or of what should have been; null where nothing is to be done. */
export function nextDue(placed: Placed & { readonly actor: Pick<Actor, 'now'> }): string | null {
  const action = nextAction[placed.row.state]
  if (action === null) return null
  const decision = decideSubmission(situationOf(placed, null, placed.actor.now), action)
  if (decision.allowed) return instantOf(decision.dueAt)
  const { refusal } = decision
  if (refusal.because !== 'phase') return null
  return refusal.standing.standing === 'past' ? instantOf(refusal.standing.dueAt) : null
}

function instantOf(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}
