import type { ErrorCode } from '@thang/contracts'

const statusOfCode: Record<ErrorCode, number> = {
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  invalid: 400,
  conflict: 409,
  too_large: 413,
  too_many_requests: 429,
  unavailable: 503,
  internal: 500,
}

/** An expected failure. `message` is Vietnamese and says what to do; `details` carries the domain's reason. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: ErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.name = 'AppError'
    this.code = code
    this.details = details
  }

  get status(): number {
    return statusOfCode[this.code]
  }
}

/** What was asked for does not exist; `details` name what it was. */
export function notFound(message: string, details: Readonly<Record<string, unknown>>): AppError {
  return new AppError('not_found', message, details)
}

/** The request itself is wrong; the message says which values are allowed. */
export function invalid(message: string, details: Readonly<Record<string, unknown>>): AppError {
  return new AppError('invalid', message, details)
}

/** The state does not allow it; `details.reason` says which, the message what is allowed instead. */
export function conflict(message: string, details: Readonly<Record<string, unknown>>): AppError {
  return new AppError('conflict', message, details)
}

/** Nobody is signed in, or not wholly; `details.reason` says why. */
export function unauthenticated(
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): AppError {
  return new AppError('unauthenticated', message, details)
}

/** Who asks has no right to it; `details.unit` names the unit it is about, where there is one. */
export function forbidden(
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): AppError {
  return new AppError('forbidden', message, details)
}
