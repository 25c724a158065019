import type { WriteTrx } from '../../../platform/db/database.ts'
import type { Outcome } from '../../../platform/write/performWrite.ts'
import type { Actor } from '../../people/index.ts'
import { uploadInState } from '../refusals.ts'
import { getForGoingOn } from './getUpload.ts'
import { expireUpload } from './queries.ts'

/** Gives an upload up; what came of it is taken away at night. */
export async function cancelUpload(
  trx: WriteTrx,
  actor: Actor,
  id: string,
): Promise<Outcome<{ readonly done: true }>> {
  const { upload, by } = await getForGoingOn(trx, actor, id)
  const { unit, name, state } = upload
  if (!(await expireUpload(trx, id, actor.now))) throw uploadInState(state)
  const fact = {
    action: 'evidence-upload.cancel',
    subject: { kind: 'evidence-upload', id },
    unit,
    by,
    after: { name },
  }
  return { answer: { done: true }, facts: [fact] }
}
