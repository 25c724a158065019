import type { WorkflowRole } from './workflowRole.ts'

/** The states of a round. Within `open`, the phase follows from the time. */
export const roundStates = ['planned', 'open', 'closed', 'published', 'cancelled'] as const

/** `planned`: being set up; `open`: its phases run; `closed`: nothing in it changes any more. */
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
] as const

/** An action on a round. */
export type RoundAction = (typeof roundActions)[number]

/** What an action makes of a round, and who may take it. */
export interface RoundStep {
  readonly to: RoundState
  readonly roles: readonly WorkflowRole[]
  /** Whether the reason must be given in words. */
  readonly reason: boolean
}

const coordinator = { roles: ['coordinator'] } as const
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
    cancel: { ...coordinator, to: 'cancelled', reason: true },
  },
  closed: {},
  published: {},
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
