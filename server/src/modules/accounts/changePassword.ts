import type { Done, PasswordChange } from '@thang/contracts'
import type { WriteTrx } from '../../platform/db/database.ts'
import { type Outcome, performWrite } from '../../platform/write/performWrite.ts'
import { findRequest } from '../../platform/write/requestKeys.ts'
import { type AccountRow, findAccount, lockAccount, savePassword } from './accountQueries.ts'
import { guardGuess } from './backOff.ts'
import { composeMail } from './composeMail.ts'
import { deleteLinksOf } from './linkQueries.ts'
import { ownPasswordGuess } from './ownPassword.ts'
import type { AccountParts } from './parts.ts'
import { hashPassword, requireGoodPassword, verifyPassword } from './password.ts'
import { passwordChangedMeanwhile, passwordSame, wrongPassword } from './refusals.ts'
import { endSessionsOf } from './sessionQueries.ts'
import type { SessionChange } from './sessionRoute.ts'

/** Changes one's own password; the present one is asked for where there is one. Ends all other sessions. */
export async function changePassword(
  parts: AccountParts,
  change: SessionChange,
  { current, next }: PasswordChange,
): Promise<Done> {
  const { session } = change
  return guardGuess(parts.db, ownPasswordGuess(change), async () => {
    // Hashed before the transaction: waiting in line for it must hold no connection.
    const before = await parts.db.read((trx) => findAccount(trx, session.personId))
    const repeated = await isRepeat(parts, change)
    const hash = repeated || before === undefined ? null : await checkChange(before, current, next)
    return performWrite(parts, change.request, (trx) =>
      replacePassword(trx, change, { hash, before: before?.passwordHash ?? null }),
    )
  })
}

/** The same request has changed the password already, so its present one is now the former one. */
function isRepeat({ db }: AccountParts, { session, request }: SessionChange): Promise<boolean> {
  const { key } = request
  if (key === null) return Promise.resolve(false)
  const { personId } = session
  return db.write(async (trx) => (await findRequest(trx, { personId, key })) !== undefined)
}

async function replacePassword(
  trx: WriteTrx,
  { session, now }: SessionChange,
  { hash, before }: { readonly hash: string | null; readonly before: string | null },
): Promise<Outcome<Done>> {
  const { personId } = session
  const account = await lockAccount(trx, personId)
  if (hash === null || account.passwordHash !== before) throw passwordChangedMeanwhile()
  await savePassword(trx, { personId, hash, at: now, temporary: false })
  await deleteLinksOf(trx, personId)
  const end = { personId, now, reason: 'password-changed' } as const
  await endSessionsOf(trx, { ...end, keep: session.id })
  const subject = { kind: 'person', id: personId }
  return {
    answer: { done: true },
    facts: [{ action: 'password.change', subject, unit: null, by: null }],
    jobs: [composeMail('password-changed', account, { at: now })],
  }
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
