import { ApiFailure, type Method, type Send } from '@thang/contracts'
import { saidIn } from './saidIn.ts'

/** A refusal of the API; `status` 0 means that the server was not reached. */
export class Refused extends ApiFailure {
  /** Seconds after which to try again; null where the server does not say. */
  readonly retryAfter: number | null
  constructor(status: number, body: unknown, retryAfter: number | null = null) {
    super(status, body)
    this.name = 'Refused'
    this.retryAfter = retryAfter
  }
}

export interface SendParts {
  readonly fetch: typeof globalThis.fetch
  readonly newKey: () => string
  readonly csrfToken: () => string | undefined
  /** Fetches the session anew where its token was renewed elsewhere, such as in another tab. */
  readonly renewSession: () => Promise<void>
  /** Asks the person to sign in once more; false where they would not. */
  readonly signInAgain: () => Promise<boolean>
}

/**
 * Sends calls to the API. A change carries the session's token and a key of its own; the key stays the
 * same while the very same change is tried again, so that it is never done twice. Where the session has
 * ended the call waits for the person to sign in again, and then goes on.
 */
export function createSend(parts: SendParts): Send {
  const keys = new Map<string, string>()

  async function once<Body>({ method, path, body, ownKey }: Asked): Promise<Body> {
    const text = body === undefined ? undefined : JSON.stringify(body)
    if (method === 'GET') return call<Body>(parts, { method, path })
    if (ownKey !== undefined) return call<Body>(parts, { method, path, text, key: ownKey })
    const change = `${method} ${path} ${text ?? ''}`
    const key = keys.get(change) ?? parts.newKey()
    keys.set(change, key)
    try {
      const answer = await call<Body>(parts, { method, path, text, key })
      keys.delete(change)
      return answer
    } catch (error) {
      if (error instanceof Refused && isDecided(error.status)) keys.delete(change)
      throw error
    }
  }

  return async function send<Body>(
    method: Method,
    path: string,
    body?: unknown,
    ownKey?: string,
  ): Promise<Body> {
    const asked = { method, path, body, ownKey }
    try {
      return await once<Body>(asked)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const reason = reasonOf(error)
      if (reason === 'csrf' || reason === 'step') await parts.renewSession()
      // Something is owed since the session was asked for: the screen for it comes by itself.
      if (reason === 'step') throw error
      if (reason === 'csrf') return once<Body>(asked)
      if (!endedSession(error, path) || !(await parts.signInAgain())) throw error
      return once<Body>(asked)
    }
  }
}

interface Asked {
  readonly method: Method
  readonly path: string
  readonly body: unknown
  /** Kept by who asks, where the change outlives the screen that it was made on. */
  readonly ownKey: string | undefined
}

interface Call {
  readonly method: Method
  readonly path: string
  readonly text?: string | undefined
  readonly key?: string
}

async function call<Body>(parts: SendParts, { method, path, text, key }: Call): Promise<Body> {
  const token = parts.csrfToken()
  const headers = {
    accept: 'application/json',
    ...(text === undefined ? {} : { 'content-type': 'application/json' }),
    ...(key === undefined ? {} : { 'x-request-key': key }),
    ...(key === undefined || token === undefined ? {} : { 'x-csrf-token': token }),
  }
  const request = { method, headers, cache: 'no-store' as const, ...(text && { body: text }) }
  const answer = await parts.fetch(`/api/v1${path}`, request).catch(() => undefined)
  if (answer === undefined) throw new Refused(0, null)
  const body: unknown = await answer.json().catch(() => null)
  if (answer.ok) return body as Body
  throw new Refused(answer.status, body, secondsIn(answer.headers.get('retry-after')))
}

/** The server has said no; a change tried again is then a new one. */
function isDecided(status: number): boolean {
  return status >= 400 && status < 500 && status !== 401 && status !== 429
}

/** The domain's reason in a refusal; undefined where it has none, and for any other failure. */
export function reasonOf(error: unknown): unknown {
  return error instanceof Refused ? saidIn(error.body)?.details?.['reason'] : undefined
}

/** Signing in is refused by 401 too, and is then for its own form to say. */
function endedSession({ status }: Refused, path: string): boolean {
  return status === 401 && !/^\/(session|links|first-administrator|password-reset)\b/.test(path)
}

function secondsIn(header: string | null): number | null {
  const seconds = Number(header ?? Number.NaN)
  return Number.isFinite(seconds) ? seconds : null
}
