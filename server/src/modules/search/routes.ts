import { SearchAnswer, SearchQuery } from '@thang/contracts'
import type { FastifyInstance } from 'fastify'
import { actorRead, type Workspace } from '../../platform/http/actorRoutes.ts'
import { nothing } from '../../platform/http/readRoute.ts'
import type { Actor } from '../people/index.ts'
import { searchEverything } from './searchEverything.ts'

export function mountSearch(app: FastifyInstance, workspace: Workspace<Actor>): void {
  actorRead(app, workspace, {
    path: '/search',
    summary: 'Tìm không cần dấu trong mọi thứ được xem / search in all one may see',
    params: nothing,
    query: SearchQuery,
    answer: SearchAnswer,
    run: (trx, actor, { query }) => searchEverything(trx, actor, query.q),
  })
}
