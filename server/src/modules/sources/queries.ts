import type { Source } from '@thang/contracts'
import type { ReadTrx } from '../../platform/db/database.ts'

/** All sources, by code. */
export async function listSources(trx: ReadTrx): Promise<Source[]> {
  return trx
    .selectFrom('sources')
    .select(['code', 'title', 'url', 'publisher', 'note'])
    .orderBy('code')
    .execute()
}
