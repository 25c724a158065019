import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import { type Encoding, encodingOf, hasAlready } from './negotiate.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * The answer depends only on the address, on what is published, and on what this says of the
     * request. Where it says undefined, the answer is not kept.
     */
    cachePublished?: (request: FastifyRequest) => string | undefined
  }
}

/** An answer that is being made. */
interface Wanted {
  /** Under which it will be kept, if at all. */
  readonly key: string | undefined
  /** What was published before it was begun: later, it might be older than its stamp. */
  readonly stamp: string
}

interface CachedAnswer {
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
  const wanted = new WeakMap<FastifyRequest, Wanted>()

  app.addHook('onRequest', async (request, reply) => {
    if (!isCacheable(request)) return
    const key = keyOf(request)
    // Where the database does not answer, it is for the handler to say so.
    const published = await currentStamp().catch(() => undefined)
    if (published === undefined) return
    const found = key === undefined ? undefined : answers.get(key)
    if (found?.stamp !== published) return void wanted.set(request, { key, stamp: published })
    reply.headers(found.headers)
    return reply.code(statusOf(request, found)).send(found.body)
  })

  app.addHook('onSend', async (request, reply, payload) => {
    const making = wanted.get(request)
    if (making === undefined || reply.statusCode !== 200 || !isWhole(payload)) return payload
    const answer = await toCached(request, reply, { payload, stamp: making.stamp })
    if (making.key !== undefined) answers.set(making.key, answer)
    reply.removeHeader('content-length').headers(answer.headers).code(statusOf(request, answer))
    return answer.body
  })
}

/** A page or a file, and not a stream or a failure to make one. */
function isWhole(payload: unknown): payload is string | Buffer {
  return typeof payload === 'string' || Buffer.isBuffer(payload)
}

function isCacheable(request: FastifyRequest): boolean {
  const { cachePublished: says } = request.routeOptions.config
  return says !== undefined && (request.method === 'GET' || request.method === 'HEAD')
}

/** Longer addresses are searches and inventions, which hardly anyone asks for twice. */
const longestKept = 400

function keyOf(request: FastifyRequest): string | undefined {
  const depends = request.routeOptions.config.cachePublished?.(request)
  if (depends === undefined || request.url.length > longestKept) return undefined
  return [encodingOf(request) ?? '', depends, request.url].join(' ')
}

/** Node leaves the body out of a 304. */
function statusOf(request: FastifyRequest, answer: CachedAnswer): number {
  return hasAlready(request, answer.headers['etag'] ?? '') ? 304 : 200
}

async function toCached(
  request: FastifyRequest,
  reply: FastifyReply,
  { payload, stamp }: { readonly payload: string | Buffer; readonly stamp: string },
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

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Brotli at 5: the highest quality that does not keep a reader waiting. */
async function compress(text: string | Buffer, encoding: Encoding): Promise<Buffer> {
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
