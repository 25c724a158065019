import type { PersonList, PersonListQuery, PostList, PostListQuery, Role } from '@thang/contracts'
import type { z } from 'zod'
import type { ReadTrx } from '../../platform/db/database.ts'
import { referTo } from '../units/index.ts'
import type { Actor } from './actor.ts'
import { showPerson } from './getPersonDetail.ts'
import { listPersonViews } from './personViewQueries.ts'
import { mayInvite, mayManagePost, maySee, readableUnits, roles } from './policy.ts'
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

/** For each role the units of today where the actor may create a post that is for that unit. */
function mayCreate({ actor, registry }: View): PostList['mayCreate'] {
  if (mayInvite(actor) === undefined) return []
  const units = [...registry.units.values()].filter(
    ({ validTo }) => validTo === null || validTo >= actor.today,
  )
  return roles.flatMap((role: Role) => {
    const allowed = units.filter(
      ({ code }) => mayManagePost(actor, { role, unit: code, scope: code }) !== undefined,
    )
    return allowed.length === 0
      ? []
      : [{ role, units: allowed.map(({ code }) => referTo(registry, code)) }]
  })
}
