import type { RoundState } from './roundWorkflow.ts'
import {
  type Extension,
  type Phase,
  type PhaseStanding,
  type PhaseSubject,
  phaseStanding,
  type PhaseWindow,
} from './phase.ts'
import type { SubmissionState } from './submissionWorkflow.ts'
import type { WorkflowRole } from './workflowRole.ts'

/** The states of the appraisal of one answer. */
export const appraisalStates = [
  'waiting',
  'asked',
  'explained',
  'decided',
  'second-reading',
  'confirmed',
  'sent-back',
] as const

/**
 * `waiting`: nobody decided yet; `asked`: the unit is to explain; `explained`: it did; `decided`: by the
 * appraiser; `second-reading`: an outlier, decided but to be read by another; `confirmed`: the second reader
 * agreed; `sent-back`: did not.
 */
export type AppraisalState = (typeof appraisalStates)[number]

/** What is done in the appraisal of an answer. */
export const appraisalActions = [
  'accept',
  'appraise',
  'ask',
  'explain',
  'take-back',
  'confirm',
  'send-back',
] as const

/**
 * `accept`: what the unit says stands; `appraise`: other inputs, other points or not applicable, with a reason;
 * `ask`: the unit is to explain; `explain`: the unit does; `take-back`: the question is no longer asked;
 * `confirm`, `send-back`: by the second reader.
 */
export type AppraisalAction = (typeof appraisalActions)[number]

/** What an action makes of an appraisal, who may take it, and while which phases are open. */
export interface AppraisalStep {
  readonly to: AppraisalState
  /** Where it goes instead when the decision is an outlier by the office's thresholds. */
  readonly outlierTo?: AppraisalState
  readonly roles: readonly WorkflowRole[]
  /** One of them must be open. */
  readonly phases: readonly Phase[]
  readonly reason: boolean
}

const appraising = { roles: ['appraiser'], phases: ['appraisal', 'explanation'] } as const
const deciding = { ...appraising, to: 'decided', outlierTo: 'second-reading' } as const
const accept = { ...deciding, reason: false } as const
const appraise = { ...deciding, reason: true } as const
const ask = { ...appraising, to: 'asked', reason: true } as const
const open = { accept, appraise, ask } as const
/** Another person than who decided; whether it is another, the caller looks. */
const reading = { ...appraising, roles: ['appraiser', 'coordinator'] } as const

/** State × action → state. What is not here is refused. */
export const appraisalWorkflow = {
  waiting: open,
  asked: {
    explain: {
      to: 'explained',
      roles: ['officer', 'head'],
      phases: ['appraisal', 'explanation'],
      reason: true,
    },
    'take-back': { ...appraising, to: 'waiting', reason: false },
    // Once the unit's time is over, what it said before is all there is to decide by.
    accept,
    appraise,
  },
  explained: open,
  decided: open,
  'second-reading': {
    ...open,
    confirm: { ...reading, to: 'confirmed', reason: false },
    'send-back': { ...reading, to: 'sent-back', reason: true },
  },
  confirmed: open,
  'sent-back': open,
} satisfies Record<AppraisalState, Partial<Record<AppraisalAction, AppraisalStep>>>

/** Everything that decides what may be done in the appraisal of one answer. */
export interface AppraisalSituation {
  readonly round: RoundState
  readonly windows: readonly PhaseWindow[]
  readonly extensions: readonly Extension[]
  readonly submission: SubmissionState
  readonly state: AppraisalState
  readonly subject: PhaseSubject
  /** The participant left the round. */
  readonly withdrawn: boolean
  readonly indicatorWithdrawn: boolean
  /** Until when the unit may explain, in milliseconds since 1970; null where nothing is asked. */
  readonly explainUntil: number | null
  /** In milliseconds since 1970; the server's, also in the browser. */
  readonly now: number
}

/** Why something cannot be done now. */
export type AppraisalRefusal =
  | { readonly because: 'round'; readonly round: RoundState }
  | { readonly because: 'withdrawn' }
  | { readonly because: 'indicator-withdrawn' }
  | { readonly because: 'not-approved'; readonly submission: SubmissionState }
  | {
      readonly because: 'state'
      readonly state: AppraisalState
      readonly instead: readonly AppraisalAction[]
    }
  | { readonly because: 'unit-still-explains'; readonly until: number }
  | { readonly because: 'explanation-late'; readonly until: number }
  | { readonly because: 'phase'; readonly phase: Phase; readonly standing: PhaseStanding }

/** The step; or why it may not be taken. */
export type AppraisalDecision =
  | { readonly allowed: true; readonly step: AppraisalStep }
  | { readonly allowed: false; readonly refusal: AppraisalRefusal }

/**
 * Whether an action may be taken in the appraisal of an answer now, whoever asks. Rights are the caller's to
 * compare with `step.roles`. A unit that never got through to approval is appraised once the head's deadline
 * is past: what it did not send counts as not submitted, and somebody has to say what that brings.
 */
export function decideAppraisal(
  situation: AppraisalSituation,
  action: AppraisalAction,
): AppraisalDecision {
  const { round, state, submission, now, explainUntil } = situation
  if (round !== 'open') return refused({ because: 'round', round })
  if (situation.withdrawn) return refused({ because: 'withdrawn' })
  if (situation.indicatorWithdrawn) return refused({ because: 'indicator-withdrawn' })
  if (submission !== 'approved' && standing(situation, 'approval').standing !== 'past') {
    return refused({ because: 'not-approved', submission })
  }
  const step = findAppraisalStep(state, action)
  if (step === undefined) {
    return refused({ because: 'state', state, instead: appraisalActionsIn(state) })
  }
  if (state === 'asked' && explainUntil !== null) {
    if (action === 'explain' && now > explainUntil) {
      return refused({ because: 'explanation-late', until: explainUntil })
    }
    if ((action === 'accept' || action === 'appraise') && now <= explainUntil) {
      return refused({ because: 'unit-still-explains', until: explainUntil })
    }
  }
  return inTime(situation, step)
}

/** What the action makes of an appraisal in the state, or undefined where it cannot be taken. */
export function findAppraisalStep(
  state: AppraisalState,
  action: AppraisalAction,
): AppraisalStep | undefined {
  const steps: Partial<Record<AppraisalAction, AppraisalStep>> = appraisalWorkflow[state]
  return steps[action]
}

/** The actions that can be taken in the state, in the order of `appraisalActions`. */
export function appraisalActionsIn(state: AppraisalState): AppraisalAction[] {
  return appraisalActions.filter((action) => findAppraisalStep(state, action) !== undefined)
}

/** Whether the state counts as decided when the preliminary table is made. */
export function isDecided(state: AppraisalState): boolean {
  return state === 'decided' || state === 'confirmed'
}

function standing(situation: AppraisalSituation, phase: Phase): PhaseStanding {
  const { windows, extensions, subject, now } = situation
  return phaseStanding(windows, extensions, { phase, subject, now })
}

function inTime(situation: AppraisalSituation, step: AppraisalStep): AppraisalDecision {
  const standings = step.phases.map((phase) => ({ phase, standing: standing(situation, phase) }))
  if (standings.some((each) => each.standing.standing === 'open')) return { allowed: true, step }
  const late = standings.findLast((each) => each.standing.standing === 'past') ?? standings[0]
  return late === undefined ? { allowed: true, step } : refused({ because: 'phase', ...late })
}

function refused(refusal: AppraisalRefusal): AppraisalDecision {
  return { allowed: false, refusal }
}
