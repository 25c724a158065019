import { listNationalHolders, listNearestHolders } from './nearestHolders.ts'
import { listContacts } from './personQueries.ts'

/** Who is to do or to hear of something by the posts of a day, and how they are addressed. */
export const postHolders = {
  listNearest: listNearestHolders,
  listNational: listNationalHolders,
  listContacts,
}
