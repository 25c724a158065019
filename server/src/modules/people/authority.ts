import type { Role } from '@thang/contracts'
import { forbidden } from '../../platform/errors.ts'
import type { Actor, Authority } from './actor.ts'

/** The first authority of one of the roles that covers the unit; undefined where there is none. */
export function authorityOver(
  actor: Actor,
  roles: readonly Role[],
  unit: string,
): Authority | undefined {
  return actor.authorities.find(
    (authority) => roles.includes(authority.role) && covers(authority, unit),
  )
}

/** The same for what concerns the whole installation and no unit of it. */
export function authorityOverAll(actor: Actor, roles: readonly Role[]): Authority | undefined {
  return actor.authorities.find(({ role, units }) => roles.includes(role) && units === null)
}

/** An authority of one of the roles over any unit at all. */
export function anyAuthority(actor: Actor, roles: readonly Role[]): Authority | undefined {
  return actor.authorities.find(({ role }) => roles.includes(role))
}

export function covers({ units }: Pick<Authority, 'units'>, unit: string): boolean {
  return units === null || units.has(unit)
}

/**
 * The authority by which the actor may appraise an answer of the unit. `path` holds the codes of the
 * indicator and of everything above it in its framework: an appraiser is bound to groups or to
 * indicators of an index. Nobody appraises a unit they hold a post in, or one above it.
 */
export function authorityToAppraise(
  actor: Actor,
  unit: string,
  indicator: { readonly index: string; readonly path: readonly string[] },
): Authority | undefined {
  if (actor.ownUnits.has(unit)) return undefined
  return actor.authorities.find(
    (authority) =>
      authority.role === 'appraiser' &&
      covers(authority, unit) &&
      authority.indicators.some(
        ({ index, node }) => index === indicator.index && indicator.path.includes(node),
      ),
  )
}

/** The authority that was found, or the refusal: the one way a policy's sentence becomes a guard. */
export function permit(
  found: Authority | undefined,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): Authority {
  if (found === undefined) throw forbidden(message, details)
  return found
}
