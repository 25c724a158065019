import { ErrorBody, Session } from '@thang/contracts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { refuseNul } from '../../platform/http/readRoute.ts'
import { refuseCrossSite } from './crossSite.ts'
import { describeSession } from './describeSession.ts'
import { type AccountParts, type Visitor, visitorOf } from './parts.ts'
import { sessionCookie } from './sessionCookie.ts'
import type { OpenedSession } from './sessions.ts'

interface VisitorRoute<Body extends z.ZodType, Answer extends z.ZodType> {
  readonly path: string
  readonly summary: string
  readonly body: Body
  readonly answer: Answer
  readonly run: (visitor: Visitor, body: z.output<Body>) => Promise<z.output<Answer>>
}

/** Mounts a route for somebody who is not signed in, who must at least come from this site's own pages. */
export function visitorRoute<Body extends z.ZodType, Answer extends z.ZodType>(
  app: FastifyInstance,
  parts: AccountParts,
  route: VisitorRoute<Body, Answer>,
): void {
  app.route({
    ...shapeOf(parts, route),
    schema: {
      summary: route.summary,
      body: route.body,
      response: { 200: route.answer, ...refused },
    },
    handler: async (request) =>
      route.run(visitorOf(request, parts.clock()), request.body as z.output<Body>),
  })
}

/** A session just opened, and whose. */
export interface Arrival extends OpenedSession {
  readonly personId: string
  readonly name: string
}

interface ArrivalRoute<Body extends z.ZodType> extends Omit<
  VisitorRoute<Body, typeof Session>,
  'answer' | 'run'
> {
  readonly run: (visitor: Visitor, body: z.output<Body>) => Promise<Arrival>
}

/** The same where the visitor ends with a session: sets its cookie and answers with it. */
export function arrivalRoute<Body extends z.ZodType>(
  app: FastifyInstance,
  parts: AccountParts,
  route: ArrivalRoute<Body>,
): void {
  app.route({
    ...shapeOf(parts, route),
    schema: {
      summary: route.summary,
      body: route.body,
      response: { 200: Session, ...refused },
    },
    handler: async (request, reply) => {
      const visitor = visitorOf(request, parts.clock())
      const opened = await route.run(visitor, request.body as z.output<Body>)
      sessionCookie(parts.publicUrl).set(reply, opened.token)
      const { id, personId, name } = opened
      const author = { ...visitor.author, personId, name, sessionId: id }
      return parts.db.read((trx) => describeSession(trx, parts, { id, author }))
    },
  })
}

function shapeOf(parts: AccountParts, { path }: { readonly path: string }) {
  return {
    method: 'POST',
    url: path,
    config: { access: 'visitor' },
    onRequest: async (request: FastifyRequest) => refuseCrossSite(request, parts.publicUrl),
    preValidation: refuseNul,
  } as const
}

const refused = {
  400: ErrorBody.describe('Yêu cầu không hợp lệ / invalid request'),
  401: ErrorBody.describe('Không đúng / wrong'),
  403: ErrorBody.describe('Không từ trang này / not from this site'),
  404: ErrorBody.describe('Không tìm thấy / not found'),
  409: ErrorBody.describe('Xung đột / conflict'),
  429: ErrorBody.describe('Phải chờ / wait'),
}
