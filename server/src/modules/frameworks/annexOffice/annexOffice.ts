import type { AnnexOffice, AnnexOfficeAnswer } from '@thang/contracts'
import type { ReadTrx, WriteTrx } from '../../../platform/db/database.ts'
import type { Outcome } from '../../../platform/write/performWrite.ts'
import { type Actor, peoplePolicy } from '../../people/index.ts'
import { unknownOffice } from '../annex.ts'
import { getDraftSeen } from '../drafts/getDraft.ts'
import { mayWrite } from '../drafts/policy.ts'
import { type DraftRow, lockDraft } from '../drafts/queries.ts'
import { draftDiscarded } from '../drafts/refusals.ts'
import { findOffice, insertOffice } from './queries.ts'

/** What the annex of the draft says of the office now; all unknown where nobody gave anything. */
export async function getAnnexOffice(
  trx: ReadTrx,
  actor: Actor,
  id: number,
): Promise<AnnexOfficeAnswer> {
  const draft = await getDraftSeen(trx, actor, id)
  const { office, remembered } = await officeOf(trx, id)
  return { office, remembered, actions: mayGive(actor, draft) ? ['edit'] : [] }
}

/** Gives what the annex says, also of what was issued already; the unit's next set begins with it. */
export async function saveAnnexOffice(
  trx: WriteTrx,
  actor: Actor,
  { draft: id, office }: { readonly draft: number; readonly office: AnnexOffice },
): Promise<Outcome<AnnexOfficeAnswer>> {
  await lockDraft(trx, id)
  const draft = await getDraftSeen(trx, actor, id)
  const by = peoplePolicy.permit(
    mayWrite(actor, draft.unit),
    'Anh/chị chỉ được xem phụ lục này. Việc ghi thể thức là của quản trị và điều phối của đơn vị.',
    { unit: draft.unit },
  )
  if (draft.state === 'discarded') throw draftDiscarded(id)
  const before = await officeOf(trx, id)
  await insertOffice(trx, {
    draft: id,
    unit: draft.unit,
    office,
    by: actor.personId,
    at: actor.now,
  })
  const fact = {
    action: 'framework-draft.annex-office',
    subject: { kind: 'framework-draft', id: String(id) },
    unit: draft.unit,
    by,
    before: before.remembered ? null : { ...before.office },
    after: { ...office },
  }
  return { answer: { office, remembered: false, actions: ['edit'] }, facts: [fact] }
}

/** The same for a paper; all unknown where nobody gave anything. */
export async function officeOf(trx: ReadTrx, draft: number) {
  return (await findOffice(trx, draft)) ?? { office: unknownOffice, remembered: false }
}

function mayGive(actor: Actor, draft: DraftRow): boolean {
  return draft.state !== 'discarded' && mayWrite(actor, draft.unit) !== undefined
}
