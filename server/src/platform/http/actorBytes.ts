import { Readable } from 'node:stream'
import { ErrorBody } from '@thang/contracts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Author } from '../audit/appendAudit.ts'
import { type AppError, invalid } from '../errors.ts'
import type { FileRange } from '../files/index.ts'
import { refused, type Workspace } from './actorRoutes.ts'
import { type ByteRange, readRange } from './byteRange.ts'
import { refuseNul } from './readRoute.ts'

/** How parts of files are sent, as the protocol tus says it. */
export const partType = 'application/offset+octet-stream'

export interface ActorReceive<
  Actor extends Author,
  Params extends z.ZodType,
  Headers extends z.ZodType,
  Answer extends z.ZodType,
> {
  readonly path: string
  readonly summary: string
  readonly params: Params
  readonly headers: Headers
  readonly answer: Answer
  /** Most bytes of one part. */
  readonly bodyLimit: number
  readonly run: (
    actor: Actor,
    input: { readonly params: z.output<Params>; readonly headers: z.output<Headers> },
    source: Readable,
  ) => Promise<z.output<Answer>>
}

/**
 * Mounts a route that takes bytes as they come. It changes no row, and so needs no request key: an
 * offset says what a repeat is worth.
 */
export function actorReceive<
  Actor extends Author,
  Params extends z.ZodType,
  Headers extends z.ZodType,
  Answer extends z.ZodType,
>(
  app: FastifyInstance,
  workspace: Workspace<Actor>,
  route: ActorReceive<Actor, Params, Headers, Answer>,
): void {
  if (!app.hasContentTypeParser(partType)) {
    app.addContentTypeParser(partType, (_, payload, done) => done(null, payload))
  }
  const actors = new WeakMap<FastifyRequest, Actor>()
  app.route({
    method: 'PATCH',
    url: route.path,
    config: { access: 'signed-in' },
    bodyLimit: route.bodyLimit,
    schema: {
      summary: route.summary,
      params: route.params,
      headers: route.headers,
      response: { 200: route.answer, ...refused, 409: ErrorBody.describe('Xung đột / conflict') },
    },
    onRequest: async (request, reply) => {
      actors.set(request, await workspace.gate.identify(request, reply))
    },
    preValidation: refuseNul,
    handler: async (request) => {
      const input = {
        params: request.params as z.output<Params>,
        headers: request.headers as z.output<Headers>,
      }
      const { body } = request
      if (!(body instanceof Readable)) throw notBytes()
      return route.run(known(actors, request), input, body)
    },
  })
}

function notBytes(): AppError {
  return invalid(`Phần của tệp phải được gửi dưới dạng ${partType}.`, { header: 'content-type' })
}

/** A file as it is to be handed out. */
export interface HandedFile {
  readonly name: string
  readonly bytes: number
  /** Its own type where a browser may show it; otherwise it is one to keep. */
  readonly inline: string | null
  readonly open: (range?: FileRange) => Promise<Readable>
}

export interface ActorFile<
  Actor extends Author,
  Params extends z.ZodType,
  Query extends z.ZodType,
> {
  readonly path: string
  readonly summary: string
  readonly params: Params
  readonly query: Query
  readonly find: (
    actor: Actor,
    input: { readonly params: z.output<Params>; readonly query: z.output<Query> },
  ) => Promise<HandedFile>
}

/** Mounts a route that hands out a file, or a part of it; what a browser shows of it can run nothing. */
export function actorFile<Actor extends Author, Params extends z.ZodType, Query extends z.ZodType>(
  app: FastifyInstance,
  workspace: Workspace<Actor>,
  route: ActorFile<Actor, Params, Query>,
): void {
  const actors = new WeakMap<FastifyRequest, Actor>()
  app.route({
    method: 'GET',
    url: route.path,
    config: { access: 'signed-in' },
    schema: { summary: route.summary, params: route.params, querystring: route.query },
    onRequest: async (request, reply) => {
      actors.set(request, await workspace.gate.identify(request, reply))
    },
    preValidation: refuseNul,
    handler: async (request, reply) => {
      const file = await route.find(known(actors, request), {
        params: request.params as z.output<Params>,
        query: request.query as z.output<Query>,
      })
      return handOut(request, reply, file)
    },
  })
}

/** Sends the file, or the part of it that is asked for; what a browser shows of it can run nothing. */
export async function handOut(
  request: FastifyRequest,
  reply: FastifyReply,
  file: HandedFile,
): Promise<FastifyReply> {
  const range = readRange(request.headers.range, file.bytes)
  reply.headers({ ...headersOf(file), ...lengthOf(range, file.bytes) })
  if (range === 'outside') return reply.code(416).send()
  const asked = range === 'whole' ? undefined : range
  return reply.code(asked === undefined ? 200 : 206).send(await file.open(asked))
}

/** Of what is handed out nothing runs, nothing is fetched, and no other site frames it. */
const sandboxPolicy = "default-src 'none'; sandbox; frame-ancestors 'self'"
/** The viewer of Chromium stays empty in a sandbox; a PDF has no script that this would let run. */
const pdfPolicy =
  "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"

function headersOf({ name, inline }: HandedFile) {
  const plain = name.replaceAll(/[^\w .()-]/g, '_')
  const called = `filename="${plain}"; filename*=UTF-8''${encodeRfc8187(name)}`
  return {
    'content-type': inline ?? 'application/octet-stream',
    'content-disposition': `${inline === null ? 'attachment' : 'inline'}; ${called}`,
    'content-security-policy': inline === 'application/pdf' ? pdfPolicy : sandboxPolicy,
    'x-content-type-options': 'nosniff',
    'accept-ranges': 'bytes',
  }
}

function lengthOf(range: ByteRange, bytes: number): Record<string, string> {
  if (range === 'outside') return { 'content-range': `bytes */${bytes}` }
  if (range === 'whole') return { 'content-length': String(bytes) }
  return {
    'content-length': String(range.end - range.start + 1),
    'content-range': `bytes ${range.start}-${range.end}/${bytes}`,
  }
}

/** As a name in a header is written that has other letters than those of English. */
function encodeRfc8187(name: string): string {
  return encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
}

function known<Actor>(actors: WeakMap<FastifyRequest, Actor>, request: FastifyRequest): Actor {
  const actor = actors.get(request)
  if (actor === undefined) throw new Error('the gate was passed by nobody')
  return actor
}
