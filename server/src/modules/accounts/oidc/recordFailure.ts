import { appendAudit, type Fact } from '../../../platform/audit/appendAudit.ts'
import type { Database } from '../../../platform/db/database.ts'
import type { AppError } from '../../../platform/errors.ts'
import type { Visitor } from '../parts.ts'

export interface FailureParts {
  readonly db: Database
  /** Says whether what a stranger at the address was refused is still to be recorded. */
  readonly isToBeRecorded: (address: string | null) => boolean
}

/**
 * Leaves in the audit that a sign-in by the provider came to nothing, and why: always where it is about
 * somebody of ours, else so many of one network, as with sessions that prove nothing.
 */
export async function recordFailure(
  { db, isToBeRecorded }: FailureParts,
  { now, author, address }: Visitor,
  { error, issuer }: { readonly error: AppError; readonly issuer: string },
): Promise<void> {
  const { reason, said, subject } = error.details
  const isOfOurs = isSubject(subject) && subject.kind === 'person'
  if (!isOfOurs && !isToBeRecorded(address)) return
  const fact: Fact = {
    action: 'session.fail',
    subject: isSubject(subject) ? subject : { kind: 'identity-provider', id: issuer },
    unit: null,
    by: null,
    after: { method: 'oidc', issuer, reason, ...(said === undefined ? {} : { said }) },
  }
  await db.write((trx) => appendAudit(trx, { at: now, author, outcome: 'refused' }, [fact]))
}

function isSubject(value: unknown): value is Fact['subject'] {
  return value !== null && typeof value === 'object' && 'kind' in value && 'id' in value
}
