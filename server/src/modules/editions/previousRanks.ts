import { numberOrNull } from '@thang/engine'
import type { ReadTrx } from '../../platform/db/database.ts'
import { loadCatalogue, tablesOf } from './catalogue.ts'
import { loadTable, rankAt } from './tableData.ts'

/**
 * The ranks of units in the latest edition of the index that ended before the day and has a table of the kind
 * under the same parent; empty where there is none.
 */
export async function findPreviousRanks(
  trx: ReadTrx,
  asked: {
    readonly index: string
    readonly kind: string
    readonly parent: string | null
    readonly before: string
  },
): Promise<ReadonlyMap<string, number>> {
  const catalogue = await loadCatalogue(trx)
  for (const edition of catalogue.editions) {
    if (edition.index !== asked.index || edition.periodEnd >= asked.before) continue
    const table = tablesOf(catalogue, edition).find(
      ({ kind, parent }) => kind === asked.kind && parent === asked.parent,
    )
    if (table === undefined) continue
    const data = await loadTable(trx, table)
    return new Map(
      data.members.flatMap((unit) => {
        const rank = numberOrNull(rankAt(data, unit, ''))
        return rank === null ? [] : [[unit, rank] as const]
      }),
    )
  }
  return new Map()
}
