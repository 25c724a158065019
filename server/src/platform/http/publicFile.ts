import { ErrorBody } from '@thang/contracts'
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { type HandedFile, handOut } from './actorBytes.ts'
import { refuseNul } from './readRoute.ts'

export interface PublicFile<Params extends z.ZodType, Query extends z.ZodType> {
  readonly path: string
  readonly summary: string
  readonly params: Params
  readonly query: Query
  readonly find: (input: {
    readonly params: z.output<Params>
    readonly query: z.output<Query>
  }) => Promise<HandedFile>
}

/** Mounts a route that hands out a file that was published, or a part of it, to anyone. */
export function publicFile<Params extends z.ZodType, Query extends z.ZodType>(
  app: FastifyInstance,
  route: PublicFile<Params, Query>,
): void {
  app.route({
    method: 'GET',
    url: route.path,
    config: { access: 'public' },
    schema: {
      summary: route.summary,
      params: route.params,
      querystring: route.query,
      response: { 404: ErrorBody.describe('Không tìm thấy / not found') },
    },
    preValidation: refuseNul,
    handler: async (request, reply) => {
      // The validator compiler has put the parsed values in place of the raw ones.
      const params = request.params as z.output<Params>
      const query = request.query as z.output<Query>
      const file = await route.find({ params, query })
      // What was published may be taken back; a cache asks each time.
      return handOut(request, reply.header('cache-control', 'no-cache'), file)
    },
  })
}
