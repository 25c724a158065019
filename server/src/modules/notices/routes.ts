import { NoticeCount, NoticeList, NoticeQuery, NoticesRead, NoticeWish } from '@thang/contracts'
import type { FastifyInstance } from 'fastify'
import { actorOwn } from '../../platform/http/actorOwn.ts'
import { actorRead, type Workspace } from '../../platform/http/actorRoutes.ts'
import { nothing } from '../../platform/http/readRoute.ts'
import type { Actor } from '../people/index.ts'
import { listNotices } from './listNotices.ts'
import { countUnread, findWish, saveRead, saveWish } from './noticeQueries.ts'

/** The routes by which people read what they were told; everybody their own alone. */
export function mountNotices(app: FastifyInstance, workspace: Workspace<Actor>): void {
  mountList(app, workspace)
  mountWish(app, workspace)
}

function mountList(app: FastifyInstance, workspace: Workspace<Actor>): void {
  actorRead(app, workspace, {
    path: '/notices',
    summary: 'Thông báo của mình / what one was told',
    params: nothing,
    query: NoticeQuery,
    answer: NoticeList,
    run: (trx, actor, { query }) => listNotices(trx, actor, query),
  })
  actorRead(app, workspace, {
    path: '/notices/count',
    summary: 'Số thông báo chưa đọc / how many one has not read',
    unattended: true,
    params: nothing,
    query: nothing,
    answer: NoticeCount,
    run: async (trx, { personId }) => ({ unread: await countUnread(trx, personId) }),
  })
  actorOwn(app, workspace, {
    method: 'POST',
    path: '/notices/read',
    summary: 'Đánh dấu đã đọc / mark as read',
    body: NoticesRead,
    answer: NoticeCount,
    async run(trx, { personId: person, now: at }, { body }) {
      await saveRead(trx, { ...body, person, at })
      return { unread: await countUnread(trx, person) }
    },
  })
}

function mountWish(app: FastifyInstance, workspace: Workspace<Actor>): void {
  actorRead(app, workspace, {
    path: '/notices/wish',
    summary: 'Cách nhận thư của mình / how one wants to be told by mail',
    params: nothing,
    query: nothing,
    answer: NoticeWish,
    run: (trx, { personId }) => findWish(trx, personId),
  })
  actorOwn(app, workspace, {
    method: 'PUT',
    path: '/notices/wish',
    summary: 'Đổi cách nhận thư / change how one is told by mail',
    body: NoticeWish,
    answer: NoticeWish,
    async run(trx, { personId }, { body }) {
      await saveWish(trx, personId, body)
      return body
    },
  })
}
