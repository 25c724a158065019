import { UnitList, UnitListQuery, UnitStory, UnitTree, UnitTreeQuery } from '@thang/contracts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Database } from '../../platform/db/database.ts'
import { Code, nothing, readRoute } from '../../platform/http/readRoute.ts'
import { searchUnits } from './searchUnits.ts'
import { getUnitStory, getUnitTree } from './unitStory.ts'

export function mountUnits(app: FastifyInstance, db: Database): void {
  readRoute(app, db, {
    path: '/units',
    access: 'public',
    summary: 'Danh sách đơn vị, tìm không cần dấu / units, searched without diacritics',
    changing: true,
    params: nothing,
    query: UnitListQuery,
    answer: UnitList,
    run: async (trx, { query }) => ({ units: await searchUnits(trx, query) }),
  })
  readRoute(app, db, {
    path: '/units/tree',
    access: 'public',
    summary: 'Cây đơn vị tại một ngày / the tree of units on a day',
    changing: true,
    params: nothing,
    query: UnitTreeQuery,
    answer: UnitTree,
    run: (trx, { query }) => getUnitTree(trx, query.on),
  })
  readRoute(app, db, {
    path: '/units/:code/history',
    access: 'public',
    summary: 'Tên gọi, cấp trên và các lần thay đổi của đơn vị / what a unit has been through',
    changing: true,
    params: z.strictObject({ code: Code }),
    query: nothing,
    answer: UnitStory,
    run: (trx, { params }) => getUnitStory(trx, params.code),
  })
}
