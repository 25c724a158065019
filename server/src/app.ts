import fastifyHelmet from '@fastify/helmet'
import fastifyRateLimit from '@fastify/rate-limit'
import type { Render } from '@thang/contracts'
import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { mountEditions, publishedStamp } from './modules/editions/index.ts'
import { mountFrameworks } from './modules/frameworks/index.ts'
import { mountSources } from './modules/sources/index.ts'
import { mountUnits } from './modules/units/index.ts'
import type { Database } from './platform/db/database.ts'
import { onError, onNotFound } from './platform/http/onError.ts'
import { mountHealth } from './platform/http/health.ts'
import { describeApi } from './platform/http/openapi.ts'
import { cachePublished } from './platform/http/publicCache.ts'
import { requireAccess } from './platform/http/readRoute.ts'
import { inProcessAddress, mountSite } from './platform/http/site.ts'

/** What the composition root is given; everything that touches the outside world comes in here. */
export interface AppParts {
  readonly db: Database
  /** The built public site; without it only the API answers. */
  readonly site?: { readonly render: Render; readonly assets: string }
  readonly logger?: FastifyServerOptions['logger']
  /** Requests a minute that one address may make; generous, since an office shares one address. */
  readonly requestsPerMinute?: number
}

/** Builds the whole HTTP application; mounts the modules in their dependency order. */
export async function createApp({
  db,
  site,
  logger,
  requestsPerMinute,
}: AppParts): Promise<FastifyInstance> {
  const app = Fastify({ logger: logger ?? false, routerOptions: { maxParamLength: 200 } })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(onError)
  app.setNotFoundHandler(onNotFound)
  requireAccess(app)
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: { useDefaults: false, directives: policy },
  })
  await app.register(fastifyRateLimit, {
    max: requestsPerMinute ?? 1200,
    timeWindow: '1 minute',
    allowList: (request) => request.ip === inProcessAddress,
  })
  cachePublished(app, { stamp: () => db.read(publishedStamp) })
  mountHealth(app, db)
  await app.register(
    async (api) => {
      await describeApi(api)
      mountSources(api, db)
      mountUnits(api, db)
      mountFrameworks(api, db)
      mountEditions(api, db)
    },
    { prefix: '/api/v1' },
  )
  if (site !== undefined) await mountSite(app, site)
  return app
}

/** No inline script or style, nothing from elsewhere. */
const policy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
}
