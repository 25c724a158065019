import type { EvidenceUpload } from '@thang/contracts'
import type { Database, WriteTrx } from '../../../platform/db/database.ts'
import type { Files } from '../../../platform/files/index.ts'
import type { Outcome } from '../../../platform/write/performWrite.ts'
import type { Actor } from '../../people/index.ts'
import { lockBytes } from '../fileQueries.ts'
import { uploadBusy, uploadIncomplete, uploadInState } from '../refusals.ts'
import { checkBytes, type Verdict } from './checkBytes.ts'
import { getForGoingOn, getOwnUpload, showUpload } from './getUpload.ts'
import {
  type CheckedBytes,
  markReady,
  markRefused,
  markStoring,
  type UploadRow,
} from './queries.ts'
import { fileRefused, type Refusal } from './refusal.ts'

export interface CompletingParts {
  readonly db: Database
  readonly files: Files
}

/** Uploads whose bytes are being looked at in this process, which alone has them on its disk. */
const underWay = new Set<string>()

/**
 * Before the transaction that ends an upload: looks at its bytes, which takes seconds, and puts them into
 * the store. That the store is owed them is written down first, so that nobody takes them away meanwhile.
 */
export async function prepareCompletion(
  { db, files }: CompletingParts,
  actor: Actor,
  id: string,
): Promise<Verdict | AlreadyEnded> {
  if (underWay.has(id)) throw uploadBusy()
  underWay.add(id)
  try {
    const { upload } = await db.read((trx) => getForGoingOn(trx, actor, id))
    const verdict = await look(files, upload)
    if (verdict.is === 'kept') await keep({ db, files }, upload, verdict.checked)
    return verdict
  } finally {
    underWay.delete(id)
  }
}

/** Says of an upload that its bytes are kept, or why they are not; either is told to the audit. */
export async function completeUpload(
  trx: WriteTrx,
  actor: Actor,
  { id, verdict }: { readonly id: string; readonly verdict: Verdict | AlreadyEnded },
): Promise<Outcome<CompletedUpload>> {
  const { upload, by } = await getForGoingOn(trx, actor, id)
  const { name, bytes, unit, state } = upload
  if (verdict.is === 'ended') {
    throw upload.refusal === null ? uploadInState(state) : fileRefused(name, upload.refusal)
  }
  const kept = verdict.is === 'kept'
  const refusal = kept ? null : verdict.refusal
  const moved = refusal === null ? await markReady(trx, id) : await markRefused(trx, id, refusal)
  const ended = await getOwnUpload(trx, actor, id)
  if (!moved) throw uploadInState(ended.state)
  const fact = {
    ...(kept ? { action: 'evidence-upload.complete' } : { action: 'evidence-upload.refuse' }),
    subject: { kind: 'evidence-upload', id },
    unit,
    by,
    after: { name, bytes, ...(kept ? verdict.checked : { ...refusal, sha256: verdict.sha256 }) },
  }
  const shown = await showUpload(trx, actor, { upload: ended, offset: bytes })
  return { answer: { upload: shown, refusal }, facts: [fact] }
}

/** Nothing was left to look at: what to answer is known in the transaction, to a repeat by its key. */
export interface AlreadyEnded {
  readonly is: 'ended'
}

/** The answer that is kept for a repeat: a refusal is one too, and stands in the audit. */
export interface CompletedUpload {
  readonly upload: EvidenceUpload
  readonly refusal: Refusal | null
}

async function look(files: Files, upload: UploadRow): Promise<Verdict | AlreadyEnded> {
  const { id, state, bytes, sha256, type, scan } = upload
  if (state !== 'receiving' && state !== 'storing') return { is: 'ended' }
  const offset = await files.incoming.offsetOf(id)
  if (offset === bytes) return checkBytes(files, upload)
  if (state === 'receiving') throw uploadIncomplete(offset)
  // The program ended while it was putting them away: they are in the store, or nowhere.
  if (sha256 === null || type === null || scan === null) throw uploadInState(state)
  return (await files.store.has(sha256))
    ? { is: 'kept', checked: { sha256, type, scan } }
    : { is: 'refused', refusal: { reason: 'bytes-lost', found: null }, sha256 }
}

async function keep(
  { db, files }: CompletingParts,
  { id, bytes }: UploadRow,
  checked: CheckedBytes,
): Promise<void> {
  const owed = await db.write(async (trx) => {
    await lockBytes(trx, checked.sha256)
    return markStoring(trx, id, checked)
  })
  if (!owed) throw uploadBusy()
  if ((await files.incoming.offsetOf(id)) === bytes) {
    await files.store.put(files.incoming.pathOf(id), checked.sha256)
  }
}
