import type { PasswordChange } from '@thang/contracts'
import { performWrite } from '../../platform/write/performWrite.ts'
import { type AccountRow, lockAccount, savePassword } from './accountQueries.ts'
import { guardGuess } from './backOff.ts'
import { composeMail } from './composeMail.ts'
import { deleteLinksOf } from './linkQueries.ts'
import type { AccountParts } from './parts.ts'
import { hashPassword, requireGoodPassword, verifyPassword } from './password.ts'
import { passwordSame, wrongPassword } from './refusals.ts'
import { endSessionsOf } from './sessionQueries.ts'
import type { SessionChange } from './sessionRoute.ts'

/** Changes one's own password; the present one is asked for where there is one. Ends all other sessions. */
export async function changePassword(
  parts: AccountParts,
  change: SessionChange,
  { current, next }: PasswordChange,
): Promise<{ readonly done: true }> {
  const { session, now } = change
  const guess = {
    counted: [{ kind: 'code', of: `password ${session.personId}` } as const],
    at: now,
    author: session.author,
    failure: { action: 'password.fail', subject: { kind: 'person', id: session.personId } },
  }
  return guardGuess(parts.db, guess, () =>
    performWrite(parts, change.request, async (trx) => {
      const account = await lockAccount(trx, session.personId)
      const hash = await checkChange(account, current, next)
      const { personId } = session
      await savePassword(trx, { personId, hash, at: now, temporary: false })
      await deleteLinksOf(trx, personId)
      const end = { personId, now, reason: 'password-changed' } as const
      await endSessionsOf(trx, { ...end, keep: session.id })
      return {
        answer: { done: true },
        facts: [
          {
            action: 'password.change',
            subject: { kind: 'person', id: personId },
            unit: null,
            by: null,
          },
        ],
        jobs: [composeMail('password-changed', account, { at: now })],
      }
    }),
  )
}

/** The hash of the new password, where the present one is right and the new one may be chosen. */
async function checkChange(
  account: AccountRow,
  current: string | null,
  next: string,
): Promise<string> {
  const { passwordHash } = account
  if (passwordHash !== null) {
    const { right } = await verifyPassword(current ?? '', passwordHash)
    if (!right) throw wrongPassword()
    if (current?.normalize('NFC') === next.normalize('NFC')) throw passwordSame()
  }
  requireGoodPassword(next, account)
  return hashPassword(next)
}
