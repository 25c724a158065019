import {
  type Extension,
  type Phase,
  type PhaseStanding,
  type PhaseSubject,
  phaseStanding,
  type PhaseWindow,
} from './phase.ts'
import type { RoundState } from './roundWorkflow.ts'
import type { WorkflowRole } from './workflowRole.ts'

/** The states of a submission, in the order of its way. */
export const submissionStates = ['drafting', 'submitted', 'returned', 'approved'] as const

/**
 * `drafting`: the officer fills; `submitted`: it waits for the head; `returned`: the head or the coordinator
 * gave it back; `approved`: signed by the head, and appraised from then on.
 */
export type SubmissionState = (typeof submissionStates)[number]

/** What is done to a submission. */
export const submissionActions = [
  'save',
  'contest',
  'comment',
  'submit',
  'recall',
  'return',
  'approve',
  'reopen',
] as const

/**
 * `save`: an answer is written; `contest`: the unit contests a measured value; `comment`: colleagues talk;
 * `recall`: the officer takes it back before the head decides; `reopen`: the coordinator gives an approved one back.
 */
export type SubmissionAction = (typeof submissionActions)[number]

/** What an action makes of a submission, who may take it, and while which phases are open. */
export interface SubmissionStep {
  readonly to: SubmissionState
  readonly roles: readonly WorkflowRole[]
  /** One of them must be open; an empty list: at any time while the round is open. */
  readonly phases: readonly Phase[]
  readonly reason: boolean
  /** The second factor must have been given just now. */
  readonly secondFactor: boolean
}

const plain = { reason: false, secondFactor: false } as const
const filling = { ...plain, phases: ['self-assessment'] } as const
/** What the head returns while deciding can be mended until the head's own deadline. */
const mending = { ...plain, phases: ['self-assessment', 'approval'] } as const
const deciding = { roles: ['head'], phases: ['self-assessment', 'approval'] } as const
const unit = ['officer', 'head'] as const
const talk = {
  ...plain,
  roles: ['officer', 'head', 'coordinator', 'appraiser'],
  phases: [],
} as const

/** State × action → state. What is not here is refused. */
export const submissionWorkflow = {
  drafting: {
    save: { ...filling, to: 'drafting', roles: unit },
    contest: { ...filling, to: 'drafting', roles: unit },
    comment: { ...talk, to: 'drafting' },
    submit: { ...filling, to: 'submitted', roles: unit },
  },
  submitted: {
    comment: { ...talk, to: 'submitted' },
    recall: { ...mending, to: 'drafting', roles: ['officer'] },
    return: { ...deciding, to: 'returned', reason: true, secondFactor: false },
    approve: { ...deciding, to: 'approved', reason: false, secondFactor: true },
  },
  returned: {
    save: { ...mending, to: 'returned', roles: unit },
    contest: { ...mending, to: 'returned', roles: unit },
    comment: { ...talk, to: 'returned' },
    submit: { ...mending, to: 'submitted', roles: unit },
  },
  approved: {
    comment: { ...talk, to: 'approved' },
    reopen: { ...plain, to: 'returned', roles: ['coordinator'], phases: [], reason: true },
  },
} satisfies Record<SubmissionState, Partial<Record<SubmissionAction, SubmissionStep>>>

/** Everything of a submission and its round that decides what may be done. */
export interface SubmissionSituation {
  readonly round: RoundState
  readonly windows: readonly PhaseWindow[]
  readonly extensions: readonly Extension[]
  readonly state: SubmissionState
  readonly subject: PhaseSubject
  /** The participant left the round; what it had is kept. */
  readonly withdrawn: boolean
  /** In milliseconds since 1970; the server's, also in the browser. */
  readonly now: number
}

/** Why something cannot be done now. */
export type SubmissionRefusal =
  | { readonly because: 'round'; readonly round: RoundState }
  | { readonly because: 'withdrawn' }
  | {
      readonly because: 'state'
      readonly state: SubmissionState
      readonly instead: readonly SubmissionAction[]
    }
  | { readonly because: 'phase'; readonly phase: Phase; readonly standing: PhaseStanding }

/** The step, and until when it may be taken (null: as long as the round is open); or why it may not. */
export type SubmissionDecision =
  | {
      readonly allowed: true
      readonly step: SubmissionStep
      readonly dueAt: number | null
    }
  | { readonly allowed: false; readonly refusal: SubmissionRefusal }

/**
 * Whether an action may be taken on a submission now, whoever asks: the browser shows a button by this, and
 * the server refuses by it. Rights are the caller's to compare with `step.roles`.
 */
export function decideSubmission(
  situation: SubmissionSituation,
  action: SubmissionAction,
): SubmissionDecision {
  const { round, state, withdrawn } = situation
  if (round !== 'open') return refused({ because: 'round', round })
  if (withdrawn) return refused({ because: 'withdrawn' })
  const step = findSubmissionStep(state, action)
  if (step === undefined) {
    return refused({ because: 'state', state, instead: submissionActionsIn(state) })
  }
  return inTime(situation, step)
}

/** What the action makes of a submission in the state, or undefined where it cannot be taken. */
export function findSubmissionStep(
  state: SubmissionState,
  action: SubmissionAction,
): SubmissionStep | undefined {
  const steps: Partial<Record<SubmissionAction, SubmissionStep>> = submissionWorkflow[state]
  return steps[action]
}

/** The actions that can be taken in the state, in the order of `submissionActions`. */
export function submissionActionsIn(state: SubmissionState): SubmissionAction[] {
  return submissionActions.filter((action) => findSubmissionStep(state, action) !== undefined)
}

/** Open by whichever of the phases lasts longest; refused by the first of them where none is open. */
function inTime(situation: SubmissionSituation, step: SubmissionStep): SubmissionDecision {
  const { windows, extensions, subject, now } = situation
  const standings = step.phases.map((phase) => ({
    phase,
    standing: phaseStanding(windows, extensions, { phase, subject, now }),
  }))
  const due = standings.flatMap(({ standing }) =>
    standing.standing === 'open' ? [standing.dueAt] : [],
  )
  if (due.length > 0) return { allowed: true, step, dueAt: Math.max(...due) }
  const late = standings.findLast(({ standing }) => standing.standing === 'past') ?? standings[0]
  if (late === undefined) return { allowed: true, step, dueAt: null }
  return refused({ because: 'phase', ...late })
}

function refused(refusal: SubmissionRefusal): SubmissionDecision {
  return { allowed: false, refusal }
}
