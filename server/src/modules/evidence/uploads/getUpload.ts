import type { EvidenceUpload } from '@thang/contracts'
import type { ReadTrx } from '../../../platform/db/database.ts'
import type { Incoming } from '../../../platform/files/index.ts'
import type { Actor } from '../../people/index.ts'
import { inheritedBy, listNamedUnits } from '../../units/index.ts'
import { listSameBytes } from '../fileQueries.ts'
import { mayWrite } from '../policy.ts'
import { noSuchUpload, notToWrite } from '../refusals.ts'
import { getNamed, loadAsking, permit } from '../view.ts'
import { findUpload, type UploadRow } from './queries.ts'

/** The upload that the actor began; `not_found` where another did, or its time is over. */
export async function getOwnUpload(trx: ReadTrx, actor: Actor, id: string): Promise<UploadRow> {
  const upload = await findUpload(trx, id)
  if (upload === undefined || upload.person !== actor.personId) throw noSuchUpload(id)
  if (upload.expiresAt <= actor.now) throw noSuchUpload(id)
  return upload
}

/** The same for who goes on with it: the right to the unit may have ended meanwhile. */
export async function getForGoingOn(trx: ReadTrx, actor: Actor, id: string) {
  const upload = await getOwnUpload(trx, actor, id)
  const { unit } = upload
  const { reach } = await loadAsking(trx, actor)
  return { upload, by: permit(mayWrite(reach, unit), notToWrite, { unit }) }
}

/** The upload with what is really here of it; a request that is sending is ended by this question. */
export async function getUpload(
  trx: ReadTrx,
  actor: Actor,
  { id, incoming }: { readonly id: string; readonly incoming: Incoming },
): Promise<EvidenceUpload> {
  const upload = await getOwnUpload(trx, actor, id)
  return showUpload(trx, actor, { upload, offset: await offsetOf(incoming, upload) })
}

/** On the disk while it is on its way, all of it once it was checked. */
async function offsetOf(
  incoming: Incoming,
  { id, state, bytes }: Pick<UploadRow, 'id' | 'state' | 'bytes'>,
): Promise<number> {
  return state === 'receiving' ? incoming.offsetOf(id) : bytes
}

/** The upload as it is shown, with the documents of the unit that have the same bytes. */
export async function showUpload(
  trx: ReadTrx,
  actor: Actor,
  { upload, offset }: { readonly upload: UploadRow; readonly offset: number },
): Promise<EvidenceUpload> {
  const { bequests } = await loadAsking(trx, actor)
  const { id, unit, name, bytes, state, type, scan, expiresAt } = upload
  const sha256 = upload.sha256 ?? upload.promisedSha256
  const units = inheritedBy(bequests, [unit])
  const same = sha256 === null ? [] : await listSameBytes(trx, [sha256], units)
  return {
    id,
    unit: getNamed(await listNamedUnits(trx, [unit]), unit).unit,
    name,
    bytes,
    offset,
    state: state === 'storing' ? 'receiving' : state,
    sha256: upload.sha256,
    type,
    scan,
    alreadyIn: same.map(({ document, file, name: called, summary }) => ({
      document,
      file,
      name: called,
      summary,
    })),
    expiresAt: expiresAt.toISOString(),
  }
}
