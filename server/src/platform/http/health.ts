import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '../db/database.ts'

/** `/health` answers 200 while the database does, 503 otherwise. */
export function mountHealth(app: FastifyInstance, db: Database): void {
  app.route({
    method: 'GET',
    url: '/health',
    config: { access: 'public', rateLimit: false },
    schema: {
      response: {
        200: z.strictObject({ status: z.string() }),
        503: z.strictObject({ status: z.string() }),
      },
    },
    handler: async (request, reply) => {
      try {
        await db.read((trx) => sql`SELECT 1`.execute(trx))
        return { status: 'ok' }
      } catch (error) {
        request.log.error({ err: error }, 'database does not answer')
        return reply.code(503).send({ status: 'database does not answer' })
      }
    },
  })
}
