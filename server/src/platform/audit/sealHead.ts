import { createPublicKey } from 'node:crypto'
import { vietnamDay } from '@thang/engine'
import type { Clock } from '../clock.ts'
import type { Database } from '../db/database.ts'
import type { InstanceKeys } from '../keys/instanceKeys.ts'
import { type ChainHead, findHead, getInstanceId, takeSnapshot } from './chainQueries.ts'
import {
  dayOfSeal,
  isSeal,
  listSealFiles,
  readSeal,
  type Seal,
  type Sealer,
  sealFileName,
  writeSeal,
} from './sealFile.ts'

export interface SealParts {
  readonly db: Database
  readonly keys: InstanceKeys
  /** Outside the database: `audit-heads` below the data directory. */
  readonly directory: string
  readonly clock: Clock
}

/**
 * What became of it. `kept`: today's seal says it already, or there is nothing to seal; `behind`: the
 * chain has less than was sealed, or something else, and `file` says what it had.
 */
export interface SealOutcome {
  readonly state: 'sealed' | 'kept' | 'behind'
  readonly file: string | null
}

/** The name of the queue whose job seals the head once a day. */
export const sealQueue = 'audit.seal'

/**
 * Signs where the audit chain stands and writes it to a file of its own: one a day, and another where
 * the chain has grown since. No file is ever changed.
 */
export async function sealAuditHead({
  db,
  keys,
  directory,
  clock,
}: SealParts): Promise<SealOutcome> {
  const { head, instance } = await db.read(async (trx) => {
    await takeSnapshot(trx)
    return { head: await findHead(trx), instance: await getInstanceId(trx) }
  })
  const now = clock()
  const today = vietnamDay(now.getTime())
  const sealer = { instance, publicKey: createPublicKey(keys.signingKey) }
  const latest = await findLatest(directory, sealer)
  const state = decide(head, latest, today)
  if (head === undefined || state !== 'sealed') return { state, file: latest?.file ?? null }
  const said = {
    instance,
    count: head.seq,
    hash: head.hash.toString('hex'),
    at: now.toISOString(),
    previous: latest?.file ?? null,
  }
  for (let number = 1; ; number += 1) {
    const file = sealFileName(today, number)
    if (await writeSeal(directory, { file, ...said }, keys.signingKey)) return { state, file }
  }
}

function decide(
  head: ChainHead | undefined,
  latest: Seal | undefined,
  today: string,
): SealOutcome['state'] {
  const count = head?.seq ?? 0
  if (latest === undefined) return count === 0 ? 'kept' : 'sealed'
  if (latest.count > count) return 'behind'
  if (latest.count < count) return 'sealed'
  if (latest.hash !== head?.hash.toString('hex')) return 'behind'
  return dayOfSeal(latest.file) === today ? 'kept' : 'sealed'
}

/** The seal of the longest chain among the last files; a clock set back does not hide it. */
async function findLatest(directory: string, sealer: Sealer): Promise<Seal | undefined> {
  const files = (await listSealFiles(directory)).slice(-31)
  const read = await Promise.all(files.map((file) => readSeal(directory, file, sealer)))
  return read
    .filter(isSeal)
    .reduce<Seal | undefined>(
      (latest, seal) => (latest !== undefined && latest.count > seal.count ? latest : seal),
      undefined,
    )
}
