import type { ReadTrx } from '../../platform/db/database.ts'
import type { Workspace } from '../../platform/http/actorRoutes.ts'
import type { Actor } from '../people/index.ts'
import { listDeputised } from './stepQueries.ts'

/**
 * The workspace in which whoever was named to decide instead of a unit's head counts as its head, as long as a
 * round that runs says so: for what is not of one round, such as the documents that a submission rests on.
 */
export function withDeputies(workspace: Workspace<Actor>): Workspace<Actor> {
  const { db, gate } = workspace
  return {
    ...workspace,
    gate: {
      async identify(request, reply) {
        const actor = await gate.identify(request, reply)
        return db.read((trx) => asDeputies(trx, actor))
      },
      async admit(request, reply) {
        const { author, confirm } = await gate.admit(request, reply)
        return { author, confirm: async (trx) => asDeputies(trx, await confirm(trx)) }
      },
      confirm: async (trx, actor) => asDeputies(trx, await gate.confirm(trx, actor)),
    },
  }
}

/** With the authority of a head in each such unit, as long as they hold a post in it. */
async function asDeputies(trx: ReadTrx, actor: Actor): Promise<Actor> {
  const units = await listDeputised(trx, actor.personId, actor.now)
  const deputies = units.flatMap((unit) => {
    const own = actor.authorities.find((authority) => authority.unit === unit)
    return own === undefined
      ? []
      : [{ ...own, role: 'head' as const, scope: unit, units: new Set([unit]) }]
  })
  return { ...actor, authorities: [...actor.authorities, ...deputies] }
}
