import type { Post } from '@thang/contracts'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'
import type { Actor } from './actor.ts'
import { mayRead } from './policy.ts'
import { findPost, findPostForChange, type PostRow } from './postQueries.ts'
import { noSuchPost } from './refusals.ts'
import { loadView, showPost } from './view.ts'

/** The post as the actor sees it; throws `not_found` where they may not see it at all. */
export async function getPost(trx: ReadTrx, actor: Actor, id: number): Promise<Post> {
  const post = seen(actor, id, await findPost(trx, id, actor.today))
  return showPost(await loadView(trx, actor), post)
}

/** The row of the post, kept from changing by others; throws as above. */
export async function getPostForChange(trx: WriteTrx, actor: Actor, id: number): Promise<PostRow> {
  return seen(actor, id, await findPostForChange(trx, id, actor.today))
}

function seen(actor: Actor, id: number, post: PostRow | undefined): PostRow {
  if (post === undefined || mayRead(actor, post.unit) === undefined) throw noSuchPost(id)
  return post
}
