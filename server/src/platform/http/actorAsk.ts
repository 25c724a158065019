import { ErrorBody } from '@thang/contracts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Author } from '../audit/appendAudit.ts'
import type { ReadTrx } from '../db/database.ts'
import type { Workspace } from './actorRoutes.ts'
import { refuseNul } from './readRoute.ts'

export interface ActorAsk<
  Actor extends Author,
  Params extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
> {
  readonly path: string
  readonly summary: string
  readonly params: Params
  readonly body: Body
  readonly answer: Answer
  /** Most bytes of the body, where it is a file. */
  readonly bodyLimit?: number
  readonly run: (
    trx: ReadTrx,
    actor: Actor,
    input: { readonly params: z.output<Params>; readonly body: z.output<Body> },
  ) => Promise<z.output<Answer>>
}

/**
 * Mounts a question of the workspace that is too long for an address: a POST that changes nothing, in a
 * READ ONLY transaction. It needs no request key, and leaves no audit.
 */
export function actorAsk<
  Actor extends Author,
  Params extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>(
  app: FastifyInstance,
  workspace: Workspace<Actor>,
  route: ActorAsk<Actor, Params, Body, Answer>,
): void {
  const actors = new WeakMap<FastifyRequest, Actor>()
  app.route({
    method: 'POST',
    url: route.path,
    config: { access: 'signed-in' },
    ...(route.bodyLimit === undefined ? {} : { bodyLimit: route.bodyLimit }),
    schema: {
      summary: route.summary,
      params: route.params,
      body: route.body,
      response: {
        200: route.answer,
        400: ErrorBody.describe('Yêu cầu không hợp lệ / invalid request'),
        401: ErrorBody.describe('Chưa đăng nhập / not signed in'),
        403: ErrorBody.describe('Không có quyền / no right'),
        404: ErrorBody.describe('Không tìm thấy / not found'),
      },
    },
    onRequest: async (request, reply) => {
      actors.set(request, await workspace.gate.identify(request, reply))
    },
    preValidation: refuseNul,
    handler: async (request) => {
      const actor = actors.get(request)
      if (actor === undefined) throw new Error('the gate was passed by nobody')
      // The validator compiler has put the parsed values in place of the raw ones.
      const input = {
        params: request.params as z.output<Params>,
        body: request.body as z.output<Body>,
      }
      return workspace.db.read(async (trx) =>
        route.run(trx, await workspace.gate.confirm(trx, actor), input),
      )
    },
  })
}
