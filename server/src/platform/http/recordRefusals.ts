import type { FastifyInstance, FastifyRequest } from 'fastify'
import { appendAudit, type Author } from '../audit/appendAudit.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../db/database.ts'
import { AppError } from '../errors.ts'
import { rememberStrangers } from './strangers.ts'

/** Codes by which somebody was kept from something; a typing mistake is none. */
const recorded = new Set(['unauthenticated', 'forbidden', 'not_found'])

/**
 * Leaves an audit entry for every refusal on a route that is not public. Where nobody is known and no
 * session was presented there is nothing to record but noise; of sessions that prove nothing, so many.
 */
export function recordRefusals(
  app: FastifyInstance,
  { db, clock }: { readonly db: Database; readonly clock: Clock },
): void {
  const isToBeRecorded = rememberStrangers(clock)
  app.addHook('onError', async (request, _reply, error) => {
    if (!(error instanceof AppError) || !recorded.has(error.code)) return
    const { access } = request.routeOptions.config
    if (access === undefined || access === 'public' || request.author === undefined) return
    const { author } = request
    if (author.personId === null && !isToBeRecorded(author.address)) return
    await db
      .write((trx) =>
        appendAudit(trx, { at: clock(), author, outcome: 'refused' }, [factOf(request, error)]),
      )
      .catch((failure: unknown) => {
        request.log.error({ err: failure }, 'refusal not recorded')
      })
  })
}

function factOf(request: FastifyRequest, error: AppError) {
  const { unit, reason, ...about } = error.details
  return {
    action: 'request.refuse',
    subject: { kind: 'route', id: `${request.method} ${request.routeOptions.url ?? ''}` },
    // In the words of who asked; a NUL in them would keep the entry itself out of PostgreSQL.
    unit: typeof unit === 'string' && !unit.includes('\0') ? unit : null,
    by: null,
    after: {
      code: error.code,
      ...(reason === undefined ? {} : { reason }),
      params: request.params ?? {},
      // Such as the post that was asked for in the body of the request.
      ...(Object.keys(about).length > 0 ? { about } : {}),
    },
  }
}

/** Somebody who is not known, for requests that presented something which proves nothing. */
export function unknownAuthor(request: FastifyRequest): Author {
  return {
    personId: null,
    name: 'không rõ / unknown',
    sessionId: null,
    address: request.ip,
    requestId: request.id,
  }
}
