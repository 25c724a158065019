import { ErrorBody } from '@thang/contracts'
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify'
import { z } from 'zod'
import type { Database, ReadTrx } from '../db/database.ts'
import { invalid } from '../errors.ts'

/**
 * Who may come in: said by every route, checked when the application is built. `visitor`: somebody
 * about to sign in; `session`: a session that may still owe its second factor; `signed-in`: the rest.
 */
export type Access = 'public' | 'visitor' | 'session' | 'signed-in'

/** A route and who may come in by it. */
export interface DeclaredRoute {
  readonly method: string
  readonly url: string
  readonly access: Access | undefined
  readonly summary: string
}

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access
    /** Asked again and again by a page that nobody may be looking at: it keeps no session alive. */
    unattended?: boolean
  }
  interface FastifyInstance {
    /** Every route that was mounted, but those for HEAD. */
    listRoutes: () => DeclaredRoute[]
  }
}

export interface ReadRoute<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Answer extends z.ZodType,
> {
  readonly path: string
  readonly access: 'public'
  readonly summary: string
  /** Officials change it at any hour: each answer is read anew, and kept nowhere. */
  readonly changing?: boolean
  readonly params: Params
  readonly query: Query
  readonly answer: Answer
  /** For an answer that is a file to keep instead of JSON. */
  readonly file?: (input: RouteInput<Params, Query>) => {
    readonly name: string
    readonly type: string
  }
  readonly run: (trx: ReadTrx, input: RouteInput<Params, Query>) => Promise<z.output<Answer>>
}

export interface RouteInput<Params extends z.ZodType, Query extends z.ZodType> {
  readonly params: z.output<Params>
  readonly query: z.output<Query>
}

/** For routes without parameters in the path or in the query. */
export const nothing = z.strictObject({})

/** A code in a path: any word or words that PostgreSQL can hold. */
export const Code = z.string().regex(/^\P{Cc}+$/u, 'no control characters')

/**
 * Mounts a route that only reads: parse the request, run the use case in a read-only transaction,
 * answer with what the contract says.
 */
export function readRoute<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Answer extends z.ZodType,
>(app: FastifyInstance, db: Database, route: ReadRoute<Params, Query, Answer>): void {
  const { params, query: querystring, answer, summary, access } = route
  app.route({
    method: 'GET',
    url: route.path,
    config: route.changing === true ? { access } : { access, cachePublished: () => '' },
    schema: {
      summary,
      params,
      querystring,
      response: {
        200: route.file === undefined ? answer : answer.describe(summary),
        400: ErrorBody.describe('Tham số không hợp lệ / invalid parameters'),
        404: ErrorBody.describe('Không tìm thấy / not found'),
      },
    },
    preValidation: refuseNul,
    handler: async (request, reply) => {
      // The validator compiler has put the parsed values in place of the raw ones.
      const input = {
        params: request.params as z.output<Params>,
        query: request.query as z.output<Query>,
      }
      const body = await db.read((trx) => route.run(trx, input))
      reply.header('cache-control', route.changing === true ? 'no-cache' : 'public, max-age=60')
      const file = route.file?.(input)
      if (file === undefined) return body
      return reply
        .type(file.type)
        .header('content-disposition', `attachment; filename="${encodeURIComponent(file.name)}"`)
        .serializer((text: string) => text)
        .send(body)
    },
  })
}

/** PostgreSQL holds no text with a NUL in it, and says so only by failing. */
export async function refuseNul({ url }: FastifyRequest): Promise<void> {
  if (!url.includes('%00')) return
  throw invalid('Địa chỉ có ký tự NUL (%00), không dùng được. Bỏ ký tự ấy rồi thử lại.', {})
}

/** Refuses to start an application with a route that does not say who may come in. */
export function requireAccess(app: FastifyInstance): void {
  const routes: RouteOptions[] = []
  app.addHook('onRoute', (route) => void routes.push(route))
  const listRoutes = () => routes.filter(({ method }) => method !== 'HEAD').map(declare)
  app.decorate('listRoutes', listRoutes)
  app.addHook('onReady', async () => {
    const silent = listRoutes().filter(({ access }) => access === undefined)
    if (silent.length === 0) return
    const names = silent.map(({ method, url }) => `${method} ${url}`)
    throw new Error(`say who may come in (config.access): ${names.join(', ')}`)
  })
}

function declare({ method, url, config, schema }: RouteOptions): DeclaredRoute {
  const { access } = config ?? {}
  return { method: String(method), url, access, summary: schema?.summary ?? '' }
}

/** Everything mounted in this encapsulated context is for anyone: for plugins that mount routes by themselves. */
export function openToPublic(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, access: 'public' }
  })
}
