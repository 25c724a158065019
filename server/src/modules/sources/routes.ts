import { SourceList } from '@thang/contracts'
import type { FastifyInstance } from 'fastify'
import type { Database } from '../../platform/db/database.ts'
import { nothing, readRoute } from '../../platform/http/readRoute.ts'
import { listSources } from './queries.ts'

export function mountSources(app: FastifyInstance, db: Database): void {
  readRoute(app, db, {
    path: '/sources',
    access: 'public',
    summary: 'Nguồn của mọi số liệu / the sources of all figures',
    params: nothing,
    query: nothing,
    answer: SourceList,
    run: async (trx) => ({ sources: await listSources(trx) }),
  })
}
