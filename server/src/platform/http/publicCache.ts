import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The answer depends on nothing but the address, the theme and what is published. */
    cachePublished?: boolean
  }
}

interface CachedAnswer {
  /** What was published when it was made. */
  readonly stamp: string
  readonly body: Buffer
  readonly headers: Readonly<Record<string, string>>
}

export interface PublicCacheOptions {
  /** Changes whenever something is published. */
  readonly stamp: () => Promise<string>
}

const keptHeaders = ['content-type', 'content-disposition', 'cache-control', 'vary']

/**
 * Keeps answers of routes with `cachePublished`, compressed as the client takes them, for as long as
 * nothing new is published (five minutes at most, since names of units may be corrected meanwhile).
 * A client that has the answer already gets 304.
 */
export function cachePublished(app: FastifyInstance, { stamp }: PublicCacheOptions): void {
  const answers = new LRUCache<string, CachedAnswer>({
    maxSize: 64 * 1024 * 1024,
    sizeCalculation: (answer) => answer.body.length + 1024,
    ttl: 5 * 60 * 1000,
  })
  const currentStamp = rememberForASecond(stamp)

  app.addHook('onRequest', async (request, reply) => {
    if (!isCacheable(request)) return
    const found = answers.get(keyOf(request))
    if (found === undefined || found.stamp !== (await currentStamp())) return
    return sendCached(request, reply, found)
  })

  app.addHook('onSend', async (request, reply, payload) => {
    const cached = reply.getHeader('x-from-cache') !== undefined
    if (cached) reply.removeHeader('x-from-cache')
    if (cached || !isCacheable(request) || reply.statusCode !== 200 || typeof payload !== 'string')
      return payload
    const answer = await toCached(request, reply, payload, await currentStamp())
    answers.set(keyOf(request), answer)
    reply.headers(answer.headers)
    reply.removeHeader('content-length')
    return answer.body
  })
}

function isCacheable(request: FastifyRequest): boolean {
  return request.method === 'GET' && request.routeOptions.config.cachePublished === true
}

function keyOf(request: FastifyRequest): string {
  const theme = /(?:^|;\s*)theme=(\w+)/.exec(request.headers.cookie ?? '')?.[1] ?? ''
  return [encodingOf(request) ?? '', theme, request.protocol, request.host, request.url].join(' ')
}

function sendCached(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: CachedAnswer,
): FastifyReply {
  reply.header('x-from-cache', '1').headers(answer.headers)
  return request.headers['if-none-match'] === answer.headers['etag']
    ? reply.code(304).send()
    : reply.send(answer.body)
}

async function toCached(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: string,
  stamp: string,
): Promise<CachedAnswer> {
  const encoding = encodingOf(request)
  const headers: Record<string, string> = {}
  for (const name of keptHeaders) {
    const value = reply.getHeader(name)
    if (value !== undefined) headers[name] = String(value)
  }
  const digest = createHash('sha256').update(payload).digest('base64url').slice(0, 22)
  headers['etag'] = `"${digest}${encoding === undefined ? '' : `-${encoding}`}"`
  headers['vary'] = [headers['vary'], 'accept-encoding'].filter(Boolean).join(', ')
  if (encoding !== undefined) headers['content-encoding'] = encoding
  return { stamp, headers, body: await compress(payload, encoding) }
}

function encodingOf(request: FastifyRequest): 'br' | 'gzip' | undefined {
  const accepted = String(request.headers['accept-encoding'] ?? '')
  return (['br', 'gzip'] as const).find((encoding) =>
    new RegExp(`\\b${encoding}\\b`).test(accepted),
  )
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Brotli at 5: the highest quality that does not keep a reader waiting. */
async function compress(text: string, encoding: 'br' | 'gzip' | undefined): Promise<Buffer> {
  if (encoding === 'br') return brotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
  return encoding === 'gzip' ? zip(text) : Buffer.from(text)
}

/** Asks at most once a second, however many requests come. */
function rememberForASecond(ask: () => Promise<string>): () => Promise<string> {
  let asked = 0
  let answer: Promise<string> | undefined
  return () => {
    if (answer === undefined || performance.now() - asked > 1000) {
      asked = performance.now()
      answer = ask()
    }
    return answer
  }
}
