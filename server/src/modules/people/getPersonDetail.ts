import type { Person, PersonDetail } from '@thang/contracts'
import type { ReadTrx } from '../../platform/db/database.ts'
import type { Actor } from './actor.ts'
import { listDelegationsOf } from './delegationQueries.ts'
import { listHoldingsOf } from './holdingQueries.ts'
import { findPersonView, type PersonViewRow } from './personViewQueries.ts'
import { actionsOn, mayRead, maySee } from './policy.ts'
import { noSuchPerson } from './refusals.ts'
import { loadView, showDelegation, showHolding, showPostReference, type View } from './view.ts'

/** All that the actor may know of the person; throws `not_found` where they may not see them at all. */
export async function getPersonDetail(
  trx: ReadTrx,
  actor: Actor,
  id: string,
): Promise<PersonDetail> {
  const row = await findPersonView(trx, id, actor.today)
  if (row === undefined || !maySee(actor, row)) throw noSuchPerson(id)
  const view = await loadView(trx, actor)
  const holdings = await listHoldingsOf(trx, id)
  const delegations = await listDelegationsOf(trx, id)
  const person = showPerson(view, row)
  return {
    ...person,
    createdAt: row.createdAt.toISOString(),
    lastSignInAt: row.lastSignInAt?.toISOString() ?? null,
    holdings: holdings
      .filter(({ post }) => mayKnow(actor, post.unit, [id]))
      .map((holding) => showHolding(view, holding)),
    delegations: delegations
      .filter(({ post, from, to }) => mayKnow(actor, post.unit, [from.id, to.id]))
      .map((delegation) => showDelegation(view, delegation)),
    actions: actionsOn(actor, row, person),
  }
}

/** The person as in lists: with the posts of today that the actor may know of. */
export function showPerson(view: View, row: PersonViewRow): Person {
  const { id, name, email, phone, language, secondFactor } = row
  return {
    id,
    name,
    email,
    phone,
    language,
    secondFactor,
    state: stateOf(row),
    posts: row.posts
      .filter((post) => mayKnow(view.actor, post.unit, [id]))
      .map((post) => ({
        ...showPostReference(view, post),
        by: post.by,
        endsOn: post.endsOn,
      })),
  }
}

/** What happens in a unit is known to who may read it, and to those it is about. */
function mayKnow(actor: Actor, unit: string, concerned: readonly string[]): boolean {
  return concerned.includes(actor.personId) || mayRead(actor, unit) !== undefined
}

function stateOf({ disabledAt, canSignIn }: PersonViewRow): Person['state'] {
  if (disabledAt !== null) return 'disabled'
  return canSignIn ? 'active' : 'invited'
}
