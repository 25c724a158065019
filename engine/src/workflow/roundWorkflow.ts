import type { WorkflowRole } from './workflowRole.ts'

/** The states of a round. Within `open`, the phase follows from the time. */
export const roundStates = ['planned', 'open', 'closed', 'published', 'cancelled'] as const

/**
 * `planned`: being set up; `open`: its phases run; `closed`: the result is frozen and waits for the council;
 * `published`: it is an edition, which only a signed correction follows.
 */
export type RoundState = (typeof roundStates)[number]

/** What is done to a round; each is a row of its history. */
export const roundActions = [
  'edit-plan',
  'open',
  'cancel',
  'reopen-phase',
  'grant-exception',
  'add-participant',
  'withdraw-participant',
  'withdraw-indicator',
  'assign-appraiser',
  'substitute-deputy',
  'remind',
  'take-measured',
  'set-thresholds',
  'tell-preliminary',
  'close',
  'return-result',
  'sign',
  'publish',
  'propose-correction',
  'drop-correction',
  'sign-correction',
] as const

/**
 * An action on a round. `set-thresholds`: from what gap an appraised answer is read by a second; `tell-preliminary`:
 * units see what they have and may appeal; `close`: what was decided is frozen and scored; `return-result`: the
 * council gives the frozen result back; `sign`: the council signs it; `publish`: it becomes an edition for good;
 * corrections are proposed by the office and become a new revision when they are signed.
 */
export type RoundAction = (typeof roundActions)[number]

/** What an action makes of a round, and who may take it. */
export interface RoundStep {
  readonly to: RoundState
  readonly roles: readonly WorkflowRole[]
  /** Whether the reason must be given in words. */
  readonly reason: boolean
  /** The second factor must have been given just now. */
  readonly secondFactor?: true
}

const coordinator = { roles: ['coordinator'] } as const
const signing = { roles: ['council', 'leader'] } as const
const kept = { ...coordinator, to: 'open', reason: true } as const

/** State × action → state. What is not here is refused. */
export const roundWorkflow = {
  planned: {
    'edit-plan': { ...coordinator, to: 'planned', reason: false },
    'add-participant': { ...coordinator, to: 'planned', reason: false },
    'withdraw-participant': { ...coordinator, to: 'planned', reason: false },
    'assign-appraiser': { ...coordinator, to: 'planned', reason: false },
    open: { ...coordinator, to: 'open', reason: false },
    cancel: { ...coordinator, to: 'cancelled', reason: true },
  },
  open: {
    'reopen-phase': kept,
    'grant-exception': kept,
    'add-participant': kept,
    'withdraw-participant': kept,
    'withdraw-indicator': kept,
    'assign-appraiser': kept,
    'substitute-deputy': kept,
    remind: { ...kept, reason: false },
    'take-measured': { ...kept, reason: false },
    'set-thresholds': kept,
    'tell-preliminary': { ...kept, reason: false },
    close: { ...coordinator, to: 'closed', reason: false },
    cancel: { ...coordinator, to: 'cancelled', reason: true },
  },
  closed: {
    'return-result': { ...signing, to: 'open', reason: true },
    sign: { ...signing, to: 'closed', reason: false, secondFactor: true },
    publish: { ...coordinator, to: 'published', reason: false, secondFactor: true },
  },
  published: {
    'propose-correction': { ...coordinator, to: 'published', reason: true },
    'drop-correction': { ...coordinator, to: 'published', reason: true },
    'sign-correction': { ...signing, to: 'published', reason: false, secondFactor: true },
  },
  cancelled: {},
} satisfies Record<RoundState, Partial<Record<RoundAction, RoundStep>>>

/** What the action makes of a round in the state, or undefined where it cannot be taken. */
export function findRoundStep(state: RoundState, action: RoundAction): RoundStep | undefined {
  const steps: Partial<Record<RoundAction, RoundStep>> = roundWorkflow[state]
  return steps[action]
}

/** The actions that can be taken in the state, in the order of `roundActions`. */
export function roundActionsIn(state: RoundState): RoundAction[] {
  return roundActions.filter((action) => findRoundStep(state, action) !== undefined)
}
