import fastifyStatic from '@fastify/static'
import {
  ApiFailure,
  type Client,
  createClient,
  type PageRequest,
  type Render,
} from '@thang/contracts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { openToPublic } from './readRoute.ts'
import { themeOf } from './theme.ts'

/** Mounts the built public site: hashed assets, cached for ever, and a page for every other address. */
export async function mountSite(
  app: FastifyInstance,
  site: { readonly render: Render; readonly assets: string },
): Promise<void> {
  await app.register(async (assets) => {
    openToPublic(assets)
    await assets.register(fastifyStatic, {
      root: site.assets,
      wildcard: false,
      preCompressed: true,
      index: false,
      immutable: true,
      maxAge: '1y',
    })
  })
  const client = createClient(inProcess(app))
  app.route({
    method: 'GET',
    url: '/*',
    config: { access: 'public', cachePublished: dependsOn },
    schema: { hide: true },
    handler: async (request, reply) => {
      if (request.url.startsWith('/api/')) return reply.callNotFound()
      return sendPage(reply, await renderOrApologise(site.render, request, client))
    },
  })
}

/** A fault of ours is logged, and the visitor gets the designed page that says to try again. */
async function renderOrApologise(render: Render, request: FastifyRequest, client: Client) {
  try {
    return await render(pageRequest(request), client)
  } catch (error) {
    request.log.error({ err: error }, 'page failed')
    const refuse = () => Promise.reject(new ApiFailure(503, null))
    return { ...(await render(pageRequest(request), createClient(refuse))), status: 500 }
  }
}

function sendPage(reply: FastifyReply, page: Awaited<ReturnType<Render>>): FastifyReply {
  if (page.location !== null) return reply.redirect(ownAddress(page.location), page.status)
  return reply
    .code(page.status)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-cache')
    .header('vary', 'cookie')
    .serializer((html: string) => html)
    .send(page.html)
}

/** Browsers read `//elsewhere` and `/\elsewhere` as another site, and skip spaces within. */
function ownAddress(location: string): string {
  if (/^\/(?![/\\])\S*$/.test(location)) return location
  throw new Error(`a page redirects to ${JSON.stringify(location)}, which is not below this site`)
}

function pageRequest(request: FastifyRequest): PageRequest {
  return { url: request.url, origin: originOf(request), theme: themeOf(request) }
}

/** What a page depends on besides its address and what is published. */
function dependsOn(request: FastifyRequest): string {
  return `${themeOf(request)} ${originOf(request)}`
}

function originOf(request: FastifyRequest): string {
  return `${request.protocol}://${request.host}`
}

/** No socket has this address: requests that carry it come from the site itself. */
export const inProcessAddress = 'in-process'

/** The API without the network: the page reads the same answers as anybody else. */
function inProcess(app: FastifyInstance) {
  return async <Body>(path: string): Promise<Body> => {
    const answer = await app.inject({
      method: 'GET',
      url: `/api/v1${path}`,
      remoteAddress: inProcessAddress,
    })
    if (answer.statusCode !== 200) throw new ApiFailure(answer.statusCode, answer.json())
    return answer.json<Body>()
  }
}
