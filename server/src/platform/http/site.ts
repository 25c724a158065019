import fastifyStatic from '@fastify/static'
import {
  ApiFailure,
  type Client,
  createClient,
  type PageResponse,
  type Render,
} from '@thang/contracts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { demonstrationLabel } from '../demonstration.ts'
import type { OriginOf } from './origin.ts'
import { openToPublic } from './readRoute.ts'
import { themeOf } from './theme.ts'

/** Mounts what the build made for browsers: named by content, so cached for ever. */
export async function mountAssets(app: FastifyInstance, root: string): Promise<void> {
  await app.register(async (assets) => {
    openToPublic(assets)
    await assets.register(fastifyStatic, {
      root,
      wildcard: false,
      preCompressed: true,
      index: false,
      immutable: true,
      maxAge: '1y',
    })
  })
}

export interface PageParts {
  readonly render: Render
  readonly client: Client
  readonly originOf: OriginOf
  /** Every page says that the figures are invented. */
  readonly demonstration?: boolean
}

/** Mounts the built public site: a page for every address that nothing else answers. */
export function mountPages(app: FastifyInstance, parts: PageParts): void {
  mountWorkspaceDocument(app, parts)
  if (parts.demonstration === true) mountPrintStyle(app)
  const isOneOfFew = firstFew(8)
  app.route({
    method: 'GET',
    url: '/*',
    config: {
      access: 'public',
      // Pages name their origin, which is the visitor's word where none is configured: answers are
      // kept for a few, not for whatever is invented.
      cachePublished(request) {
        const origin = parts.originOf(request)
        return isOneOfFew(origin) ? `${themeOf(request)} ${origin}` : undefined
      },
    },
    schema: { hide: true },
    handler: async (request, reply) => {
      if (request.url.startsWith('/api/')) return reply.callNotFound()
      return sendPage(reply, await renderOrApologise(parts, request))
    },
  })
}

/**
 * The document in which the workspace starts. It holds nothing about anybody, but is never kept: what
 * it loads changes with every version, and no proxy should hold pages that officials sign in on.
 */
function mountWorkspaceDocument(app: FastifyInstance, parts: PageParts): void {
  for (const root of ['/lam-viec', '/en/workspace']) {
    for (const url of [root, `${root}/*`]) {
      app.route({
        method: 'GET',
        url,
        config: { access: 'public' },
        schema: { hide: true },
        handler: async (request, reply) =>
          sendPage(reply, await renderOrApologise(parts, request), 'no-store'),
      })
    }
  }
}

/** The label in the margin of every printed page; kept apart, since pages of a real installation have no such margin. */
function mountPrintStyle(app: FastifyInstance): void {
  const style = `@page { @top-center { content: '${demonstrationLabel}'; font: bold 10pt sans-serif; } }`
  app.route({
    method: 'GET',
    url: '/demonstration.css',
    config: { access: 'public' },
    schema: { hide: true },
    handler: async (_, reply) => reply.type('text/css; charset=utf-8').send(style),
  })
}

/** A fault of ours is logged, and the visitor gets the designed page that says to try again. */
async function renderOrApologise(
  { render, client, originOf, demonstration }: PageParts,
  request: FastifyRequest,
): Promise<PageResponse> {
  const address = { url: request.url, origin: originOf(request), theme: themeOf(request) }
  const page = { ...address, demonstration: demonstration === true }
  try {
    return await render(page, client)
  } catch (error) {
    request.log.error({ err: error }, 'page failed')
    const refuse = () => Promise.reject(new ApiFailure(503, null))
    return { ...(await render(page, createClient(refuse))), status: 500 }
  }
}

function sendPage(
  reply: FastifyReply,
  page: PageResponse,
  kept: 'no-cache' | 'no-store' = 'no-cache',
): FastifyReply {
  if (page.location !== null) return reply.redirect(ownAddress(page.location), page.status)
  return reply
    .code(page.status)
    .type('text/html; charset=utf-8')
    .header('cache-control', kept)
    .header('vary', 'cookie')
    .serializer((html: string) => html)
    .send(page.html)
}

/** Browsers read `//elsewhere` and `/\elsewhere` as another site, and skip spaces within. */
function ownAddress(location: string): string {
  if (/^\/(?![/\\])\S*$/.test(location)) return location
  throw new Error(`a page redirects to ${JSON.stringify(location)}, which is not below this site`)
}

function firstFew(count: number): (value: string) => boolean {
  const seen = new Set<string>()
  return (value) => {
    if (seen.size < count) seen.add(value)
    return seen.has(value)
  }
}
