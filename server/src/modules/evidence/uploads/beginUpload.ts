import { randomUUID } from 'node:crypto'
import type { EvidenceUpload, NewEvidenceUpload } from '@thang/contracts'
import type { WriteTrx } from '../../../platform/db/database.ts'
import type { Outcome } from '../../../platform/write/performWrite.ts'
import type { Actor } from '../../people/index.ts'
import { permitAdding } from '../createEvidence.ts'
import { fileTooLarge, tooManyUploads } from '../refusals.ts'
import { getOwnUpload, showUpload } from './getUpload.ts'
import { countOpen, insertUpload } from './queries.ts'

/** For how long an upload may be gone on with, and then be put to a document. */
const keptFor = 7 * 24 * 3_600_000
/** Files that one person may have on their way at once. */
const mostOpen = 50

/** Begins to receive a file for the unit; nothing of it is here yet. */
export async function beginUpload(
  trx: WriteTrx,
  actor: Actor,
  { fileBytes, ...wanted }: NewEvidenceUpload & { readonly fileBytes: number },
): Promise<Outcome<EvidenceUpload>> {
  const by = await permitAdding(trx, actor, wanted.unit)
  if (wanted.bytes > fileBytes) throw fileTooLarge(fileBytes)
  if ((await countOpen(trx, actor.personId, actor.now)) >= mostOpen) throw tooManyUploads(mostOpen)
  const id = randomUUID()
  const expiresAt = new Date(actor.now.getTime() + keptFor)
  await insertUpload(trx, { ...wanted, id, person: actor.personId, at: actor.now, expiresAt })
  const upload = await getOwnUpload(trx, actor, id)
  const { unit, name, bytes } = wanted
  const fact = {
    action: 'evidence-upload.begin',
    subject: { kind: 'evidence-upload', id },
    unit,
    by,
    after: { name, bytes },
  }
  return { answer: await showUpload(trx, actor, { upload, offset: 0 }), facts: [fact] }
}
