import { type Parameters, withQuery } from './client.ts'
import type { NoticeCount, NoticeList, NoticesRead, NoticeWish } from './notice.ts'
import type { Send } from './workspaceClient.ts'

/** What a workspace asks of what one was told. */
export function noticeCalls(send: Send) {
  return {
    listNotices: (query: Parameters = {}) => send<NoticeList>('GET', withQuery('/notices', query)),
    countNotices: () => send<NoticeCount>('GET', '/notices/count'),
    readNotices: (body: NoticesRead) => send<NoticeCount>('POST', '/notices/read', body),
    getNoticeWish: () => send<NoticeWish>('GET', '/notices/wish'),
    saveNoticeWish: (body: NoticeWish) => send<NoticeWish>('PUT', '/notices/wish', body),
  }
}
