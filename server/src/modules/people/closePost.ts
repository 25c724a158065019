import type { Fact } from '../../platform/audit/appendAudit.ts'
import type { WriteTrx } from '../../platform/db/database.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import type { Actor } from './actor.ts'
import { permit } from './authority.ts'
import { getPostForChange } from './getPost.ts'
import { type HoldingRow, revokeHoldingsOf } from './holdingQueries.ts'
import { keepAnAdministrator } from './keepAnAdministrator.ts'
import { mayManagePost } from './policy.ts'
import { savePostClosed } from './postQueries.ts'
import { postClosed } from './refusals.ts'

/** Closes the post for good, and with it ends who holds it or was to hold it. */
export async function closePost(
  trx: WriteTrx,
  actor: Actor,
  { post: id, reason }: { readonly post: number; readonly reason: string },
): Promise<Outcome<number>> {
  const post = await getPostForChange(trx, actor, id)
  const by = permit(
    mayManagePost(actor, post),
    'Anh/chị không được đóng vị trí này. Hãy nhờ quản trị của đơn vị.',
    { unit: post.unit },
  )
  if (!(await savePostClosed(trx, id, actor.now))) throw postClosed(id)
  const ended = await revokeHoldingsOf(trx, id, { at: actor.now, today: actor.today })
  const administers = post.role === 'administrator' && post.scope === null
  if (administers && ended.length > 0) await keepAnAdministrator(trx, actor.today)
  const about = { subject: { kind: 'post', id: String(id) }, unit: post.unit, by, reason }
  const before = { title: post.title, closed: false }
  const closed: Fact = { action: 'post.close', ...about, before, after: { closed: true } }
  return { answer: id, facts: [closed, ...ended.map((holding) => ({ ...about, ...end(holding) }))] }
}

function end({ id, person, kind, startsOn, endsOn }: HoldingRow) {
  return {
    action: 'post.end',
    before: { holding: id, person, kind, startsOn, endsOn },
    after: { endedAtOnce: true },
  }
}
