import type { WriteTrx } from '../../platform/db/database.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import type { Actor } from '../people/index.ts'
import type { FindCited } from './citations.ts'
import { lockForChange } from './getEvidence.ts'
import { withdrawDocument } from './queries.ts'
import { evidenceCited, evidenceWithdrawn } from './refusals.ts'

/** Takes a document out of use, while nothing rests on it; it and its files stay to be read. */
export async function withdrawEvidence(
  trx: WriteTrx,
  actor: Actor,
  { id, reason, findCited }: { id: number; reason: string; findCited: FindCited },
): Promise<Outcome<number>> {
  const { document, by } = await lockForChange(trx, actor, id)
  if ((await findCited(trx, [id])).has(id)) throw evidenceCited(id)
  const withdrawal = { id, reason, by: actor.personId, at: actor.now }
  if (!(await withdrawDocument(trx, withdrawal))) throw evidenceWithdrawn(id)
  const fact = {
    action: 'evidence.withdraw',
    subject: { kind: 'evidence', id: String(id) },
    unit: document.unit,
    by,
    reason,
  }
  return { answer: id, facts: [fact] }
}
