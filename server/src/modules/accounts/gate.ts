import { vietnamDay } from '@thang/engine'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { appendAudit, type Author } from '../../platform/audit/appendAudit.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, ReadTrx } from '../../platform/db/database.ts'
import type { Gate } from '../../platform/http/actorRoutes.ts'
import { unknownAuthor } from '../../platform/http/recordRefusals.ts'
import { type Actor, loadActor, postHolders } from '../people/index.ts'
import { isSafe, refuseCrossSite, requireCsrfToken } from './crossSite.ts'
import { noSession, sessionEnded, sessionExpired, stepOwed } from './refusals.ts'
import {
  endSession,
  findSession,
  findSessionById,
  findSessionWithPosts,
  markSeen,
  rotateToken,
  type SessionRow,
} from './sessionQueries.ts'
import { type SessionCookie, sessionCookie } from './sessionCookie.ts'
import { sessionTimes } from './sessions.ts'
import { signInStep } from './signInStep.ts'
import { hashOf, makeToken } from './tokens.ts'

export interface GateParts {
  readonly db: Database
  readonly clock: Clock
  /** The address that visitors know, where it is configured. */
  readonly publicUrl: string | undefined
}

/** A session that lives, whatever it still owes. */
export interface KnownSession extends SessionRow {
  readonly author: Author & { readonly personId: string; readonly sessionId: string }
}

/** The gate of the workspace: nobody passes whose sign-in is not complete. */
export function createGate(parts: GateParts): Gate<Actor> {
  return {
    async identify(request, reply) {
      const { author, secondFactorAt } = await passComplete(parts, request, reply)
      return parts.db.read((trx) => loadActor(trx, { author, now: parts.clock(), secondFactorAt }))
    },
    async admit(request, reply) {
      const { author } = await passComplete(parts, request, reply)
      return { author, confirm: (trx) => confirmActor(trx, parts, author) }
    },
    confirm: (trx, author) => confirmActor(trx, parts, author),
  }
}

async function passComplete(
  parts: GateParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<KnownSession> {
  const session = await identifySession(parts, request, reply)
  const step = signInStep(session)
  if (step !== null) throw stepOwed(step)
  return session
}

async function confirmActor(trx: ReadTrx, parts: GateParts, by: Author): Promise<Actor> {
  const now = parts.clock()
  const today = vietnamDay(now.getTime())
  const { sessionId } = by
  const row = sessionId === null ? undefined : await findSessionWithPosts(trx, sessionId, today)
  const { author, secondFactorAt, held } = stillKnown(row, by, now)
  return postHolders.toActor({ author, now, secondFactorAt }, held)
}

/** The session as it is by now; throws `unauthenticated` where it ended while the body was on its way. */
export async function confirmSession(
  trx: ReadTrx,
  { clock }: Pick<GateParts, 'clock'>,
  author: Author,
): Promise<KnownSession> {
  const { sessionId } = author
  const now = clock()
  const row =
    sessionId === null
      ? undefined
      : await findSessionById(trx, sessionId, vietnamDay(now.getTime()))
  return stillOpen(row, author, now)
}

/** Refused where the session ended, or its person owes a step of the sign-in by now. */
function stillKnown<Row extends SessionRow>(row: Row | undefined, author: Author, now: Date) {
  const session = stillOpen(row, author, now)
  const step = signInStep(session)
  if (step !== null) throw stepOwed(step)
  return session
}

function stillOpen<Row extends SessionRow>(row: Row | undefined, author: Author, now: Date) {
  if (row === undefined || row.endedAt !== null || row.disabled) throw sessionEnded()
  if (hasExpired(row, now)) throw sessionExpired()
  return { ...row, author: { ...author, personId: row.personId, sessionId: row.id } }
}

/** The session of the request's cookie, for the few routes that serve also who still owes a step. */
export async function identifySession(
  parts: GateParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<KnownSession> {
  const cookie = sessionCookie(parts.publicUrl)
  const token = cookie.read(request)
  if (token === undefined) throw noSession()
  const now = parts.clock()
  const tokenHash = hashOf(token)
  const row = await parts.db.read((trx) =>
    findSession(trx, { tokenHash, today: vietnamDay(now.getTime()) }),
  )
  request.author = row === undefined ? unknownAuthor(request) : authorOf(row, request)
  const refusal = row === undefined ? noSession() : await refusalOf(parts, row, request)
  if (row === undefined || refusal !== undefined) {
    cookie.clear(reply)
    throw refusal
  }
  if (!isSafe(request)) {
    refuseCrossSite(request, parts.publicUrl)
    requireCsrfToken(request, row.csrfToken)
  }
  if (request.routeOptions.config.unattended !== true) {
    await keepAlive(parts, { row, tokenHash, now }, { cookie, reply })
  }
  return { ...row, author: authorOf(row, request) }
}

function authorOf(row: SessionRow, request: FastifyRequest) {
  return {
    personId: row.personId,
    name: row.personName,
    sessionId: row.id,
    address: request.ip,
    requestId: request.id,
  }
}

/** Why a session that was found no longer works; undefined while it does. */
async function refusalOf(parts: GateParts, row: SessionRow, request: FastifyRequest) {
  const now = parts.clock()
  const end = { id: row.id, personId: row.personId, now }
  if (row.endedAt !== null) return sessionEnded()
  if (hasExpired(row, now)) return sessionExpired()
  if (row.disabled) {
    await parts.db.write((trx) => endSession(trx, { ...end, reason: 'disabled' }))
    return sessionEnded()
  }
  // A token long replaced is in other hands, or its replacement is: neither is to go on.
  if (!row.current && now.getTime() - row.rotatedAt.getTime() > sessionTimes.grace) {
    await endStolen(parts, row, authorOf(row, request))
    return sessionEnded()
  }
  return undefined
}

function hasExpired({ expiresAt, lastSeenAt }: SessionRow, now: Date): boolean {
  return now >= expiresAt || now.getTime() - lastSeenAt.getTime() >= sessionTimes.idle
}

async function endStolen({ db, clock }: GateParts, row: SessionRow, author: Author): Promise<void> {
  const now = clock()
  await db.write(async (trx) => {
    const end = { id: row.id, personId: row.personId, now, reason: 'token-stolen' } as const
    if (!(await endSession(trx, end))) return
    await appendAudit(trx, { at: now, author, outcome: 'done' }, [
      {
        action: 'session.end',
        subject: { kind: 'person', id: row.personId },
        unit: null,
        by: null,
        after: { session: row.id, reason: 'token-stolen' },
      },
    ])
  })
}

/** Gives a session that proved more another token: whoever knew the one from before must not gain by it. */
export async function renewToken(
  { db, publicUrl }: Pick<GateParts, 'db' | 'publicUrl'>,
  { id, now }: { readonly id: string; readonly now: Date },
  reply: FastifyReply,
): Promise<void> {
  const cookie = sessionCookie(publicUrl)
  const token = makeToken()
  const oldHash = hashOf(cookie.read(reply.request) ?? '')
  const change = { id, oldHash, newHash: hashOf(token), now }
  if (await db.write((trx) => rotateToken(trx, change))) cookie.set(reply, token)
}

/** Writes down that the session is in use, and gives it another token from time to time. */
async function keepAlive(
  { db }: GateParts,
  { row, tokenHash, now }: { row: SessionRow; tokenHash: Buffer; now: Date },
  { cookie, reply }: { cookie: SessionCookie; reply: FastifyReply },
): Promise<void> {
  const sinceRotation = now.getTime() - row.rotatedAt.getTime()
  if (row.current && sinceRotation >= sessionTimes.rotation) {
    const token = makeToken()
    const change = { id: row.id, oldHash: tokenHash, newHash: hashOf(token), now }
    if (await db.write((trx) => rotateToken(trx, change))) cookie.set(reply, token)
  } else if (now.getTime() - row.lastSeenAt.getTime() >= sessionTimes.seen) {
    await db.write((trx) => markSeen(trx, row.id, now))
  }
}
