import { ErrorBody } from '@thang/contracts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Author } from '../audit/appendAudit.ts'
import type { Clock } from '../clock.ts'
import type { Database, ReadTrx, WriteTrx } from '../db/database.ts'
import type { JobQueue } from '../jobs/jobQueue.ts'
import { type Outcome, performWrite } from '../write/performWrite.ts'
import { keyMissing } from '../write/refusals.ts'
import { refuseNul } from './readRoute.ts'

/** Tells who asks, from the request's cookie; throws `unauthenticated` where nobody is signed in. */
export interface Gate<Actor extends Author> {
  /** For requests that change something it also demands the session's CSRF token. */
  readonly identify: (request: FastifyRequest, reply: FastifyReply) => Promise<Actor>
  /** The same for a change, where what they may do is asked once, when the body is there. */
  readonly admit: (request: FastifyRequest, reply: FastifyReply) => Promise<Admitted<Actor>>
  /**
   * The same person with what they may do by now. A body may take as long to come as its sender likes,
   * and what was taken away meanwhile must not be used; throws `unauthenticated` where the session ended.
   */
  readonly confirm: (trx: ReadTrx, actor: Actor) => Promise<Actor>
}

/** Who passed the gate, and how to ask in the transaction of the change what they may do by then. */
export interface Admitted<Actor extends Author> {
  readonly author: Author
  readonly confirm: (trx: ReadTrx) => Promise<Actor>
}

/** What the routes of the workspace are mounted with. */
export interface Workspace<Actor extends Author> {
  readonly db: Database
  readonly clock: Clock
  readonly jobs: JobQueue
  readonly gate: Gate<Actor>
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, once it is known; for the audit of refusals. */
    author?: Author
  }
}

interface Shapes<Params extends z.ZodType, Answer extends z.ZodType> {
  readonly path: string
  readonly summary: string
  readonly params: Params
  readonly answer: Answer
  /** For an answer that is a file to keep instead of JSON. */
  readonly file?: { readonly name: string; readonly type: string }
}

export interface ActorRead<
  Actor extends Author,
  Params extends z.ZodType,
  Query extends z.ZodType,
  Answer extends z.ZodType,
> extends Shapes<Params, Answer> {
  readonly query: Query
  /** A page asks it again and again by itself, which keeps no session alive. */
  readonly unattended?: boolean
  readonly run: (
    trx: ReadTrx,
    actor: Actor,
    input: { readonly params: z.output<Params>; readonly query: z.output<Query> },
  ) => Promise<z.output<Answer>>
}

/** Mounts a route of the workspace that only reads: who asks, parse, use case in a READ ONLY transaction. */
export function actorRead<
  Actor extends Author,
  Params extends z.ZodType,
  Query extends z.ZodType,
  Answer extends z.ZodType,
>(
  app: FastifyInstance,
  workspace: Workspace<Actor>,
  route: ActorRead<Actor, Params, Query, Answer>,
): void {
  const actors = new WeakMap<FastifyRequest, Actor>()
  app.route({
    method: 'GET',
    url: route.path,
    config: { access: 'signed-in', unattended: route.unattended ?? false },
    schema: {
      summary: route.summary,
      params: route.params,
      querystring: route.query,
      response: { 200: route.answer, ...refused },
    },
    onRequest: async (request, reply) => {
      actors.set(request, await workspace.gate.identify(request, reply))
    },
    preValidation: refuseNul,
    handler: async (request, reply) => {
      const actor = known(actors, request)
      // The validator compiler has put the parsed values in place of the raw ones.
      const input = {
        params: request.params as z.output<Params>,
        query: request.query as z.output<Query>,
      }
      const body = await workspace.db.read((trx) => route.run(trx, actor, input))
      if (route.file === undefined) return body
      return reply
        .type(route.file.type)
        .header('content-disposition', `attachment; filename="${route.file.name}"`)
        .serializer((text: string) => text)
        .send(body)
    },
  })
}

export interface ActorWrite<
  Actor extends Author,
  Params extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
> extends Shapes<Params, Answer> {
  readonly method: 'POST' | 'PUT' | 'DELETE'
  readonly body: Body
  /** The answer is shown once and not kept. */
  readonly secretAnswer?: boolean
  /** Bytes that a body may have; 1 MB when not given. */
  readonly bodyLimit?: number
  readonly run: (
    trx: WriteTrx,
    actor: Actor,
    input: { readonly params: z.output<Params>; readonly body: z.output<Body> },
  ) => Promise<Outcome<z.output<Answer>>>
}

/** Mounts a route of the workspace that changes something; the change goes through the write wrapper. */
export function actorWrite<
  Actor extends Author,
  Params extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>(
  app: FastifyInstance,
  workspace: Workspace<Actor>,
  route: ActorWrite<Actor, Params, Body, Answer>,
): void {
  const admitted = new WeakMap<FastifyRequest, Admitted<Actor>>()
  app.route({
    method: route.method,
    url: route.path,
    config: { access: 'signed-in' },
    ...(route.bodyLimit === undefined ? {} : { bodyLimit: route.bodyLimit }),
    schema: {
      summary: route.summary,
      params: route.params,
      ...(route.method === 'DELETE' ? {} : { body: route.body }),
      response: { 200: route.answer, ...refused, 409: ErrorBody.describe('Xung đột / conflict') },
    },
    onRequest: async (request, reply) => {
      admitted.set(request, await workspace.gate.admit(request, reply))
    },
    preValidation: refuseNul,
    handler: async (request) => {
      const { author, confirm } = known(admitted, request)
      const input = {
        params: request.params as z.output<Params>,
        body: (request.body ?? {}) as z.output<Body>,
      }
      const asked = {
        author,
        at: workspace.clock(),
        route: `${route.method} ${route.path}`,
        key: requestKeyOf(request),
        input,
        secretAnswer: route.secretAnswer ?? false,
      }
      return performWrite(workspace, asked, async (trx) =>
        route.run(trx, await confirm(trx), input),
      )
    },
  })
}

/** The client's key of a change; throws `invalid` without one. */
export function requestKeyOf(request: FastifyRequest): string {
  const parsed = z.uuid().safeParse(request.headers['x-request-key'])
  if (!parsed.success) throw keyMissing()
  return parsed.data
}

function known<Known>(passed: WeakMap<FastifyRequest, Known>, request: FastifyRequest): Known {
  const found = passed.get(request)
  if (found === undefined) throw new Error('the gate was passed by nobody')
  return found
}

/** How a route of the workspace refuses, for its description. */
export const refused = {
  400: ErrorBody.describe('Yêu cầu không hợp lệ / invalid request'),
  401: ErrorBody.describe('Chưa đăng nhập / not signed in'),
  403: ErrorBody.describe('Không có quyền / no right'),
  404: ErrorBody.describe('Không tìm thấy / not found'),
}
