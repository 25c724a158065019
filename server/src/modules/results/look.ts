import type { ResultNotice } from '@thang/contracts'
import type { ReadTrx } from '../../platform/db/database.ts'
import type { Actor } from '../people/index.ts'
import type { RoundSituation } from '../rounds/index.ts'
import { loadStanding } from './loadStanding.ts'
import { packageHashes, type Prepared, prepareParts } from './makeParts.ts'
import { findLastResult, listPackageHashes, type ResultRow } from './resultQueries.ts'
import { noticesBeforeClosing } from './resultNotices.ts'

/** An open round as it stands now, beside what its units were told last. */
export interface Look {
  readonly prepared: Prepared
  readonly preliminary: ResultRow | undefined
  readonly notices: readonly ResultNotice[]
}

export async function loadLook(
  trx: ReadTrx,
  round: RoundSituation,
  { now, today }: Pick<Actor, 'now' | 'today'>,
): Promise<Look> {
  const standing = await loadStanding(trx, round)
  const prepared = await prepareParts(trx, round, { standing, today })
  const preliminary = await findLastResult(trx, round.id, 'preliminary')
  const told = preliminary === undefined ? null : await listPackageHashes(trx, preliminary.id)
  const notices = noticesBeforeClosing({
    round,
    registry: prepared.registry,
    standing,
    told: preliminary !== undefined,
    changed: told !== null && told.join() !== packageHashes(prepared).join(),
    tables: preliminary?.tables ?? [],
    now,
  })
  return { prepared, preliminary, notices }
}
