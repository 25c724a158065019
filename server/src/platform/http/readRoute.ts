import { ErrorBody } from '@thang/contracts'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Database, ReadTrx } from '../db/database.ts'

/** Who may come in: said by every route, checked when the application is built. */
export type Access = 'public'

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access
  }
}

export interface ReadRoute<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Answer extends z.ZodType,
> {
  readonly path: string
  readonly access: Access
  readonly summary: string
  readonly params: Params
  readonly query: Query
  readonly answer: Answer
  readonly run: (
    trx: ReadTrx,
    input: { params: z.output<Params>; query: z.output<Query> },
  ) => Promise<z.output<Answer>>
}

/** For routes without parameters in the path or in the query. */
export const nothing = z.strictObject({})

/**
 * Mounts a route that only reads: parse the request, run the use case in a read-only transaction,
 * answer with what the contract says.
 */
export function readRoute<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Answer extends z.ZodType,
>(app: FastifyInstance, db: Database, route: ReadRoute<Params, Query, Answer>): void {
  app.withTypeProvider<ZodTypeProvider>().route({
    method: 'GET',
    url: route.path,
    config: { access: route.access },
    schema: {
      summary: route.summary,
      params: route.params,
      querystring: route.query,
      response: {
        200: route.answer.describe(route.summary),
        400: ErrorBody.describe('Tham số không hợp lệ / invalid parameters'),
        404: ErrorBody.describe('Không tìm thấy / not found'),
      },
    },
    handler: async (request, reply) => {
      const { params, query } = request
      reply.header('cache-control', 'public, max-age=60')
      return db.read((trx) => route.run(trx, { params, query } as Parameters<typeof route.run>[1]))
    },
  })
}

/** Refuses to build an application with a route that does not say who may come in. */
export function requireAccess(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    if (route.config?.access === undefined && route.method !== 'HEAD') {
      throw new Error(`${String(route.method)} ${route.url}: say who may come in (config.access)`)
    }
  })
}
