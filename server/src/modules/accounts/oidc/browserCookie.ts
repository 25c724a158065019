import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** The cookie by which a browser that left for the provider is known when it comes back. */
export interface BrowserCookie {
  readonly read: (request: FastifyRequest) => string | undefined
  readonly set: (reply: FastifyReply, token: string) => void
  readonly clear: (reply: FastifyReply) => void
}

/** Lax, since the way back begins at another site. */
export function browserCookie(publicUrl: string | undefined, seconds: number): BrowserCookie {
  const secure = publicUrl?.startsWith('https:') ?? false
  const name = secure ? '__Host-thang_oidc' : 'thang_oidc'
  const options: CookieSerializeOptions = { httpOnly: true, sameSite: 'lax', path: '/', secure }
  return {
    read: (request) => request.cookies[name],
    set: (reply, token) => void reply.setCookie(name, token, { ...options, maxAge: seconds }),
    clear: (reply) => void reply.clearCookie(name, options),
  }
}
