import { appendAudit, type Fact } from '../../../platform/audit/appendAudit.ts'
import type { Database } from '../../../platform/db/database.ts'
import type { AppError } from '../../../platform/errors.ts'
import type { Visitor } from '../parts.ts'

/** Leaves in the audit that a sign-in by the provider came to nothing, and why. */
export async function recordFailure(
  db: Database,
  { now, author }: Visitor,
  { error, issuer }: { readonly error: AppError; readonly issuer: string },
): Promise<void> {
  const { reason, said, subject } = error.details
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
