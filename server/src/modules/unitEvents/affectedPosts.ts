import type { AffectedPost } from '@thang/contracts'
import type { UnitHistory } from '@thang/engine'
import type { ReadTrx } from '../../platform/db/database.ts'
import { postChanges, type PostRow } from '../people/index.ts'
import { heirsOn, named } from './endedUnits.ts'

/** Units through time, looked at on a day. */
export interface UnitsOnDay {
  readonly history: UnitHistory
  /** The day on which posts would be moved. */
  readonly on: string
  readonly today: string
}

/** Open posts of units that have ended by the day, and those elsewhere whose role is for one. */
export async function showAffectedPosts(
  trx: ReadTrx,
  view: UnitsOnDay,
  ended: ReadonlySet<string>,
): Promise<AffectedPost[]> {
  const posts = await postChanges.listPostsAbout(trx, view.today, [...ended])
  const ids = posts.map(({ id }) => id)
  const lent = await postChanges.listDelegationsOfPosts(trx, ids, view.today)
  return posts.map((post) => ({
    ...placeOf(view.history, post),
    scope: post.scope === null ? null : named(view.history, post.scope),
    holders: post.holders.map(({ person }) => person.name),
    acting: post.holders
      .filter(({ kind }) => kind === 'acting')
      .map(({ person, startsOn, endsOn }) => ({ name: person.name, startsOn, endsOn })),
    delegations: lent
      .filter((delegation) => delegation.post.id === post.id)
      .map(({ from, to, startsOn, endsOn }) => {
        return { from: from.name, to: to.name, startsOn, endsOn }
      }),
    mayMoveTo: heirsOn(view.history, endedPlace(post, ended), view.on).map((code) =>
      named(view.history, code),
    ),
  }))
}

/** A post in few words. */
export function placeOf(history: UnitHistory, { id, title, role, unit }: PostRow) {
  return { post: id, title, role, unit: named(history, unit) }
}

/** Which unit of the post has ended: its own, or the one that its role is for. */
function endedPlace({ unit, scope }: PostRow, ended: ReadonlySet<string>): string {
  return ended.has(unit) ? unit : (scope ?? unit)
}
