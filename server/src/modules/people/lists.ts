import type { PersonList, PersonListQuery, PostList, PostListQuery } from '@thang/contracts'
import type { z } from 'zod'
import type { ReadTrx } from '../../platform/db/database.ts'
import { referTo } from '../units/index.ts'
import type { Actor } from './actor.ts'
import { covers } from './authority.ts'
import { showPerson } from './getPersonDetail.ts'
import { listPersonViews } from './personViewQueries.ts'
import { appoints, mayInvite, maySee, readableUnits } from './policy.ts'
import { listPostRows } from './postQueries.ts'
import { loadView, showPost, type View } from './view.ts'

/** People whom the actor may see, by name. */
export async function listPeople(
  trx: ReadTrx,
  actor: Actor,
  { state, ...filter }: z.infer<typeof PersonListQuery>,
): Promise<PersonList> {
  const { today, personId: self } = actor
  const rows = await listPersonViews(trx, { ...filter, today, self, units: readableUnits(actor) })
  const view = await loadView(trx, actor)
  return {
    people: rows
      .filter((row) => maySee(actor, row))
      .map((row) => showPerson(view, row))
      .filter((person) => state === undefined || person.state === state),
    actions: mayInvite(actor) === undefined ? [] : ['invite'],
  }
}

/** Posts that the actor may see, by unit, and where they may create others. */
export async function listPosts(
  trx: ReadTrx,
  actor: Actor,
  filter: z.infer<typeof PostListQuery>,
): Promise<PostList> {
  const { today } = actor
  const rows = await listPostRows(trx, { ...filter, today, units: readableUnits(actor) })
  const view = await loadView(trx, actor)
  return { posts: rows.map((row) => showPost(view, row)), mayCreate: mayCreate(view) }
}

/** Which roles in which units of today, each authority for itself. */
function mayCreate({ actor, registry }: View): PostList['mayCreate'] {
  if (mayInvite(actor) === undefined) return []
  const units = [...registry.units.values()].filter(
    ({ validTo }) => validTo === null || validTo >= actor.today,
  )
  return actor.authorities.flatMap((authority) => {
    const roles = appoints[authority.role] ?? []
    const covered = units.filter(({ code }) => covers(authority, code))
    if (roles.length === 0 || covered.length === 0) return []
    return [
      {
        roles: [...roles],
        units: covered.map(({ code }) => referTo(registry, code)),
        everyUnit: covers(authority, null),
      },
    ]
  })
}
