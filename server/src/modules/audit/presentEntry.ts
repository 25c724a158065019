import type { AuditEntry } from '@thang/contracts'
import type { EntryRow } from './queries.ts'

/** An entry in the shape of its contract. */
export function presentEntry({ postId, postTitle, role, at, ...row }: EntryRow): AuditEntry {
  const isPost = postId !== null && postTitle !== null && role !== null
  return {
    ...row,
    at: at.toISOString(),
    post: isPost ? { id: postId, title: postTitle, role } : null,
  }
}
