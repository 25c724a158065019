import { ErrorBody, type SignInStep } from '@thang/contracts'
import { vietnamDay } from '@thang/engine'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { z } from 'zod'
import { unauthenticated } from '../../platform/errors.ts'
import { requestKeyOf } from '../../platform/http/actorRoutes.ts'
import { nothing, refuseNul } from '../../platform/http/readRoute.ts'
import type { WriteRequest } from '../../platform/write/performWrite.ts'
import { confirmSession, identifySession, type KnownSession } from './gate.ts'
import type { AccountParts } from './parts.ts'
import { stepOwed } from './refusals.ts'
import { signInStep } from './signInStep.ts'

/** One thing that a person does about their own account, in a session. */
export interface SessionChange {
  readonly session: KnownSession
  readonly now: Date
  readonly today: string
  /** For the write wrapper; without the input, which would leave traces of passwords and codes. */
  readonly request: WriteRequest
  readonly reply: FastifyReply
}

interface SessionRoute<Params extends z.ZodType, Body extends z.ZodType, Answer extends z.ZodType> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly summary: string
  readonly params: Params
  readonly body: Body
  readonly answer: Answer
  /** What the session may still owe when it comes here. */
  readonly owing: readonly SignInStep[]
  readonly run: (
    change: SessionChange,
    input: { readonly params: z.output<Params>; readonly body: z.output<Body> },
  ) => Promise<z.output<Answer>>
}

/** Every step: for what also somebody may do who has hardly begun to sign in. */
export const anyStep: readonly SignInStep[] = [
  'second-factor',
  'new-password',
  'set-up-second-factor',
]

/** Mounts a route about the asker's own account: session, CSRF token, what is owed, then the use case. */
export function sessionRoute<
  Params extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>(app: FastifyInstance, parts: AccountParts, route: SessionRoute<Params, Body, Answer>): void {
  const { method, path, owing } = route
  const sessions = new WeakMap<object, KnownSession>()
  const sends = method === 'POST' || method === 'PUT'
  app.route({
    method,
    url: path,
    config: { access: owing.length > 0 ? 'session' : 'signed-in' },
    schema: {
      summary: route.summary,
      params: route.params,
      ...(method === 'GET' ? { querystring: nothing } : {}),
      ...(sends ? { body: route.body } : {}),
      response: { 200: route.answer, ...refused },
    },
    onRequest: async (request, reply) => {
      const session = await identifySession(parts, request, reply)
      requireStep(session, owing)
      sessions.set(request, session)
    },
    preValidation: refuseNul,
    handler: async (request, reply) => {
      const session = await presentSession(parts, sessions.get(request), sends)
      requireStep(session, owing)
      const now = parts.clock()
      const key = method === 'GET' ? null : requestKeyOf(request)
      const write = { author: session.author, at: now, route: `${method} ${path}`, key }
      return route.run(
        {
          session,
          now,
          reply,
          today: vietnamDay(now.getTime()),
          request: { ...write, input: request.params ?? {} },
        },
        // The validator compiler has put the parsed values in place of the raw ones.
        {
          params: request.params as z.output<Params>,
          body: (request.body ?? {}) as z.output<Body>,
        },
      )
    },
  })
}

function requireStep(session: KnownSession, owing: readonly SignInStep[]): void {
  const step = signInStep(session)
  if (step !== null && !owing.includes(step)) throw stepOwed(step)
}

/** Where there was a body to wait for, the session as it is by now. */
async function presentSession(
  parts: AccountParts,
  known: KnownSession | undefined,
  sends: boolean,
): Promise<KnownSession> {
  if (known === undefined) throw unauthenticated('', {})
  return sends ? parts.db.read((trx) => confirmSession(trx, parts, known.author)) : known
}

const refused = {
  400: ErrorBody.describe('Yêu cầu không hợp lệ / invalid request'),
  401: ErrorBody.describe('Chưa đăng nhập / not signed in'),
  403: ErrorBody.describe('Không có quyền / no right'),
  404: ErrorBody.describe('Không tìm thấy / not found'),
  409: ErrorBody.describe('Xung đột / conflict'),
  429: ErrorBody.describe('Phải chờ / wait'),
}
