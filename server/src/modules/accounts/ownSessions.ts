import type { Done, OwnSessionList } from '@thang/contracts'
import type { Fact } from '../../platform/audit/appendAudit.ts'
import { performWrite } from '../../platform/write/performWrite.ts'
import type { AccountParts } from './parts.ts'
import { noSuchSession } from './refusals.ts'
import { endSession, endSessionsOf, listLiveSessions } from './sessionQueries.ts'
import type { SessionChange } from './sessionRoute.ts'
import { sessionTimes } from './sessions.ts'

/** Where one is signed in at present, the last used first. */
export async function listOwnSessions(
  { db }: AccountParts,
  { session, now }: SessionChange,
): Promise<OwnSessionList> {
  const { personId } = session
  const seenAfter = new Date(now.getTime() - sessionTimes.idle)
  const live = await db.read((trx) => listLiveSessions(trx, { personId, now, seenAfter }))
  return {
    sessions: live.map((each) => ({
      ...each,
      current: each.id === session.id,
      createdAt: each.createdAt.toISOString(),
      lastSeenAt: each.lastSeenAt.toISOString(),
      expiresAt: each.expiresAt.toISOString(),
    })),
  }
}

/** Signs out. */
export function signOut(
  parts: AccountParts,
  { session, now, request }: SessionChange,
): Promise<Done> {
  return performWrite(parts, request, async (trx) => {
    const { id, personId } = session
    await endSession(trx, { id, personId, now, reason: 'signed-out' })
    return { answer: { done: true }, facts: [ended(session.personId, { session: id })] }
  })
}

/** Ends one of one's own sessions; somebody else's is as little found as one that never was. */
export function endOwnSession(
  parts: AccountParts,
  { session, now, request }: SessionChange,
  id: string,
): Promise<Done> {
  return performWrite(parts, request, async (trx) => {
    const { personId } = session
    const found = await endSession(trx, { id, personId, now, reason: 'ended-by-owner' })
    if (!found) throw noSuchSession()
    return { answer: { done: true }, facts: [ended(personId, { session: id })] }
  })
}

/** Ends all of one's own sessions but this one. */
export function endOtherSessions(
  parts: AccountParts,
  { session, now, request }: SessionChange,
): Promise<Done> {
  return performWrite(parts, request, async (trx) => {
    const { personId, id } = session
    const end = { personId, now, reason: 'ended-by-owner' } as const
    const sessions = await endSessionsOf(trx, { ...end, keep: id })
    return { answer: { done: true }, facts: [ended(personId, { sessions })] }
  })
}

function ended(personId: string, after: unknown): Fact {
  return {
    action: 'session.end',
    subject: { kind: 'person', id: personId },
    unit: null,
    by: null,
    after,
  }
}
