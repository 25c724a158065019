import type { ErrorCode } from '@thang/contracts'
import type { Language } from '../i18n/translate.ts'
import { reasonWords } from './reasonWords.ts'
import { saidIn } from './saidIn.ts'
import { Refused } from './send.ts'
import { uploadReasons } from './uploadReasons.ts'
import type { Words } from './words.ts'

/** What went wrong with a call, as the screens handle it. */
export interface Problem {
  readonly code: ErrorCode | 'offline'
  /** The domain's reason, a stable word; empty where there is none. */
  readonly reason: string
  /** In words, in the language of the screen. */
  readonly message: string
  /** Fields of what was sent that the server could not take. */
  readonly fields: readonly string[]
  /** For whoever is asked for help; null where the server was not reached. */
  readonly requestId: string | null
}

/** Any failure of a call, in words that say what to do. */
export function problemOf(error: unknown, t: Words, language: Language): Problem {
  if (!(error instanceof Refused)) throw error
  const said = saidIn(error.body)
  if (said === undefined) return unspoken(error.status, t)
  const { code, details = {}, requestId } = said
  const reason = typeof details['reason'] === 'string' ? details['reason'] : ''
  const seconds = error.retryAfter ?? numberIn(details['retryAfter'])
  const own = language === 'vi' ? said.message : english(t, code, reason)
  const wait =
    code === 'too_many_requests' && seconds !== null ? ` ${t('problem.wait', { seconds })}` : ''
  return {
    code,
    reason,
    message: `${own}${wait}`,
    fields: fieldsIn(details['problems']),
    requestId,
  }
}

/** The server was not reached, or something between answered in its place. */
function unspoken(status: number, t: Words): Problem {
  const code = status === 0 ? 'offline' : 'unavailable'
  return { code, reason: '', message: t(`problem.${code}`), fields: [], requestId: null }
}

function english(t: Words, code: ErrorCode, reason: string): string {
  const known = reasonWords[reason] ?? uploadReasons[reason]
  return known === undefined ? t(`problem.${code}`) : t(known)
}

function numberIn(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}

function fieldsIn(problems: unknown): string[] {
  if (!Array.isArray(problems)) return []
  return problems.flatMap((problem: unknown) =>
    typeof problem === 'object' && problem !== null && 'parameter' in problem
      ? [String(problem.parameter)]
      : [],
  )
}
