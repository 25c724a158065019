import type { Phase } from './phase.ts'
import type { WorkflowRole } from './workflowRole.ts'

/** The states of an appeal against the preliminary points of one answer. */
export const appealStates = ['open', 'upheld', 'rejected', 'taken-back'] as const

/** `upheld`: the council decided for other points; `rejected`: the points stay as they were. */
export type AppealState = (typeof appealStates)[number]

/** What is done to an appeal; `lodge` makes one. */
export const appealActions = ['lodge', 'take-back', 'uphold', 'reject'] as const

/** An action on an appeal. */
export type AppealAction = (typeof appealActions)[number]

/** What an action makes of an appeal, who may take it, and while which phases are open. */
export interface AppealStep {
  readonly to: AppealState
  readonly roles: readonly WorkflowRole[]
  readonly phases: readonly Phase[]
  readonly reason: boolean
}

const deciding = { roles: ['council', 'leader'], phases: ['appeal', 'council'] } as const

/** State × action → state; `none` where no appeal is open. What is not here is refused. */
export const appealWorkflow = {
  none: { lodge: { to: 'open', roles: ['head'], phases: ['appeal'], reason: true } },
  open: {
    'take-back': { to: 'taken-back', roles: ['head'], phases: ['appeal'], reason: false },
    uphold: { ...deciding, to: 'upheld', reason: true },
    reject: { ...deciding, to: 'rejected', reason: true },
  },
  upheld: {},
  rejected: {},
  'taken-back': { lodge: { to: 'open', roles: ['head'], phases: ['appeal'], reason: true } },
} satisfies Record<AppealState | 'none', Partial<Record<AppealAction, AppealStep>>>

/** What the action makes of an appeal in the state, or undefined where it cannot be taken. */
export function findAppealStep(
  state: AppealState | 'none',
  action: AppealAction,
): AppealStep | undefined {
  const steps: Partial<Record<AppealAction, AppealStep>> = appealWorkflow[state]
  return steps[action]
}
