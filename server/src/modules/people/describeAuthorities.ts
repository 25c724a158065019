import type { HeldAuthority } from '@thang/contracts'
import type { ReadTrx } from '../../platform/db/database.ts'
import type { Actor } from './actor.ts'
import { listNames } from './personQueries.ts'
import { loadView, showPostReference } from './view.ts'

/** What the actor may do today, post by post, with names. */
export async function describeAuthorities(trx: ReadTrx, actor: Actor): Promise<HeldAuthority[]> {
  const view = await loadView(trx, actor)
  const names = await listNames(
    trx,
    actor.authorities.flatMap(({ forPerson }) => forPerson ?? []),
  )
  return actor.authorities.map((authority) => {
    const { post: id, forPerson, by, endsOn, indicators } = authority
    return {
      post: showPostReference(view, { ...authority, id }),
      by,
      for: forPerson === null ? null : { id: forPerson, name: names.get(forPerson) ?? '' },
      endsOn,
      indicators: [...indicators],
    }
  })
}
