import type { FastifyRequest } from 'fastify'
import { csrfRefused } from './refusals.ts'
import { sameSecret } from './tokens.ts'

/** Whether a request changes nothing by its method. */
export function isSafe({ method }: FastifyRequest): boolean {
  return method === 'GET' || method === 'HEAD'
}

/** Refuses what a browser says to come from another site; a client that is no browser says nothing. */
export function refuseCrossSite(request: FastifyRequest, publicUrl: string | undefined): void {
  const { origin, 'sec-fetch-site': site } = request.headers
  if (site === 'cross-site') throw csrfRefused()
  if (origin !== undefined && !isOwn(origin, request.host, publicUrl)) throw csrfRefused()
}

/** Where no address is configured a proxy may have taken the TLS off, so only the host is compared. */
function isOwn(origin: string, host: string, publicUrl: string | undefined): boolean {
  if (publicUrl !== undefined) return origin === publicUrl
  return URL.canParse(origin) && new URL(origin).host === host.toLowerCase()
}

/** Refuses a change without the session's own token in `x-csrf-token`. */
export function requireCsrfToken(request: FastifyRequest, token: string): void {
  const sent = request.headers['x-csrf-token']
  if (typeof sent !== 'string' || !sameSecret(sent, token)) throw csrfRefused()
}
