import Fastify, { type FastifyInstance } from 'fastify'
import type { Database } from './platform/db/database.ts'

/** What the composition root is given; everything that touches the outside world comes in here. */
export interface AppParts {
  readonly db: Database
}

/** Builds the whole HTTP application; mounts the modules in their dependency order. */
export async function createApp(parts: AppParts): Promise<FastifyInstance> {
  const app = Fastify({ logger: false })
  app.get('/health', async () => {
    await parts.db.read(async (trx) => trx.selectNoFrom((e) => e.val(1).as('one')).execute())
    return { status: 'ok' }
  })
  return app
}
