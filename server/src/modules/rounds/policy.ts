import type { Role, RoundAction } from '@thang/contracts'
import { findRoundStep, roundActionsIn, type WorkflowRole } from '@thang/engine'
import { type Actor, peoplePolicy } from '../people/index.ts'
import { deputyAt, type RoundSituation } from './situation.ts'
import { withDeputies } from './withDeputies.ts'

const { anyAuthority, authorityOver } = peoplePolicy

const following: readonly Role[] = ['coordinator', 'council', 'leader', 'inspector']
const takingPart: readonly Role[] = [...following, 'officer', 'head', 'appraiser']

/** An inspector changes nothing, by whatever other post. */
function changesNothing(actor: Actor): boolean {
  return anyAuthority(actor, ['inspector']) !== undefined
}

/** A coordinator over the unit runs its rounds; national ones, who is for every unit. */
export function mayRun(actor: Actor, owner: string | null) {
  return changesNothing(actor) ? undefined : authorityOver(actor, ['coordinator'], owner)
}

/** The authority by which the actor takes a step that is for the roles; undefined where they hold none of them. */
export function mayTake(actor: Actor, roles: readonly WorkflowRole[], owner: string | null) {
  return changesNothing(actor) ? undefined : authorityOver(actor, roles, owner)
}

/** Beside them the council, leaders and inspectors over the unit see how far everybody is. */
export function mayFollow(actor: Actor, owner: string | null) {
  return authorityOver(actor, following, owner)
}

/**
 * What is said of a unit in a round is seen by who follows the round, by who has to do with the unit, and by who
 * decides instead of its head.
 */
export function maySeeUnit(
  actor: Actor,
  round: Pick<RoundSituation, 'owner' | 'deputies'>,
  unit: string,
): boolean {
  return (
    mayFollow(actor, round.owner) !== undefined ||
    authorityOver(actor, takingPart, unit) !== undefined ||
    deputyAt(round, unit, actor.now) === actor.personId
  )
}

/**
 * Who follows it sees a round from its planning on; from its opening on also who has to do with one of the
 * units in it, and a deputy. To anybody else there is no such round.
 */
export function maySee(actor: Actor, round: RoundSituation, units: readonly string[]): boolean {
  if (mayFollow(actor, round.owner) !== undefined) return true
  if (round.openedAt === null) return false
  return units.some((unit) => maySeeUnit(actor, round, unit))
}

/** What the actor may do to the round now, each by the sentence that guards it. */
export function actionsOn(
  actor: Actor,
  round: Pick<RoundSituation, 'owner' | 'state'>,
): RoundAction[] {
  return roundActionsIn(round.state).filter((action) => {
    const roles = findRoundStep(round.state, action)?.roles ?? []
    return mayTake(actor, roles, round.owner) !== undefined
  })
}

/** The units for which the actor may set up a round; null for every unit and the country. */
export function runnableUnits(actor: Actor): ReadonlySet<string> | null {
  if (changesNothing(actor)) return new Set()
  const found = actor.authorities.filter(({ role }) => role === 'coordinator')
  if (found.some(({ units }) => units === null)) return null
  return new Set(found.flatMap(({ units }) => [...(units ?? [])]))
}

/** The sentences that later modules ask. */
export const roundPolicy = { mayFollow, mayRun, maySee, maySeeUnit, mayTake, withDeputies }
