import { FrameworkDetail, FrameworkList } from '@thang/contracts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Database } from '../../platform/db/database.ts'
import { notFound } from '../../platform/errors.ts'
import { Code, nothing, readRoute } from '../../platform/http/readRoute.ts'
import { listSources } from '../sources/index.ts'
import { mountIssuedComparisons } from './comparison/routes.ts'
import { describeFramework } from './describeFramework.ts'
import { mountFrameworkFiles } from './fileRoutes.ts'
import { findStoredFramework, listEditionsUsing, listStoredFrameworks } from './queries.ts'

const byCode = z.strictObject({ code: Code.describe('Mã bộ chỉ số / framework code') })

export function mountFrameworks(app: FastifyInstance, db: Database): void {
  readRoute(app, db, {
    path: '/frameworks',
    access: 'public',
    summary: 'Các bộ chỉ số / framework versions',
    params: nothing,
    query: nothing,
    answer: FrameworkList,
    run: async (trx) => ({
      frameworks: (await listStoredFrameworks(trx)).map(({ framework }) => ({
        code: framework.code,
        index: framework.index,
        name: framework.name,
        periods: framework.periods,
        knownDepth: framework.knownDepth,
      })),
    }),
  })
  readRoute(app, db, {
    path: '/frameworks/:code',
    access: 'public',
    summary: 'Một bộ chỉ số: cấu trúc, điểm, cách tính / one framework version',
    params: byCode,
    query: nothing,
    answer: FrameworkDetail,
    run: async (trx, { params }) => {
      const stored = await findStoredFramework(trx, params.code)
      if (stored === undefined) {
        throw notFound(
          `Không có bộ chỉ số "${params.code}". Xem danh sách tại /api/v1/frameworks.`,
          {
            framework: params.code,
          },
        )
      }
      return describeFramework(
        stored,
        await listEditionsUsing(trx, params.code),
        await listSources(trx),
      )
    },
  })
  mountFrameworkFiles(app, db)
  mountIssuedComparisons(app, db)
}
