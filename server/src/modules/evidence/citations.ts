import type { ReadTrx } from '../../platform/db/database.ts'

/** Those of the documents on which something rests; each later module that cites evidence tells of its own. */
export type FindCited = (trx: ReadTrx, documents: readonly number[]) => Promise<ReadonlySet<number>>

/** What any of them finds. */
export function findCitedByAny(citing: readonly FindCited[]): FindCited {
  return async (trx, documents) => {
    const found = new Set<number>()
    for (const find of citing) {
      for (const id of await find(trx, documents)) found.add(id)
    }
    return found
  }
}
