import type { FastifyInstance } from 'fastify'

/** No cache may keep what a route answers that is not public, be it a refusal. */
export function keepPrivate(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    const { access } = request.routeOptions.config
    if (access !== undefined && access !== 'public') reply.header('cache-control', 'no-store')
  })
}
