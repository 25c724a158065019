import type { Role } from '@thang/contracts'
import { forbidden } from '../../platform/errors.ts'
import type { Actor, Authority } from './actor.ts'

/**
 * The first authority of one of the roles that covers the unit, or, where the unit is null, the whole
 * installation; undefined where there is none.
 */
export function authorityOver(
  actor: Actor,
  roles: readonly Role[],
  unit: string | null,
): Authority | undefined {
  return actor.authorities.find(
    (authority) => roles.includes(authority.role) && covers(authority, unit),
  )
}

/** An authority of one of the roles over any unit at all. */
export function anyAuthority(actor: Actor, roles: readonly Role[]): Authority | undefined {
  return actor.authorities.find(({ role }) => roles.includes(role))
}

/** Null stands for every unit, which only an authority over every unit covers. */
export function covers({ units }: Pick<Authority, 'units'>, unit: string | null): boolean {
  return units === null || (unit !== null && units.has(unit))
}

/**
 * The authority by which the actor may appraise an answer of the unit. `path` holds the codes of the
 * indicator and of everything above it in its framework: an appraiser is bound to groups or to
 * indicators of an index. Nobody appraises a unit they hold a post in, one above it, or one for which
 * they are officer or head.
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

/** What a policy's sentence found, or the refusal: the one way a sentence becomes a guard. */
export function permit<Found>(
  found: Found | undefined,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): Found {
  if (found === undefined) throw forbidden(message, details)
  return found
}
