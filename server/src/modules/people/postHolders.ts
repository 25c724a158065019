import { actorQuery } from './actor.ts'
import { listNationalHolders, listNearestHolders } from './nearestHolders.ts'
import { listContacts } from './personQueries.ts'

/** Who is to do or to hear of something by the posts of a day, how they are addressed, and what they hold then. */
export const postHolders = {
  listNearest: listNearestHolders,
  listNational: listNationalHolders,
  listContacts,
  ...actorQuery,
}
