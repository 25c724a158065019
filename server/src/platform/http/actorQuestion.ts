import { ErrorBody } from '@thang/contracts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Author } from '../audit/appendAudit.ts'
import type { ReadTrx } from '../db/database.ts'
import type { Workspace } from './actorRoutes.ts'
import { refuseNul } from './readRoute.ts'

export interface ActorQuestion<
  Actor extends Author,
  Body extends z.ZodType,
  Answer extends z.ZodType,
> {
  readonly path: string
  readonly summary: string
  readonly body: Body
  readonly answer: Answer
  readonly run: (trx: ReadTrx, actor: Actor, body: z.output<Body>) => Promise<z.output<Answer>>
}

/** Mounts a question too long for an address, such as what a change would do: a POST that only reads. */
export function actorQuestion<
  Actor extends Author,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>(
  app: FastifyInstance,
  { db, gate }: Workspace<Actor>,
  route: ActorQuestion<Actor, Body, Answer>,
): void {
  const actors = new WeakMap<FastifyRequest, Actor>()
  app.route({
    method: 'POST',
    url: route.path,
    config: { access: 'signed-in' },
    schema: {
      summary: route.summary,
      body: route.body,
      response: {
        200: route.answer,
        400: ErrorBody.describe('Yêu cầu không hợp lệ / invalid request'),
        401: ErrorBody.describe('Chưa đăng nhập / not signed in'),
        403: ErrorBody.describe('Không có quyền / no right'),
      },
    },
    onRequest: async (request, reply) => {
      actors.set(request, await gate.identify(request, reply))
    },
    preValidation: refuseNul,
    handler: async (request) => {
      const actor = actors.get(request)
      if (actor === undefined) throw new Error('the gate was passed by nobody')
      // The validator compiler has put the parsed body in place of the raw one.
      const body = request.body as z.output<Body>
      return db.read(async (trx) => route.run(trx, await gate.confirm(trx, actor), body))
    },
  })
}
