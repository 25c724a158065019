import { CalendarActions, CalendarList, CalendarYear, NewCalendar } from '@thang/contracts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Database } from '../../platform/db/database.ts'
import { actorRead, actorWrite, type Workspace } from '../../platform/http/actorRoutes.ts'
import { nothing, readRoute } from '../../platform/http/readRoute.ts'
import type { Actor } from '../people/index.ts'
import { getCalendar } from './getCalendar.ts'
import { actionsOf } from './policy.ts'
import { listCurrent } from './queries.ts'
import { reviseCalendar } from './reviseCalendar.ts'

const byYear = z.strictObject({ year: z.coerce.number().int().min(2021).max(2147) })

/** Mounts what anybody may read. */
export function mountCalendars(app: FastifyInstance, db: Database): void {
  readRoute(app, db, {
    path: '/calendars',
    access: 'public',
    changing: true,
    summary: 'Lịch làm việc hiện hành của các năm / the current work calendar of each year',
    params: nothing,
    query: nothing,
    answer: CalendarList,
    run: async (trx) => ({ calendars: await listCurrent(trx) }),
  })
  readRoute(app, db, {
    path: '/calendars/:year',
    access: 'public',
    changing: true,
    summary: 'Lịch làm việc một năm và mọi phiên bản / the calendar of a year, every version',
    params: byYear,
    query: nothing,
    answer: CalendarYear,
    run: (trx, { params }) => getCalendar(trx, params.year),
  })
}

/** Mounts what officials do to them. */
export function mountCalendarChanges(app: FastifyInstance, workspace: Workspace<Actor>): void {
  actorRead(app, workspace, {
    path: '/calendars/:year/actions',
    summary: 'Việc được làm với lịch của năm / what one may do to the calendar of a year',
    params: byYear,
    query: nothing,
    answer: CalendarActions,
    run: async (_, actor) => ({ actions: actionsOf(actor) }),
  })
  actorWrite(app, workspace, {
    method: 'POST',
    path: '/calendars/:year',
    summary: 'Lập phiên bản mới của lịch / make a new version of a calendar',
    params: byYear,
    body: NewCalendar,
    answer: CalendarYear,
    run: async (trx, actor, { params, body }) => {
      const { answer, facts } = await reviseCalendar(trx, actor, { ...body, year: params.year })
      return { answer: await getCalendar(trx, answer), facts }
    },
  })
}
