import type { WriteTrx } from '../../platform/db/database.ts'
import { insertSession, type SignInMethod } from './sessionQueries.ts'
import { hashOf, makeToken } from './tokens.ts'

const minute = 60_000

/** How long sessions and their tokens live, in milliseconds. */
export const sessionTimes = {
  /** From signing in, however busy. */
  absolute: 12 * 60 * minute,
  /** Without a request. */
  idle: 60 * minute,
  /** A token is replaced at the first request after so long. */
  rotation: 15 * minute,
  /** Requests on their way may still carry the replaced token. */
  grace: minute,
  /** When a session was last used is written down no more often. */
  seen: minute,
} as const

export interface SessionOpening {
  readonly personId: string
  readonly method: SignInMethod
  readonly now: Date
  readonly address: string | null
  readonly userAgent: string | null
  /** When the second factor was given on the way in, as a provider may say; null where it was not. */
  readonly secondFactorAt: Date | null
}

/** A session just opened; the token goes into the cookie and nowhere else. */
export interface OpenedSession {
  readonly id: string
  readonly token: string
}

/** Opens a session for somebody who has proved who they are; what they still owe, the gate finds out. */
export async function openSession(
  trx: WriteTrx,
  { userAgent, ...opening }: SessionOpening,
): Promise<OpenedSession> {
  const token = makeToken()
  const id = await insertSession(trx, {
    ...opening,
    tokenHash: hashOf(token),
    csrfToken: makeToken(),
    expiresAt: new Date(opening.now.getTime() + sessionTimes.absolute),
    userAgent: userAgent?.slice(0, 300) ?? null,
  })
  return { id, token }
}
