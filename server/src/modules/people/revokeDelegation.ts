import type { Delegation } from '@thang/contracts'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'
import { conflict } from '../../platform/errors.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import type { Actor } from './actor.ts'
import { permit } from './authority.ts'
import { type DelegationRow, findDelegation, revokeDelegationRow } from './delegationQueries.ts'
import { mayRead, mayRevoke } from './policy.ts'
import { noSuchDelegation } from './refusals.ts'
import { loadView, showDelegation } from './view.ts'

/** Ends a delegation at once. */
export async function revokeDelegation(
  trx: WriteTrx,
  actor: Actor,
  { delegation: id, reason }: { readonly delegation: number; readonly reason: string },
): Promise<Outcome<number>> {
  const delegation = seen(actor, id, await findDelegation(trx, id))
  const { post, from, to, startsOn, endsOn } = delegation
  const { by } = permit(
    mayRevoke(actor, delegation),
    'Chỉ người ủy quyền, người được ủy quyền hoặc quản trị của đơn vị mới chấm dứt được ủy quyền này.',
    { unit: post.unit },
  )
  const over = !(await revokeDelegationRow(trx, id, { at: actor.now, today: actor.today }))
  if (over || delegation.revoked) {
    throw conflict('Ủy quyền này đã kết thúc; không còn gì để thu hồi. Tải lại trang để xem.', {
      reason: 'delegation-over',
    })
  }
  const fact = {
    action: 'delegation.revoke',
    subject: { kind: 'delegation', id: String(id) },
    unit: post.unit,
    by,
    before: { post: { id: post.id, title: post.title }, from, to, startsOn, endsOn },
    after: { endedAtOnce: true },
    reason,
  }
  return { answer: id, facts: [fact] }
}

/** The delegation as the actor sees it; throws `not_found` where they may not see it at all. */
export async function getDelegation(trx: ReadTrx, actor: Actor, id: number): Promise<Delegation> {
  const delegation = seen(actor, id, await findDelegation(trx, id))
  return showDelegation(await loadView(trx, actor), delegation)
}

function seen(actor: Actor, id: number, found: DelegationRow | undefined): DelegationRow {
  const visible =
    found !== undefined &&
    ([found.from.id, found.to.id].includes(actor.personId) ||
      mayRead(actor, found.post.unit) !== undefined)
  if (!visible) throw noSuchDelegation(id)
  return found
}
