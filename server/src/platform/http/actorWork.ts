import { ErrorBody } from '@thang/contracts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Author } from '../audit/appendAudit.ts'
import type { WriteTrx } from '../db/database.ts'
import { type Outcome, performWrite } from '../write/performWrite.ts'
import { refused, requestKeyOf, type Workspace } from './actorRoutes.ts'
import { refuseNul } from './readRoute.ts'

export interface ActorWork<
  Actor extends Author,
  Params extends z.ZodType,
  Answer extends z.ZodType,
  Prepared,
  Kept,
> {
  readonly path: string
  readonly summary: string
  readonly params: Params
  readonly answer: Answer
  /**
   * What takes long, or is no matter of the database: done before the transaction, and anew for a
   * repeat, so that doing it again must do no harm.
   */
  readonly prepare: (actor: Actor, params: z.output<Params>) => Promise<Prepared>
  readonly run: (
    trx: WriteTrx,
    actor: Actor,
    input: { readonly params: z.output<Params>; readonly prepared: Prepared },
  ) => Promise<Outcome<Kept>>
  /** What is to be tidied up once it is written down; anew for a repeat too. */
  readonly after: (params: z.output<Params>) => Promise<void>
  /** The answer of what was kept; may throw the refusal that was written down. */
  readonly show: (kept: Kept) => z.output<Answer>
}

/** Mounts a change that begins with work outside the transaction, such as looking through a file. */
export function actorWork<
  Actor extends Author,
  Params extends z.ZodType,
  Answer extends z.ZodType,
  Prepared,
  Kept,
>(
  app: FastifyInstance,
  workspace: Workspace<Actor>,
  route: ActorWork<Actor, Params, Answer, Prepared, Kept>,
): void {
  const actors = new WeakMap<FastifyRequest, Actor>()
  app.route({
    method: 'POST',
    url: route.path,
    config: { access: 'signed-in' },
    schema: {
      summary: route.summary,
      params: route.params,
      response: {
        200: route.answer,
        ...refused,
        409: ErrorBody.describe('Xung đột / conflict'),
      },
    },
    onRequest: async (request, reply) => {
      actors.set(request, await workspace.gate.identify(request, reply))
    },
    preValidation: refuseNul,
    handler: async (request) => {
      const actor = actors.get(request)
      if (actor === undefined) throw new Error('the gate was passed by nobody')
      const key = requestKeyOf(request)
      // The validator compiler has put the parsed values in place of the raw ones.
      const params = request.params as z.output<Params>
      const prepared = await route.prepare(actor, params)
      const asked = {
        author: actor,
        at: workspace.clock(),
        route: `POST ${route.path}`,
        key,
        input: { params },
      }
      const kept = await performWrite(workspace, asked, async (trx) =>
        route.run(trx, await workspace.gate.confirm(trx, actor), { params, prepared }),
      )
      await route.after(params)
      return route.show(kept)
    },
  })
}
