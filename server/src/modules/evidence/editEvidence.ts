import { EvidenceData, type EvidenceEdit } from '@thang/contracts'
import type { WriteTrx } from '../../platform/db/database.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import type { Actor } from '../people/index.ts'
import { lockForChange } from './getEvidence.ts'
import { updateDocument } from './queries.ts'
import { editedMeanwhile, nothingChanged } from './refusals.ts'

/** Changes the data of a document; of two who edit the same version the second is refused. */
export async function editEvidence(
  trx: WriteTrx,
  actor: Actor,
  { id, base, ...data }: EvidenceEdit & { readonly id: number },
): Promise<Outcome<number>> {
  const { document, by } = await lockForChange(trx, actor, id)
  if (document.version !== base) throw editedMeanwhile(document)
  const changed = EvidenceData.keyof().options.filter((field) => data[field] !== document[field])
  if (changed.length === 0) throw nothingChanged(id)
  const edit = { id, base, data, by: actor.personId, at: actor.now }
  if (!(await updateDocument(trx, edit))) throw editedMeanwhile(document)
  const fact = {
    action: 'evidence.edit',
    subject: { kind: 'evidence', id: String(id) },
    unit: document.unit,
    by,
    before: Object.fromEntries(changed.map((field) => [field, document[field]])),
    after: Object.fromEntries(changed.map((field) => [field, data[field]])),
  }
  return { answer: id, facts: [fact] }
}
