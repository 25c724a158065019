import type { FastifyRequest } from 'fastify'

/** The theme chosen by cookie; null where none is, or one that does not exist. */
export function themeOf(request: FastifyRequest): 'light' | 'dark' | null {
  const chosen = /(?:^|;\s*)theme=(light|dark)(?:;|$)/.exec(request.headers.cookie ?? '')?.[1]
  return chosen === 'light' || chosen === 'dark' ? chosen : null
}
