import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Author } from '../audit/appendAudit.ts'
import type { WriteTrx } from '../db/database.ts'
import { refused, type Workspace } from './actorRoutes.ts'
import { refuseNul } from './readRoute.ts'

export interface ActorOwn<Actor extends Author, Body extends z.ZodType, Answer extends z.ZodType> {
  readonly method: 'POST' | 'PUT'
  readonly path: string
  readonly summary: string
  readonly body: Body
  readonly answer: Answer
  readonly run: (
    trx: WriteTrx,
    actor: Actor,
    input: { readonly body: z.output<Body> },
  ) => Promise<z.output<Answer>>
}

/**
 * Mounts a change of what concerns the asker alone, such as what they have read. It leaves no audit, which is
 * for what matters to others, and needs no request key: done again it must change nothing more.
 */
export function actorOwn<Actor extends Author, Body extends z.ZodType, Answer extends z.ZodType>(
  app: FastifyInstance,
  workspace: Workspace<Actor>,
  route: ActorOwn<Actor, Body, Answer>,
): void {
  const actors = new WeakMap<FastifyRequest, Actor>()
  app.route({
    method: route.method,
    url: route.path,
    config: { access: 'signed-in' },
    schema: {
      summary: route.summary,
      body: route.body,
      response: { 200: route.answer, ...refused },
    },
    onRequest: async (request, reply) => {
      actors.set(request, await workspace.gate.identify(request, reply))
    },
    preValidation: refuseNul,
    handler: async (request) => {
      const actor = actors.get(request)
      if (actor === undefined) throw new Error('the gate was passed by nobody')
      // The validator compiler has put the parsed values in place of the raw ones.
      const input = { body: request.body as z.output<Body> }
      return workspace.db.write(async (trx) =>
        route.run(trx, await workspace.gate.confirm(trx, actor), input),
      )
    },
  })
}
