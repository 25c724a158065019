import type { ErrorCode } from '@thang/contracts'

/** The part of an answer that says why something was refused. */
export interface Said {
  readonly code: ErrorCode
  readonly message: string
  readonly details?: Readonly<Record<string, unknown>>
  readonly requestId: string
}

/** What the API said, by its contract; undefined where something else answered. */
export function saidIn(body: unknown): Said | undefined {
  if (typeof body !== 'object' || body === null || !('error' in body)) return undefined
  return body.error as Said
}
