import type { Role } from '@thang/contracts'
import {
  type AnswerableNode,
  decideSubmission,
  type SubmissionAction,
  submissionActionsIn,
  type WorkflowRole,
} from '@thang/engine'
import { type Actor, peoplePolicy } from '../people/index.ts'
import { roundPolicy, roundRules, type RoundSituation } from '../rounds/index.ts'
import { type Placed, situationOf } from './situationOf.ts'
import type { SubmissionRow } from './submissionQueries.ts'

const { anyAuthority, authorityOver, authorityToAppraise } = peoplePolicy

type Authority = Actor['authorities'][number]

/** Officers and heads of the unit read its submission from the beginning, and so does who runs the round. */
const ofUnit: readonly Role[] = ['officer', 'head']
/** Others over the unit read it once it was submitted; appraisers only their indicators. */
const following: readonly Role[] = ['council', 'leader', 'inspector']

/** An inspector changes nothing, by whatever other post. */
function changesNothing(actor: Actor): boolean {
  return anyAuthority(actor, ['inspector']) !== undefined
}

/**
 * Who was named to decide instead of a unit's head counts as its head until then, as long as they hold a post in
 * the unit.
 */
export function asDeputy(actor: Actor, round: RoundSituation, unit: string): Actor {
  if (roundRules.deputyAt(round, unit, actor.now) !== actor.personId) return actor
  const own = actor.authorities.find((authority) => authority.unit === unit)
  if (own === undefined) return actor
  const deputy: Authority = { ...own, role: 'head', scope: unit, units: new Set([unit]) }
  return { ...actor, authorities: [...actor.authorities, deputy] }
}

/** Whom a submission is about, and what it is made of. */
export interface About extends Placed {
  /** Of the framework. */
  readonly index: string
  readonly nodes: readonly AnswerableNode[]
}

/**
 * The indicators at which the actor reads what the unit says: all of them, some, or none, and then there is no
 * such submission for them.
 */
export function readableNodes(actor: Actor, about: About): ReadonlySet<string> {
  const { row, round, nodes } = about
  const every = () => new Set(nodes.map(({ node }) => node.code))
  if (authorityOver(actor, ofUnit, row.unit) !== undefined) return every()
  if (roundPolicy.mayRun(actor, round.owner) !== undefined) return every()
  if (row.state === 'drafting') return new Set()
  if (authorityOver(actor, following, row.unit) !== undefined) return every()
  return new Set(
    nodes.flatMap((each) => (mayAppraise(actor, about, each) === undefined ? [] : each.node.code)),
  )
}

/** The post that the round named appraises an indicator; where it named none, those whose post is for it. */
export function mayAppraise(
  actor: Actor,
  { row, round, index }: About,
  { path }: Pick<AnswerableNode, 'path'>,
): Authority | undefined {
  const named = roundRules.appraiserOf(round, row.kind, path)
  if (named === undefined) return authorityToAppraise(actor, row.unit, { index, path })
  if (actor.ownUnits.has(row.unit)) return undefined
  return actor.authorities.find(({ post, role }) => post === named && role === 'appraiser')
}

/** Officers and heads of the unit write its answers, cite evidence for them, and contest what was measured. */
export function mayFill(actor: Actor, unit: string): Authority | undefined {
  return changesNothing(actor) ? undefined : authorityOver(actor, ofUnit, unit)
}

/** The unit's people talk about any of its indicators, who runs the round too, and appraisers about theirs. */
export function mayComment(
  actor: Actor,
  about: About,
  place: AnswerableNode,
): Authority | undefined {
  const step = ['officer', 'head', 'coordinator'] as const
  return (
    holderOf(actor, step, about) ??
    (changesNothing(actor) ? undefined : mayAppraise(actor, about, place))
  )
}

/** The authority by which the actor takes a step that is for the roles; undefined where they hold none of them. */
export function mayStep(
  actor: Actor,
  roles: readonly WorkflowRole[],
  about: Pick<About, 'row' | 'round'>,
): Authority | undefined {
  return holderOf(actor, roles, about)
}

/** What the actor may do to the submission now, each by the sentence that guards it. */
export function actionsOn(actor: Actor, about: About): SubmissionAction[] {
  const { row } = about
  return submissionActionsIn(row.state).filter((action) => {
    const decision = decideSubmission(situationOf(about, null, actor.now), action)
    if (!decision.allowed) return false
    if (action === 'comment') return about.nodes.some((node) => mayComment(actor, about, node))
    return mayStep(actor, decision.step.roles, about) !== undefined
  })
}

/** The units whose submissions the actor may find in a list; null for every unit. */
export function reachedUnits(actor: Actor): ReadonlySet<string> | null {
  const roles = new Set<Role>([...ofUnit, ...following, 'coordinator', 'appraiser'])
  const found = actor.authorities.filter(({ role }) => roles.has(role))
  if (found.some(({ units }) => units === null)) return null
  return new Set(found.flatMap(({ units }) => [...(units ?? [])]))
}

function holderOf(
  actor: Actor,
  roles: readonly WorkflowRole[],
  { row, round }: { readonly row: SubmissionRow; readonly round: RoundSituation },
): Authority | undefined {
  if (changesNothing(actor)) return undefined
  const unitRoles = ofUnit.filter((role) => roles.some((each) => each === role))
  const own = authorityOver(actor, unitRoles, row.unit)
  if (own !== undefined || !roles.includes('coordinator')) return own
  return roundPolicy.mayRun(actor, round.owner)
}
