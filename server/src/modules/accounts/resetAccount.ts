import { appendAudit } from '../../platform/audit/appendAudit.ts'
import type { Database } from '../../platform/db/database.ts'
import { findAccountByEmail, removeTotp } from './accountQueries.ts'
import { deleteLinksOf } from './linkQueries.ts'
import { type MadeLink, makePersonLink } from './links.ts'
import { endSessionsOf } from './sessionQueries.ts'

/** A reset from the terminal of the machine. */
export interface TerminalReset {
  readonly email: string
  readonly now: Date
  /** Names the program and who ran it, for the audit. */
  readonly by: string
}

/**
 * Recovers an account at the terminal: removes the second factor with its recovery codes, ends every
 * session, and gives a link by which the person chooses a new password and then, where their posts ask
 * for it, sets up a second factor again. Undefined where nobody has the address or they are disabled.
 */
export function resetAccount(
  db: Database,
  { email, now, by }: TerminalReset,
): Promise<(MadeLink & { readonly name: string }) | undefined> {
  return db.write(async (trx) => {
    const account = await findAccountByEmail(trx, email)
    if (account === undefined || account.disabled) return undefined
    const { personId, name } = account
    const secondFactor = await removeTotp(trx, personId)
    const sessions = await endSessionsOf(trx, { personId, now, reason: 'reset' })
    await deleteLinksOf(trx, personId)
    const person = { id: personId, email: account.email }
    const link = await makePersonLink(trx, 'reset', { person, now })
    const author = { personId: null, name: by, sessionId: null, address: null, requestId: null }
    await appendAudit(trx, { at: now, author, outcome: 'done' }, [
      {
        action: 'second-factor.reset',
        subject: { kind: 'person', id: personId },
        unit: null,
        by: null,
        after: { secondFactorRemoved: secondFactor, sessionsEnded: sessions },
      },
    ])
    return { ...link, name }
  })
}
