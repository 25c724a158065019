import type { ReadTrx } from '../../platform/db/database.ts'
import type { Actor } from './actor.ts'
import { permit } from './authority.ts'
import { closeOpenPost, closePost } from './closePost.ts'
import { createFirstPost } from './createFirstPost.ts'
import { listDelegationsOfPosts } from './delegationQueries.ts'
import { givePost } from './givePost.ts'
import { movePost } from './movePost.ts'
import { mayManagePost } from './policy.ts'
import { findPost, findPostForChange, listPostsOfUnits, type PostRow } from './postQueries.ts'

export type { PostRow } from './postQueries.ts'

/** Open posts in the units, and those elsewhere whose role is for one of them. */
function listPostsAbout(trx: ReadTrx, today: string, units: readonly string[]): Promise<PostRow[]> {
  return units.length === 0 ? Promise.resolve([]) : listPostsOfUnits(trx, units, today)
}

/** The authority to move or close the post, or the refusal in words. */
function permitChange(actor: Actor, post: PostRow) {
  return permit(
    mayManagePost(actor, post),
    `Anh/chị không được chuyển hay đóng vị trí "${post.title}". Hãy nhờ quản trị của đơn vị.`,
    { unit: post.unit },
  )
}

/** What other modules do to posts, in the course of a change of their own. */
export const postChanges = {
  closeOpenPost,
  closePost,
  createFirstPost,
  findPost,
  findPostForChange,
  givePost,
  listDelegationsOfPosts,
  listPostsAbout,
  movePost,
  permitChange,
}
