import type { KeyObject } from 'node:crypto'
import type { Database, ReadTrx } from '../db/database.ts'
import { auditDigest, beginningOfChain } from './auditDigest.ts'
import type { BrokenLink, SealWarning } from './brokenLink.ts'
import {
  type ChainHead,
  type ChainRow,
  findHead,
  findPlaceOfHash,
  getInstanceId,
  listChainRows,
  takeSnapshot,
} from './chainQueries.ts'
import { readAllSeals } from './readAllSeals.ts'
import type { BadSeal, Seal } from './sealFile.ts'

export interface VerifyParts {
  readonly db: Database
  /** Where the sealed heads are. */
  readonly directory: string
  /** The installation's own; null where it is not at hand. */
  readonly publicKey: KeyObject | null
}

export interface AuditReport {
  /** The chain holds, and no seal says otherwise. */
  readonly whole: boolean
  /** Entries found in their places, up to the first broken link. */
  readonly count: number
  /** Hash of the last of them, hexadecimal. */
  readonly head: string
  /** Sealed files whose signature is right. */
  readonly seals: number
  readonly broken: BrokenLink | null
  readonly badSeals: readonly BadSeal[]
  readonly warnings: readonly SealWarning[]
}

/**
 * Proves the audit chain from its first entry to its head, against every sealed head, or names the
 * first link that is broken. Sees one moment, so others may go on writing.
 */
export async function verifyAudit({ db, directory, publicKey }: VerifyParts): Promise<AuditReport> {
  const instance = await db.read(getInstanceId)
  // Before the snapshot, or a seal made meanwhile would seem to be of a chain that was cut.
  const read = await readAllSeals(directory, { instance, publicKey })
  const { last, broken } = await db.read(async (trx) => {
    await takeSnapshot(trx)
    return walk(trx, sealsByCount(read.seals))
  })
  const none = read.seals.length === 0 && last.seq > 0
  return {
    whole: broken === null && read.bad.length === 0,
    count: last.seq,
    head: last.hash.toString('hex'),
    seals: read.seals.length,
    broken,
    badSeals: read.bad,
    warnings: none ? [...read.warnings, { kind: 'none', file: null }] : read.warnings,
  }
}

interface Walked {
  /** The last entry that is whole. */
  readonly last: ChainHead
  readonly broken: BrokenLink | null
}

async function walk(trx: ReadTrx, seals: ReadonlyMap<number, readonly Seal[]>): Promise<Walked> {
  let last: ChainHead = { seq: 0, hash: beginningOfChain }
  let after = Number.MIN_SAFE_INTEGER
  for (;;) {
    const rows = await listChainRows(trx, { after, limit: batch })
    for (const row of rows) {
      const broken = (await findBreak(trx, last, row)) ?? findOtherSeal(row, seals)
      if (broken !== null) return { last, broken }
      last = { seq: row.seq, hash: row.hash }
      after = row.seq
    }
    if (rows.length < batch) break
  }
  return { last, broken: findOtherHead(last, await findHead(trx)) ?? findCut(last, seals) }
}

/** Few enough that entries with long contents stay in little memory. */
const batch = 500

async function findBreak(trx: ReadTrx, last: ChainHead, row: ChainRow): Promise<BrokenLink | null> {
  const seq = last.seq + 1
  if (row.seq < seq) return { kind: 'extra', seq: row.seq }
  if (row.seq > seq) return { kind: 'missing', seq, to: row.seq - 1 }
  if (!row.previousHash.equals(last.hash)) {
    const other = await findPlaceOfHash(trx, row.previousHash)
    return other === undefined || other < seq
      ? { kind: 'not-following', seq }
      : { kind: 'reordered', seq, other }
  }
  if (digestOf(row).equals(row.hash)) return null
  return (await belongsToNext(trx, row))
    ? { kind: 'reordered', seq, other: seq + 1 }
    : { kind: 'changed', seq }
}

function digestOf({ seq, previousHash, rest }: Omit<ChainRow, 'hash'>): Buffer {
  return auditDigest(previousHash, [String(seq), ...rest])
}

/** Whether what the entry says is what was hashed in the next place. */
async function belongsToNext(trx: ReadTrx, row: ChainRow): Promise<boolean> {
  const [next] = await listChainRows(trx, { after: row.seq, limit: 1 })
  if (next === undefined) return false
  const there = digestOf({ ...next, rest: row.rest })
  return there.equals(next.hash) || there.equals(row.hash)
}

function findOtherSeal(
  { seq, hash }: ChainHead,
  seals: ReadonlyMap<number, readonly Seal[]>,
): BrokenLink | null {
  const other = seals.get(seq)?.find((seal) => seal.hash !== hash.toString('hex'))
  return other === undefined ? null : { kind: 'rewritten', seq, file: other.file }
}

function findOtherHead(last: ChainHead, head: ChainHead | undefined): BrokenLink | null {
  if (head === undefined) return { kind: 'head-differs', seq: last.seq, head: null }
  if (head.seq > last.seq) return { kind: 'missing', seq: last.seq + 1, to: head.seq }
  if (head.seq === last.seq && head.hash.equals(last.hash)) return null
  return { kind: 'head-differs', seq: last.seq, head: head.seq }
}

function findCut(last: ChainHead, seals: ReadonlyMap<number, readonly Seal[]>): BrokenLink | null {
  const beyond = [...seals.values()].flat().filter(({ count }) => count > last.seq)
  const first = beyond.toSorted((one, other) => other.count - one.count)[0]
  if (first === undefined) return null
  return { kind: 'truncated', seq: last.seq + 1, to: first.count, file: first.file }
}

function sealsByCount(seals: readonly Seal[]): Map<number, Seal[]> {
  return Map.groupBy(seals, ({ count }) => count)
}
