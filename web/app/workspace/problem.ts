import type { ErrorCode } from '@thang/contracts'
import type { Language } from '../i18n/translate.ts'
import { saidIn } from './saidIn.ts'
import { Refused } from './send.ts'
import type { WordKey, Words } from './words.ts'

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
  const known = reasons[reason]
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

/** Reasons that have words of their own in English; the Vietnamese ones come from the server. */
const reasons: Readonly<Record<string, WordKey>> = {
  'acting-needs-end': 'refusal.actingNeedsEnd',
  'already-delegated': 'refusal.alreadyDelegated',
  'already-disabled': 'refusal.alreadyDisabled',
  'already-enabled': 'refusal.alreadyEnabled',
  'already-holds': 'refusal.alreadyHolds',
  'audit-of-another-unit': 'refusal.auditOfAnotherUnit',
  'beyond-holding': 'refusal.beyondHolding',
  'delegation-over': 'refusal.delegationOver',
  'email-taken': 'refusal.emailTaken',
  'ends-before-start': 'refusal.endsBeforeStart',
  'ends-in-past': 'refusal.endsInPast',
  'holding-over': 'refusal.holdingOver',
  'indicators-of-appraisers-only': 'refusal.indicatorsOfAppraisersOnly',
  'inspector-apart': 'refusal.inspectorApart',
  'last-administrator': 'refusal.lastAdministrator',
  'no-right': 'refusal.noRight',
  'only-shortens': 'refusal.onlyShortens',
  'person-invited': 'refusal.personInvited',
  'post-closed': 'refusal.postClosed',
  'post-held': 'refusal.postHeld',
  'starts-in-past': 'refusal.startsInPast',
  'to-oneself': 'refusal.toOneself',
  'too-long': 'refusal.tooLong',
  'too-many-rows': 'refusal.tooManyRows',
  'unit-ended': 'refusal.unitEnded',
  'unknown-indicators': 'refusal.unknownIndicators',
  'request-key-used': 'problem.requestKeyUsed',
  'shown-once': 'problem.shownOnce',
  'no-session': 'problem.unauthenticated',
  'session-ended': 'problem.unauthenticated',
  'session-expired': 'problem.unauthenticated',
  'wrong-sign-in': 'problem.wrongSignIn',
  'wrong-password': 'problem.wrongPassword',
  'wrong-code': 'problem.wrongCode',
  csrf: 'problem.csrf',
  'password-length': 'problem.passwordLength',
  'password-common': 'problem.passwordCommon',
  'password-personal': 'problem.passwordPersonal',
  'password-same': 'problem.passwordSame',
  'no-second-factor': 'problem.noSecondFactor',
  'second-factor-present': 'problem.secondFactorPresent',
  'second-factor-required': 'problem.secondFactorRequired',
  'link-unknown': 'problem.linkUnknown',
  'link-used': 'problem.linkUsed',
  'link-expired': 'problem.linkExpired',
  'link-withdrawn': 'problem.linkWithdrawn',
  'link-for-another': 'problem.linkForAnother',
  'administrator-present': 'problem.administratorPresent',
  'no-such-session': 'problem.noSuchSession',
  'already-accepted': 'problem.alreadyAccepted',
  'person-disabled': 'problem.personDisabled',
}
