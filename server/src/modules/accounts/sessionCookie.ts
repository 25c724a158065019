import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** The cookie that carries the token of a session. */
export interface SessionCookie {
  readonly name: string
  readonly read: (request: FastifyRequest) => string | undefined
  readonly set: (reply: FastifyReply, token: string) => void
  readonly clear: (reply: FastifyReply) => void
}

/**
 * Behind https the name itself (`__Host-`) makes browsers refuse it from elsewhere. It has no date: a
 * browser that is closed on a shared machine forgets it, and the session ends by itself. Where no address
 * is configured it is still kept from plain http if a trusted proxy says that the browser came by https.
 */
export function sessionCookie(publicUrl: string | undefined): SessionCookie {
  const secure = publicUrl?.startsWith('https:') ?? false
  const name = secure ? '__Host-thang_session' : 'thang_session'
  const options: CookieSerializeOptions = { httpOnly: true, sameSite: 'lax', path: '/', secure }
  return {
    name,
    read: (request) => request.cookies[name],
    set(reply, token) {
      const byHttps = secure || reply.request.protocol === 'https'
      void reply.setCookie(name, token, { ...options, secure: byHttps })
    },
    clear: (reply) => void reply.clearCookie(name, options),
  }
}
