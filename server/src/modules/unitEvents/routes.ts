import { UnitActions, UnitActionsQuery, UnitEdit, UnitPreview } from '@thang/contracts'
import type { FastifyInstance } from 'fastify'
import { actorAsk } from '../../platform/http/actorAsk.ts'
import { actorRead, actorWrite, type Workspace } from '../../platform/http/actorRoutes.ts'
import { nothing } from '../../platform/http/readRoute.ts'
import type { Actor } from '../people/index.ts'
import { kindsOn } from './policy.ts'
import { previewUnitEvent } from './previewUnitEvent.ts'
import { recordUnitEvent } from './recordUnitEvent.ts'

export function mountUnitEvents(app: FastifyInstance, workspace: Workspace<Actor>): void {
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
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/unit-events',
    summary: 'Ghi một thay đổi của đơn vị / record an event in the life of units',
    params: nothing,
    body: UnitEdit,
    answer: UnitPreview,
    run: (trx, actor, { body }) => recordUnitEvent(trx, actor, body),
  })
}
