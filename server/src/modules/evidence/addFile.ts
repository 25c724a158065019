import type { EvidenceAttachment } from '@thang/contracts'
import type { WriteTrx } from '../../platform/db/database.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import type { Actor } from '../people/index.ts'
import { insertFile, listFiles, lockBytes } from './fileQueries.ts'
import { lockForChange } from './getEvidence.ts'
import { fileAlreadyThere, fileReplaced, noSuchFile, uploadInState } from './refusals.ts'
import { getOwnUpload } from './uploads/getUpload.ts'
import { markAttached, type UploadRow } from './uploads/queries.ts'

/**
 * Makes an upload a file of the document: beside the others, or in the place of one, which is kept. From
 * this row on the file is evidence; its bytes are durable already.
 */
export async function addFile(
  trx: WriteTrx,
  actor: Actor,
  { id, upload: uploadId, replaces }: EvidenceAttachment & { readonly id: number },
): Promise<Outcome<number>> {
  const { document, by } = await lockForChange(trx, actor, id)
  const upload = checkedOf(await getOwnUpload(trx, actor, uploadId))
  await lockBytes(trx, upload.sha256)
  const files = (await listFiles(trx, [id])).filter(({ replacedBy }) => replacedBy === null)
  const same = files.find(({ sha256, scan }) => sha256 === upload.sha256 && scan !== 'infected')
  if (same !== undefined) throw fileAlreadyThere(same.id, same.name)
  const replaced = files.find((file) => file.id === replaces)
  if (replaces !== null && replaced === undefined) throw await whyNotThere(trx, id, replaces)
  const { name, bytes, sha256, type, scan } = upload
  const added = { name, bytes, sha256, type, scan, replaces, by: actor.personId, at: actor.now }
  const file = await insertFile(trx, { ...added, document: id })
  const attached = await markAttached(trx, { id: upload.id, file, at: actor.now })
  if (!attached) throw uploadInState((await getOwnUpload(trx, actor, uploadId)).state)
  const fact = {
    ...(replaces === null ? { action: 'evidence.add-file' } : { action: 'evidence.replace-file' }),
    subject: { kind: 'evidence', id: String(id) },
    unit: document.unit,
    by,
    ...(replaced && {
      before: { file: replaced.id, name: replaced.name, sha256: replaced.sha256 },
    }),
    after: { file, name, bytes, type, sha256, scan },
  }
  return { answer: id, facts: [fact] }
}

/** An upload that is ready, with what was found of its bytes. */
function checkedOf(upload: UploadRow) {
  const { state, sha256, type, scan } = upload
  if (state !== 'ready' || sha256 === null || type === null || scan === null) {
    throw uploadInState(state)
  }
  return { ...upload, sha256, type, scan }
}

async function whyNotThere(trx: WriteTrx, document: number, file: number) {
  const all = await listFiles(trx, [document])
  return all.some(({ id }) => id === file) ? fileReplaced(file) : noSuchFile(file)
}
