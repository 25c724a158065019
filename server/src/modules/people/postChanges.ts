import { closePost } from './closePost.ts'
import { createFirstPost } from './createFirstPost.ts'
import { givePost } from './givePost.ts'
import { listPostsAbout, movePost } from './movePost.ts'

/** What other modules do to posts, in the course of a change of their own. */
export const postChanges = { closePost, createFirstPost, givePost, listPostsAbout, movePost }
