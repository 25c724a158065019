import type { AnswerConflict, AnswerLocked } from '@thang/contracts'

type Details = Readonly<Record<string, unknown>> | undefined

/** Whether the details of a refusal are those of a save on a version that is no longer the last. */
export function isConflict(details: unknown): details is AnswerConflict {
  return reasonIs(details, 'answer-changed') && 'current' in details
}

/** Whether they are those of a save that came too late, or to a locked answer. */
export function isLocked(details: unknown): details is AnswerLocked {
  return reasonIs(details, 'answer-locked') && 'lock' in details
}

function reasonIs(details: unknown, reason: string): details is NonNullable<Details> {
  return (
    typeof details === 'object' &&
    details !== null &&
    'reason' in details &&
    details.reason === reason
  )
}
