import type { AppraisalRefused } from '@thang/contracts'
import {
  type AppealAction,
  type AppealState,
  appealStates,
  type AppealStep,
  findAppealStep,
  phaseStanding,
  type WorkflowRole,
} from '@thang/engine'
import { roundRules } from '../rounds/index.ts'
import { submissionAppraisal, type SubmissionInRound } from '../submissions/index.ts'
import { type Appraiser, type Authority, mayDecideAppeal } from './policy.ts'

export interface AppealAsked {
  readonly node: string
  /** `none` where the answer has no appeal yet. */
  readonly state: AppealState | 'none'
  readonly action: AppealAction
}

/** The step and the authority for it; or why it is refused: `state` where it is none of the state's. */
export type JudgedAppeal =
  | { readonly step: AppealStep; readonly by: Authority }
  | { readonly refused: AppraisalRefused | { readonly because: 'appeal-state' } }

/** Whether the actor may take the step now; rights first, so that others learn nothing of the state. */
export function judgeAppeal(
  appraiser: Appraiser,
  about: SubmissionInRound,
  { node, state, action }: AppealAsked,
): JudgedAppeal {
  const by = authorityFor(appraiser, about, rolesOf(action))
  if (by === undefined) return { refused: { because: 'no-right' } }
  const { row, round } = about
  if (round.state !== 'open') return { refused: { because: 'round', round: round.state } }
  if (row.participant !== 'active') return { refused: { because: 'withdrawn' } }
  const path = about.nodes.find((each) => each.node.code === node)?.path ?? [node]
  if (roundRules.isWithdrawn(round, row.kind, path)) {
    return { refused: { because: 'indicator-withdrawn' } }
  }
  const step = findAppealStep(state, action)
  if (step === undefined) return { refused: { because: 'appeal-state' } }
  return inTime(appraiser, about, { node, step, by })
}

function inTime(
  { actor }: Appraiser,
  { row, round }: SubmissionInRound,
  { node, step, by }: { readonly node: string; readonly step: AppealStep; readonly by: Authority },
): JudgedAppeal {
  const subject = { unit: row.unit, node }
  const standings = step.phases.map((phase) => ({
    phase,
    standing: phaseStanding(round.windows, round.extensions, {
      phase,
      subject,
      now: actor.now.getTime(),
    }),
  }))
  if (standings.some(({ standing }) => standing.standing === 'open')) return { step, by }
  const late = standings.findLast(({ standing }) => standing.standing === 'past') ?? standings[0]
  return late === undefined ? { step, by } : { refused: { because: 'phase', ...late } }
}

/** The unit's head lodges appeals and takes them back; the council and leaders decide them. */
function authorityFor(
  appraiser: Appraiser,
  about: SubmissionInRound,
  roles: readonly WorkflowRole[],
): Authority | undefined {
  return roles.includes('head')
    ? submissionAppraisal.mayStep(appraiser.actor, roles, about)
    : mayDecideAppeal(appraiser, about, roles)
}

/** Who takes the action in whatever state it can be taken. */
function rolesOf(action: AppealAction): readonly WorkflowRole[] {
  const states = ['none', ...appealStates] as const
  return states.flatMap((state) => findAppealStep(state, action)?.roles ?? [])
}
