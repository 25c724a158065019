import {
  Comparison,
  ComparisonQuery,
  EditionList,
  Ranking,
  RankingCsvQuery,
  RankingQuery,
  UnitProfile,
} from '@thang/contracts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Database } from '../../platform/db/database.ts'
import { Code, nothing, readRoute } from '../../platform/http/readRoute.ts'
import { loadCatalogue, presentEdition } from './catalogue.ts'
import { compareEditions } from './compareEditions.ts'
import { getRanking } from './getRanking.ts'
import { getUnitProfile } from './getUnitProfile.ts'
import { csvName, rankingCsv } from './rankingCsv.ts'
import { pickedRevision, startReading } from './reading.ts'
import { mountPublication } from './publication/routes.ts'

const byCode = z.strictObject({ code: Code })

export function mountEditions(app: FastifyInstance, db: Database): void {
  readRoute(app, db, {
    path: '/editions',
    access: 'public',
    summary: 'Các kết quả đã công bố / published editions',
    params: nothing,
    query: nothing,
    answer: EditionList,
    run: async (trx) => {
      const catalogue = await loadCatalogue(trx)
      return { editions: catalogue.editions.map((edition) => presentEdition(catalogue, edition)) }
    },
  })
  readRoute(app, db, {
    path: '/editions/:code/ranking',
    access: 'public',
    summary: 'Bảng xếp hạng / the ranking of an edition',
    params: byCode,
    query: RankingQuery,
    answer: Ranking,
    run: async (trx, { params, query }) =>
      getRanking(await startReading(trx, pickedRevision(params.code, query)), {
        edition: params.code,
        query,
      }),
  })
  readRoute(app, db, {
    path: '/editions/:code/ranking.csv',
    access: 'public',
    summary: 'Bảng xếp hạng, tệp CSV / the ranking as CSV',
    params: byCode,
    query: RankingCsvQuery,
    answer: z.string(),
    file: ({ params, query }) => ({
      name: csvName(params.code, query),
      type: 'text/csv; charset=utf-8',
    }),
    run: async (trx, { params, query }) =>
      rankingCsv(
        await getRanking(await startReading(trx, pickedRevision(params.code, query)), {
          edition: params.code,
          query,
        }),
        query.style,
      ),
  })
  mountPublication(app, db)
  readRoute(app, db, {
    path: '/units/:code',
    access: 'public',
    summary: 'Hồ sơ đơn vị / the profile of a unit',
    params: byCode,
    query: nothing,
    answer: UnitProfile,
    run: async (trx, { params }) => getUnitProfile(await startReading(trx), params.code),
  })
  readRoute(app, db, {
    path: '/compare',
    access: 'public',
    summary: 'So sánh hai kỳ / two editions side by side',
    params: nothing,
    query: ComparisonQuery,
    answer: Comparison,
    run: async (trx, { query }) => compareEditions(await startReading(trx), query),
  })
}
