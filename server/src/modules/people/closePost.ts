import type { Fact } from '../../platform/audit/appendAudit.ts'
import type { WriteTrx } from '../../platform/db/database.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import type { Actor } from './actor.ts'
import { permit } from './authority.ts'
import { getPostForChange } from './getPost.ts'
import { type HoldingRow, revokeHoldingsOf } from './holdingQueries.ts'
import { keepAnAdministrator } from './keepAnAdministrator.ts'
import type { PostChange } from './movePost.ts'
import { mayManagePost } from './policy.ts'
import { type PostRow, savePostClosed } from './postQueries.ts'
import { postClosed } from './refusals.ts'

/** Closes the post for good, and with it ends who holds it or was to hold it. */
export async function closePost(
  trx: WriteTrx,
  actor: Actor,
  { post: id, reason }: { readonly post: number; readonly reason: string },
): Promise<Outcome<number>> {
  const { now, today } = actor
  const post = await getPostForChange(trx, actor, id)
  const by = permit(
    mayManagePost(actor, post),
    'Anh/chị không được đóng vị trí này. Hãy nhờ quản trị của đơn vị.',
    { unit: post.unit },
  )
  const facts = await closeOpenPost(trx, { by, now, today, legalBasis: reason }, post)
  return { answer: id, facts }
}

/** The same where somebody with the right to it decided so, now or earlier. */
export async function closeOpenPost(
  trx: WriteTrx,
  { by, now, today, legalBasis: reason }: PostChange,
  post: PostRow,
): Promise<[Fact, ...Fact[]]> {
  if (!(await savePostClosed(trx, post.id, now))) throw postClosed(post.id)
  const ended = await revokeHoldingsOf(trx, post.id, { at: now, today })
  const administers = post.role === 'administrator' && post.scope === null
  if (administers && ended.length > 0) await keepAnAdministrator(trx, today)
  const about = { subject: { kind: 'post', id: String(post.id) }, unit: post.unit, by, reason }
  const before = { title: post.title, closed: false }
  const closed: Fact = { action: 'post.close', ...about, before, after: { closed: true } }
  return [closed, ...ended.map((holding) => ({ ...about, ...end(holding) }))]
}

function end({ id, person, kind, startsOn, endsOn }: HoldingRow) {
  return {
    action: 'post.end',
    before: { holding: id, person, kind, startsOn, endsOn },
    after: { endedAtOnce: true },
  }
}
