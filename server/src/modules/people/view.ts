import type { Delegation, Holding, Post, PostAction, PostReference } from '@thang/contracts'
import type { ReadTrx } from '../../platform/db/database.ts'
import { loadUnitRegistry, referTo, type UnitRegistry } from '../units/index.ts'
import type { Actor } from './actor.ts'
import type { DelegationRow } from './delegationQueries.ts'
import type { HoldingRow, PostPlace } from './holdingQueries.ts'
import { mayDelegate, mayManagePost, mayRevoke } from './policy.ts'
import type { PostRow } from './postQueries.ts'

/** Who looks, and the names of the units they see. */
export interface View {
  readonly actor: Actor
  readonly registry: UnitRegistry
}

export async function loadView(trx: ReadTrx, actor: Actor): Promise<View> {
  return { actor, registry: await loadUnitRegistry(trx) }
}

export function showPostReference(
  { registry }: View,
  post: PostPlace & { readonly id: number; readonly title: string },
): PostReference {
  return {
    id: post.id,
    title: post.title,
    role: post.role,
    unit: referTo(registry, post.unit),
    scope: post.scope === null ? null : referTo(registry, post.scope),
  }
}

export function showPost(view: View, post: PostRow): Post {
  const manages = !post.closed && mayManagePost(view.actor, post) !== undefined
  const bound: readonly PostAction[] = post.role === 'appraiser' ? ['change-indicators'] : []
  return {
    ...showPostReference(view, post),
    indicators: [...post.indicators],
    closed: post.closed,
    holders: post.holders.map((holding) => showHolding(view, holding)),
    actions: manages ? ['give', 'close', ...bound] : [],
  }
}

export function showHolding(view: View, row: HoldingRow): Holding {
  const { id, post, person, kind, startsOn, endsOn, legalBasis } = row
  const state = stateOf(view.actor, row)
  const over = state === 'past' || state === 'revoked'
  const ends = !over && mayManagePost(view.actor, post) !== undefined
  const lends = state === 'current' && mayDelegate(view.actor, row) !== undefined
  return {
    id,
    person,
    kind,
    startsOn,
    endsOn,
    legalBasis,
    state,
    post: showPostReference(view, post),
    actions: [...(ends ? (['end'] as const) : []), ...(lends ? (['delegate'] as const) : [])],
  }
}

export function showDelegation(view: View, row: DelegationRow): Delegation {
  const { id, holding, post, from, to, startsOn, endsOn, reason } = row
  const state = stateOf(view.actor, row)
  const over = state === 'past' || state === 'revoked'
  return {
    id,
    holding,
    from,
    to,
    startsOn,
    endsOn,
    reason,
    state,
    post: showPostReference(view, post),
    actions: !over && mayRevoke(view.actor, row) !== undefined ? ['revoke'] : [],
  }
}

function stateOf(
  { today }: Actor,
  row: { readonly revoked: boolean; readonly startsOn: string; readonly endsOn: string | null },
): Holding['state'] {
  if (row.revoked) return 'revoked'
  if (row.endsOn !== null && row.endsOn < today) return 'past'
  return row.startsOn > today ? 'coming' : 'current'
}
