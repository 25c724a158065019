import type { Reasoned } from '@thang/contracts'
import type { WriteTrx } from '../../../platform/db/database.ts'
import type { Outcome } from '../../../platform/write/performWrite.ts'
import type { Actor } from '../../people/index.ts'
import { lockForChange } from './getDraft.ts'
import { saveDiscarded } from './queries.ts'
import { draftDiscarded } from './refusals.ts'
import { summaryOf } from './summary.ts'

/** Ends a draft that is not to be issued; what it said stays to be read. */
export async function discardDraft(
  trx: WriteTrx,
  actor: Actor,
  { draft: id, reason }: Reasoned & { readonly draft: number },
): Promise<Outcome<number>> {
  const { draft, by } = await lockForChange(trx, actor, id)
  if (!(await saveDiscarded(trx, id, actor.now))) throw draftDiscarded(id)
  const fact = {
    action: 'framework-draft.discard',
    subject: { kind: 'framework-draft', id: String(id) },
    unit: draft.unit,
    by,
    before: { version: draft.version, ...summaryOf(draft.body) },
    reason,
  }
  return { answer: id, facts: [fact] }
}
