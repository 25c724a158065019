import type { PostIndicators } from '@thang/contracts'
import type { WriteTrx } from '../../platform/db/database.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import type { Actor } from './actor.ts'
import { permit } from './authority.ts'
import { checkIndicators, type KnownNodes } from './createPost.ts'
import { getPostForChange } from './getPost.ts'
import { mayManagePost } from './policy.ts'
import { saveIndicators } from './postQueries.ts'
import { postClosed } from './refusals.ts'

/** Binds an appraiser's post to these groups and indicators instead of its present ones. */
export async function changeIndicators(
  trx: WriteTrx,
  actor: Actor,
  input: PostIndicators & { readonly post: number; readonly knownNodes: KnownNodes },
): Promise<Outcome<number>> {
  const post = await getPostForChange(trx, actor, input.post)
  const by = permit(
    mayManagePost(actor, post),
    'Anh/chị không được đổi chỉ số của vị trí này. Hãy nhờ quản trị của đơn vị.',
    { unit: post.unit },
  )
  if (post.closed) throw postClosed(post.id)
  const { indicators, knownNodes, reason } = input
  await checkIndicators(trx, { role: post.role, indicators }, knownNodes)
  const after = { indicators: await saveIndicators(trx, post.id, indicators) }
  const fact = {
    action: 'post.indicators',
    subject: { kind: 'post', id: String(post.id) },
    unit: post.unit,
    by,
    before: { title: post.title, indicators: post.indicators },
    after,
    reason,
  }
  return { answer: post.id, facts: [fact] }
}
