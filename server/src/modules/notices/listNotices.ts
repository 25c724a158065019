import type { NoticeList } from '@thang/contracts'
import type { ReadTrx } from '../../platform/db/database.ts'
import type { Actor } from '../people/index.ts'
import { countUnread, listNoticeRows } from './noticeQueries.ts'
import { loadNoticeView } from './noticeView.ts'

const pageSize = 50

/** What the actor was told, the newest first, a page at a time; what was told to others is never theirs. */
export async function listNotices(
  trx: ReadTrx,
  { personId }: Actor,
  { below, unread }: { readonly below?: number; readonly unread?: 'true' },
): Promise<NoticeList> {
  const rows = await listNoticeRows(trx, personId, {
    below: below ?? null,
    unread: unread === 'true',
    limit: pageSize + 1,
  })
  const page = rows.slice(0, pageSize)
  const view = await loadNoticeView(trx, page)
  return {
    notices: page.map(view.show),
    unread: await countUnread(trx, personId),
    next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  }
}
