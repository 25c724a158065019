import type { Readable } from 'node:stream'
import type { EvidenceUpload } from '@thang/contracts'
import type { Database } from '../../../platform/db/database.ts'
import type { Incoming } from '../../../platform/files/index.ts'
import type { Actor } from '../../people/index.ts'
import { uploadInState } from '../refusals.ts'
import { getForGoingOn, showUpload } from './getUpload.ts'

export interface ReceivingParts {
  readonly db: Database
  readonly incoming: Incoming
}

/** A part of a file, and where in it the part begins. */
export interface ReceivedPart {
  readonly id: string
  readonly offset: number
  readonly source: Readable
}

/**
 * Adds a part to an upload. No transaction is open while it comes, since it comes as slowly as its sender
 * likes; whether what came may be kept is asked again when it is complete.
 */
export async function receivePart(
  { db, incoming }: ReceivingParts,
  actor: Actor,
  { id, offset, source }: ReceivedPart,
): Promise<EvidenceUpload> {
  const { upload } = await db.read((trx) => getForGoingOn(trx, actor, id))
  if (upload.state !== 'receiving') throw uploadInState(upload.state)
  const reached = await incoming.append(id, { offset, bytes: upload.bytes }, source)
  return db.read((trx) => showUpload(trx, actor, { upload, offset: reached }))
}
