import { UnitList, UnitListQuery } from '@thang/contracts'
import type { FastifyInstance } from 'fastify'
import type { Database } from '../../platform/db/database.ts'
import { nothing, readRoute } from '../../platform/http/readRoute.ts'
import { searchUnits } from './searchUnits.ts'

export function mountUnits(app: FastifyInstance, db: Database): void {
  readRoute(app, db, {
    path: '/units',
    access: 'public',
    summary: 'Danh sách đơn vị, tìm không cần dấu / units, searched without diacritics',
    params: nothing,
    query: UnitListQuery,
    answer: UnitList,
    run: async (trx, { query }) => ({ units: await searchUnits(trx, query) }),
  })
}
