import type { Person, PostReference } from '@thang/contracts'
import type { ReadTrx } from '../../platform/db/database.ts'
import type { Actor } from './actor.ts'
import { showPerson } from './getPersonDetail.ts'
import { listPersonViews } from './personViewQueries.ts'
import { maySee, readableUnits } from './policy.ts'
import { listPostRows } from './postQueries.ts'
import { loadView, showPostReference } from './view.ts'

/** People and open posts that hold every word and that the actor may see; without diacritics. */
export async function searchPeople(
  trx: ReadTrx,
  actor: Actor,
  q: string,
): Promise<{ readonly people: Person[]; readonly posts: PostReference[] }> {
  const { today, personId: self } = actor
  const seen = { q, today, units: readableUnits(actor) }
  const people = await listPersonViews(trx, { ...seen, self })
  const posts = await listPostRows(trx, seen)
  const view = await loadView(trx, actor)
  return {
    people: people.filter((row) => maySee(actor, row)).map((row) => showPerson(view, row)),
    posts: posts.filter(({ closed }) => !closed).map((post) => showPostReference(view, post)),
  }
}
