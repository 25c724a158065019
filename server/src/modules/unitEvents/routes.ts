import {
  UnitActions,
  UnitActionsQuery,
  UnitEdit,
  UnitEventList,
  UnitEventListQuery,
  UnitEventPosts,
  UnitEventRecord,
  UnitEventsDue,
  UnitEventsWithdrawn,
  UnitEventWithdrawal,
  UnitPreview,
} from '@thang/contracts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { actorAsk } from '../../platform/http/actorAsk.ts'
import { actorRead, actorWrite, type Workspace } from '../../platform/http/actorRoutes.ts'
import { Code, nothing } from '../../platform/http/readRoute.ts'
import type { Actor } from '../people/index.ts'
import { decidePosts } from './decidePosts.ts'
import { mountUnitImports } from './import/routes.ts'
import { kindsOn } from './policy.ts'
import { previewUnitEvent } from './previewUnitEvent.ts'
import { listEventsDue, listEventsOf } from './recordedEvents.ts'
import { recordUnitEvent } from './recordUnitEvent.ts'
import { withdrawUnitEvents } from './withdrawUnitEvents.ts'

export function mountUnitEvents(app: FastifyInstance, workspace: Workspace<Actor>): void {
  mountReading(app, workspace)
  mountChanging(app, workspace)
  mountUnitImports(app, workspace)
}

function mountReading(app: FastifyInstance, workspace: Workspace<Actor>): void {
  actorRead(app, workspace, {
    path: '/unit-events',
    summary: 'Thay đổi đã ghi của đơn vị / the events recorded about a unit',
    params: nothing,
    query: UnitEventListQuery,
    answer: UnitEventList,
    run: (trx, actor, { query }) => listEventsOf(trx, actor, query.unit),
  })
  actorRead(app, workspace, {
    path: '/unit-events/due',
    summary: 'Thay đổi sắp có hiệu lực và việc còn lại / events to come and what was left over',
    params: nothing,
    query: nothing,
    answer: UnitEventsDue,
    run: (trx, actor) => listEventsDue(trx, actor),
  })
  actorRead(app, workspace, {
    path: '/unit-events/kinds',
    summary: 'Thay đổi được ghi cho đơn vị / what one may record about a unit',
    params: nothing,
    query: UnitActionsQuery,
    answer: UnitActions,
    run: async (_, actor, { query }) => ({ kinds: kindsOn(actor, query.unit) }),
  })
  actorAsk(app, workspace, {
    path: '/unit-events/preview',
    summary: 'Xem trước một thay đổi của đơn vị / what an event would do',
    params: nothing,
    body: UnitEdit,
    answer: UnitPreview,
    run: (trx, actor, { body }) => previewUnitEvent(trx, actor, body),
  })
}

function mountChanging(app: FastifyInstance, workspace: Workspace<Actor>): void {
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/unit-events',
    summary: 'Ghi một thay đổi của đơn vị / record an event in the life of units',
    params: nothing,
    body: UnitEdit,
    answer: UnitPreview,
    run: (trx, actor, { body }) => recordUnitEvent(trx, actor, body),
  })
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/unit-events/:code/withdraw',
    summary: 'Rút lại một thay đổi của đơn vị / withdraw a recorded event',
    params: z.strictObject({ code: Code }),
    body: UnitEventWithdrawal,
    answer: UnitEventsWithdrawn,
    run: (trx, actor, { params, body }) =>
      withdrawUnitEvents(trx, actor, { events: [params.code], reason: body.reason }),
  })
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/unit-events/:code/posts',
    summary: 'Quyết định về vị trí của đơn vị kết thúc / decide on posts of units that end',
    params: z.strictObject({ code: Code }),
    body: UnitEventPosts,
    answer: UnitEventRecord,
    run: (trx, actor, { params, body }) =>
      decidePosts(trx, actor, { event: params.code, posts: body.posts }),
  })
}
