import type { ReadTrx } from '../../platform/db/database.ts'
import type { Actor } from './actor.ts'
import { findPerson, type PersonRow } from './personQueries.ts'
import { maySee } from './policy.ts'
import { noSuchPerson } from './refusals.ts'

/** The person, where the actor may see them at all; otherwise throws the same `not_found` as for nobody. */
export async function getPersonSeen(trx: ReadTrx, actor: Actor, id: string): Promise<PersonRow> {
  const person = await findPerson(trx, id)
  if (person === undefined || !maySee(actor, person)) throw noSuchPerson(id)
  return person
}
