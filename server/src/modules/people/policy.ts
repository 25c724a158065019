import { type PersonAction, type PersonState, Role } from '@thang/contracts'
import type { z } from 'zod'
import type { Actor, Authority } from './actor.ts'
import { anyAuthority, authorityOver, authorityToAppraise, covers, permit } from './authority.ts'
import type { DelegationRow } from './delegationQueries.ts'
import type { HoldingRow, PostPlace } from './holdingQueries.ts'
import type { PersonRow } from './personQueries.ts'

/** Which roles a holder of a role appoints to, within the own scope. */
export const appoints: Partial<Record<Role, readonly Role[]>> = {
  administrator: Role.options,
  coordinator: ['officer', 'head', 'appraiser'],
  head: ['officer'],
}

const appointing: readonly Role[] = ['administrator', 'coordinator', 'head']
const reading: readonly Role[] = [...appointing, 'inspector']
/** Their authority is never lent: one gives rights, the other must be nobody's but the inspector's. */
const neverLent: ReadonlySet<Role> = new Set(['administrator', 'inspector'])

/** An inspector changes nothing, by whatever other post. */
function changesNothing(actor: Actor): boolean {
  return anyAuthority(actor, ['inspector']) !== undefined
}

/** Who appoints in a unit or inspects it reads its people and posts; so do colleagues there. */
export function mayRead(actor: Actor, unit: string): Authority | undefined {
  return (
    authorityOver(actor, reading, unit) ??
    actor.authorities.find((authority) => authority.unit === unit)
  )
}

/** The units that the sentence above is true of; null for every unit. */
export function readableUnits(actor: Actor): string[] | null {
  const readers = actor.authorities.filter(({ role }) => reading.includes(role))
  if (readers.some(({ units }) => units === null)) return null
  const covered = readers.flatMap(({ units }) => [...(units ?? [])])
  return [...new Set([...covered, ...actor.authorities.map(({ unit }) => unit)])]
}

/** Whoever holds a post at all finds people and posts to look at. */
export function mayBrowse(actor: Actor): Authority | undefined {
  return actor.authorities[0]
}

/**
 * Everyone sees themselves; who appoints in a unit or inspects it sees whoever holds or held a post
 * there; colleagues see who holds one now or will. Who has not yet been given any post is seen by
 * those who may give one, and by who inspects every unit.
 */
export function maySee(actor: Actor, person: PersonRow): boolean {
  if (person.id === actor.personId) return true
  if (person.holdings.length === 0) {
    return (mayInvite(actor) ?? authorityOver(actor, ['inspector'], null)) !== undefined
  }
  return person.holdings.some(
    (holding) =>
      authorityOver(actor, reading, holding.unit) !== undefined ||
      (isLive(actor, holding) && mayRead(actor, holding.unit) !== undefined),
  )
}

/** Who appoints to the post's role, over its unit and over all it is for, creates and closes it. */
export function mayManagePost(actor: Actor, post: PostPlace): Authority | undefined {
  if (changesNothing(actor)) return undefined
  return actor.authorities.find((authority) => manages(authority, post))
}

/** The same gives it; to oneself only an administrator does, and none whose own time is to end by a date. */
export function mayGivePost(actor: Actor, post: PostPlace, person: string): Authority | undefined {
  if (person !== actor.personId) return mayManagePost(actor, post)
  if (changesNothing(actor)) return undefined
  return actor.authorities.find(
    (authority) =>
      authority.role === 'administrator' && authority.endsOn === null && manages(authority, post),
  )
}

/** Whoever appoints to any post at all may invite; to which one, the post tells. */
export function mayInvite(actor: Actor): Authority | undefined {
  return changesNothing(actor) ? undefined : anyAuthority(actor, appointing)
}

/** Who could give every post of the person may send the invitation again. */
export function mayInviteAgain(actor: Actor, person: PersonRow): Authority | undefined {
  if (changesNothing(actor) || person.id === actor.personId) return undefined
  return actor.authorities.find((authority) => managesAll(actor, authority, person))
}

/**
 * An administrator over all that the person's posts are for: whoever changes an e-mail address or
 * resets a password could act as that person, and must not gain by it.
 */
export function mayEdit(actor: Actor, person: PersonRow): Authority | undefined {
  if (changesNothing(actor)) return undefined
  return actor.authorities.find(
    (authority) => authority.role === 'administrator' && managesAll(actor, authority, person),
  )
}

/** The same resets another person's password, second factor and sessions. */
export function mayResetAccount(actor: Actor, person: PersonRow): Authority | undefined {
  return person.id === actor.personId ? undefined : mayEdit(actor, person)
}

/** The same keeps another person from signing in, and lets them in again. */
export function mayDisable(actor: Actor, person: PersonRow): Authority | undefined {
  return mayResetAccount(actor, person)
}

/** The holder lends the authority of the post, the whole of it, but never what was lent to them. */
export function mayDelegate(actor: Actor, holding: HoldingRow): Authority | undefined {
  if (changesNothing(actor) || neverLent.has(holding.post.role)) return undefined
  return actor.authorities.find(({ by, holding: id }) => by !== 'delegated' && id === holding.id)
}

/**
 * Who lent it takes it back, who received it gives it back, an administrator over the unit ends it.
 * `by` is the authority, null where it is the person's own matter.
 */
export function mayRevoke(
  actor: Actor,
  delegation: DelegationRow,
): { readonly by: Authority | null } | undefined {
  if (changesNothing(actor)) return undefined
  const { from, to, holding } = delegation
  if ([from.id, to.id].includes(actor.personId)) {
    return { by: actor.authorities.find((authority) => authority.holding === holding) ?? null }
  }
  const by = authorityOver(actor, ['administrator'], delegation.post.unit)
  return by === undefined ? undefined : { by }
}

/** What the actor may do to the person now; each by the sentence that guards it. */
export function actionsOn(
  actor: Actor,
  person: PersonRow,
  account: { readonly state: z.infer<typeof PersonState>; readonly secondFactor: boolean },
): PersonAction[] {
  const { state, secondFactor } = account
  const offered: [PersonAction, boolean, unknown][] = [
    ['edit', true, mayEdit(actor, person)],
    ['invite-again', state === 'invited', mayInviteAgain(actor, person)],
    ['disable', state !== 'disabled', mayDisable(actor, person)],
    ['enable', state === 'disabled', mayDisable(actor, person)],
    ['reset-password', state === 'active', mayResetAccount(actor, person)],
    ['reset-second-factor', secondFactor, mayResetAccount(actor, person)],
    ['end-sessions', state === 'active', mayResetAccount(actor, person)],
    ['give-post', state !== 'disabled', mayGiveSomePost(actor, person)],
  ]
  return offered.flatMap(([action, now, by]) => (now && by !== undefined ? [action] : []))
}

function mayGiveSomePost(actor: Actor, person: PersonRow): Authority | undefined {
  const by = mayInvite(actor)
  if (person.id !== actor.personId) return by
  return (
    by && actor.authorities.find((each) => each.role === 'administrator' && each.endsOn === null)
  )
}

function manages(authority: Authority, post: PostPlace): boolean {
  return (
    (appoints[authority.role] ?? []).includes(post.role) &&
    covers(authority, post.unit) &&
    covers(authority, post.scope)
  )
}

/** Over every post the person has or will have, lent ones too; where there is none, over all they held. */
function managesAll(actor: Actor, authority: Authority, person: PersonRow): boolean {
  const live = [...person.holdings, ...person.lent].filter((post) => isLive(actor, post))
  const posts = live.length > 0 ? live : person.holdings
  return posts.length > 0
    ? posts.every((post) => manages(authority, post))
    : authority.role === 'administrator' && authority.units === null
}

/** Held today or from a day to come. */
function isLive(
  { today }: Actor,
  { ended, endsOn }: { readonly ended: boolean; readonly endsOn: string | null },
): boolean {
  return !ended && (endsOn === null || endsOn >= today)
}

/** The sentences that other modules ask, and the guard that is made of one. */
export const peoplePolicy = {
  anyAuthority,
  authorityOver,
  authorityToAppraise,
  mayBrowse,
  mayDisable,
  mayInvite,
  mayInviteAgain,
  mayRead,
  mayResetAccount,
  permit,
}
