import type { FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'

export type Encoding = 'br' | 'gzip' | undefined

/** The encoding that makes the answer smallest, of those the client takes; undefined for none. */
export function encodingOf(request: FastifyRequest): Encoding {
  const accepted = new Negotiator(request).encodings(['br', 'gzip'])
  return (['br', 'gzip'] as const).find((encoding) => accepted.includes(encoding))
}

/** The client says that it has this answer: in a list, as a weak tag, or by `*` (RFC 9110, 13.1.2). */
export function hasAlready(request: FastifyRequest, etag: string): boolean {
  const had = request.headers['if-none-match']?.split(',') ?? []
  return had.map((tag) => tag.trim()).some((tag) => tag === '*' || tag.replace(/^W\//, '') === etag)
}
